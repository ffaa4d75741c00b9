import Records
import Testing
import Timekeeping

@Suite struct FindingTests {
    /// Every field known and nothing that disagrees.
    private func bill() throws -> Bill {
        var bill: Bill = try read(FullRecord.bill)
        bill.conflicts = []
        return bill
    }
    private func rally() throws -> Rally {
        var rally: Rally = try read(FullRecord.rally)
        rally.conflicts = []
        return rally
    }
    private func resource() throws -> Resource {
        var resource: Resource = try read(FullRecord.resource)
        resource.conflicts = []
        return resource
    }
    private func entry() throws -> TimelineEntry {
        var entry: TimelineEntry = try read(FullRecord.timelineEntry)
        entry.conflict = nil
        entry.conflicts = []
        entry.printedDate = "March – April 2030"
        return entry
    }

    private func findingsOfRally(_ change: (inout Rally) throws -> Void) throws -> [Finding] {
        var rally = try rally()
        try change(&rally)
        return Library(bills: [try bill()], rallies: [rally]).findings()
    }

    private func findingsOfResource(_ change: (inout Resource) throws -> Void) throws -> [Finding] {
        var resource = try resource()
        try change(&resource)
        return Library(resources: [resource]).findings()
    }

    private func findingsOfEntry(_ change: (inout TimelineEntry) throws -> Void) throws -> [Finding] {
        var entry = try entry()
        try change(&entry)
        return Library(timeline: [entry]).findings()
    }

    @Test func aCleanLibraryHasNone() throws {
        let library = Library(
            bills: [try bill()], rallies: [try rally()], resources: [try resource()], timeline: [try entry()])
        #expect(library.findings().isEmpty, "\(library.findings())")
    }

    @Test func everyConflictIsFoundInEveryCollectionByTheNameOfItsField() throws {
        let conflicts = [
            Conflict(field: ["address", "zip"], desk: .text("00001"), file: nil), Conflict(removed: .file),
        ]
        var (bill, rally, resource, entry) = (try bill(), try rally(), try resource(), try entry())
        bill.conflicts = conflicts
        rally.conflicts = conflicts
        resource.conflicts = conflicts
        entry.conflicts = conflicts
        let found = Library(bills: [bill], rallies: [rally], resources: [resource], timeline: [entry]).findings()
        #expect(found.map(\.code) == Array(repeating: .conflict, count: 8))
        #expect(found.map(\.detail) == (0..<4).flatMap { _ in ["address.zip", "removed"] })
        #expect(Set(found.map(\.collection)) == Set(CollectionID.allCases))
    }

    @Test func aConflictIsAContradictionInItsOwnWords() throws {
        let found = try findingsOfEntry({ $0.conflict = "Two readings." })
        #expect(found == [Finding(.contradiction, in: try entry(), detail: "Two readings.")])
    }

    @Test func aPrintedDateOutsideTheLabelIsAContradiction() throws {
        let found = try findingsOfEntry({ $0.printedDate = "May 1, 2030" })
        #expect(found.map(\.code) == [.contradiction])
        #expect(found.map(\.record) == ["readers-ask-for-sunday-hours"])
        #expect(found.map(\.collection) == [.timeline])
    }

    @Test func aRallyThatEndsADayBeforeItsStartIsFound() throws {
        let found = try findingsOfRally({ $0.ends = try EDTF("2030-03-09") })
        #expect(found == [Finding(.endsBeforeStart, in: try rally())])
    }

    @Test func aRallyThatEndsAnHourBeforeItsStartIsFound() throws {
        let found = try findingsOfRally({ $0.ends = try EDTF("2030-03-10T17:00") })
        #expect(found == [Finding(.endsBeforeStart, in: try rally())])
    }

    @Test func aRallyThatMayEndAfterItsStartIsNot() throws {
        for ends in ["2030-03-10", "2030-03", "2030", "2030-03-10T18:00", "2030-03-11T01:00"] {
            #expect(try findingsOfRally({ $0.ends = try EDTF(ends) }).isEmpty, "\(ends)")
        }
        #expect(try findingsOfRally({ $0.ends = nil }).isEmpty)
    }

    @Test func aBillThatIsNotInTheDeskIsFoundByItsId() throws {
        let found = try findingsOfRally({ $0.bills += ["ab-1-nowhere", "sb-2-nowhere"] })
        #expect(found.map(\.code) == [.unknownBill, .unknownBill])
        #expect(found.map(\.detail) == ["ab-1-nowhere", "sb-2-nowhere"])
    }

    @Test func aRecordOfAnotherKindIsNoBill() throws {
        let found = try findingsOfRally({ $0.bills = ["library-hours-hearing"] })
        #expect(found.map(\.code) == [.unknownBill])
    }

    @Test func aRallyWithoutADateIsFound() throws {
        let found = try findingsOfRally({ ($0.starts, $0.ends, $0.repeats) = (nil, nil, nil) })
        #expect(found.map(\.code) == [.noDate])
    }

    @Test func aRallyThatRepeatsOnADayNeedsNoDate() throws {
        #expect(try findingsOfRally({ ($0.starts, $0.ends, $0.repeats) = (nil, nil, "cada martes") }).isEmpty)
    }

    @Test func aRepetitionThatCannotBeReadIsFoundByItsWords() throws {
        for text in ["Sundays after mass", "FREQ=HOURLY", "Tuesdays at 6"] {
            let found = try findingsOfRally({ $0.repeats = text })
            #expect(found == [Finding(.repeatsNotUnderstood, in: try rally(), detail: text)])
        }
        // Without a start nobody knows which day.
        let found = try findingsOfRally({ ($0.starts, $0.ends, $0.repeats) = (nil, nil, "biweekly") })
        #expect(found.map(\.code) == [.repeatsNotUnderstood])
    }

    @Test func aRallyToComeWithoutAPlaceIsFound() throws {
        for (status, codes) in [
            (Rally.Status.planned, [Finding.Code.noPlace]), (.confirmed, [.noPlace]), (.cancelled, []), (.held, []),
        ] {
            let found = try findingsOfRally({
                $0.place = nil
                $0.status = status
            })
            #expect(found.map(\.code) == codes, "\(status)")
        }
    }

    @Test func aListingThatNobodyVerifiedIsFound() throws {
        #expect(try findingsOfResource({ $0.verified = nil }).map(\.code) == [.neverVerified])
    }

    @Test func aListingWithoutAnyWayToReachItIsFound() throws {
        let found = try findingsOfResource({
            $0.address = nil
            $0.phones = []
            ($0.email, $0.website) = (nil, nil)
            $0.links = []
        })
        #expect(found.map(\.code) == [.noContact])
    }

    @Test func anyOneWayToReachAListingWillDo() throws {
        let ways: [(inout Resource, Resource) -> Void] = [
            { $0.address = $1.address }, { $0.phones = $1.phones }, { $0.email = $1.email },
            { $0.website = $1.website }, { $0.links = $1.links },
        ]
        let full = try resource()
        for way in ways {
            let found = try findingsOfResource({
                $0.address = nil
                $0.phones = []
                ($0.email, $0.website) = (nil, nil)
                $0.links = []
                way(&$0, full)
            })
            #expect(found.isEmpty)
        }
    }

    @Test func aPlaceToGoToOrCallWithoutHoursIsFound() throws {
        #expect(try findingsOfResource({ $0.hours = nil }).map(\.code) == [.noHours])
        #expect(
            try findingsOfResource({
                $0.hours = nil
                $0.address = nil
            }).map(\.code) == [.noHours])
    }

    @Test func aPublicationNeedsNoHours() throws {
        let found = try findingsOfResource({
            $0.hours = nil
            $0.address = nil
            $0.phones = []
        })
        #expect(found.isEmpty)
    }

    @Test func hoursThatCannotBeReadAreFoundInTheirOwnWords() throws {
        let found = try findingsOfResource({ $0.hours = "whenever the moon is full" })
        #expect(found.map(\.code) == [.hoursNotUnderstood])
        #expect(found.map(\.detail) == ["whenever the moon is full"])
    }

    @Test func hoursWithoutAClosingTimeAreFoundInTheirOwnWords() throws {
        let found = try findingsOfResource({ $0.hours = "Tuesdays starting at 9am" })
        #expect(found.map(\.code) == [.noClosingTime])
        #expect(found.map(\.detail) == ["Tuesdays starting at 9am"])
    }

    @Test func aRecordWithoutASourceIsFoundInEveryCollection() throws {
        var (bill, rally, resource, entry) = (try bill(), try rally(), try resource(), try entry())
        bill.sources = []
        rally.sources = []
        resource.sources = []
        entry.sources = []
        let found = Library(bills: [bill], rallies: [rally], resources: [resource], timeline: [entry]).findings()
        #expect(found.map(\.code) == Array(repeating: .noSource, count: 4))
        #expect(found.map(\.collection) == CollectionID.allCases)
    }

    @Test func theWeightiestKindsComeFirstAndCollectionsInOrderWithinAKind() throws {
        var entry = try entry()
        entry.conflict = "Two readings."
        entry.sources = []
        var rally: Rally = try read(LeastRecord.rally)
        rally.conflicts = [Conflict(removed: .desk)]
        rally.bills = ["ab-1-nowhere"]
        let found = Library(
            bills: [try read(LeastRecord.bill)], rallies: [rally], resources: [try read(LeastRecord.resource)],
            timeline: [entry]
        ).findings()
        #expect(
            found.map(\.code) == [
                .conflict, .contradiction, .unknownBill, .neverVerified, .noContact, .noDate, .noPlace, .noSource,
                .noSource,
                .noSource, .noSource,
            ])
        #expect(found.map(\.code) == found.map(\.code).sorted())
        #expect(found.suffix(4).map(\.collection) == CollectionID.allCases)
    }

    @Test func theCodesAreThoseThatArePrinted() {
        #expect(
            Finding.Code.allCases.map(\.rawValue) == [
                "conflict", "contradiction", "ends-before-start", "unknown-bill", "never-verified", "no-contact",
                "no-hours",
                "hours-not-understood", "repeats-not-understood", "no-closing-time", "no-date", "no-place",
                "official-on-day-off", "range-shrunk-to-day", "finer-than-label", "same-day", "looks-like-filler",
                "no-source",
            ])
    }
}
