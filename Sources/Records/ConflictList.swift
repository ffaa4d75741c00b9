/// The entries of a record's `conflicts` as they stand there.
struct ConflictList {
    static let name = "conflicts"

    /// One entry: what it says, and the value it was read from, which may hold more than this program knows.
    struct Entry {
        let value: JSONValue
        let conflict: Conflict

        init(_ value: JSONValue) {
            self.value = value
            conflict = Conflict(reading: value)
        }

        init(_ conflict: Conflict) {
            self.conflict = conflict
            value = conflict.value
        }

        /// Whether both are about the same field and the same values, whatever else they hold.
        func isSame(as other: Entry) -> Bool {
            // What is no conflict to this program is told apart by all that it holds.
            if conflict.isAboutNothing { return value.isSame(as: other.value) }
            return conflict.isSame(as: other.conflict)
        }
    }

    private(set) var entries: [Entry]

    init(_ entries: [Entry]) { self.entries = entries }

    /// The entries of a record; none where it has no list of that name.
    init(of record: JSONValue?) {
        guard case .list(let values) = record?[Self.name] else {
            entries = []
            return
        }
        entries = values.map(Entry.init)
    }

    func contains(_ entry: Entry) -> Bool { entries.contains { $0.isSame(as: entry) } }

    /// Adds an entry at the end, unless it is there.
    mutating func add(_ entry: Entry) {
        if !contains(entry) { entries.append(entry) }
    }

    /// A record with this list in place of its own: where the record has it, or at the end; left out where it is empty.
    func put(into record: JSONValue) -> JSONValue {
        guard record.isObject else { return record }
        let own = ConflictList(of: record).entries
        // A list that says the same already keeps its bytes.
        if own.count == entries.count, zip(own, entries).allSatisfy({ $0.isSame(as: $1) }) { return record }
        let value = entries.isEmpty ? nil : JSONValue.list(entries.map(\.value))
        return record.putting(value, at: [Self.name])
    }
}

extension Conflict {
    /// What an entry of a record's `conflicts` says, as far as it can be read.
    init(reading entry: JSONValue) {
        if case .text(let word) = entry["removed"], let side = Side(rawValue: word) {
            self.init(removed: side)
            return
        }
        var field: [String] = []
        if case .list(let names) = entry["field"] {
            for case .text(let name) in names { field.append(name) }
        }
        self.init(field: field, desk: entry["desk"], file: entry["file"])
    }

    /// The entry as it stands in a record's `conflicts`.
    public var value: JSONValue {
        var members: [JSONMember] = []
        if !field.isEmpty { members.append(JSONMember("field", .list(field.map(JSONValue.text)))) }
        if let desk { members.append(JSONMember("desk", desk)) }
        if let file { members.append(JSONMember("file", file)) }
        if let removed { members.append(JSONMember("removed", .text(removed.rawValue))) }
        return .object(members)
    }

    /// Whether neither a field nor a removal is named.
    var isAboutNothing: Bool { field.isEmpty && removed == nil }

    /// Whether this is about one field, by the exact names on the way to it.
    func isAbout(_ path: [String]) -> Bool {
        removed == nil && !field.isEmpty && field.elementsEqual(path) { $0.isSpelled(as: $1) }
    }

    /// Whether both say the same, whatever the order of the members in their values.
    func isSame(as other: Conflict) -> Bool {
        removed == other.removed && field.elementsEqual(other.field) { $0.isSpelled(as: $1) }
            && desk.isSame(as: other.desk) && file.isSame(as: other.file)
    }
}
