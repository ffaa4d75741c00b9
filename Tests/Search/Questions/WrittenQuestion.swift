import Foundation

@testable import Search

extension Question {
    /// The question in a line: parts and what else there is between `+`, alternatives between `/`, `~` before what the
    /// glossary says, `*` after a word that may be longer, `2x` before a part that was typed twice.
    var written: String {
        let wanted = parts.map { part in
            (part.count > 1 ? "\(part.count)x " : "") + part.alternatives.map(\.written).joined(separator: " / ")
        }
        return (wanted + excluded.map { "-" + $0.written } + filters.map(\.written)).joined(separator: " + ")
    }

    /// The digits looked for in phone numbers, with the parts that they cover.
    var writtenPhones: [String] {
        phones.map { phone in
            String(decoding: phone.digits, as: UTF8.self) + " "
                + phone.parts.map { parts[$0].typed }.joined(separator: ",")
        }
    }
}

extension Question.Alternative {
    fileprivate var written: String {
        let words = words.map { String(decoding: $0.letters, as: UTF8.self) + ($0.isPrefix ? "*" : "") }
        let text = words.joined(separator: " ")
        let groups = groups.isEmpty ? "" : "@" + groups.map(String.init).joined(separator: ",")
        return (isDirect ? "" : "~") + (isPhrase ? "\"\(text)\"" : text) + groups
    }
}

extension Question.Filter {
    fileprivate var written: String {
        let condition =
            switch condition {
            case .facet(let field, let choices):
                field + "="
                    + choices.map { String(decoding: $0.value, as: UTF8.self) + ($0.isPrefix ? "*" : "") }
                    .joined(separator: "|")
            case .before(let day): "before=\(day)"
            case .after(let day): "after=\(day)"
            }
        return (isExcluded ? "-" : "") + condition
    }
}

/// What a text is read into, in a line; the glossary's words are looked up as they stand.
func written(
    _ typed: String, glossary: Glossary = .empty, fields: QuestionFields = .standard,
    stem: Glossary.Stem = Glossary.unstemmed
) -> String {
    Question(typed, glossary: glossary, fields: fields, stem: stem).written
}

/// The glossary of the desk, its collections numbered in this order.
enum DeskGlossary {
    static let collections = ["bills", "rallies", "resources", "timeline"]

    struct Entry: Decodable {
        var en: [String]?
        var es: [String]?
        var names: [String]?
        var sense: String?
        var `in`: [String]?
    }

    struct File: Decodable {
        var format: Int
        var entries: [Entry]
    }

    static func file() throws -> File {
        let url = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../data/glossary.json").standardized
        return try JSONDecoder().decode(File.self, from: Data(contentsOf: url))
    }

    static func entries() throws -> [GlossaryEntry] {
        try file().entries.map { entry in
            GlossaryEntry(
                english: entry.en ?? [], spanish: entry.es ?? [], names: entry.names ?? [],
                groups: (entry.in ?? []).compactMap { collections.firstIndex(of: $0).map { UInt8($0) } })
        }
    }
}
