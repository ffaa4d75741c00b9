extension JSONValue {
    /// Whether two values say the same: equal, but for the order of members in objects, at any depth.
    ///
    /// The elements of lists have an order, and `1.0` is not `1`.
    public func isSame(as other: JSONValue) -> Bool {
        switch (self, other) {
        case (.list(let elements), .list(let others)):
            return elements.count == others.count && zip(elements, others).allSatisfy { $0.isSame(as: $1) }
        case (.object(let members), .object(let others)):
            guard members.count == others.count else { return false }
            // Mostly the order is the same as well.
            if zip(members, others).allSatisfy({ $0.name.isSpelled(as: $1.name) }) {
                return zip(members, others).allSatisfy { $0.value.isSame(as: $1.value) }
            }
            let named = NamedValues(other)
            return members.allSatisfy { named[$0.name]?.isSame(as: $0.value) == true }
        default:
            return self == other
        }
    }
}

extension JSONValue? {
    /// Whether both are absent, or both there and the same.
    func isSame(as other: JSONValue?) -> Bool {
        guard let self, let other else { return self == nil && other == nil }
        return self.isSame(as: other)
    }
}
