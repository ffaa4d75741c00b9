import Records
import Timekeeping

/// A date that was read as JSON: days as `YYYY-MM-DD`, null where an end is open, unknown or beyond the year 9999.
enum DateJSON {
    static func members(of written: WrittenDate) -> [JSONMember] {
        let assumed = written.assumed.map { JSONValue.text(name(of: $0)) }
        return [
            JSONMember("edtf", .text(written.date.description)), JSONMember("earliest", day(written.date.earliest)),
            JSONMember("latest", day(written.date.latest)),
        ] + (assumed.isEmpty ? [] : [JSONMember("assumed", .list(assumed))])
    }

    private static func day(_ day: CivilDate?) -> JSONValue { day.map { .text($0.description) } ?? .null }

    private static func name(of assumption: WrittenDate.Assumption) -> String {
        switch assumption {
        case .monthFirst: "month-first"
        case .century: "century"
        case .neighbouringYear: "neighbouring-year"
        case .spelling: "spelling"
        }
    }
}
