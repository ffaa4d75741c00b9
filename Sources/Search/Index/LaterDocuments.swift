/// Documents that came after an index was made, as an index of their own in memory.
struct LaterDocuments: Sendable {
    private(set) var live: LiveSegment
    /// Those that are there, by their ids, to make it anew with others.
    private(set) var documents: [String: IndexedDocument]

    /// Nil where there are none, or there is no room for them.
    init?(_ documents: [String: IndexedDocument], _ measures: Measures) {
        guard !documents.isEmpty else { return nil }
        var shard = IndexShard(measures)
        for id in documents.keys.sorted() {
            if let document = documents[id] { shard.add(document) }
        }
        let file = try? IndexFile(IndexAssembler([shard], measures).bytes(about: []))
        guard let segment = file.flatMap({ try? IndexSegment($0) }) else { return nil }
        self.documents = documents
        live = LiveSegment(segment: segment)
    }

    mutating func remove(id: String) {
        guard documents.removeValue(forKey: id) != nil else { return }
        live.remove(id: id)
    }

    mutating func move(_ document: UInt32, to place: UInt64) {
        live.move(document, to: place)
        documents[live.id(of: document)]?.place = place
    }

    mutating func settle(_ room: SearchRoom) -> Bool { live.settle(room) }
}
