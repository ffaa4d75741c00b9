/// The documents that can be found, at one moment: an index that never changes, and what has changed since.
///
/// A value: changing a copy leaves the other as it was. Searching is safe from any thread, each with a `Searcher` of its
/// own.
public struct SearchIndex: Sendable {
    private var base: LiveSegment
    /// What has come or changed since the base was made, the oldest first: each is more than `growth` times as large as
    /// the next, so that a change makes a small one anew and seldom a large one.
    private var later: [LaterDocuments] = []

    private static let growth = 8

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

    /// Removes the files that writers of the index at a path have left who did not come to their end.
    public static func removeStrays(besides path: String) { TemporaryFile.removeStrays(of: path) }

    init(_ file: IndexFile) throws(IndexProblem) {
        base = LiveSegment(segment: try IndexSegment(file))
    }

    /// What the index was made from, in the words of whoever made it.
    public var about: [UInt8] { base.segment.about }

    /// How many documents can be found.
    public var count: Int { segments.reduce(0) { $0 + $1.documents } }

    /// How many documents have come, changed or gone since the base was made: the more there are, the more a search has
    /// to do beside it.
    public var changedCount: Int { later.reduce(base.removed.count) { $0 + $1.documents.count } }

    /// What was found damaged so far; from then on no answer is worth anything, and the index is to be made anew.
    public var damage: IndexProblem? { base.segment.damage }

    /// What is asked: the index, and the changes over it.
    var segments: [LiveSegment] { [base] + later.map(\.live) }

    // MARK: Changes

    /// Puts documents in the place of those with their ids, and takes out those of which there is none.
    ///
    /// They are found, or not found any more, from now on.
    public mutating func replace(_ documents: [String: IndexedDocument?]) {
        for id in documents.keys { remove(id: id) }
        add(documents.values.compactMap { $0 })
    }

    /// Puts documents in the place of all that are kept where `isOld` says, but for those that are `unchanged`: they stay,
    /// and are where it is said now.
    public mutating func replace(
        _ documents: [IndexedDocument], unchanged: [(document: KnownDocument, place: UInt64)] = [],
        isOld: (_ place: UInt64) -> Bool
    ) {
        var kept = [Set<UInt32>](repeating: [], count: later.count + 1)
        for one in unchanged { kept[one.document.segment].insert(one.document.number) }
        for document in base.documents(atPlaces: isOld) where !kept[0].contains(document) { base.remove(document) }
        for place in later.indices {
            for document in later[place].live.documents(atPlaces: isOld) where !kept[place + 1].contains(document) {
                later[place].remove(id: later[place].live.id(of: document))
            }
        }
        for one in unchanged {
            if one.document.segment == 0 {
                base.move(one.document.number, to: one.place)
            } else {
                later[one.document.segment - 1].move(one.document.number, to: one.place)
            }
        }
        for document in documents { remove(id: document.id) }
        add(documents)
    }

    /// The document of an id if it is there and its sum is this one: it says what it said, and need not be read again.
    ///
    /// Good for this value of the index, and no other.
    public func known(_ id: String, sum: UInt32) -> KnownDocument? {
        guard sum != 0 else { return nil }
        for (place, live) in segments.enumerated().reversed() {
            guard let number = live.document(withID: id) else { continue }
            return live.segment.sum(of: Int(number)) == sum ? KnownDocument(segment: place, number: number) : nil
        }
        return nil
    }

    private mutating func remove(id: String) {
        base.remove(id: id)
        for place in later.indices { later[place].remove(id: id) }
    }

    private mutating func add(_ documents: [IndexedDocument]) {
        later.removeAll { $0.documents.isEmpty }
        guard !documents.isEmpty else { return }
        var added = Dictionary(documents.map { ($0.id, $0.detached) }, uniquingKeysWith: { $1 })
        while let last = later.last, last.documents.count <= added.count * Self.growth {
            added.merge(last.documents) { new, _ in new }
            later.removeLast()
        }
        if let newest = LaterDocuments(added, base.segment.measures) { later.append(newest) }
    }

    /// Counts the words of the documents that were taken out, which until then weigh as if they were there; answers
    /// whether there were any.
    ///
    /// Takes milliseconds, on a large index tens of them.
    @discardableResult
    public mutating func settle(with searcher: Searcher) -> Bool {
        var isNews = base.settle(searcher.room)
        for place in later.indices { isNews = later[place].settle(searcher.room) || isNews }
        return isNews
    }
}

/// A document that an index has.
public struct KnownDocument: Sendable {
    /// 0 for the base, then what came later.
    let segment: Int
    let number: UInt32
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
