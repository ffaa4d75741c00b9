import Records
import Seeded

@testable import Store

/// Random files of records in random layouts, and random edits of them.
struct AnyRecordFile {
    var any: AnyJSON

    init(seed: Int) { any = AnyJSON(random: SeededRandom(UInt64(seed))) }

    /// The names that these records know.
    static func order(_ path: [String]) -> [String] {
        switch path {
        case []: ["id", "title", "stage", "address", "links", "tags", "notes"]
        case ["address"]: ["street", "city", "zip"]
        case ["links"]: ["label", "url"]
        default: []
        }
    }

    /// Some records with different ids, sorted or not.
    mutating func records(sorted: Bool) -> [JSONValue] {
        var ids: Set<String> = []
        for _ in 0..<Int.random(in: 0...7, using: &any.random) { ids.insert(id()) }
        let inOrder = ids.sorted()
        return (sorted ? inOrder : inOrder.shuffled(using: &any.random)).map { record($0) }
    }

    mutating func id() -> String {
        ["a", "b", "c-1", "c-2", "d", "e", "f", "g1"].randomElement(using: &any.random) ?? "a"
    }

    mutating func record(_ id: String) -> JSONValue {
        var members = [JSONMember("id", .text(id))]
        for name in Self.order([]).dropFirst() where Bool.random(using: &any.random) {
            members.append(JSONMember(name, value(of: name)))
        }
        for name in ["x-1", "x\n2", "x\u{E9}", "xe\u{301}"] where Int.random(in: 0..<3, using: &any.random) == 0 {
            members.append(JSONMember(name, any.value(depth: 2)))
        }
        return .object(members)
    }

    private mutating func value(of name: String) -> JSONValue {
        switch name {
        case "address": return object(["street", "city", "zip", "floor"])
        case "links":
            return .list((0..<Int.random(in: 0...3, using: &any.random)).map { _ in object(["label", "url"]) })
        case "tags":
            return .list((0..<Int.random(in: 0...30, using: &any.random)).map { _ in any.value(depth: 0) })
        default: return any.value(depth: Int.random(in: 0...2, using: &any.random))
        }
    }

    private mutating func object(_ names: [String]) -> JSONValue {
        .object(names.filter { _ in Bool.random(using: &any.random) }.map { JSONMember($0, any.value(depth: 1)) })
    }

    /// The whole file as a value.
    static func file(_ records: [JSONValue], format: String = "2") -> JSONValue {
        .object([
            JSONMember("format", .number(format)), JSONMember("records", .list(records)),
            JSONMember("made by", .text("a neighbour")),
        ])
    }

    // MARK: Edits

    /// Changes of some of the records, and new ones.
    mutating func changes(of records: [JSONValue]) -> [Change] {
        var changes: [Change] = []
        for record in records where Bool.random(using: &any.random) {
            let after = Int.random(in: 0..<4, using: &any.random) == 0 ? nil : edited(record, isRecord: true)
            changes.append(Change(.bills, id(of: record), before: record, after: after))
        }
        let taken = Set(records.map(id(of:)))
        for _ in 0..<Int.random(in: 0...3, using: &any.random) {
            let id = RecordID(self.id() + (Bool.random(using: &any.random) ? "-new" : ""))
            if taken.contains(id) || changes.contains(where: { $0.id == id }) { continue }
            changes.append(Change(.bills, id, before: nil, after: record(id.text)))
        }
        return changes.shuffled(using: &any.random)
    }

    func id(of record: JSONValue) -> RecordID {
        if case .text(let text) = record["id"] { RecordID(text) } else { RecordID("") }
    }

    /// A value with some of what is in it changed, put in, taken out or moved.
    mutating func edited(_ value: JSONValue, isRecord: Bool = false) -> JSONValue {
        switch value {
        case .object(var members):
            for index in members.indices.reversed() where !(isRecord && members[index].name == "id") {
                switch Int.random(in: 0..<6, using: &any.random) {
                case 0: members.remove(at: index)
                case 1: members[index].value = edited(members[index].value)
                case 2: members[index].value = any.value(depth: 2)
                default: break
                }
            }
            for name in ["title", "stage", "address", "zip", "city", "url", "new 1", "new 2"]
            where Int.random(in: 0..<5, using: &any.random) == 0 && !members.contains(where: { $0.name == name }) {
                members.insert(
                    JSONMember(name, any.value(depth: 2)), at: Int.random(in: 0...members.count, using: &any.random))
            }
            return .object(members)
        case .list(var elements):
            for index in elements.indices.reversed() {
                switch Int.random(in: 0..<6, using: &any.random) {
                case 0: elements.remove(at: index)
                case 1: elements.insert(any.value(depth: 1), at: index)
                case 2, 3: elements[index] = edited(elements[index])
                default: break
                }
            }
            return .list(elements)
        default:
            return any.value(depth: 1)
        }
    }

    /// The same value with the members of its objects in another order.
    mutating func shuffled(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(
                members.map { JSONMember($0.name, shuffled($0.value)) }.shuffled(using: &any.random))
        case .list(let elements): .list(elements.map { shuffled($0) })
        default: value
        }
    }

    // MARK: Layouts

    /// A value as some hand might have laid it out.
    mutating func text(of value: JSONValue) -> [UInt8] {
        let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &any.random) ?? "\n"
        let unit = [" ", "  ", "    ", "\t"].randomElement(using: &any.random) ?? "  "
        switch Int.random(in: 0..<5, using: &any.random) {
        case 0: return JSONLayout.pretty(value) + [ASCII.lineFeed]
        case 1: return JSONLayout.compact(value)
        case 2: return JSONLayout.text(of: value, .init(lineEnd: Array(lineEnd.utf8), unit: Array(unit.utf8)))
        case 3: return JSONLayout.text(of: value, .init(lineEnd: nil))
        default: return wild(value)
        }
    }

    private mutating func wild(_ value: JSONValue) -> [UInt8] {
        switch value {
        case .object(let members):
            return wild("{", "}", members.map { wild(.text($0.name)) + space() + ":".utf8 + space() + wild($0.value) })
        case .list(let elements):
            return wild("[", "]", elements.map { wild($0) })
        case .text(let text) where Int.random(in: 0..<4, using: &any.random) == 0:
            return Array("\"\(text.utf16.map(escape).joined())\"".utf8)
        default:
            return JSONLayout.compact(value)
        }
    }

    private mutating func wild(_ opening: String, _ closing: String, _ items: [[UInt8]]) -> [UInt8] {
        var output = Array(opening.utf8) + space()
        for (index, item) in items.enumerated() {
            if index > 0 { output += space() + ",".utf8 + space() }
            output += item
        }
        return output + space() + closing.utf8
    }

    private func escape(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    private mutating func space() -> [UInt8] {
        let spaces = ["", "", " ", "\n", "\n  ", "\r\n\t", " \r", "\n\n    "]
        return Array((spaces.randomElement(using: &any.random) ?? "").utf8)
    }
}
