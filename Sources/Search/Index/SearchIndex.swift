/// The documents that can be found, at one moment: an index that never changes, and what has changed since.
///
/// A value: changing a copy leaves the other as it was. Searching is safe from any thread, each with a `Searcher` of its
/// own.
public struct SearchIndex: Sendable {
    private var base: LiveSegment
    /// What has come or changed since the base was made, by id, and those documents as an index.
    private var changed: [String: IndexedDocument] = [:]
    private var overlay: IndexSegment?

    /// The index in a file, mapped, of which little is read before it is asked.
    public init(path: String) throws(IndexProblem) {
        try self.init(IndexFile(path: path))
    }

    /// An index of documents that lives in memory.
    public init(_ shards: [IndexShard], _ measures: Measures, about: [UInt8] = []) throws(IndexProblem) {
        try self.init(IndexFile(IndexAssembler(shards, measures).bytes(about: about)))
    }

    /// Writes an index of documents to a path, in whose place it is put at once and whole; `about` is given back by it.
    public static func write(
        _ shards: [IndexShard], _ measures: Measures, about: [UInt8], to path: String
    ) throws(IndexProblem) {
        var writer = try IndexFileWriter(path: path)
        IndexAssembler(shards, measures).write(to: &writer, about: about)
        try writer.finish()
    }

    init(_ file: IndexFile) throws(IndexProblem) {
        base = LiveSegment(segment: try IndexSegment(file))
    }

    /// What the index was made from, in the words of whoever made it.
    public var about: [UInt8] { base.segment.about }

    /// How many documents can be found.
    public var count: Int { base.documents + (overlay?.documents ?? 0) }

    /// What was found damaged so far; from then on no answer is worth anything, and the index is to be made anew.
    public var damage: IndexProblem? { base.segment.damage }

    /// What is asked: the index, and the changes over it.
    var segments: [LiveSegment] { [base] + (overlay.map { [LiveSegment(segment: $0)] } ?? []) }

    /// Puts documents in the place of those with their ids, and takes out those of which there is none.
    ///
    /// They are found, or not found any more, from now on.
    public mutating func replace(_ documents: [String: IndexedDocument?]) {
        for (id, document) in documents {
            for found in base.segment.documents(withID: id) { base.removed.insert(found, of: base.segment.documents) }
            changed[id] = document?.detached
        }
        rebuildOverlay()
    }

    /// Puts documents in the place of all that are kept where `isOld` says.
    public mutating func replace(_ documents: [IndexedDocument], isOld: (_ place: UInt64) -> Bool) {
        for document in base.segment.documents(atPlaces: isOld) {
            base.removed.insert(document, of: base.segment.documents)
        }
        changed = changed.filter { !isOld($0.value.place) }
        for document in documents {
            for found in base.segment.documents(withID: document.id) {
                base.removed.insert(found, of: base.segment.documents)
            }
            changed[document.id] = document.detached
        }
        rebuildOverlay()
    }

    private mutating func rebuildOverlay() {
        guard !changed.isEmpty else {
            overlay = nil
            return
        }
        var shard = IndexShard(base.segment.measures)
        for id in changed.keys.sorted() {
            if let document = changed[id] { shard.add(document) }
        }
        overlay = try? IndexSegment(IndexFile(IndexAssembler([shard], base.segment.measures).bytes(about: [])))
    }

    /// Counts the words of the documents that were taken out, which until then weigh as if they were there; answers
    /// whether there were any.
    ///
    /// Takes milliseconds, on a large index tens of them.
    @discardableResult
    public mutating func settle(with searcher: Searcher) -> Bool {
        guard !base.removed.isCounted else { return false }
        base.removed.countAll(in: base.segment, searcher.room)
        return true
    }
}

extension IndexedDocument {
    /// The same document without a hold on the source of its texts.
    var detached: IndexedDocument {
        var copy = self
        copy.title = Array(title)[...]
        copy.fields = fields.map { IndexedField(Array($0.text)[...], weight: $0.weight) }
        copy.phones = phones.map { Array($0)[...] }
        return copy
    }
}

extension IndexAssembler {
    /// The index in memory.
    func bytes(about: [UInt8]) throws(IndexProblem) -> [UInt8] {
        var writer = IndexFileWriter()
        write(to: &writer, about: about)
        return try writer.finishedBytes()
    }
}
