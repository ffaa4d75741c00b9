/// Takes the texts that stand under some names out of a great many objects, without making a value of anything.
///
/// A *way* is the names that lead to a text or a list of texts, outermost first, through objects and lists of objects:
/// `["address", "zip"]`, `["history", "action"]`. Texts come in the order of the ways, whatever the order of the file, but
/// that ways of one group are gone together: where they lead through a list, the texts of one of its objects come before
/// those of the next. Texts that are empty, and values of other kinds, are passed over.
public struct TextPicker: Sendable {
    /// All names as bytes, one behind the other.
    private var bytes: [UInt8] = []
    /// Where each name lies in `bytes`; those of one object side by side.
    private var names: [Range<Int>] = []
    /// The first eight bytes of each name, by which most others are told from it at once.
    private var heads: [UInt64] = []
    private var steps: [Step] = []
    /// The root's is the first.
    private var objects: [Object] = []

    private struct Object {
        var names: Range<Int>
        var steps: Range<Int>
    }

    private struct Step {
        /// Which of the names.
        let name: Int
        let goal: Goal
    }

    private enum Goal {
        /// The texts here are those of a way.
        case texts(way: Int)
        /// The way goes on in an object, or in those of a list.
        case inside(object: Int)
    }

    /// A picker for some groups of ways, each of one name at least. The ways are counted through all groups.
    public init(_ groups: [[[String]]]) {
        var ways: [Way] = []
        for (group, members) in groups.enumerated() {
            for names in members { ways.append(Way(number: ways.count, group: group, names: names[...])) }
        }
        _ = addObject(ways.filter { !$0.names.isEmpty })
    }

    private struct Way {
        let number: Int
        let group: Int
        let names: ArraySlice<String>

        var inner: Way { Way(number: number, group: group, names: names.dropFirst()) }
    }

    private mutating func addObject(_ ways: [Way]) -> Int {
        let index = objects.count
        objects.append(Object(names: 0..<0, steps: 0..<0))
        var own: [String] = []
        for way in ways { if let name = way.names.first, !own.contains(name) { own.append(name) } }
        let start = names.count
        for name in own {
            names.append(bytes.count..<bytes.count + name.utf8.count)
            bytes += name.utf8
            heads.append(Self.head(of: names[names.count - 1], in: bytes))
        }
        let range = start..<names.count
        var added: [Step] = []
        var rest = ways[...]
        while let way = rest.popFirst(), let first = way.names.first {
            let name = start + (own.firstIndex(of: first) ?? 0)
            guard way.names.count > 1 else {
                added.append(Step(name: name, goal: .texts(way: way.number)))
                continue
            }
            let run = rest.prefix { $0.group == way.group && $0.names.first == first && $0.names.count > 1 }
            rest.removeFirst(run.count)
            let inner = ([way] + run).map(\.inner)
            added.append(Step(name: name, goal: .inside(object: addObject(inner))))
        }
        objects[index] = Object(names: range, steps: steps.count..<steps.count + added.count)
        steps += added
        return index
    }

    /// Picks the texts of an object in place of those that were picked before; none of any other value.
    public func pick(from node: JSONNode, into picked: inout PickedTexts) {
        picked.start(node.tree)
        if picked.values.count < names.count { picked.values = [Int32](repeating: 0, count: names.count) }
        pick(node.index, of: node.tree, object: 0, into: &picked)
    }

    private func pick(_ index: Int, of tree: JSONTree, object: Int, into picked: inout PickedTexts) {
        guard tree.entries[index].kind == .object else { return }
        let object = objects[object]
        find(object.names, in: index, of: tree, &picked.values)
        for step in steps[object.steps] {
            let value = Int(picked.values[step.name])
            guard value != 0 else { continue }
            let entry = tree.entries[value]
            switch (step.goal, entry.kind) {
            case (.texts(let way), .list):
                forEachElement(of: value, in: tree) { picked.add($0, of: tree, way: way) }
            case (.texts(let way), _): picked.add(value, of: tree, way: way)
            case (.inside(let object), .list):
                forEachElement(of: value, in: tree) { pick($0, of: tree, object: object, into: &picked) }
            case (.inside(let object), _): pick(value, of: tree, object: object, into: &picked)
            }
        }
    }

    @inline(__always)
    private func forEachElement(of list: Int, in tree: JSONTree, _ body: (Int) -> Void) {
        let end = Int(tree.entries[list].next)
        var at = list + 1
        while at < end {
            body(at)
            at = Int(tree.entries[at].next)
        }
    }

    /// Notes the entry of the value under each of some names, 0 where there is none.
    private func find(_ wanted: Range<Int>, in object: Int, of tree: JSONTree, _ values: inout [Int32]) {
        for name in wanted { values[name] = 0 }
        let entries = tree.entries
        let end = Int(entries[object].next)
        // Names mostly stand in the order of the ways: each is looked for from after the last one on.
        var hint = wanted.lowerBound
        var at = object + 1
        while at < end {
            if let name = name(at, among: wanted, from: hint, of: tree) {
                values[name] = Int32(truncatingIfNeeded: at + 1)
                hint = name + 1
            }
            at = Int(entries[at + 1].next)
        }
    }

    private func name(_ index: Int, among wanted: Range<Int>, from hint: Int, of tree: JSONTree) -> Int? {
        let entry = tree.entries[index]
        guard entry.kind == .plainText else {
            let name = tree.textBytes(index)
            return wanted.first { bytes[names[$0]].elementsEqual(name) }
        }
        let range = entry.textRange
        let head = Self.head(of: range, in: tree.bytes)
        for name in hint..<wanted.upperBound where heads[name] == head {
            if isSame(range, in: tree.bytes, names[name]) { return name }
        }
        for name in wanted.lowerBound..<hint where heads[name] == head {
            if isSame(range, in: tree.bytes, names[name]) { return name }
        }
        return nil
    }

    /// The first eight bytes of a text, or as many as it has.
    @inline(__always)
    private static func head(of range: Range<Int>, in text: [UInt8]) -> UInt64 {
        var head: UInt64 = 0
        for index in range.lowerBound..<min(range.upperBound, range.lowerBound + 8) {
            head = head << 8 | UInt64(text[index])
        }
        return head
    }

    @inline(__always)
    private func isSame(_ range: Range<Int>, in text: [UInt8], _ name: Range<Int>) -> Bool {
        guard range.count == name.count else { return false }
        for distance in 0..<range.count where text[range.lowerBound + distance] != bytes[name.lowerBound + distance] {
            return false
        }
        return true
    }
}

/// Texts that were picked out of an object.
///
/// One value is meant to be filled again and again, so that an object costs no allocation.
public struct PickedTexts: Sendable {
    /// A text, and the way that leads to it.
    public struct Text: Sendable {
        /// The number of the way.
        public let way: Int
        /// Where the text lies in the bytes that were read.
        fileprivate let range: Range<Int>
        /// The index of the text among those that were written with escapes; -1 for one that was not.
        fileprivate let resolved: Int
    }

    /// The texts in the order of the ways; none of them is empty.
    public fileprivate(set) var texts: [Text] = []
    private var source: [UInt8] = []
    private var resolved: [[UInt8]] = []
    /// The entry of the value under each name of the picker that was found last.
    fileprivate var values: [Int32] = []

    public init() {}

    /// A text in UTF-8: a slice of what was read, or bytes made anew where it was written with escapes.
    public func bytes(of text: Text) -> ArraySlice<UInt8> {
        text.resolved < 0 ? source[text.range] : resolved[text.resolved][...]
    }

    fileprivate mutating func start(_ tree: JSONTree) {
        source = tree.bytes
        texts.removeAll(keepingCapacity: true)
        if !resolved.isEmpty { resolved.removeAll(keepingCapacity: true) }
    }

    @inline(__always)
    fileprivate mutating func add(_ index: Int, of tree: JSONTree, way: Int) {
        let entry = tree.entries[index]
        guard entry.kind.isText else { return }
        let range = entry.textRange
        guard !range.isEmpty else { return }
        if entry.kind == .plainText {
            texts.append(Text(way: way, range: range, resolved: -1))
        } else {
            texts.append(Text(way: way, range: range, resolved: resolved.count))
            resolved.append(JSONEscapes.bytes(tree.bytes[range]))
        }
    }
}
