/// A fact about a question that its writer may want to know; the sentence is made elsewhere.
public enum QuestionHint: Sendable, Equatable {
    /// There is no such field, so that its name and value were read as plain words. `nearest` is the field that it may
    /// be a slip for.
    case unknownField(typed: String, nearest: String?)
    /// The field takes a date and this is none, so that it was passed over. `isUnfinished` while it is still being typed.
    case unreadableDate(field: String, typed: String, isUnfinished: Bool)
    /// This is none of the values that are known of the field. `nearest` is the one that it may be a slip for; where there
    /// is none, the field has no other values.
    case unknownValue(field: String, typed: String, nearest: String?)
    /// There are more words than are read; those after this many were passed over.
    case cut(after: Int)
}
