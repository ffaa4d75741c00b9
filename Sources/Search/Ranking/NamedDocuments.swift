/// The documents whose names begin with what was typed, which for that have a few points more.
struct NamedDocuments {
    /// Where they stand: those of a collection side by side.
    private let ranges: [Range<UInt32>]
    private let points: Int

    static let none = NamedDocuments([], points: 0)

    init(_ ranges: [Range<UInt32>], points: Int) {
        self.ranges = ranges.filter { !$0.isEmpty }
        self.points = points
    }

    /// The most points that a document of these has.
    @inline(__always)
    func most(in documents: Range<UInt32>) -> Int { ranges.contains { $0.overlaps(documents) } ? points : 0 }

    @inline(__always)
    func points(of document: UInt32) -> Int { ranges.contains { $0.contains(document) } ? points : 0 }
}
