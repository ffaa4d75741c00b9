import Seeded
import Testing
import Timekeeping

/// What of level 2 is read: every example of the Library of Congress's specification, and what lies between them.
@Suite struct EDTFLevel2Tests {
    @Test(arguments: [
        ("156X-12-25", "1560-12-25", "1569-12-25"),
        ("15XX-12-25", "1500-12-25", "1599-12-25"),
        ("XXXX-12-XX", "0000-12-01", "9999-12-31"),
        ("1XXX-XX", "1000-01-01", "1999-12-31"),
        ("1XXX-12", "1000-12-01", "1999-12-31"),
        ("1984-1X", "1984-10-01", "1984-12-31"),
        ("XXXX", "0000-01-01", "9999-12-31"),
        ("1X85", "1085-01-01", "1985-12-31"),
        ("2004-X1", "2004-01-01", "2004-11-30"),
        ("2004-X3", "2004-03-01", "2004-03-31"),
        ("2004-02-XX", "2004-02-01", "2004-02-29"),
        ("2004-04-3X", "2004-04-30", "2004-04-30"),
        ("2004-XX-31", "2004-01-31", "2004-12-31"),
        ("200X-02-29", "2000-02-29", "2008-02-29"),
        ("XXXX-02-29", "0000-02-29", "9996-02-29"),
        ("XX01-XX-29", "0001-01-29", "9901-12-29"),
        ("2004-XX-X0", "2004-01-10", "2004-12-30"),
        ("-000X", "-0009-01-01", "-0001-12-31"),
        ("-156X-12-25", "-1569-12-25", "-1560-12-25"),
        ("200X-24", "2000-12-01", "2010-02-28"),
    ])
    func aDigitMayBeUnspecifiedAnywhere(_ text: String, _ earliest: String, _ latest: String) throws {
        let date = try EDTF(text)
        #expect(date.precision == .unspecified && date.description == text)
        #expect(date.earliest?.description == earliest)
        #expect(date.latest?.description == latest)
    }

    @Test(
        arguments: [
            ("2004-06-11%", [.year, .month, .day], [.year, .month, .day]),
            ("2004-06~-11", [], [.year, .month]),
            ("2004?-06-11", [.year], []),
            ("?2004-06-~11", [.year], [.day]),
            ("2004-%06-11", [.month], [.month]),
            ("2004?-06-~11", [.year], [.day]),
            ("2004-06-~01/2004-06-~20", [], [.day]),
            ("~2004?-?06", [.year, .month], [.year]),
            ("2001-~21", [], [.month]),
            ("?Y170000002", [.year], []),
            ("[1984?,2004-06~]", [.year], [.year, .month]),
            ("1984~/2004-06?", [.year, .month], [.year]),
            ("156X~-12-25", [], [.year]),
        ] as [(String, EDTF.Parts, EDTF.Parts)])
    func aSignHoldsForItsPartAndBehindItForAllBefore(
        _ text: String, _ uncertain: EDTF.Parts, _ approximate: EDTF.Parts
    ) throws {
        let date = try EDTF(text)
        #expect(date.uncertain == uncertain)
        #expect(date.approximate == approximate)
        #expect(date.description == text)
    }

    @Test func aDoubtMovesNoBoundAndIsNoOtherPrecision() throws {
        for (doubted, plain) in [
            ("2004-06~-11", "2004-06-11"), ("?2004-06", "2004-06"),
            ("2004-06-~01/2004-06-~20", "2004-06-01/2004-06-20"),
        ] {
            let (doubted, plain) = (try EDTF(doubted), try EDTF(plain))
            #expect(doubted.earliest == plain.earliest && doubted.latest == plain.latest)
            #expect(doubted.precision == plain.precision)
        }
    }

    @Test(
        arguments: [
            ("[1667,1668,1670..1672]", .oneOf, "1667-01-01", "1672-12-31", 3),
            ("[1667,1668, 1670..1672]", .oneOf, "1667-01-01", "1672-12-31", 3),
            ("[..1760-12-03]", .oneOf, nil, "1760-12-03", 1),
            ("[1760-12..]", .oneOf, "1760-12-01", nil, 1),
            ("[1760-01,1760-02,1760-12..]", .oneOf, "1760-01-01", nil, 3),
            ("[1667,1760-12]", .oneOf, "1667-01-01", "1760-12-31", 2),
            ("[..1984]", .oneOf, nil, "1984-12-31", 1),
            ("{1667,1668,1670..1672}", .allOf, "1667-01-01", "1672-12-31", 3),
            ("{1960,1961-12}", .allOf, "1960-01-01", "1961-12-31", 2),
            ("{..1984}", .allOf, nil, "1984-12-31", 1),
            ("[1670,1667]", .oneOf, "1667-01-01", "1670-12-31", 2),
            ("[2004]", .oneOf, "2004-01-01", "2004-12-31", 1),
        ] as [(String, EDTF.Precision, String?, String?, Int)])
    func aSetReachesFromItsFirstDayToItsLast(
        _ text: String, _ precision: EDTF.Precision, _ earliest: String?, _ latest: String?, _ count: Int
    ) throws {
        let date = try EDTF(text)
        #expect(date.precision == precision && date.description == text)
        #expect(date.earliest?.description == earliest)
        #expect(date.latest?.description == latest)
        #expect(date.members.count == count && date.ends.isEmpty)
    }

    @Test func theMembersOfASetAreDatesAndRanges() throws {
        #expect(
            try EDTF("{..1983,1985-04,1990..1992,2000..}").members == [
                .range(from: nil, through: EDTF("1983")), .date(EDTF("1985-04")),
                .range(from: EDTF("1990"), through: EDTF("1992")), .range(from: EDTF("2000"), through: nil),
            ])
    }

    @Test func anIntervalMayHaveUnspecifiedEnds() throws {
        let interval = try EDTF("2004-06-XX/2004-07-03")
        #expect(interval.earliest?.description == "2004-06-01" && interval.latest?.description == "2004-07-03")
    }

    @Test(arguments: [
        ("Y-17E7", EDTFError.Expected.yearWithoutExponent, 5), ("Y3388E2S3", .yearWithoutExponent, 6),
        ("1985E2", .yearWithoutExponent, 5), ("1950S2", .yearWithoutSignificantDigits, 5),
        ("Y171010000S3", .yearWithoutSignificantDigits, 11), ("2001-34", .seasonOfLevel1, 6),
        ("2001-25", .seasonOfLevel1, 6), ("2001-41", .seasonOfLevel1, 6),
    ])
    func theRestOfLevel2IsRefusedByName(_ text: String, _ expected: EDTFError.Expected, _ character: Int) {
        #expect(throws: EDTFError(expected: expected, character: character)) { try EDTF(text) }
    }

    @Test(arguments: [
        ("[]", EDTFError.Expected.year, 2), ("[..]", .year, 4), ("[1667", .commaOrBracket, 6),
        ("[1667}", .commaOrBracket, 6), ("[1667;1668]", .commaOrBracket, 6), ("[1667,]", .year, 7),
        ("[1667,..1668]", .year, 7), ("[1667..,1668]", .year, 8), ("[1672..1670]", .endNotBeforeStart, 8),
        ("[1667]?", .endOfText, 7), ("[1960/1965]", .commaOrBracket, 6), ("[1960]/1965", .endOfText, 7),
        ("[2004-01-01T10:00]", .dateWithoutTime, 12), ("{[1960]}", .year, 2), ("1667..1668", .endOfText, 5),
        ("2001-XX-32", .day, 9), ("2001-02-3X", .dayOfThatMonth, 9), ("XX01-02-29", .dayOfThatMonth, 9),
        ("2004??-06", .endOfText, 6), ("??2004", .year, 2), ("2004~T10:00", .endOfText, 6),
    ])
    func whatIsNoDateIsRefusedWhereItGoesWrong(_ text: String, _ expected: EDTFError.Expected, _ character: Int) {
        #expect(throws: EDTFError(expected: expected, character: character)) { try EDTF(text) }
    }

    /// Every day of two years, one of them a leap year, against every pattern.
    @Test func theBoundsOfUnspecifiedDigitsAreThoseOfAllDaysThatFit() throws {
        var numbers = SeededRandom(11)
        let first = try #require(CivilDate(year: 2003, month: 1, day: 1)).dayNumber
        let days = (0..<731).map { CivilDate(dayNumber: first + $0).description }
        for _ in 0..<600 {
            var pattern = Array(try #require(days.randomElement(using: &numbers)))
            for place in [5, 6, 8, 9] where Bool.random(using: &numbers) { pattern[place] = "X" }
            pattern[3] = "X"
            let text = String(pattern)
            let fitting = days.filter { day in zip(day, text).allSatisfy { $1 == "X" || $0 == $1 } }
            let date = try EDTF(text)
            let inside = (try #require(date.earliest)).description...(try #require(date.latest)).description
            #expect(fitting.allSatisfy(inside.contains), "\(text)")
            #expect(inside.lowerBound.hasSuffix(fitting[0].suffix(2)) || pattern[8...].contains("X"), "\(text)")
            // In the two years alone the bounds are exact.
            let ofYear = try EDTF("2004" + text.dropFirst(4))
            let inYear = fitting.filter { $0.hasPrefix("2004") }
            #expect(ofYear.earliest?.description == inYear.first, "\(text)")
            #expect(ofYear.latest?.description == inYear.last, "\(text)")
        }
    }
}
