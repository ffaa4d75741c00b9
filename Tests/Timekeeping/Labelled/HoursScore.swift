/// How many labelled texts were read right, field by field.
struct HoursScore {
    struct Field {
        var name: String
        var value: (HoursFacts) -> Set<String>
    }

    static var fields: [Field] {
        [
            Field(name: "weekly", value: \.weekly), Field(name: "status", value: { [$0.status] }),
            Field(name: "ordinal", value: \.ordinal), Field(name: "closed", value: \.closed),
            Field(name: "conditions", value: \.conditions), Field(name: "details", value: \.weeklyDetails),
            Field(name: "dated", value: \.dated), Field(name: "untimed", value: \.untimed),
            Field(name: "services", value: \.services),
        ]
    }

    private(set) var texts = 0
    /// Texts whose weekly hours are right.
    private(set) var weekly = 0
    /// Texts whose weekly hours or nth weekdays are wrong although the reading is called exact or assumed.
    private(set) var wrong = 0
    /// Texts of which no time of opening can be known, and that were given one.
    private(set) var invented = 0
    private(set) var right: [String: Int] = [:]

    mutating func count(_ expected: HoursFacts, _ found: HoursFacts) {
        texts += 1
        if expected.weekly == found.weekly { weekly += 1 }
        let isSure = found.status == "exact" || found.status == "assumed"
        if isSure, expected.weekly != found.weekly || expected.ordinal != found.ordinal { wrong += 1 }
        let isNothingKnown = expected.weekly.isEmpty && expected.ordinal.isEmpty
        let isUnknown = expected.status == "unknown"
        let isGiven = !found.weekly.isEmpty || !found.ordinal.isEmpty
        if isGiven, isUnknown || (isNothingKnown && isSure) { invented += 1 }
        for field in Self.fields where field.value(expected) == field.value(found) {
            right[field.name, default: 0] += 1
        }
    }

    static var heading: String { "texts wrong invented \(fields.map(\.name).joined(separator: " "))" }

    var line: String {
        let counts = Self.fields.map { "\(right[$0.name] ?? 0)" }
        return "\(texts)  \(wrong) \(invented)  \(counts.joined(separator: " "))"
    }
}
