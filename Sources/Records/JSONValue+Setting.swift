extension JSONValue {
    /// The same object with another value at the end of a path of names, and everything else as it was.
    ///
    /// Objects on the way that are missing are made. With nil the field is taken out, and an object on the way that
    /// is empty then, for one that says nothing had better be left out. A field that is new stands last. Nil where
    /// the path leads through something that is no object.
    public func setting(_ path: some Collection<String>, to value: JSONValue?) -> JSONValue? {
        guard let name = path.first else { return value }
        guard case .object(var members) = self else { return nil }
        let rest = path.dropFirst()
        let index = members.firstIndex { $0.name.isSpelled(as: name) }
        if rest.isEmpty {
            if let value {
                if let index { members[index].value = value } else { members.append(JSONMember(name, value)) }
            } else if let index {
                members.remove(at: index)
            }
            return .object(members)
        }
        // Null says no more than a field that is left out.
        let inner = index.map { members[$0].value == .null ? .object([]) : members[$0].value } ?? .object([])
        guard let set = inner.setting(rest, to: value) else { return nil }
        return setting(CollectionOfOne(name), to: value == nil && set == .object([]) ? nil : set)
    }
}
