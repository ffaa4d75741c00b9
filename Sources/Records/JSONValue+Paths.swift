extension JSONValue {
    /// The value at the end of a way through objects by their exact names; nil where the way ends before it.
    public func value(at path: some Collection<String>) -> JSONValue? {
        path.reduce(self) { value, name in value?[name] }
    }

    /// The record after some edits.
    ///
    /// Members that no edit names keep their places and values; a new one comes last. Edits of a path whose objects are
    /// not there make them; where another kind of value stands in the way, it gives way.
    public func applying(_ edits: [FieldEdit]) -> JSONValue {
        edits.reduce(self) { record, edit in record.putting(edit.after, at: edit.path[...]) }
    }

    /// The same with another value at the end of a way, or with none there.
    func putting(_ value: JSONValue?, at path: ArraySlice<String>) -> JSONValue {
        guard let name = path.first else { return value ?? self }
        let rest = path.dropFirst()
        var members: [JSONMember] = []
        if case .object(let present) = self {
            members = present
        } else if value == nil {
            return self
        }
        guard let place = members.firstIndex(where: { $0.name.isSpelled(as: name) }) else {
            guard let value else { return self }
            return .object(members + [JSONMember(name, JSONValue.object([]).putting(value, at: rest))])
        }
        if let value {
            members[place].value = members[place].value.putting(value, at: rest)
        } else if rest.isEmpty {
            members.remove(at: place)
        } else {
            members[place].value = members[place].value.putting(nil, at: rest)
        }
        return .object(members)
    }
}
