import Records
import Timekeeping

/// One look at a value of a tree: does it fit a plan, and does it hold fields that the plan does not know?
///
/// Nothing is made of what is read: names, words and dates are compared as the bytes that they are.
struct SchemaWalk {
    private let bytes: [UInt8]
    private let entries: JSONEntries
    private let plan: SchemaPlan
    /// Whether a field was met that the plan does not know.
    private(set) var hasUnknownFields = false

    init(_ tree: JSONTree, _ plan: SchemaPlan) {
        bytes = tree.bytes
        entries = tree.entries
        self.plan = plan
    }

    /// Whether the value at an entry is an object that fits one of the plan's.
    mutating func fits(_ index: Int, object: Int) -> Bool {
        let entry = entries[index]
        guard entry.kind == .object else { return false }
        let wanted = plan.objects[object]
        let end = Int(entry.next)
        // Names mostly stand in the order of the schema: each is looked for from after the last one on.
        var hint = wanted.fields.lowerBound
        var required = 0
        var at = index + 1
        while at < end {
            let value = at + 1
            if let place = field(named: at, in: wanted.fields, from: hint) {
                let field = plan.fields[place]
                guard fits(value, field) else { return false }
                // No name stands twice in an object: this counts every required field once.
                if field.isRequired { required += 1 }
                hint = place + 1
            } else {
                hasUnknownFields = true
            }
            at = Int(entries[value].next)
        }
        return required == wanted.required
    }

    private mutating func fits(_ index: Int, _ field: SchemaPlan.Field) -> Bool {
        let entry = entries[index]
        if entry.kind == .null, !field.isRequired { return true }
        switch field.rule {
        case .text: return entry.kind.isText
        case .requiredText: return entry.kind.isText && !entry.textRange.isEmpty
        case .texts: return all(index) { $0.entries[$1].kind.isText }
        case .id: return isID(entry)
        case .ids: return all(index) { $0.isID($0.entries[$1]) }
        case .date: return clock(of: entry) != nil
        case .localTime: return clock(of: entry) == .local
        case .count: return entry.kind == .number && isCount(entry)
        case .anything: return true
        case .word(let choices): return isWord(entry, among: choices)
        case .object(let object): return fits(index, object: object)
        case .list(let object): return all(index) { $0.fits($1, object: object) }
        }
    }

    /// Whether the value at an entry is a list all of whose elements pass.
    private mutating func all(_ index: Int, _ passes: (inout SchemaWalk, Int) -> Bool) -> Bool {
        guard entries[index].kind == .list else { return false }
        let end = Int(entries[index].next)
        var at = index + 1
        while at < end {
            guard passes(&self, at) else { return false }
            at = Int(entries[at].next)
        }
        return true
    }

    /// The field whose name stands at an entry, sought from one of the fields on and around.
    private func field(named index: Int, in fields: Range<Int>, from hint: Int) -> Int? {
        let entry = entries[index]
        guard entry.kind == .plainText else {
            let name = JSONEscapes.bytes(bytes[entry.textRange])
            return fields.first { plan.bytes[plan.fields[$0].name].elementsEqual(name) }
        }
        let name = entry.textRange
        for place in hint..<fields.upperBound where isSame(name, plan.fields[place].name) { return place }
        for place in fields.lowerBound..<hint where isSame(name, plan.fields[place].name) { return place }
        return nil
    }

    /// Whether a range of the tree's bytes is the same as one of the plan's.
    private func isSame(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
        guard range.count == other.count else { return false }
        for distance in 0..<range.count
        where bytes[range.lowerBound + distance] != plan.bytes[other.lowerBound + distance] { return false }
        return true
    }

    private func isWord(_ entry: JSONTree.Entry, among choices: Range<Int>) -> Bool {
        guard entry.kind == .plainText else {
            guard entry.kind == .escapedText else { return false }
            let word = JSONEscapes.bytes(bytes[entry.textRange])
            return choices.contains { plan.bytes[plan.words[$0]].elementsEqual(word) }
        }
        for choice in choices where isSame(entry.textRange, plan.words[choice]) { return true }
        return false
    }

    private func isID(_ entry: JSONTree.Entry) -> Bool {
        guard entry.kind.isText else { return false }
        return entry.kind == .plainText
            ? RecordID.isWellFormed(utf8: bytes[entry.textRange])
            : RecordID.isWellFormed(utf8: JSONEscapes.bytes(bytes[entry.textRange])[...])
    }

    private func clock(of entry: JSONTree.Entry) -> EDTF.Clock? {
        guard entry.kind.isText else { return nil }
        return entry.kind == .plainText
            ? EDTF.clock(ofUTF8: bytes[entry.textRange])
            : EDTF.clock(ofUTF8: JSONEscapes.bytes(bytes[entry.textRange])[...])
    }

    private func isCount(_ entry: JSONTree.Entry) -> Bool {
        let spelling = String(decoding: bytes[Int(entry.start)..<Int(entry.end)], as: UTF8.self)
        return (Int(spelling) ?? -1) >= 0
    }
}
