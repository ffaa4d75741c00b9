/// A segment with what has become of its documents since it was made.
struct LiveSegment: Sendable {
    let segment: IndexSegment
    private(set) var removed = RemovedDocuments()
    /// Where documents are now that say what they said, but are not where they were.
    private var moved: [UInt32: UInt64] = [:]

    init(segment: IndexSegment) { self.segment = segment }

    /// How many documents are there.
    var documents: Int { segment.documents - removed.count }

    /// Where a document is now.
    func place(of document: Int) -> UInt64 {
        guard !moved.isEmpty, let place = moved[UInt32(truncatingIfNeeded: document)] else {
            return segment.place(of: document)
        }
        return place
    }

    /// The documents that are there and whose places are such.
    func documents(atPlaces isWanted: (UInt64) -> Bool) -> [UInt32] {
        let found = segment.documents(atPlaces: isWanted).filter { !removed.contains($0) && moved[$0] == nil }
        return found + moved.filter { isWanted($0.value) }.map(\.key).sorted()
    }

    /// The document of an id that is there; nil where none is.
    func document(withID id: String) -> UInt32? {
        segment.documents(withID: id).first { !removed.contains($0) }
    }

    func id(of document: UInt32) -> String { OrderKey.id(segment.key(of: Int(document))) }

    // MARK: What becomes of them

    mutating func remove(_ document: UInt32) {
        removed.insert(document, of: segment.documents)
        moved[document] = nil
    }

    /// Takes out all documents of an id; there should be one at most.
    mutating func remove(id: String) {
        for document in segment.documents(withID: id) { remove(document) }
    }

    mutating func move(_ document: UInt32, to place: UInt64) {
        moved[document] = place == segment.place(of: Int(document)) ? nil : place
    }

    /// Counts the words of what was taken out; answers whether there was anything to count.
    mutating func settle(_ room: SearchRoom) -> Bool {
        guard !removed.isCounted else { return false }
        removed.countAll(in: segment, room)
        return true
    }
}
