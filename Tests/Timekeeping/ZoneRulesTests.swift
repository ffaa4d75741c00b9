import Testing
import Timekeeping

@Suite struct ZoneRulesTests {
    private let losAngeles = try? ZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0")

    /// A local time on a day, as `2026-03-08T02:30`.
    private func local(_ text: String) throws -> CivilDateTime {
        let date = try EDTF(text)
        return CivilDateTime(date: try #require(date.earliest), minute: try #require(date.time))
    }

    private func moment(_ text: String) throws -> Instant {
        try #require(ZoneRules.utc.instants(of: local(text)).first)
    }

    @Test func universalTimeHasNoOffset() throws {
        #expect(ZoneRules.utc.offset(at: Instant(seconds: 1_700_000_000)) == 0)
        #expect(ZoneRules.utc.abbreviation(at: Instant(seconds: 0)) == "UTC")
        #expect(try moment("1970-01-02T00:01") == Instant(seconds: 86_460))
    }

    @Test func losAngelesPutsItsClocksForwardAndBackIn2026() throws {
        let zone = try #require(losAngeles)
        for (text, hours, name) in [
            ("2026-01-01T00:00", -8, "PST"), ("2026-03-08T09:59", -8, "PST"), ("2026-03-08T10:00", -7, "PDT"),
            ("2026-11-01T08:59", -7, "PDT"), ("2026-11-01T09:00", -8, "PST"), ("2026-12-31T23:59", -8, "PST"),
        ] {
            let instant = try moment(text)
            #expect(zone.offset(at: instant) == hours * 3600, "\(text)")
            #expect(zone.abbreviation(at: instant) == name, "\(text)")
        }
    }

    @Test func aSkippedTimeIsNoMomentAndARepeatedOneIsTwo() throws {
        let zone = try #require(losAngeles)
        #expect(zone.instants(of: try local("2026-03-08T02:30")) == [])
        #expect(zone.instants(of: try local("2026-03-08T02:00")) == [])
        #expect(zone.instants(of: try local("2026-03-08T01:59")) == [try moment("2026-03-08T09:59")])
        #expect(zone.instants(of: try local("2026-03-08T03:00")) == [try moment("2026-03-08T10:00")])
        let twice = [try moment("2026-11-01T08:30"), try moment("2026-11-01T09:30")]
        #expect(zone.instants(of: try local("2026-11-01T01:30")) == twice)
        #expect(zone.instants(of: try local("2026-11-01T02:00")) == [try moment("2026-11-01T10:00")])
    }

    @Test(arguments: [
        "PST8PDT,M3.2.0,M11.1.0", "NZST-12NZDT,M9.5.0,M4.1.0/3", "IST-1GMT0,M10.5.0,M3.5.0/1",
        "<-03>3<-02>,M3.5.0/-2,M10.5.0/-1", "<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45", "EST5EDT,0/0,J365/25",
        "JST-9", "LHST-10:30LHDT-11,M10.1.0,M4.1.0",
    ])
    func localTimesLeadBackToTheirMoments(_ posix: String) throws {
        let zone = try ZoneRules(posix: posix)
        for seconds in stride(from: Int64(1_700_000_000), to: 1_800_000_000, by: 16_200) {
            let instant = Instant(seconds: seconds / 60 * 60)
            let moments = zone.instants(of: zone.local(instant))
            #expect(moments.contains(instant), "\(posix) at \(seconds)")
            #expect(moments.count <= 2 && moments == moments.sorted())
        }
    }

    @Test func daylightTimeAllYearNeverEnds() throws {
        let zone = try ZoneRules(posix: "EST5EDT,0/0,J365/25")
        for seconds in stride(from: Int64(1_700_000_000), to: 1_800_000_000, by: 3600) {
            #expect(zone.offset(at: Instant(seconds: seconds)) == -4 * 3600)
        }
    }

    @Test func southernSummerTimeSpansTheNewYear() throws {
        let zone = try ZoneRules(posix: "NZST-12NZDT,M9.5.0,M4.1.0/3")
        #expect(zone.abbreviation(at: try moment("2026-01-01T00:00")) == "NZDT")
        #expect(zone.abbreviation(at: try moment("2026-07-01T00:00")) == "NZST")
    }

    @Test func julianDaysSkipTheLeapDayAndPlainNumbersCountIt() throws {
        let julian = try ZoneRules(posix: "AAA0BBB,J60/0,J61/0")
        let plain = try ZoneRules(posix: "AAA0BBB,59/0,60/0")
        #expect(julian.abbreviation(at: try moment("2024-03-01T00:00")) == "BBB")
        #expect(plain.abbreviation(at: try moment("2024-02-29T00:00")) == "BBB")
        #expect(plain.abbreviation(at: try moment("2023-03-01T00:00")) == "BBB")
    }

    @Test func momentsFarAwayAreAnsweredWithoutATrap() throws {
        let zone = try #require(losAngeles)
        for seconds in [Int64.min, Int64.max] {
            let instant = Instant(seconds: seconds)
            _ = zone.offset(at: instant)
            _ = zone.instants(of: zone.local(instant))
        }
        #expect(zone.local(Instant(seconds: .max)).date == .latest)
    }

    @Test(arguments: [
        ("", 0, ZoneError.Expected.name), ("PS8", 0, .name), ("PST", 3, .offset), ("PST25", 3, .offset),
        ("PST8PDT", 7, .comma), ("PST8PDT,M13.1.0,M11.1.0", 8, .date), ("PST8PDT,M3.2.0", 14, .comma),
        ("PST8PDT,M3.2.0/168,M11.1.0", 15, .time), ("PST8PDT,M3.2.0,M11.1.0x", 22, .endOfText), ("<PST8", 0, .name),
        ("PST8PDT,J0,J365", 8, .date), ("PST99999999999999999999", 3, .offset),
    ])
    func wrongTextsAreRefusedWhereTheyGoWrong(_ text: String, _ position: Int, _ expected: ZoneError.Expected) {
        #expect(throws: ZoneError.badPOSIX(at: position, expected: expected)) { try ZoneRules(posix: text) }
    }
}
