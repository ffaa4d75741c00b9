/// Why a JSON value is not the record it should be: facts, which `sentence` puts into words.
public struct JSONMismatch: Error, Equatable, Sendable {
    /// The way from the decoded value to the one at fault.
    public let path: [Step]
    /// The start of the value at fault; of the object around it where a field is missing.
    public let place: JSONPlace
    /// What is wrong with it.
    public let problem: Problem

    /// One step into a value.
    public enum Step: Equatable, Sendable {
        case name(String)
        case index(Int)
    }

    /// What is wrong with a value.
    public enum Problem: Equatable, Sendable {
        /// An object lacks a field that it must have.
        case missing(field: String)
        /// A value is of the wrong kind, out of range, or none of the words it may be.
        case unfit(expected: String, found: Found)
    }

    /// What was found: its kind, and for a text, a number, `true` or `false` the start of it, 200 scalars at most.
    public struct Found: Equatable, Sendable {
        public let kind: JSONKind
        public let excerpt: String?

        /// What a node holds.
        init(_ node: JSONNode) {
            kind = node.kind
            let text = node.text ?? node.spelling ?? node.bool.map { $0 ? "true" : "false" }
            excerpt = text.map { String(String.UnicodeScalarView($0.unicodeScalars.prefix(200))) }
        }
    }

    init(path: [Step], at node: JSONNode, _ problem: Problem) {
        self.init(path: path, place: node.place, problem: problem)
    }

    private init(path: [Step], place: JSONPlace, problem: Problem) {
        self.path = path
        self.place = place
        self.problem = problem
    }

    /// The same, seen from further out.
    func under(_ path: [Step]) -> JSONMismatch {
        JSONMismatch(path: path + self.path, place: place, problem: problem)
    }

    /// What an error that stopped the decoding of `root` says of it.
    init(_ error: any Error, in root: JSONNode) {
        switch error {
        case DecodingError.keyNotFound(let key, let context):
            let (path, node) = Self.follow(context.codingPath, from: root)
            self.init(path: path, at: node, .missing(field: key.stringValue))
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
            DecodingError.dataCorrupted(let context):
            let (path, node) = Self.follow(context.codingPath, from: root)
            self.init(path: path, at: node, .unfit(expected: context.debugDescription, found: Found(node)))
        default:
            self.init(path: [], at: root, .unfit(expected: "\(error)", found: Found(root)))
        }
    }

    /// The node that a coding path leads to, or the last one on the way that is there.
    private static func follow(_ keys: [any CodingKey], from root: JSONNode) -> ([Step], JSONNode) {
        var node = root
        var path: [Step] = []
        for key in keys {
            if node.kind == .list, let index = key.intValue {
                guard let element = node.elements.dropFirst(max(0, index)).first(where: { _ in true }) else { break }
                node = element
                path.append(.index(index))
            } else {
                guard let member = node[key.stringValue] else { break }
                node = member
                path.append(.name(key.stringValue))
            }
        }
        return (path, node)
    }
}
