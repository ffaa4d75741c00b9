/// Reads the grammar of RFC 8259 from a cursor and lists the values it meets.
struct JSONScanner: ~Copyable {
    var cursor: JSONCursor
    /// What was met; whoever scans calls their `finish`.
    var entries: JSONEntryList
    /// Those of the innermost object.
    var names = Names()
    /// The lists and objects that the cursor is inside of, the innermost last.
    private var containers: [Container] = []
    private let deepest: Int

    private struct Container {
        let index: Int
        /// The names of the object around this one; a list has none, and leaves them alone.
        let outerNames: Names?
    }

    init(_ cursor: JSONCursor, deepest: Int) {
        self.cursor = cursor
        self.deepest = deepest
        // Ordinary records hold a value or name in every 12 to 18 bytes; a guess that is never too small for them saves
        // the array's growing, and what it is too large by is never touched.
        entries = JSONEntryList(expecting: cursor.count / 8 + 1)
    }

    /// Scans the whole input as one value with nothing after it.
    mutating func scanText() throws(JSONFault) {
        if cursor.byte == 0xEF, cursor.byte(at: 1) == 0xBB, cursor.byte(at: 2) == 0xBF {
            throw JSONFault(offset: 0, problem: .byteOrderMark)
        }
        cursor.skipSpace()
        try scanValue(else: .value)
        while let container = containers.last {
            if container.outerNames == nil {
                try scanElements(of: container.index)
            } else {
                try scanMembers(of: container.index)
            }
        }
        cursor.skipSpace()
        guard cursor.isAtEnd else { throw unexpected(.nothingMore, at: cursor) }
    }

    /// Scans a scalar whole, and of a list or object the opening: what is in it is scanned in its turn.
    private mutating func scanValue(else expectation: JSONError.Expectation) throws(JSONFault) {
        switch cursor.byte {
        case ASCII.quote:
            var cursor = self.cursor
            defer { self.cursor = cursor }
            try scanQuoted(&cursor)
        case ASCII.openObject: try open(.object)
        case ASCII.openList: try open(.list)
        case ASCII.minus, ASCII.zero...ASCII.nine: try scanNumber()
        case 0x74: try scanWord("true", .yes, expectation)
        case 0x66: try scanWord("false", .no, expectation)
        case 0x6E: try scanWord("null", .null, expectation)
        default: throw unexpected(expectation, at: cursor)
        }
    }

    // The next two work on a copy of the cursor, which stays in the processor's registers.

    /// Scans what is in the innermost container, a list, up to its end or to where another container opens in it.
    private mutating func scanElements(of list: Int) throws(JSONFault) {
        var cursor = self.cursor
        defer { self.cursor = cursor }
        let depth = containers.count
        while true {
            cursor.skipSpace()
            if cursor.byte == ASCII.closeList { return close(list, &cursor) }
            let isFirst = entries.count == list + 1
            if !isFirst { try skipComma(&cursor, in: list, before: ASCII.closeList, else: .commaOrClosingBracket) }
            if cursor.byte == ASCII.quote {
                try scanQuoted(&cursor)
            } else {
                if cursor.isAtEnd { throw unclosed(list) }
                self.cursor = cursor
                try scanValue(else: isFirst ? .valueOrClosingBracket : .value)
                cursor = self.cursor
                if containers.count > depth { return }
            }
        }
    }

    /// The same for an object.
    private mutating func scanMembers(of object: Int) throws(JSONFault) {
        var cursor = self.cursor
        defer { self.cursor = cursor }
        let depth = containers.count
        while true {
            cursor.skipSpace()
            if cursor.byte == ASCII.closeObject { return close(object, &cursor) }
            let isFirst = entries.count == object + 1
            if !isFirst { try skipComma(&cursor, in: object, before: ASCII.closeObject, else: .commaOrClosingBrace) }
            guard cursor.byte == ASCII.quote else {
                throw cursor.isAtEnd ? unclosed(object) : unexpected(isFirst ? .nameOrClosingBrace : .name, at: cursor)
            }
            try scanName(&cursor, in: object)
            cursor.skipSpace()
            guard cursor.byte == ASCII.colon else {
                throw cursor.isAtEnd ? unclosed(object) : unexpected(.colon, at: cursor)
            }
            cursor.advance()
            cursor.skipSpace()
            if cursor.byte == ASCII.quote {
                try scanQuoted(&cursor)
            } else {
                if cursor.isAtEnd { throw unclosed(object) }
                self.cursor = cursor
                try scanValue(else: .value)
                cursor = self.cursor
                if containers.count > depth { return }
            }
        }
    }

    @inline(__always)
    private mutating func scanName(_ cursor: inout JSONCursor, in object: Int) throws(JSONFault) {
        let name = entries.count
        try scanQuoted(&cursor)
        if let first = note(name, in: object) { throw duplicate(entries[name], of: first) }
    }

    /// Moves past the comma between two values and the space around it.
    @inline(__always)
    private func skipComma(
        _ cursor: inout JSONCursor, in container: Int, before closing: UInt8, else expectation: JSONError.Expectation
    ) throws(JSONFault) {
        guard cursor.byte == ASCII.comma else {
            throw cursor.isAtEnd ? unclosed(container) : unexpected(expectation, at: cursor)
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
        guard matches, !ASCII.isLetter(cursor.byte(at: start + length)) else {
            throw unexpected(expectation, at: cursor)
        }
        cursor.advance(by: length)
        append(kind, from: start, to: cursor.offset)
    }

    // MARK: Entries

    @inline(__always)
    mutating func append(_ kind: JSONTree.Kind, from start: Int, to end: Int) {
        let next = entries.count &+ 1
        entries.append(
            JSONTree.Entry(
                kind: kind, start: UInt32(truncatingIfNeeded: start), end: UInt32(truncatingIfNeeded: end),
                next: UInt32(truncatingIfNeeded: next)))
    }

    private mutating func open(_ kind: JSONTree.Kind) throws(JSONFault) {
        guard containers.count < deepest else {
            throw JSONFault(offset: cursor.offset, problem: .tooDeep(limit: deepest))
        }
        containers.append(Container(index: entries.count, outerNames: kind == .object ? names : nil))
        if kind == .object { names = Names() }
        append(kind, from: cursor.offset, to: cursor.offset)
        cursor.advance()
    }

    private mutating func close(_ index: Int, _ cursor: inout JSONCursor) {
        cursor.advance()
        var entry = entries[index]
        entry.end = UInt32(truncatingIfNeeded: cursor.offset)
        entry.next = UInt32(truncatingIfNeeded: entries.count)
        entries[index] = entry
        if let outer = containers.popLast()?.outerNames { names = outer }
    }

    // MARK: Faults

    @inline(never)
    private func unclosed(_ index: Int) -> JSONFault {
        JSONFault(offset: cursor.count, problem: .unclosed, related: Int(entries[index].start))
    }

    @inline(never)
    private func duplicate(_ name: JSONTree.Entry, of first: Int) -> JSONFault {
        let text = JSONEscapes.text(cursor.copy(name.textRange), escaped: name.kind == .escapedText)
        return JSONFault(offset: Int(name.start), problem: .duplicateName(text), related: first)
    }

    /// The fault of what stands at a cursor where the grammar wants something else.
    @inline(never)
    func unexpected(_ expectation: JSONError.Expectation, at cursor: JSONCursor) -> JSONFault {
        let start = cursor.offset
        guard !cursor.isAtEnd else { return JSONFault(offset: start, problem: .expected(expectation, found: .end)) }
        var end = start
        while end - start < 20, ASCII.isLetter(cursor.byte(at: end)) { end += 1 }
        if end - start > 1 {
            let word = String(decoding: cursor.copy(start..<end), as: UTF8.self)
            return JSONFault(offset: start, problem: .expected(expectation, found: .word(word)))
        }
        var parser = UTF8.ForwardParser()
        var bytes = cursor
        guard case .valid(let sequence) = parser.parseScalar(from: &bytes) else {
            return JSONFault(offset: start, problem: .notUTF8(cursor.byte))
        }
        return JSONFault(offset: start, problem: .expected(expectation, found: .scalar(UTF8.decode(sequence))))
    }
}

extension JSONTree.Entry {
    /// The bytes between a text's quotes.
    var textRange: Range<Int> { Int(start) + 1..<max(Int(start) + 1, Int(end) - 1) }
}
