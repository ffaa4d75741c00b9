/// Reads the grammar of RFC 8259 from a cursor and lists the values it meets.
struct JSONScanner {
    var cursor: JSONCursor
    var entries: [JSONTree.Entry] = []
    var names = JSONNames()
    private let deepest: Int
    private var depth = 0

    init(_ cursor: JSONCursor, deepest: Int) {
        self.cursor = cursor
        self.deepest = deepest
        // Ordinary records hold a value or name in every 12 to 18 bytes; a guess that is never too small for them saves
        // the array's growing, and what it is too large by is never touched.
        entries.reserveCapacity(cursor.count / 8 + 1)
    }

    /// Scans the whole input as one value with nothing after it.
    mutating func scanText() throws(JSONFault) -> [JSONTree.Entry] {
        if cursor.byte == 0xEF, cursor.byte(at: 1) == 0xBB, cursor.byte(at: 2) == 0xBF {
            throw JSONFault(offset: 0, problem: .byteOrderMark)
        }
        cursor.skipSpace()
        try scanValue(else: .value)
        cursor.skipSpace()
        guard cursor.isAtEnd else { throw unexpected(.nothingMore) }
        return entries
    }

    private mutating func scanValue(else expectation: JSONError.Expectation) throws(JSONFault) {
        switch cursor.byte {
        case ASCII.quote: try scanQuoted()
        case ASCII.openObject: try scanObject()
        case ASCII.openList: try scanList()
        case ASCII.minus, ASCII.zero...ASCII.nine: try scanNumber()
        case 0x74: try scanWord("true", .yes, expectation)
        case 0x66: try scanWord("false", .no, expectation)
        case 0x6E: try scanWord("null", .null, expectation)
        default: throw unexpected(expectation)
        }
    }

    private mutating func scanList() throws(JSONFault) {
        let list = try open(.list)
        cursor.skipSpace()
        if cursor.byte == ASCII.closeList { return close(list) }
        var expectation = JSONError.Expectation.valueOrClosingBracket
        while true {
            if cursor.isAtEnd { throw unclosed(list) }
            try scanValue(else: expectation)
            cursor.skipSpace()
            if cursor.byte == ASCII.closeList { return close(list) }
            try skipComma(in: list, before: ASCII.closeList, else: .commaOrClosingBracket)
            expectation = .value
        }
    }

    private mutating func scanObject() throws(JSONFault) {
        let object = try open(.object)
        let outer = names.enter()
        defer { names.leave(to: outer) }
        cursor.skipSpace()
        if cursor.byte == ASCII.closeObject { return close(object) }
        var expectation = JSONError.Expectation.nameOrClosingBrace
        while true {
            if cursor.isAtEnd { throw unclosed(object) }
            guard cursor.byte == ASCII.quote else { throw unexpected(expectation) }
            try scanName()
            cursor.skipSpace()
            guard cursor.byte == ASCII.colon else {
                throw cursor.isAtEnd ? unclosed(object) : unexpected(.colon)
            }
            cursor.advance()
            cursor.skipSpace()
            if cursor.isAtEnd { throw unclosed(object) }
            try scanValue(else: .value)
            cursor.skipSpace()
            if cursor.byte == ASCII.closeObject { return close(object) }
            try skipComma(in: object, before: ASCII.closeObject, else: .commaOrClosingBrace)
            expectation = .name
        }
    }

    private mutating func scanName() throws(JSONFault) {
        let name = entries.count
        try scanQuoted()
        if let first = names.add(entries[name], in: cursor) {
            let text = JSONEscapes.text(
                cursor.copy(entries[name].textRange), escaped: entries[name].kind == .escapedText)
            throw JSONFault(offset: Int(entries[name].start), problem: .duplicateName(text), related: first)
        }
    }

    /// Moves past the comma between two values and the space around it.
    private mutating func skipComma(
        in container: Int, before closing: UInt8, else expectation: JSONError.Expectation
    ) throws(JSONFault) {
        guard cursor.byte == ASCII.comma else {
            throw cursor.isAtEnd ? unclosed(container) : unexpected(expectation)
        }
        let comma = cursor.offset
        cursor.advance()
        cursor.skipSpace()
        if cursor.byte == closing { throw JSONFault(offset: comma, problem: .trailingComma) }
    }

    private mutating func scanWord(
        _ word: StaticString, _ kind: JSONTree.Kind, _ expectation: JSONError.Expectation
    ) throws(JSONFault) {
        let start = cursor.offset
        let length = word.utf8CodeUnitCount
        let matches = word.withUTF8Buffer { letters in
            letters.indices.allSatisfy { cursor.byte(at: start + $0) == letters[$0] }
        }
        guard matches, !ASCII.isLetter(cursor.byte(at: start + length)) else { throw unexpected(expectation) }
        cursor.advance(by: length)
        append(kind, from: start)
    }

    // MARK: Entries

    mutating func append(_ kind: JSONTree.Kind, from start: Int) {
        let next = entries.count + 1
        entries.append(
            JSONTree.Entry(
                kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: cursor.offset),
                next: UInt32(truncatingIfNeeded: next)))
    }

    private mutating func open(_ kind: JSONTree.Kind) throws(JSONFault) -> Int {
        guard depth < deepest else { throw JSONFault(offset: cursor.offset, problem: .tooDeep(limit: deepest)) }
        depth += 1
        append(kind, from: cursor.offset)
        cursor.advance()
        return entries.count - 1
    }

    private mutating func close(_ index: Int) {
        depth -= 1
        cursor.advance()
        entries[index].end = UInt32(truncatingIfNeeded: cursor.offset)
        entries[index].next = UInt32(truncatingIfNeeded: entries.count)
    }

    // MARK: Faults

    private func unclosed(_ index: Int) -> JSONFault {
        JSONFault(offset: cursor.count, problem: .unclosed, related: Int(entries[index].start))
    }

    /// The fault of what stands at the cursor where the grammar wants something else.
    func unexpected(_ expectation: JSONError.Expectation) -> JSONFault {
        let start = cursor.offset
        guard !cursor.isAtEnd else { return JSONFault(offset: start, problem: .expected(expectation, found: .end)) }
        var end = start
        while end - start < 20, ASCII.isLetter(cursor.byte(at: end)) { end += 1 }
        if end - start > 1 {
            let word = String(decoding: cursor.copy(start..<end), as: UTF8.self)
            return JSONFault(offset: start, problem: .expected(expectation, found: .word(word)))
        }
        guard let (scalar, _) = scalarHere() else {
            return JSONFault(offset: start, problem: .notUTF8(cursor.byte))
        }
        return JSONFault(offset: start, problem: .expected(expectation, found: .scalar(scalar)))
    }

    /// The scalar at the cursor and how many bytes it takes; nil where there is none, or what is there is not UTF-8.
    func scalarHere() -> (scalar: Unicode.Scalar, length: Int)? {
        var parser = UTF8.ForwardParser()
        var bytes = cursor
        guard case .valid(let sequence) = parser.parseScalar(from: &bytes) else { return nil }
        return (UTF8.decode(sequence), sequence.count)
    }
}

extension JSONTree.Entry {
    /// The bytes between a text's quotes.
    var textRange: Range<Int> { Int(start) + 1..<max(Int(start) + 1, Int(end) - 1) }
}
