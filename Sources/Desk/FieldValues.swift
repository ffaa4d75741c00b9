import Records

/// The values of fields that are known beforehand, with what the screen calls them: what a person reads there, a person
/// may type.
public struct FieldValue: Sendable, Equatable {
    /// As the files have it.
    public let value: String
    /// As the screen has it.
    public let words: Words

    /// The stages that a bill goes through.
    public static let stages = all(Bill.Stage.self, RecordWords.stage)
    /// The stances on a bill.
    public static let stances = all(Bill.Stance.self) { RecordWords.stance($0).words }
    /// The kinds of gatherings.
    public static let kinds = all(Rally.Kind.self, RecordWords.kind)
    /// The languages that there are words for.
    public static let languages = RecordWords.languages.map { FieldValue(value: $0, words: RecordWords.language($0)) }

    private static func all<Word: Vocabulary>(_ list: Word.Type, _ words: (Word) -> Words) -> [FieldValue] {
        list.allCases.map { FieldValue(value: $0.rawValue, words: words($0)) }
    }
}
