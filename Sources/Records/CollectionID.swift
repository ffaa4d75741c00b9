/// The collections of a desk, in the order in which the desk shows them.
public enum CollectionID: String, CaseIterable, Codable, Hashable, Sendable, Comparable {
    case bills, rallies, resources, timeline

    /// The name of the collection's file in the desk's folder.
    public var fileName: String { rawValue + ".json" }

    /// The place in the order of the cases.
    public var position: Int {
        switch self {
        case .bills: 0
        case .rallies: 1
        case .resources: 2
        case .timeline: 3
        }
    }

    public static func < (left: CollectionID, right: CollectionID) -> Bool { left.position < right.position }
}
