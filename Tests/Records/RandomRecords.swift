import Records
import Seeded

/// Small random records with few names and few values, so that edits meet often.
struct RandomRecords {
    var random: SeededRandom

    init(_ seed: UInt64) { random = SeededRandom(seed) }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }

    mutating func record() -> JSONValue {
        var members = [JSONMember("id", .text("r"))]
        for name in Self.names where chance(40) { members.append(JSONMember(name, value(depth: 2))) }
        return .object(members)
    }

    /// Nil or a record.
    mutating func presence() -> JSONValue? { chance(15) ? nil : record() }

    mutating func value(depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &random) {
        case 0: return .null
        case 1: return .number(pick(["1", "1.0"]))
        case 2: return .list([.text(pick(Self.words)), .object([JSONMember("a", .text(pick(Self.words)))])])
        case 3...5: return .text(pick(Self.words))
        default:
            var members: [JSONMember] = []
            for name in Self.names where chance(30) { members.append(JSONMember(name, value(depth: depth - 1))) }
            return .object(members)
        }
    }

    /// A record with one to three fields set or taken out at random.
    mutating func edited(_ record: JSONValue) -> JSONValue {
        var record = record
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let path = path(in: record)
            let value = chance(25) ? nil : value(depth: 3 - path.count)
            record = record.applying([FieldEdit(path, before: nil, after: value)])
        }
        return record
    }

    /// The same record with the members of its objects in another order.
    mutating func shuffled(_ value: JSONValue) -> JSONValue {
        switch value {
        case .list(let elements): .list(elements.map { shuffled($0) })
        case .object(let members):
            .object(members.map { JSONMember($0.name, shuffled($0.value)) }.shuffled(using: &random))
        default: value
        }
    }

    /// The way to a field that is there or may be, through objects that are there.
    private mutating func path(in record: JSONValue) -> [String] {
        var path = [pick(Self.names)]
        while path.count < 3, case .object = record.value(at: path), chance(70) { path.append(pick(Self.names)) }
        return path
    }

    private static let names = ["a", "b", "c", "\u{E9}", "e\u{301}"]
    private static let words = ["x", "y", "z", "\u{E9}", "e\u{301}"]
}

extension JSONValue {
    /// The values that are no object with members, each with the way to it; without the list of conflicts.
    var leaves: [(path: [String], value: JSONValue)] {
        var leaves: [(path: [String], value: JSONValue)] = []
        func add(_ value: JSONValue, at path: [String]) {
            guard case .object(let members) = value, !members.isEmpty else { return leaves.append((path, value)) }
            for member in members where !path.isEmpty || member.name != "conflicts" {
                add(member.value, at: path + [member.name])
            }
        }
        add(self, at: [])
        return leaves
    }

    /// What the record lists as conflicts.
    var conflicts: [Conflict] {
        guard case .list(let entries) = self["conflicts"] else { return [] }
        return entries.map { entry in
            if case .text(let side) = entry["removed"] { return Conflict(removed: side == "desk" ? .desk : .file) }
            guard case .list(let names) = entry["field"] else { return Conflict(field: [], desk: nil, file: nil) }
            let field = names.map { if case .text(let name) = $0 { name } else { "" } }
            return Conflict(field: field, desk: entry["desk"], file: entry["file"])
        }
    }
}

/// Whether both are absent, or both there and the same but for the order of members.
func areSame(_ left: JSONValue?, _ right: JSONValue?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.isSame(as: right)
}

extension Conflict {
    /// The same conflict, seen from the other side.
    var swapped: Conflict {
        if let removed { return Conflict(removed: removed == .desk ? .file : .desk) }
        return Conflict(field: field, desk: file, file: desk)
    }

    /// What a side has at the end of a way, where the conflict is about a field on the way.
    func value(of side: Side, at path: [String]) -> JSONValue?? {
        guard removed == nil, path.starts(with: field, by: { Array($0.utf8) == Array($1.utf8) }) else { return nil }
        return .some((side == .desk ? desk : file)?.value(at: path.dropFirst(field.count)))
    }
}
