import Desk

extension TypedSearch {
    /// All that there is to say of an answer.
    struct Answer: Encodable {
        let query: String
        let total: Int
        let totalIsExact: Bool
        let missing: [String]
        let corrections: [Correction]
        let hints: [Hint]
        let records: [Item]

        enum CodingKeys: String, CodingKey {
            case query, total
            case totalIsExact = "total_is_exact"
            case missing, corrections, hints, records
        }

        struct Correction: Encodable {
            let typed: String
            let meant: String
        }

        init(_ query: String, _ answer: DeskAnswer) {
            self.query = query
            total = answer.findings.total
            totalIsExact = answer.findings.isTotalExact
            missing = answer.findings.missing
            corrections = answer.findings.corrections.map { Correction(typed: $0.typed, meant: $0.meant) }
            hints = answer.findings.hints.map(Hint.init)
            records = answer.findings.records.map { Item($0, answer) }
        }
    }

    /// A fact about a question; fields that say nothing are left out.
    struct Hint: Encodable {
        let kind: String
        var field: String?
        var typed: String?
        var nearest: String?
        /// How many words were read.
        var words: Int?

        init(_ hint: Findings.Hint) {
            switch hint {
            case .unknownField(let name, let nearest):
                kind = "unknown_field"
                (typed, self.nearest) = (name, nearest)
            case .unreadableDate(let field, let typed, _):
                kind = "unreadable_date"
                (self.field, self.typed) = (field, typed)
            case .unknownValue(let field, let typed, let nearest):
                kind = "unknown_value"
                (self.field, self.typed, self.nearest) = (field, typed, nearest)
            case .cut(let count):
                kind = "cut"
                words = count
            }
        }
    }
}
