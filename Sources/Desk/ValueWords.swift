import Records
import Timekeeping

/// What a field holds, as a person says it.
struct ValueWords {
    let language: Language

    /// The value that a field has; nil where it is not there.
    func text(_ value: JSONValue?, of field: [String], in collection: CollectionID) -> String {
        switch value {
        case nil, .null?: Words("(nothing)", es: "(nada)").text(language)
        case .bool(let isTrue)?: (isTrue ? Words("yes", es: "sí") : Words("no", es: "no")).text(language)
        case .number(let digits)?: digits
        case .text(let text)?: word(text, of: field, in: collection)?.text(language) ?? date(text, of: field) ?? text
        case .list(let values)?: list(values, of: field, in: collection)
        case .object(let members)?:
            members.map { "\(name(field + [$0.name])): \(text($0.value, of: field + [$0.name], in: collection))" }
                .joined(separator: "; ")
        }
    }

    private func list(_ values: [JSONValue], of field: [String], in collection: CollectionID) -> String {
        if values.isEmpty { return Words("(an empty list)", es: "(lista vacía)").text(language) }
        let separator = values.allSatisfy(\.isScalar) ? ", " : "\n"
        return values.map { text($0, of: field, in: collection) }.joined(separator: separator)
    }

    private func name(_ path: [String]) -> String { FieldWords.name(path.suffix(1)).text(language) }

    /// The words of the files, as a person says them.
    private func word(_ text: String, of field: [String], in collection: CollectionID) -> Words? {
        switch (collection, field) {
        case (.bills, ["stage"]): Bill.Stage(rawValue: text).map(RecordWords.stage)
        case (.bills, ["stance"]): Bill.Stance(rawValue: text).map { RecordWords.stance($0).words }
        case (.bills, ["priority"]): Bill.Priority(rawValue: text).map(RecordWords.priority)
        case (.rallies, ["kind"]): Rally.Kind(rawValue: text).map(RecordWords.kind)
        case (.rallies, ["status"]): Rally.Status(rawValue: text).map { RecordWords.status($0).words }
        case (.timeline, ["side"]): TimelineEntry.Side(rawValue: text).map(RecordWords.side)
        case (_, ["languages"]): RecordWords.language(text)
        default: nil
        }
    }

    private static let dates: Set<String> = ["stage_date", "starts", "ends", "verified", "date", "as_of", "at"]

    private func date(_ text: String, of field: [String]) -> String? {
        guard let name = field.last, ValueWords.dates.contains(name), let date = try? EDTF(text) else { return nil }
        return DateWords(language: language).date(date)
    }
}
