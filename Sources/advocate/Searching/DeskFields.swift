import Desk
import Search

/// The fields that a question can name, with the values that are known of them and the screen's words for these.
enum DeskFields {
    static let standard = QuestionFields(QuestionFields.standard.list.map(withValues))

    /// The values that are known of a field.
    static func values(of field: QuestionField) -> [FieldValue] {
        switch field.name {
        case "stage": FieldValue.stages
        case "stance": FieldValue.stances
        case "kind": FieldValue.kinds
        case "lang": FieldValue.languages
        default: []
        }
    }

    private static func withValues(_ field: QuestionField) -> QuestionField {
        var field = field
        field.values = values(of: field).map { known in
            QuestionField.Value(known.value, names: Language.allCases.map(known.words.text))
        }
        // Listings have kinds of their own, and there are more languages than are known here.
        field.isOpen = field.name == "kind" || field.name == "lang"
        return field
    }
}
