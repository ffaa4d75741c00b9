import Timekeeping

/// Why a typed text is not what a field holds: a fact, for a sentence.
public enum TypedValueError: Error, Equatable, Sendable {
    /// None of the words that the field may hold.
    case notAWord([String])
    /// Not a date as EDTF writes it.
    case notADate
    /// A time with a zone, where the field's times are those of the place.
    case notLocal
    /// Not a whole number from 0 up.
    case notACount
    /// Not an id, or a list of which one is not.
    case notAnID(String)
    /// Objects, lists of them, and what may be any value are not typed as text.
    case notTypable
}

extension FieldKind {
    /// The value that a typed text is for a field of this kind: a text as it is, a word, a date, a whole number, texts
    /// with commas between them.
    public func value(typed assignment: Assignment) throws(TypedValueError) -> JSONValue {
        let text = assignment.text
        switch self {
        case .text, .requiredText: return .text(text)
        case .texts: return .list(assignment.texts.map(JSONValue.text))
        case .word(let words):
            guard words.contains(text) else { throw .notAWord(words) }
            return .text(text)
        case .date, .localTime:
            guard let date = try? EDTF(text) else { throw .notADate }
            if case .localTime = self, date.offset != nil { throw .notLocal }
            return .text(text)
        case .count:
            guard let count = Int(text), count >= 0, !text.hasPrefix("+") else { throw .notACount }
            return .number(String(count))
        case .id:
            guard RecordID(text).isWellFormed else { throw .notAnID(text) }
            return .text(text)
        case .ids:
            let ids = assignment.texts
            if let wrong = ids.first(where: { !RecordID($0).isWellFormed }) { throw .notAnID(wrong) }
            return .list(ids.map(JSONValue.text))
        case .object, .list, .conflicts, .anything: throw .notTypable
        }
    }
}
