import Records

/// Finds the places of a file that must change so that its records become what they should be.
struct RecordEditing {
    var splices = Splices()
    let layout: FileLayout
    let order: NameOrder

    /// Makes a value in the file another one, and only what differs.
    ///
    /// The node is of a tree whose text starts at an offset of the file; the path is what `NameOrder` knows it by, and
    /// the style is the one that it would have if it were new.
    mutating func edit(
        _ node: JSONNode, base: Int, to value: JSONValue, at path: [String], _ style: JSONLayout.Style
    ) {
        if node.isSame(as: value) { return }
        let container = Container(node, base: base, in: layout, style)
        switch (node.kind, value) {
        case (.object, .object(let members)) where !members.isEmpty:
            if let container { return edit(node, container, base: base, to: members, at: path) }
        case (.list, .list(let elements)) where Self.areObjects(node, elements):
            if let container { return edit(container, base: base, to: elements, at: path) }
        default: break
        }
        let range = node.range.lowerBound + base..<node.range.upperBound + base
        let columns = style.lineEnd == nil ? 0 : layout.columns(before: range.lowerBound)
        splices.replace(range, with: JSONLayout.text(of: value, style, after: columns))
    }

    /// Whether a list had objects and has as many now, so that each becomes the one in its place.
    private static func areObjects(_ list: JSONNode, _ elements: [JSONValue]) -> Bool {
        var count = 0
        for element in list.elements {
            guard element.kind == .object else { return false }
            count += 1
        }
        return count == elements.count && elements.allSatisfy(\.isObject)
    }

    private mutating func edit(_ list: Container, base: Int, to elements: [JSONValue], at path: [String]) {
        for (index, element) in elements.enumerated() {
            edit(list.values[index], base: base, to: element, at: path, list.style(ofItem: index))
        }
    }

    private mutating func edit(
        _ node: JSONNode, _ object: Container, base: Int, to members: [JSONMember], at path: [String]
    ) {
        let matches = node.positions(of: members.lazy.map(\.name))
        let removed = Set(object.values.indices).subtracting(matches.compactMap { $0 })
        for (match, member) in zip(matches, members) {
            guard let match else { continue }
            edit(
                object.values[match], base: base, to: member.value, at: path + [member.name],
                object.style(ofItem: match))
        }
        let order = order
        let places = NewMembers(members, matches, count: object.values.count, known: order(path)).places
        let new = places.map { position, member in
            BracketedItems.New(position: position) { separator, _ in
                let value = member.value.inOrder(order, at: path + [member.name])
                return JSONLayout.member(member.name, value, object.style(ofItemAfter: separator))
            }
        }
        object.items.edit(&splices, removing: removed, adding: new)
    }
}

/// Where the new members of an object go among those that stay.
private struct NewMembers {
    /// The new members, in the order of their places: the index of the old member they go before, or the count.
    private(set) var places: [(position: Int, member: JSONMember)] = []

    /// The members that an object is to have, which old one each is, how many of those there are, and the names that
    /// this program knows.
    ///
    /// A known name goes after the nearest one before it in their order that is there, else first. An unknown one goes
    /// last, or before the next unknown one that stays, so that taking one out can be undone.
    init(_ members: [JSONMember], _ matches: [Int?], count: Int, known: [String]) {
        let ranks = Dictionary(zip(known, known.indices), uniquingKeysWith: { first, _ in first })
        var placeAfter = [Int?](repeating: nil, count: known.count)
        var new: [(rank: Int, member: JSONMember)] = []
        var unknown: [(position: Int, member: JSONMember)] = []
        var nextUnknown = count
        for (match, member) in zip(matches, members).reversed() {
            switch (ranks[member.name], match) {
            case (let rank?, let match?): placeAfter[rank] = match + 1
            case (let rank?, nil): new.append((rank, member))
            case (nil, let match?): nextUnknown = match
            case (nil, nil): unknown.append((nextUnknown, member))
            }
        }
        for (rank, member) in new.sorted(by: { $0.rank < $1.rank }) {
            let position = placeAfter[..<rank].last { $0 != nil } ?? nil
            placeAfter[rank] = position ?? 0
            places.append((position ?? 0, member))
        }
        places += unknown.reversed()
        // Known ones first where both go to one place, and each kind in its order.
        places = places.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }
            .map(\.element)
    }
}

extension JSONValue {
    fileprivate var isObject: Bool {
        if case .object = self { true } else { false }
    }

    /// The value with the known names of every object in it in their order, and the unknown ones after them.
    func inOrder(_ order: NameOrder, at path: [String]) -> JSONValue {
        switch self {
        case .list(let elements):
            return .list(elements.map { $0.inOrder(order, at: path) })
        case .object(let members):
            let known = order(path)
            let ranks = Dictionary(zip(known, known.indices), uniquingKeysWith: { first, _ in first })
            let ranked = members.enumerated().map { (ranks[$1.name] ?? known.count, $0, $1) }
            return .object(
                ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
                    .map { JSONMember($2.name, $2.value.inOrder(order, at: path + [$2.name])) })
        default:
            return self
        }
    }
}
