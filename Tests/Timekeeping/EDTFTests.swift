import Testing
import Timekeeping

@Suite struct EDTFTests {
    /// The examples of levels 0 and 1 in the Library of Congress's specification, and some of their kind, with the first
    /// and last day each can mean.
    @Test(arguments: [
        ("1985-04-12", EDTF.Precision.day, "1985-04-12", "1985-04-12"),
        ("1985-04", .month, "1985-04-01", "1985-04-30"),
        ("1985", .year, "1985-01-01", "1985-12-31"),
        ("0000", .year, "0000-01-01", "0000-12-31"),
        ("-1985", .year, "-1985-01-01", "-1985-12-31"),
        ("1985-04-12T23:20:30", .minute, "1985-04-12", "1985-04-12"),
        ("1985-04-12T23:20:30Z", .minute, "1985-04-12", "1985-04-12"),
        ("1985-04-12T23:20:30-04", .minute, "1985-04-12", "1985-04-12"),
        ("1985-04-12T23:20:30+04:30", .minute, "1985-04-12", "1985-04-12"),
        ("1964/2008", .interval, "1964-01-01", "2008-12-31"),
        ("2004-06/2006-08", .interval, "2004-06-01", "2006-08-31"),
        ("2004-02-01/2005-02-08", .interval, "2004-02-01", "2005-02-08"),
        ("2004-02-01/2005-02", .interval, "2004-02-01", "2005-02-28"),
        ("2004-02-01/2005", .interval, "2004-02-01", "2005-12-31"),
        ("2005/2006-02", .interval, "2005-01-01", "2006-02-28"),
        ("2001-21", .season, "2001-03-01", "2001-05-31"),
        ("2001-22", .season, "2001-06-01", "2001-08-31"),
        ("2001-23", .season, "2001-09-01", "2001-11-30"),
        ("2001-24", .season, "2001-12-01", "2002-02-28"),
        ("2003-24~", .season, "2003-12-01", "2004-02-29"),
        ("1984?", .year, "1984-01-01", "1984-12-31"),
        ("2004-06~", .month, "2004-06-01", "2004-06-30"),
        ("2004-06-11%", .day, "2004-06-11", "2004-06-11"),
        ("201X", .unspecified, "2010-01-01", "2019-12-31"),
        ("20XX", .unspecified, "2000-01-01", "2099-12-31"),
        ("-019X", .unspecified, "-0199-01-01", "-0190-12-31"),
        ("2004-XX", .unspecified, "2004-01-01", "2004-12-31"),
        ("1985-04-XX", .unspecified, "1985-04-01", "1985-04-30"),
        ("1985-XX-XX", .unspecified, "1985-01-01", "1985-12-31"),
        ("1984~/2004-06", .interval, "1984-01-01", "2004-06-30"),
        ("2022-03/2022-04", .interval, "2022-03-01", "2022-04-30"),
        ("2024-02", .month, "2024-02-01", "2024-02-29"),
    ])
    func examplesOfLevels0And1AreReadAsTheStandardMeansThem(
        _ text: String, _ precision: EDTF.Precision, _ earliest: String, _ latest: String
    ) throws {
        let date = try EDTF(text)
        #expect(date.description == text)
        #expect(date.precision == precision)
        #expect(date.earliest?.description == earliest)
        #expect(date.latest?.description == latest)
    }

    @Test func timesKeepTheirMinuteAndTheirOffset() throws {
        #expect(try EDTF("2026-03-01T18:30").time == 1110)
        #expect(try EDTF("2026-03-01T18:30").offset == nil)
        #expect(try EDTF("1985-04-12T23:20:30Z").offset == 0)
        #expect(try EDTF("1985-04-12T23:20:30-04").offset == -14_400)
        #expect(try EDTF("1985-04-12T23:20:30+04:30").offset == 16_200)
        #expect(try EDTF("1985-04-12").time == nil)
    }

    @Test func openAndUnknownEndsHaveNoDay() throws {
        let open = try EDTF("1985-04-12/..")
        #expect(open.latest == nil && open.bounds?.end == .open)
        for text in ["1985-04-12/..", "1985-04/..", "1985/..", "1985-04-12/", "1985-04/", "1985/"] {
            #expect(try EDTF(text).earliest != nil && EDTF(text).latest == nil, "\(text)")
        }
        for text in ["../1985-04-12", "../1985-04", "../1985", "/1985-04-12", "/1985-04", "/1985"] {
            #expect(try EDTF(text).earliest == nil && EDTF(text).latest != nil, "\(text)")
        }
        #expect(open.bounds?.start.date?.description == "1985-04-12")
        let unknown = try EDTF("/1985-04")
        #expect(unknown.earliest == nil && unknown.bounds?.start == .unknown)
        #expect(unknown.latest?.description == "1985-04-30")
        #expect(try EDTF("../1985").bounds?.start == .open)
        #expect(try EDTF("1985/").bounds?.end == .unknown)
        #expect(try EDTF("1985").bounds == nil)
    }

    @Test func doubtIsKeptApart() throws {
        for (text, uncertain, approximate) in [
            ("1984", false, false), ("1984?", true, false), ("1984~", false, true), ("1984%", true, true),
            ("1984?/2004~", true, true), ("201X?", true, false),
        ] {
            #expect(try EDTF(text).isUncertain == uncertain, "\(text)")
            #expect(try EDTF(text).isApproximate == approximate, "\(text)")
        }
    }

    @Test func yearsOfMoreThanFourDigitsHaveNoCivilDays() throws {
        let far = try EDTF("Y170000002")
        #expect(far.precision == .year && far.earliest == nil && far.latest == nil)
        #expect(try EDTF("Y-170000002") < EDTF("-9999"))
        #expect(try EDTF("9999") < far)
    }

    @Test(arguments: [
        ("", EDTFError.Expected.year, 1), ("85", .year, 3), ("March 2021", .year, 1), ("1985-4-12", .monthOrSeason, 6),
        ("1985-13", .monthOrSeason, 6), ("1985-20", .monthOrSeason, 6),
        ("1985-42", .monthOrSeason, 6), ("1985-2X", .monthOrSeason, 6), ("1985-00", .monthOrSeason, 6),
        ("1985-04-32", .day, 9), ("1985-04-00", .day, 9), ("1985-04-31", .dayOfThatMonth, 9),
        ("2021-02-29", .dayOfThatMonth, 9), ("1985-04-12T", .hour, 12), ("1985-04-12T24:00", .hour, 12),
        ("1985-04-12T23", .colon, 14), ("1985-04-12T23:60", .minute, 15), ("1985-04-12T23:20:60", .second, 18),
        ("1985-04-12T23:20 ", .zone, 17), ("1985-04-12T23:20+", .zone, 18), ("1985-04-12 ", .endOfText, 11),
        ("19850412", .endOfText, 5), ("2004-06-11??", .endOfText, 12), ("2001-21-01", .endOfText, 8),
        ("../..", .oneEndKnown, 1), ("/", .oneEndKnown, 1), ("2008/1964", .endNotBeforeStart, 6),
        ("2004/2005/2006", .endOfText, 10), ("2004-01-01T10:00/2005", .dateWithoutTime, 11), ("x985", .year, 1),
        ("201", .year, 4), ("2004-X", .monthOrSeason, 6), ("2004-XX-4X", .day, 9), ("-0000", .year, 1),
        ("Y1985", .year, 2), ("Y1234567890123456", .year, 2), ("１９８５", .year, 1), (" 1985", .year, 1),
        ("1985\u{301}", .year, 4), ("1985-04-12é", .endOfText, 11), ("ñ1985/2005", .year, 1),
        ("1985-👩‍👩‍👧", .monthOrSeason, 6),
    ])
    func otherTextsAreRefusedWhereTheyGoWrong(_ text: String, _ expected: EDTFError.Expected, _ character: Int) {
        #expect(throws: EDTFError(expected: expected, character: character)) { try EDTF(text) }
    }

    @Test(
        arguments: [
            ("1985-04-12", EDTF.Clock.local), ("1985-04-12T23:20", .local), ("1985-04-12T23:20Z", .zoned),
            ("1985-04-12T23:20+00", .zoned), ("1985/..", .local), ("1985-13", nil), ("", nil), ("é", nil),
            ("\u{0}", nil),
        ] as [(String, EDTF.Clock?)])
    func theClockOfADateIsKnownFromItsBytes(_ text: String, _ clock: EDTF.Clock?) {
        let bytes = Array("[\(text)]".utf8)
        #expect(EDTF.clock(ofUTF8: bytes[1..<bytes.count - 1]) == clock)
    }

    @Test(
        arguments: [
            ("1970-01-02", [1, 1]), ("1970-01-29T23:20", [28, 28]), ("1970", [0, 364]), ("1970-02/..", [31, nil]),
            ("/1970-01-31", [nil, 30]), ("1970-02-29", nil), ("1970-00-01", nil), ("1970/01/02", nil), ("", nil),
        ] as [(String, [Int?]?)])
    func theDaysOfADateAreKnownFromItsBytes(_ text: String, _ days: [Int?]?) {
        let bytes = Array("[\(text)]".utf8)
        #expect(EDTF.days(ofUTF8: bytes[1..<bytes.count - 1]).map { [$0.first, $0.last] } == days)
    }

    @Test func theLeastThatADateCanSayIsADate() throws {
        #expect(try EDTF("20XX") == EDTF.thisCentury)
    }

    @Test func datesAreOrderedByStartThenEndThenText() throws {
        let ordered = try ["../1985", "1984", "1984-01", "1984-01-01", "1984-02/..", "2004?", "2004-06", "2005"]
            .map { try EDTF($0) }
        #expect(
            ordered.shuffled().sorted().map(\.description) == [
                "../1985", "1984-01-01", "1984-01", "1984", "1984-02/..", "2004?", "2004-06", "2005",
            ])
    }
}
