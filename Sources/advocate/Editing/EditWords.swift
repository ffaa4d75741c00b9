import Records
import Screen
import Store

/// What an edit did to a record, in words for people.
enum EditWords {
    /// The most characters of a value that are printed.
    static let most = 72

    /// A line a field: `stage: committee → passed`. A record that was added or removed is one line.
    static func lines(of change: Change) -> [Line] {
        if change.before == nil { return [Line("added")] }
        if change.after == nil { return [Line("removed")] }
        return change.edits.map(line)
    }

    /// What was done to one field; `–` stands for a field that is not there.
    static func line(_ edit: FieldEdit) -> Line {
        let before = edit.before.map(words)
        let after = edit.after.map(words)
        let (old, new) = cut(before ?? "–", after ?? "–")
        return Line([
            Span(SafeText(edit.path.joined(separator: ".") + ": ")), Span(SafeText(old), .dim), Span(" → "),
            Span(SafeText(new), .accent),
        ])
    }

    /// A field of a record that was added: `title: Longer library hours`.
    static func added(_ edit: FieldEdit) -> Line {
        let (value, _) = cut(edit.after.map(words) ?? "–", "")
        return Line(SafeText("\(edit.path.joined(separator: ".")): \(value)"))
    }

    /// A value as a person reads it: a text without quotation marks, a list of texts with commas, the rest as JSON.
    static func words(_ value: JSONValue) -> String {
        switch value {
        case .text(let text) where !text.isEmpty: return text
        case .list(let elements) where !elements.isEmpty:
            let texts = elements.compactMap { element -> String? in
                if case .text(let text) = element { text } else { nil }
            }
            return texts.count == elements.count ? texts.joined(separator: ", ") : JSONText.compact(value)
        default: return JSONText.compact(value)
        }
    }

    /// What a person calls a record: a bill's number and title, a place's name; nil where it says neither.
    static func heading(of record: JSONValue) -> String? {
        var parts: [String] = []
        for name in ["number", "title", "name"] {
            if case .text(let text) = record[name], !text.isEmpty, !parts.contains(text) { parts.append(text) }
        }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// Two values cut to what is shown of them, from shortly before the place where they differ.
    static func cut(_ old: String, _ new: String) -> (String, String) {
        guard old.unicodeScalars.count > most || new.unicodeScalars.count > most else { return (old, new) }
        let lead = 16
        let same = zip(old.unicodeScalars, new.unicodeScalars).prefix { $0 == $1 }.count
        let start = same > most / 2 ? same - lead : 0
        return (part(of: old, from: start), part(of: new, from: start))
    }

    private static func part(of text: String, from start: Int) -> String {
        let rest = text.unicodeScalars.dropFirst(start)
        let shown = String(String.UnicodeScalarView(rest.prefix(most)))
        return (start > 0 ? "…" : "") + shown + (rest.count > most ? "…" : "")
    }
}
