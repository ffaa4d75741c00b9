import Records

extension JournalLine {
    /// Whether the bytes of a line, without its line end, are JSON as strict as it is read, and not too long.
    ///
    /// One level less than may be read: a record lies one deeper in its file, in the list of records, than in a line.
    static func canBeRead(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count <= longest else { return false }
        do throws(JSONFault) {
            try bytes.withUnsafeBufferPointer { buffer throws(JSONFault) in
                var scanner = JSONScanner(JSONCursor(buffer), deepest: JSONTree.deepest - 1)
                try scanner.scanText()
            }
            return true
        } catch {
            return false
        }
    }
}

extension Change {
    /// Whether each value would be read back as the same: what the grammar of JSON does not already see to.
    ///
    /// A record is an object; a noncharacter is written as another character, and a number is written as it is spelled.
    var canBeWritten: Bool {
        (before != nil || after != nil) && [before, after].allSatisfy { $0?.isWritableObject ?? true }
            && id.text.isWritable
    }
}

extension JSONValue {
    fileprivate var isWritableObject: Bool {
        if case .object = self { isWritable } else { false }
    }

    private var isWritable: Bool {
        switch self {
        case .null, .bool: true
        case .number(let spelling): spelling.utf8.allSatisfy(Self.isOfNumber)
        case .text(let text): text.isWritable
        case .list(let elements): elements.allSatisfy(\.isWritable)
        case .object(let members): members.allSatisfy { $0.name.isWritable && $0.value.isWritable }
        }
    }

    /// Whether a byte may stand in a number: nothing that could end it and start another value.
    private static func isOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case ASCII.zero...ASCII.nine, ASCII.minus, ASCII.plus, ASCII.point, 0x45, 0x65: true
        default: false
        }
    }
}

extension String {
    fileprivate var isWritable: Bool {
        utf8.allSatisfy { $0 < 0x80 } || !unicodeScalars.contains(where: \.properties.isNoncharacterCodePoint)
    }
}
