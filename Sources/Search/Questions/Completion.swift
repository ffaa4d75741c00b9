/// What could be completed at the end of what is being typed: the name of a field, or a value of one.
public struct Completion: Sendable, Equatable {
    public enum Subject: Sendable, Equatable {
        /// A field's name: the names that begin with what is typed, one a field, of which there is at least one.
        case name([String])
        /// A field's value, a date's included. `prefix` is what is typed of it, folded as facets are (`FoldedPhrase`);
        /// empty right after the colon.
        case value(field: QuestionField, prefix: [UInt8])
    }

    public let subject: Subject
    /// What is typed before it.
    private let before: String

    /// Reads a text with the caret at its end; nil where there is nothing to complete.
    public init?(_ typed: String, fields: QuestionFields = .standard) {
        var cutter = QuestionCutter(typed, fields: fields)
        var last: QuestionPiece?
        while let piece = cutter.next() { last = piece }
        guard let last else { return nil }
        let start: Int
        switch last.kind {
        case .field(let index):
            guard last.isOpen || last.text.isEmpty else { return nil }
            subject = .value(field: fields.list[index], prefix: FoldedPhrase.letters(of: last.text))
            start = last.start
        case .words:
            guard last.isOpen, let name = Completion.lastName(of: last.text) else { return nil }
            let names = fields.names(beginningWith: name)
            guard !names.isEmpty else { return nil }
            subject = .name(names)
            start = last.start + last.text.unicodeScalars.count - name.unicodeScalars.count
        case .phrase:
            return nil
        }
        before = String(String.UnicodeScalarView(typed.unicodeScalars.prefix(start)))
    }

    /// The whole text with this name or value put in: a name with its colon, a value with a blank after it, and in quotes
    /// where it needs them.
    public func text(with completed: String) -> String {
        switch subject {
        case .name: before + completed + ":"
        case .value: before + Completion.quoted(completed) + " "
        }
    }

    /// The letters that the text ends in, if a blank or nothing stands before them.
    private static func lastName(of text: String) -> String? {
        let scalars = text.unicodeScalars
        guard let blank = scalars.lastIndex(where: { !QuestionMarks.isOfName($0) }) else { return text }
        let name = scalars[scalars.index(after: blank)...]
        return QuestionMarks.isBlank(scalars[blank]) && !name.isEmpty ? String(name) : nil
    }

    /// A value as one chunk. A quote inside would end it, so it becomes a blank: folding reads both as the end of a word.
    private static func quoted(_ value: String) -> String {
        let isPlain = value.unicodeScalars.allSatisfy {
            !QuestionMarks.isBlank($0) && !QuestionMarks.closesPhrase($0) && $0 != ":"
        }
        guard !isPlain || value.isEmpty else { return value }
        var inside = String.UnicodeScalarView()
        for scalar in value.unicodeScalars { inside.append(QuestionMarks.closesPhrase(scalar) ? " " : scalar) }
        return "\"" + String(inside) + "\""
    }
}
