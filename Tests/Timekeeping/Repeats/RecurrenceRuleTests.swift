import Seeded
import Testing
import Timekeeping

@Suite struct RecurrenceRuleTests {
    private func error(_ text: String) -> RecurrenceError? {
        do throws(RecurrenceError) {
            _ = try RecurrenceRule(parsing: text)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        ("FREQ=WEEKLY;BYDAY=TU", "FREQ=WEEKLY;BYDAY=TU"),
        ("rrule:freq=weekly;byday=tu,mo;interval=1", "FREQ=WEEKLY;BYDAY=MO,TU"),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=TU,SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU"),
        ("BYDAY=2TU;FREQ=MONTHLY;COUNT=10", "FREQ=MONTHLY;COUNT=10;BYDAY=2TU"),
        ("FREQ=MONTHLY;BYDAY=-1FR,+1MO", "FREQ=MONTHLY;BYDAY=1MO,-1FR"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1,31,15,15", "FREQ=MONTHLY;BYMONTHDAY=15,31,-1"),
        ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
        ("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31;UNTIL=20300101", "FREQ=YEARLY;UNTIL=20300101;BYMONTH=3;BYMONTHDAY=31"),
        ("FREQ=DAILY;UNTIL=20270601T180000Z", "FREQ=DAILY;UNTIL=20270601T180000Z"),
        ("FREQ=DAILY;UNTIL=20270601T180030", "FREQ=DAILY;UNTIL=20270601T180000"),
        ("FREQ=YEARLY;BYDAY=20MO", "FREQ=YEARLY;BYDAY=20MO"),
    ])
    func aRuleIsPrintedInOneOrder(text: String, printed: String) throws {
        let rule = try RecurrenceRule(parsing: text)
        #expect(rule.description == printed)
        #expect(try RecurrenceRule(parsing: printed) == rule)
    }

    @Test(
        arguments: [
            ("", .notARule), ("FREQ", .notARule), ("INTERVAL=2", .notARule), ("FREQ=DAILY;", .notARule),
            ("FREQ=DAILY;;COUNT=2", .notARule), ("=DAILY", .notARule),
            ("FREQ=DAILY;FREQ=DAILY", .repeated(part: "FREQ")),
            ("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", .tooFrequent("SECONDLY")),
            ("FREQ=HOURLY", .tooFrequent("HOURLY")),
            ("FREQ=OFTEN", .unreadable(part: "FREQ", value: "OFTEN")),
            ("FREQ=DAILY;BYHOUR=9", .unsupported(part: "BYHOUR")),
            ("FREQ=YEARLY;BYWEEKNO=20", .unsupported(part: "BYWEEKNO")),
            ("FREQ=YEARLY;BYYEARDAY=1", .unsupported(part: "BYYEARDAY")),
            ("FREQ=DAILY;RSCALE=GREGORIAN", .unknown(part: "RSCALE")), ("FREQ=DAILY;X-A=1", .unknown(part: "X-A")),
            ("FREQ=DAILY;INTERVAL=0", .unreadable(part: "INTERVAL", value: "0")),
            ("FREQ=DAILY;INTERVAL=-1", .unreadable(part: "INTERVAL", value: "-1")),
            ("FREQ=DAILY;INTERVAL=1000", .unreadable(part: "INTERVAL", value: "1000")),
            ("FREQ=DAILY;INTERVAL=99999999999999999999", .unreadable(part: "INTERVAL", value: "99999999999999999999")),
            ("FREQ=DAILY;COUNT=1001", .unreadable(part: "COUNT", value: "1001")),
            ("FREQ=DAILY;COUNT=2;UNTIL=20270101", .misplaced(part: "UNTIL", with: "COUNT")),
            ("FREQ=DAILY;UNTIL=20270230", .unreadable(part: "UNTIL", value: "20270230")),
            ("FREQ=DAILY;UNTIL=20270101T2500", .unreadable(part: "UNTIL", value: "20270101T2500")),
            ("FREQ=DAILY;UNTIL=ñ0270101", .unreadable(part: "UNTIL", value: "Ñ0270101")),
            ("FREQ=DAILY;BYMONTH=13", .unreadable(part: "BYMONTH", value: "13")),
            ("FREQ=DAILY;BYMONTH=-1", .unreadable(part: "BYMONTH", value: "-1")),
            ("FREQ=MONTHLY;BYMONTHDAY=0", .unreadable(part: "BYMONTHDAY", value: "0")),
            ("FREQ=MONTHLY;BYMONTHDAY=32", .unreadable(part: "BYMONTHDAY", value: "32")),
            ("FREQ=MONTHLY;BYMONTHDAY=1,", .unreadable(part: "BYMONTHDAY", value: "")),
            ("FREQ=WEEKLY;BYDAY=XX", .unreadable(part: "BYDAY", value: "XX")),
            ("FREQ=MONTHLY;BYDAY=0MO", .unreadable(part: "BYDAY", value: "0MO")),
            ("FREQ=MONTHLY;BYDAY=6MO", .unreadable(part: "BYDAY", value: "6")),
            ("FREQ=WEEKLY;BYDAY=5MO", .misplaced(part: "BYDAY", with: "FREQ=WEEKLY")),
            ("FREQ=DAILY;BYDAY=1MO", .misplaced(part: "BYDAY", with: "FREQ=DAILY")),
            ("FREQ=WEEKLY;BYMONTHDAY=3", .misplaced(part: "BYMONTHDAY", with: "FREQ=WEEKLY")),
            ("FREQ=DAILY;BYMONTHDAY=-1", .misplaced(part: "BYMONTHDAY", with: "FREQ=DAILY")),
            ("FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1", .misplaced(part: "BYDAY", with: "BYMONTHDAY")),
            ("FREQ=MONTHLY;BYDAY=MO,2TU", .misplaced(part: "BYDAY", with: "BYDAY")),
            ("FREQ=MONTHLY;BYSETPOS=1", .misplaced(part: "BYSETPOS", with: "FREQ=MONTHLY")),
            ("FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1", .misplaced(part: "BYSETPOS", with: "FREQ=WEEKLY")),
            ("FREQ=MONTHLY;BYDAY=MO,TU,WE;BYSETPOS=50", .outOfReach(position: 50)),
            ("FREQ=MONTHLY;BYMONTHDAY=1,2,3;BYDAY=MO;BYSETPOS=2", .outOfReach(position: 2)),
            ("FREQ=MONTHLY;BYMONTHDAY=27,-2;BYSETPOS=1", .misplaced(part: "BYSETPOS", with: "BYMONTHDAY")),
        ] as [(String, RecurrenceError)])
    func whatGatheringsCannotRepeatByIsRefused(text: String, expected: RecurrenceError) {
        #expect(error(text) == expected)
    }

    @Test func anyTextIsARuleOrRefused() {
        var random = SeededRandom(5545)
        let pieces = [
            "FREQ=", "DAILY", "WEEKLY", "MONTHLY", "YEARLY", ";", "=", ",", "BYDAY=", "MO", "-1", "+", "5", "TU", "99",
            "BYMONTH=", "BYMONTHDAY=", "BYSETPOS=", "COUNT=", "INTERVAL=", "UNTIL=", "20270101", "T000000Z", "WKST=",
            "SU", "é", "\u{0}", "RRULE:", " ", "18446744073709551616",
        ]
        for _ in 0..<20_000 {
            let text = random.text(of: pieces, upTo: 14)
            guard let rule = try? RecurrenceRule(parsing: text) else { continue }
            #expect((try? RecurrenceRule(parsing: rule.description)) == rule, "\(text)")
        }
        #expect(error(String(repeating: "FREQ=DAILY;", count: 100_000)) == .notARule)
    }
}
