/// One line of text being typed, with a caret.
public struct Editor: Equatable, Sendable {
    /// What may be typed at most, in Characters: a search is a few words, and a paste may be a book.
    public static let limit = 200

    public private(set) var characters: [Character]
    /// The place of the caret: that many Characters stand before it.
    public private(set) var caret: Int

    public init(_ text: String = "") {
        characters = Array(text.prefix(Editor.limit))
        caret = characters.count
    }

    public var text: String { String(characters) }
    public var isEmpty: Bool { characters.isEmpty }
    public var isAtEnd: Bool { caret == characters.count }

    /// Takes a key if it edits or moves within the line; answers whether it did.
    public mutating func take(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert([character])
        case .backspace: remove(at: caret - 1)
        case .delete: remove(at: caret)
        case .left where caret > 0: caret -= 1
        case .right where caret < characters.count: caret += 1
        case .home, .control("a"): caret = 0
        case .end, .control("e"): caret = characters.count
        case .control("u"): erase()
        case .control("w"): eraseWord()
        default: return false
        }
        return true
    }

    /// Takes a paste as one line: line ends and tabs become spaces, other control characters are left out.
    public mutating func paste(_ text: String) {
        let line = text.prefix(4 * Editor.limit).compactMap { character -> Character? in
            if character.isNewline || character == "\t" { return " " }
            return character.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) ? character : nil
        }
        insert(line)
    }

    public mutating func erase() { self = Editor() }

    /// The part of the line that fits `width` cells with the caret in view, and the caret's column in it.
    public func view(width: Int) -> (text: SafeText, caret: Int) {
        guard width > 0 else { return (.empty, 0) }
        var first = caret
        var before = 0
        while first > 0 {
            let next = SafeText(String(characters[first - 1])).width
            if before + next > width - 1 { break }
            before += next
            first -= 1
        }
        var glyphs: [Glyph] = []
        var used = 0
        for character in characters[first...] {
            let text = SafeText(String(character))
            if used + text.width > width { break }
            glyphs += text.glyphs
            used += text.width
        }
        return (SafeText(glyphs: glyphs), before)
    }

    private mutating func insert(_ new: [Character]) {
        let taken = new.prefix(max(0, Editor.limit - characters.count))
        characters.insert(contentsOf: taken, at: caret)
        caret += taken.count
    }

    private mutating func remove(at place: Int) {
        guard characters.indices.contains(place) else { return }
        characters.remove(at: place)
        if place < caret { caret -= 1 }
    }

    private mutating func eraseWord() {
        while caret > 0, characters[caret - 1] == " " { remove(at: caret - 1) }
        while caret > 0, characters[caret - 1] != " " { remove(at: caret - 1) }
    }
}
