import Timekeeping

extension FieldKind {
    /// What is said to be expected where a value of the right JSON kind does not fit. Decoding a record and checking
    /// one say it with the same words.
    public var expectation: String {
        switch self {
        case .id, .ids: "lower-case words joined by hyphens, such as chirla or ab-1505"
        case .text, .texts: "a text"
        case .requiredText: "a text that is not empty"
        case .date: "a date such as 2022-02-28, 2020-06, 2015 or 2018-05/2019-04"
        case .localTime: "a local date and time without a zone, such as 2026-03-10T18:00"
        case .word(let words): "one of " + words.joined(separator: ", ")
        case .count: "a whole number that is not negative"
        case .object: "an object"
        case .list, .conflicts: "a list of objects"
        case .anything: "a value"
        }
    }

    /// Whether a text may stand in a field of this kind, or in the list that a field of this kind is.
    public func allows(_ text: String) -> Bool {
        switch self {
        case .text, .texts, .anything: true
        case .requiredText: !text.isEmpty
        case .id, .ids: RecordID(text).isWellFormed
        case .date: (try? EDTF(text)) != nil
        case .localTime: (try? EDTF(text)).map { $0.offset == nil } ?? false
        case .word(let words): words.contains(text)
        case .count, .object, .list, .conflicts: false
        }
    }
}
