/// What could be completed at the end of what is being typed: the name of a field or its value.
public struct Completion: Sendable, Equatable {
    public enum Subject: Sendable, Equatable {
        /// A field's name; the names that begin with what is typed, one a field.
        case name([String])
        /// A field's value. `prefix` is what is typed of it, folded as facets are; empty right after the colon.
        case value(field: QuestionField, prefix: [UInt8])
    }

    public var subject: Subject
    /// What is typed before it.
    private var before: String

    /// Nil where there is nothing to complete.
    public init?(_ typed: String, fields: QuestionFields = .standard) {
        return nil
    }

    /// The whole text with this name or value put in, ready for the next word.
    public func text(with completed: String) -> String {
        before + completed
    }
}
