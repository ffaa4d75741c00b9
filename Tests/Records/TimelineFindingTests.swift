import Foundation
import Records
import Testing
import Timekeeping

@Suite struct TimelineFindingTests {
    private struct File: Decodable { let records: [TimelineEntry] }

    /// The timeline that a desk starts with.
    private func startingTimeline() throws -> [TimelineEntry] {
        let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let data = try Data(contentsOf: project.appendingPathComponent("data/timeline.json"))
        return try JSONDecoder().decode(File.self, from: data).records
    }

    private func codes(_ entries: [TimelineEntry]) -> [RecordID: [Finding.Code]] {
        Dictionary(grouping: Library(timeline: entries).findings(), by: \.record).mapValues { $0.map(\.code) }
    }

    /// What a person who compared the twelve printed dates with their labels noted, row by row.
    @Test(
        arguments: [
            ("educators-begin-to-organize-a-union", [.finerDate]),
            ("union-petitions-filed-at-5-schools", [.dayOff, .shrunkRange]),
            ("perb-orders-the-network-to-bargain", []),
            ("the-network-asks-for-review", [.dayOff, .finerDate]),
            ("perb-denies-review-and-orders-bargaining-again", [.dayOff]),
            ("the-network-will-not-comply-the-unions-page-says", []),
            ("educators-write-to-the-network-board", [.finerDate, .sameDay]),
            ("educators-write-to-the-los-angeles-unified-board", [.dayOff, .finerDate]),
            ("dolores-huerta-joins-a-statewide-rally", [.contradiction]),
            ("educators-walk-in-and-write-to-network-leaders", [.finerDate]),
            ("perb-finds-the-network-in-violation", [.contradiction]),
            ("more-than-300-parents-petition-for-bargaining", [.shrunkRange]),
        ] as [(RecordID, [Finding.Code])])
    func theTwelveRowsHaveWhatIsNotedOnThem(_ id: RecordID, _ noted: [Finding.Code]) throws {
        // All twelve fall on two days of the month.
        #expect(codes(try startingTimeline())[id] == noted + [.fillerDates])
    }

    @Test func theOtherStartingEntriesHaveNone() throws {
        let found = codes(try startingTimeline())
        #expect(found.count == 12)
        for id: RecordID in [
            "alliance-network-founded", "first-school-opens-with-150-ninth-graders",
            "reimagine-alliance-planning-begins",
        ] {
            #expect(found[id] == nil, "\(id)")
        }
    }

    @Test func theFindingsSayByHowMuchAndWhich() throws {
        let found = Library(timeline: try startingTimeline()).findings()
        func facts(_ code: Finding.Code) -> [Finding.Fact?] { found.filter { $0.code == code }.map(\.fact) }
        #expect(
            facts(.contradiction) == [
                .readings(label: "Mar 10, 2021", date: "January 18, 2021", daysApart: 51),
                .readings(label: "Feb 28, 2022", date: "February 18, 2022", daysApart: 10),
            ])
        #expect(
            facts(.sameDay) == [
                .sameDay(
                    try #require(CivilDate(year: 2020, month: 11, day: 18)),
                    as: "the-network-will-not-comply-the-unions-page-says")
            ])
        #expect(Set(facts(.fillerDates)) == [.daysOfMonth([18, 20], count: 12, of: 12, areOfOneSource: true)])
        let days = facts(.dayOff).compactMap { fact -> String? in
            guard case .dayOff(let day, let holiday)? = fact else { return nil }
            return "\(day) \(day.weekday) \(holiday.map { "\($0.name)" } ?? "")"
        }
        #expect(
            days == [
                "2021-01-18 monday martinLutherKing", "2020-10-18 sunday ", "2020-06-20 saturday ",
                "2018-05-20 sunday ",
            ])
    }

    // MARK: Invented entries

    private func entry(
        _ id: RecordID, _ label: String, _ date: String? = nil, printed: String? = nil, kind: String = "letter",
        side: TimelineEntry.Side = .union, actors: [String] = [], page: String = "An invented page"
    ) throws -> TimelineEntry {
        var entry: TimelineEntry = try read(LeastRecord.timelineEntry)
        entry.id = id
        entry.label = label
        entry.date = try date.map { try EDTF($0) } ?? #require(WrittenDate.date(in: label))
        entry.printedDate = printed
        entry.kind = kind
        entry.side = side
        entry.actors = actors
        entry.sources = [try read(#"{"page": "\#(page)"}"#, as: Source.self)]
        return entry
    }

    private func codes(_ entry: TimelineEntry) -> [Finding.Code] { Library(timeline: [entry]).findings().map(\.code) }

    @Test func aCleanTimelineHasNone() throws {
        let entries = try [
            entry("a", "2015", printed: "2015"), entry("b", "June 2020", printed: "junio de 2020"),
            entry("c", "Nov 18, 2020", printed: "November 18, 2020", kind: "order", side: .state),
            entry("d", "Mar – Apr 2022", printed: "March – April 2022"), entry("e", "spring 2021"),
            entry("f", "Saturday, November 21, 2020", kind: "rally"), entry("g", "c. 2012"),
            entry("h", "January 4, 2021", kind: "hearing", side: .state), entry("i", "February 9, 2021"),
            entry("j", "March 12, 2021"), entry("k", "April 27, 2021"), entry("l", "since 2018"),
            entry("m", "Ongoing", "2018/.."), entry("n", "May 6, 2021"), entry("o", "June 15, 2021"),
        ]
        #expect(Library(timeline: entries).findings() == [])
    }

    @Test func aDateInTheFileIsComparedWithItsLabel() throws {
        #expect(codes(try entry("a", "Mar 10, 2021", "2021-01-18")) == [.contradiction])
        #expect(codes(try entry("a", "June 2020", "2020-06-20")) == [.finerDate])
        #expect(codes(try entry("a", "Mar – Apr 2022", "2022-03-18")) == [.shrunkRange])
        #expect(codes(try entry("a", "Mar – Apr 2022", "2022-03")) == [.finerDate])
        #expect(codes(try entry("a", "June 20, 2020", "2020-06")) == [])
        #expect(codes(try entry("a", "June 2020", "2020-06-20", printed: "June 20, 2020")) == [.finerDate])
        #expect(codes(try entry("a", "since 2018", "2018-05-20")) == [.finerDate])
        #expect(codes(try entry("a", "to be told", "2018-05-20")) == [])
    }

    @Test func anOfficialActOnADayOffIsFoundByItsSideItsActorsOrItsKind() throws {
        let sunday = "October 18, 2020"
        #expect(codes(try entry("a", sunday, side: .state)) == [.dayOff])
        #expect(codes(try entry("a", sunday, actors: ["Invented School District"])) == [.dayOff])
        #expect(codes(try entry("a", sunday, actors: ["PERB"])) == [.dayOff])
        #expect(codes(try entry("a", sunday, kind: "petition")) == [.dayOff])
        #expect(codes(try entry("a", sunday, actors: ["The network’s board", "Readers of the courtyard"])) == [])
        #expect(codes(try entry("a", sunday, kind: "rally", side: .state)) == [])
        #expect(codes(try entry("a", "October 19, 2020", side: .state)) == [])
        #expect(codes(try entry("a", "November 26, 2020", side: .state)) == [.dayOff])
        #expect(codes(try entry("a", "October 2020", side: .state)) == [])
    }

    @Test func aDayThatIsContradictedIsNoDayOffAndIsNotShared() throws {
        let entries = try [
            entry("a", "Mar 10, 2021", printed: "March 14, 2021", side: .state), entry("b", "March 14, 2021"),
        ]
        #expect(codes(entries) == ["a": [.contradiction]])
    }

    @Test func ofTwoOnADayTheLessPreciseIsFoundAndOfEqualsTheLater() throws {
        let month = try entry("a", "Nov 2020", printed: "November 18, 2020")
        let day = try entry("b", "Nov 18, 2020")
        #expect(codes([month, day]) == ["a": [.finerDate, .sameDay]])
        #expect(codes([day, month]) == ["a": [.finerDate, .sameDay]])
        #expect(codes([day, try entry("c", "Nov 18, 2020")]) == ["c": [.sameDay]])
        let times = try ["T09:00", "T10:00"].map {
            try entry(RecordID("t\($0.dropFirst(4))"), "Nov 18", "2020-11-18\($0)")
        }
        #expect(codes(times).isEmpty)
    }

    @Test func nearlyAllOnTwoDaysOfTheMonthLookLikeFiller() throws {
        func timeline(_ days: [String], page: String = "P") throws -> [TimelineEntry] {
            try days.enumerated().map { try entry(RecordID("\(page.lowercased())\($0)"), $1, page: page) }
        }
        let filler = (1...9).map { "2021-0\($0)-18" }
        #expect(codes(try timeline(filler)).count == 9)
        #expect(codes(try timeline(Array(filler.prefix(6)))).count == 6)
        #expect(codes(try timeline(Array(filler.prefix(5)))).isEmpty)
        #expect(codes(try timeline(filler + ["2022-03-04"])).count == 9)
        #expect(codes(try timeline(filler + ["2022-03-04", "2022-05-27", "2022-07-06"])).isEmpty)
        // Six letters of one day are one day.
        let sameDay = try timeline(Array(repeating: "2021-06-18", count: 7))
        #expect(codes(sameDay).values.allSatisfy { $0 == [.sameDay] })
        // The days of another page do not hide those of this one.
        let others = try timeline((1...9).map { "2020-0\($0)-1\($0)" }, page: "Q")
        #expect(Set(codes(try timeline(filler) + others).keys) == Set((0..<9).map { RecordID("p\($0)") }))
    }

    @Test func anyEntriesAreReviewedWithoutATrap() throws {
        let labels = [
            "Y99999-x", "-9999", "9999-12-31", "..", "XXXX-02-29", "[..1984]", "{1960,1961-12}", "/1985", "1985/", "",
        ]
        let dates = [
            "-9999", "9999-12-31", "XXXX-02-29", "[..1984]", "{1960,1961-12}", "/1985", "1985/..", "Y170000002",
        ]
        for label in labels {
            let entries = try dates.enumerated().map { try entry(RecordID("e\($0)"), label, $1, printed: label) }
            _ = Library(timeline: entries).findings()
        }
    }
}
