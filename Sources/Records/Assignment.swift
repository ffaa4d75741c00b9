/// What a person wants a field of a record to be, as `FIELD=VALUE` says it on a command line.
///
/// `stage=law` sets a field, `address.zip=90057` one inside another, `tags+=a,b` adds to a list of texts, `tags-=a`
/// takes out of one, `notes=` takes the field out, and `own:=[1, 2]` sets any JSON value.
public struct Assignment: Equatable, Sendable {
    /// The names on the way to the field, outermost first. Never empty, and none of them is.
    public let path: [String]
    public let sign: Sign
    /// What stands after the sign, as it was typed.
    public let text: String

    /// What is done with the text.
    public enum Sign: Equatable, Sendable, CaseIterable {
        /// `=`: the field becomes it, read as the field's kind asks.
        case become
        /// `+=`: it is added to the field's texts.
        case add
        /// `-=`: it is taken out of them.
        case takeOut
        /// `:=`: the field becomes the JSON value that it spells.
        case json
    }

    /// Reads `FIELD=VALUE`; nil where there is no sign, or no name before it.
    ///
    /// The first `=` ends the name, so that a value may hold others.
    public init?(_ word: String) {
        guard let equals = word.firstIndex(of: "=") else { return nil }
        var name = word[..<equals]
        switch name.last {
        case "+": sign = .add
        case "-": sign = .takeOut
        case ":": sign = .json
        default: sign = .become
        }
        if sign != .become { name.removeLast() }
        path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard path.allSatisfy({ !$0.isEmpty }) else { return nil }
        text = String(word[word.index(after: equals)...])
    }

    /// The field as it is typed: `address.zip`.
    public var field: String { path.joined(separator: ".") }

    /// The texts of a list as they are typed, with commas between them; blanks around one do not count.
    public var texts: [String] {
        text.split(separator: ",").compactMap { part in
            let trimmed = part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
            return trimmed.isEmpty ? nil : String(trimmed)
        }
    }
}
