/// The members of an object, found by their exact names; none where the value is no object.
///
/// Where a name is there twice, the first counts.
struct NamedValues {
    /// From this many members on they are found through a dictionary; fewer are found sooner one by one.
    private static let few = 16

    let members: [JSONMember]
    private var places: [ExactText: Int] = [:]

    init(_ value: JSONValue?) {
        guard case .object(let members) = value else {
            self.members = []
            return
        }
        self.members = members
        guard members.count >= Self.few else { return }
        for (place, member) in members.enumerated() {
            let name = ExactText(member.name)
            if places[name] == nil { places[name] = place }
        }
    }

    /// The value under a name; nil where there is none.
    subscript(name: String) -> JSONValue? {
        if places.isEmpty { return members.first { $0.name.isSpelled(as: name) }?.value }
        return places[ExactText(name)].map { members[$0].value }
    }
}
