/// The number by which a file of records says what form it has: `"format": 2`. The first one was 1.
struct FileFormat: Hashable, Comparable, Sendable {
    /// The form that this program writes.
    static let current = FileFormat(spelling: "2")

    /// The number as the file spells it: digits without a leading zero, at most 40 of them.
    let spelling: String

    /// Whether a later version of this program wrote the file: it can be read if its records fit, but not written.
    var isNewer: Bool { self > Self.current }

    static func < (left: FileFormat, right: FileFormat) -> Bool {
        (left.spelling.utf8.count, left.spelling) < (right.spelling.utf8.count, right.spelling)
    }

    /// The format that an object names.
    ///
    /// Throws where the root is no object, or names none, or a number that no version of this program writes.
    init(of root: JSONNode) throws(CollectionFile.Fault) {
        guard root.kind == .object else {
            let expected = JSONKind.object.expectation
            throw .init(JSONMismatch(path: [], at: root, .unfit(expected: expected, found: .init(root))))
        }
        guard let node = root["format"] else {
            throw .init(JSONMismatch(path: [], at: root, .missing(field: "format")))
        }
        guard let spelling = node.spelling else {
            let expected = "the number \(Self.current.spelling)"
            throw .init(JSONMismatch(path: [.name("format")], at: node, .unfit(expected: expected, found: .init(node))))
        }
        self.init(spelling: String(spelling.prefix(40)))
        guard spelling != "0", spelling.utf8.allSatisfy(ASCII.isDigit) else {
            throw .init(.unknownFormat(found: self.spelling), at: node.place)
        }
    }

    private init(spelling: String) { self.spelling = spelling }

    /// What to say of a fault in a file of this format: where a later version may have meant what does not fit, the
    /// fault is its format.
    func explain(_ fault: CollectionFile.Fault, in root: JSONNode) -> CollectionFile.Fault {
        guard isNewer, case .mismatch = fault.problem else { return fault }
        return CollectionFile.Fault(.unknownFormat(found: spelling), at: root["format"]?.place)
    }
}
