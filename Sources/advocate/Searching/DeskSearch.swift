import Glibc
import Records
import Search
import Store

/// The records of a desk, ready to be searched: an index from the cache or made anew, and what has changed since.
struct DeskSearch: Sendable {
    private(set) var index: SearchIndex
    /// The files as they were when the index, or the changes over it, were made.
    private(set) var parts: DeskParts
    private var stamp: DeskStamp
    private let folder: DeskFolder
    private let cache: SearchCache?
    /// The parts that have changed since the index itself was made.
    private var changed: Set<DeskPart> = []
    /// Records that are shown though the file that they are from cannot be used any more.
    private var kept: [RecordID: PartRecord] = [:]
    /// Whether the files have been compared with the stamp.
    private var isSure = true
    /// Whether the index was made anew because it was damaged: once more, and it is kept in memory.
    private var hasMended = false
    /// What is wrong with files whose records cannot be read.
    var broken: [BrokenFile] { brokenParts.sorted { $0.key < $1.key }.map(\.value) }
    private var brokenParts: [DeskPart: BrokenFile] = [:]

    /// More bytes than these of files that have changed are a reason to make the index anew.
    private static func mostChanged(in parts: DeskParts) -> Int { max(2 << 20, parts.byteCount / 32) }

    /// Told how many bytes of how many have been read; answers whether to go on.
    typealias Progress = DeskIndexing.Progress

    /// The search of a desk, from its cached index where there is a fresh one.
    ///
    /// Of files that cannot be used, the records in `shown` are searched: what a desk that is open shows of them. Where an
    /// index has to be made, `partly` is given searches of what has been read so far, each of more than the one before:
    /// the first of some `firstStage` bytes.
    /// Nil where `progress` answered that it is not wanted any more.
    init?(
        _ folder: DeskFolder, cache: SearchCache?, showing shown: LoadedDesk? = nil, progress: Progress,
        firstStage: Int = DeskIndexing.firstStage, partly: ((DeskSearch) -> Void)? = nil
    ) throws(StoreError) {
        let parts = try DeskParts(folder)
        let indexing = DeskIndexing(parts, of: folder, cache: cache)
        if let cached = indexing.cached() {
            let changes = try parts.changes(since: cached.stamp)
            if parts.byteCount(ofAll: changes.toRead) <= Self.mostChanged(in: parts) {
                self.init(cached, parts, of: folder, cache: cache)
                try take(changes, of: parts, showing: shown)
                return
            }
        }
        let tell = partly.map { partly in
            { (made: DeskIndexing.Made) in partly(DeskSearch(made, parts, of: folder, cache: nil)) }
        }
        guard let made = try indexing.make(progress: progress, firstStage: firstStage, partly: tell) else { return nil }
        self.init(made, parts, of: folder, cache: cache)
        keepBroken(of: shown)
    }

    /// The search of a desk, from its cached index where there is one, fresh or not: while the system is still asked for the
    /// state of thousands of files, it can answer. `makeSure` says whether the answer is worth something.
    ///
    /// Nil where `progress` answered that it is not wanted any more.
    init?(
        beforehand folder: DeskFolder, _ parts: DeskParts, cache: SearchCache?, progress: Progress
    ) throws(StoreError) {
        let indexing = DeskIndexing(parts, of: folder, cache: cache)
        if let cached = indexing.cached() {
            self.init(cached, parts, of: folder, cache: cache)
            isSure = false
            return
        }
        guard let made = try indexing.make(progress: progress) else { return nil }
        self.init(made, parts, of: folder, cache: cache)
    }

    /// Takes in what has changed since the cached index was made, and answers whether anything had.
    ///
    /// Nil where `progress` answered that it is not wanted any more.
    mutating func makeSure(progress: Progress) throws(StoreError) -> Bool? {
        guard !isSure else { return false }
        let changes = try parts.changes(since: stamp)
        isSure = true
        guard !changes.isEmpty else { return false }
        if parts.byteCount(ofAll: changes.toRead) <= Self.mostChanged(in: parts) {
            try take(changes, of: parts, showing: nil)
            return true
        }
        guard let made = try DeskIndexing(parts, of: folder, cache: cache).make(progress: progress) else { return nil }
        (index, stamp, brokenParts) = (made.index, made.stamp, made.broken)
        return true
    }

    private init(_ made: DeskIndexing.Made, _ parts: DeskParts, of folder: DeskFolder, cache: SearchCache?) {
        (index, stamp, brokenParts) = (made.index, made.stamp, made.broken)
        self.parts = parts
        self.folder = folder
        self.cache = cache
    }

    /// The object of a record that was found; nil where it is no longer there.
    func record(_ id: RecordID, at place: RecordPlace) -> JSONNode? {
        if !kept.isEmpty, let record = kept[id] { return record.node }
        return try? parts.record(id, at: place)
    }

    /// Reads records' texts again, for what the index does not know of them. For one thread.
    func reader() -> (_ id: String, _ place: UInt64) -> IndexedDocument? {
        var texts = CollectionID.allCases.map { DocumentText($0) }
        return { [self] id, place in
            let place = RecordPlace(rawValue: place)
            guard let part = place.part, let node = record(RecordID(id), at: place) else { return nil }
            var document = IndexedDocument(id: id)
            texts[part.collection.position].fill(&document, with: node)
            return document
        }
    }

    // MARK: Changes

    /// Takes in what has changed in the files, whoever has changed it. Answers false where nothing has.
    ///
    /// Of files that cannot be used any more, the records in `shown` are searched.
    mutating func refresh(showing shown: LoadedDesk? = nil) throws(StoreError) -> Bool {
        let now = try DeskParts(folder, after: parts)
        let changes = try now.changes(since: stamp)
        guard !changes.isEmpty else { return false }
        try take(changes, of: now, showing: shown)
        parts = now
        return true
    }

    /// Counts the words of the records that are gone, which until then weigh as if they were there; answers whether there
    /// were any. Takes some tenths of a second in a very large desk.
    mutating func settle() -> Bool { index.settle(with: Searcher()) }

    private mutating func take(
        _ changes: DeskChanges, of parts: DeskParts, showing shown: LoadedDesk?
    ) throws(StoreError) {
        guard !changes.isEmpty else { return }
        let outcome = try DeskReading(changes.toRead, of: parts).documents(
            makeTaker: { [index] in ChangedDocuments(since: index) }, progress: { _, _ in true })
        var takers = outcome.takers
        let old = DeskPartSet(changes.toRead + changes.gone)
        kept = kept.filter { !old.contains(placeAt: $0.value.place.rawValue) }
        brokenParts = brokenParts.filter { !old.contains($0.key) }.merging(outcome.broken) { $1 }
        if shown != nil {
            let unread = DeskPartSet(Array(outcome.broken.keys))
            for place in takers.indices { takers[place].drop { unread.contains(placeAt: $0) } }
            var shownOnes = ChangedDocuments(since: index)
            keep(outcome.broken.keys.filter { !parts.isHeadOfBuckets($0) }, of: shown, to: &shownOnes)
            takers.append(shownOnes)
        }
        index.replace(takers.flatMap(\.documents), unchanged: takers.flatMap(\.unchanged)) { place in
            old.contains(placeAt: place)
        }
        changed.formUnion(changes.toRead + changes.gone)
        stamp = changes.stamp(merged: outcome.merged)
    }

    /// Keeps what is shown of files that could not be used when the index was made.
    private mutating func keepBroken(of shown: LoadedDesk?) {
        guard !brokenParts.isEmpty else { return }
        var documents = ChangedDocuments(since: index)
        keep(Array(brokenParts.keys), of: shown, to: &documents)
        index.replace(documents.documents, isOld: { _ in false })
    }

    private mutating func keep(_ parts: [DeskPart], of shown: LoadedDesk?, to documents: inout ChangedDocuments) {
        guard let shown, !parts.isEmpty else { return }
        var feed = DocumentFeed()
        for part in parts {
            let records = shown.records(of: part)
            for record in records { kept[record.id] = record }
            feed.hand(records, of: part.collection, to: &documents)
        }
    }

    // MARK: Making the index anew

    /// Makes the index anew where it has turned out to be damaged, and answers whether it had.
    ///
    /// To be asked after every answer: one from a damaged index is worth nothing.
    mutating func mend() throws(StoreError) -> Bool {
        guard index.damage != nil else { return false }
        let now = try DeskParts(folder, after: parts)
        let indexing = DeskIndexing(now, of: folder, cache: hasMended ? nil : cache)
        guard let made = try indexing.make(progress: { _, _ in true }) else { return false }
        (index, stamp, brokenParts) = (made.index, made.stamp, made.broken)
        (parts, changed, hasMended, isSure) = (now, [], true, true)
        var documents = ChangedDocuments(since: index)
        var feed = DocumentFeed()
        kept = kept.filter { $0.value.place.part.map { brokenParts[$0] != nil } ?? false }
        for record in kept.values {
            if let part = record.place.part { feed.hand([record], of: part.collection, to: &documents) }
        }
        index.replace(documents.documents, isOld: { _ in false })
        return true
    }

    /// The most documents that may have changed since the index was made, where a sixteenth of all are fewer.
    private static let mostChangedDocuments = 512

    /// Whether so much has changed since the index was made that it should be made anew, beside its use: more than half
    /// as much as would be a reason at the next opening, or more than searching should have to look at beside it.
    var isWorthRenewing: Bool {
        // An index is made of whole desks.
        guard brokenParts.isEmpty else { return false }
        if index.changedCount > max(Self.mostChangedDocuments, index.count / 16) { return true }
        return parts.byteCount(ofAll: changed) > Self.mostChanged(in: parts) / 2
    }

    /// A search with an index made anew of the files as they are now; nil where a file cannot be used.
    ///
    /// Takes one core, for as long as a core takes to read all records. Where another program makes the index, waits for
    /// that, and takes what it has made.
    func renewed() throws(StoreError) -> DeskSearch? {
        let now = try DeskParts(folder, after: parts)
        let indexing = DeskIndexing(now, of: folder, cache: cache)
        let made = try indexing.makeBeside { other throws(StoreError) in
            let changes = try now.changes(since: other.stamp)
            return other.index.about != index.about
                && now.byteCount(ofAll: changes.toRead) <= Self.mostChanged(in: now) / 2
        }
        guard let made, made.broken.isEmpty else { return nil }
        var search = DeskSearch(made, now, of: folder, cache: cache)
        search.hasMended = hasMended
        // What another program has made may be of the files as they were before.
        try search.take(now.changes(since: made.stamp), of: now, showing: nil)
        return search
    }
}

/// The documents that say something else than an index has, and those that do not.
private struct ChangedDocuments: DocumentTaker {
    private let index: SearchIndex
    private(set) var documents: [IndexedDocument] = []
    private(set) var unchanged: [(document: KnownDocument, place: UInt64)] = []

    init(since index: SearchIndex) { self.index = index }

    mutating func wants(_ record: PartRecord, sum: UInt32) -> Bool {
        guard let known = index.known(record.id.text, sum: sum) else { return true }
        unchanged.append((known, record.place.rawValue))
        return false
    }

    mutating func take(_ document: IndexedDocument) { documents.append(document) }

    /// Forgets the documents at such places.
    mutating func drop(_ isUnwanted: (_ place: UInt64) -> Bool) {
        documents.removeAll { isUnwanted($0.place) }
        unchanged.removeAll { isUnwanted($0.place) }
    }
}

/// Parts of a desk, of which a million places can be asked whether they are in one.
private struct DeskPartSet {
    private var isIn = [Bool](repeating: false, count: 1 << 16)

    init(_ parts: [DeskPart]) {
        for part in parts { isIn[Int(part.rawValue)] = true }
    }

    func contains(_ part: DeskPart) -> Bool { isIn[Int(part.rawValue)] }

    func contains(placeAt place: UInt64) -> Bool { isIn[RecordPlace(rawValue: place).partNumber] }
}

extension DeskParts {
    /// How many bytes these parts have together.
    fileprivate func byteCount(ofAll parts: some Sequence<DeskPart>) -> Int {
        parts.reduce(0) { $0 + byteCount(of: $1) }
    }
}
