import Records

/// One value of a `JSONTree`.
public struct JSONNode: Sendable {
    let tree: JSONTree
    let index: Int

    /// What kind of value this is.
    public var kind: JSONKind {
        switch entry.kind {
        case .null: .null
        case .yes, .no: .bool
        case .number: .number
        case .plainText, .escapedText: .text
        case .list: .list
        case .object: .object
        }
    }

    /// Where the value starts; counted anew from the start of the text at every call.
    public var place: JSONPlace { JSONPlace(offset: Int(entry.start), in: tree.bytes) }

    /// The offsets of the value's bytes: a text with its quotes, a list or an object with its brackets.
    var range: Range<Int> { Int(entry.start)..<max(Int(entry.start), Int(entry.end)) }

    /// The value's bytes, as they stand in the text.
    public var source: ArraySlice<UInt8> { tree.bytes[range] }

    /// The characters of a text; nil for any other kind.
    public var text: String? {
        let entry = entry
        guard entry.kind.isText else { return nil }
        return JSONEscapes.text(tree.bytes[entry.textRange], escaped: entry.kind == .escapedText)
    }

    /// A number as the text spells it; nil for any other kind.
    public var spelling: String? {
        let entry = entry
        guard entry.kind == .number else { return nil }
        return String(decoding: tree.bytes[Int(entry.start)..<Int(entry.end)], as: UTF8.self)
    }

    /// The value of `true` and `false`; nil for any other kind.
    public var bool: Bool? {
        switch entry.kind {
        case .yes: true
        case .no: false
        default: nil
        }
    }

    /// The values of a list in their order; none for any other kind.
    public var elements: JSONElements {
        let isList = entry.kind == .list
        return JSONElements(tree: tree, index: index + 1, end: isList ? Int(entry.next) : index + 1)
    }

    /// The names and values of an object in their order; none for any other kind.
    public var members: JSONMembers {
        let isObject = entry.kind == .object
        return JSONMembers(tree: tree, index: index + 1, end: isObject ? Int(entry.next) : index + 1)
    }

    /// The value that an object has under a name; nil where it has none.
    public subscript(name: String) -> JSONNode? { find(name, from: index + 1)?.value }

    /// The value that an object has under a name, and the index of the entry after it, where the next name stands.
    ///
    /// The search starts at the entry of one of the object's names and goes around.
    func find(_ name: String, from start: Int) -> (value: JSONNode, next: Int)? {
        guard entry.kind == .object else { return nil }
        let index = tree.find(name, from: start, to: Int(entry.next)) ?? tree.find(name, from: index + 1, to: start)
        return index.map { (JSONNode(tree: tree, index: $0), Int(tree.entries[$0].next)) }
    }

    /// The values of an object in their order, without their names; none for any other kind.
    var values: some Sequence<JSONNode> {
        sequence(state: members) { members in members.nextEntry().map { JSONNode(tree: tree, index: $0 + 1) } }
    }

    /// The names of an object as the texts they are; none for any other kind.
    var names: some Sequence<JSONNode> {
        sequence(state: members) { members in members.nextEntry().map { JSONNode(tree: tree, index: $0) } }
    }

    /// The value with all that lies in it, free of the tree.
    public var value: JSONValue {
        switch kind {
        case .null: .null
        case .bool: .bool(bool == true)
        case .number: .number(spelling ?? "0")
        case .text: .text(text ?? "")
        case .list: .list(elements.map(\.value))
        case .object: .object(members.map { JSONMember($0.name, $0.value.value) })
        }
    }

    private var entry: JSONTree.Entry { tree.entries[index] }
}

/// The kinds of JSON values (RFC 8259, section 3).
public enum JSONKind: Equatable, Sendable {
    case null, bool, number, text, list, object

    /// What is said to be expected where a value is of another kind. Decoding a value and checking one say it with
    /// the same words.
    var expectation: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .number: "a number"
        case .text: "a text in quotation marks"
        case .list: "a list in brackets [ ]"
        case .object: "an object in braces { }"
        }
    }

    /// The same of a number that is a whole one of some type.
    static func expectation<Whole: FixedWidthInteger>(ofWhole type: Whole.Type) -> String {
        "a whole number from \(Whole.min) to \(Whole.max)"
    }
}

/// The values of a list.
public struct JSONElements: Sequence, IteratorProtocol, Sendable {
    let tree: JSONTree
    var index: Int
    let end: Int

    /// The next value of the list.
    public mutating func next() -> JSONNode? {
        guard index < end else { return nil }
        defer { index = Int(tree.entries[index].next) }
        return JSONNode(tree: tree, index: index)
    }
}

/// The names and values of an object.
public struct JSONMembers: Sequence, IteratorProtocol, Sendable {
    let tree: JSONTree
    var index: Int
    let end: Int

    /// The next name of the object and its value.
    public mutating func next() -> (name: String, value: JSONNode)? {
        guard let name = nextEntry() else { return nil }
        return (JSONNode(tree: tree, index: name).text ?? "", JSONNode(tree: tree, index: name + 1))
    }

    /// The index of the next name's entry, which its value's follows.
    mutating func nextEntry() -> Int? {
        guard index < end else { return nil }
        defer { index = Int(tree.entries[index + 1].next) }
        return index
    }
}

extension JSONTree {
    /// The entry of the value under a name, among the names and values from one entry to another.
    fileprivate func find(_ name: String, from start: Int, to end: Int) -> Int? {
        var at = start
        while at < end {
            if text(at, equals: name.utf8) { return at + 1 }
            at = Int(entries[at + 1].next)
        }
        return nil
    }

    /// Whether the text at an entry has exactly these bytes once its escapes are resolved.
    func text(_ index: Int, equals wanted: String.UTF8View) -> Bool {
        let entry = entries[index]
        let range = entry.textRange
        if entry.kind == .escapedText { return JSONEscapes.bytes(bytes[range]).elementsEqual(wanted) }
        guard range.count == wanted.count else { return false }
        // Byte by byte: a slice of the bytes for every name that is looked at costs more than the comparison.
        var at = range.lowerBound
        for byte in wanted {
            guard bytes[at] == byte else { return false }
            at += 1
        }
        return true
    }

    /// The bytes of the text at an entry, its escapes resolved.
    func textBytes(_ index: Int) -> [UInt8] {
        let entry = entries[index]
        return entry.kind == .escapedText ? JSONEscapes.bytes(bytes[entry.textRange]) : Array(bytes[entry.textRange])
    }
}
