import Glibc
import Records
import Synchronization

/// The files of a desk that hold records, as they are at one moment: what there is, and in what state.
///
/// Made by asking the system for the state of every file, of which none but the heads of buckets is opened. A desk of a
/// million records is in some 16,000 files, and that takes milliseconds: it is done on other threads, and only who asks
/// what there is, or what has changed, waits for it. Records are read from the parts that are asked for, from any thread.
public final class DeskParts: Sendable {
    let folder: DeskFolder
    let desk: OpenFolder
    /// The folders of the collections that are in buckets, by the position of the collection.
    let buckets: [BucketFolder?]
    /// How the system is asked for the state of every part, beside all else.
    let sweep: PartSweep
    /// The journal as it was when the parts were looked at, of which nothing is read.
    let journalStatus: FileStatus?
    /// When the parts were looked at, in nanoseconds since 1970.
    let moment: Int64
    private let journal = Mutex<JournalMoment??>(nil)

    /// Looks at the files of a desk. Throws `noFolder` and `noDesk` where there is none, and `failed` where a folder in it
    /// cannot be opened: what cannot be looked at is not gone.
    ///
    /// The buckets of a collection whose own file does not say any more how many there are, are as they were in `previous`:
    /// so are they in a desk that is open (`DeskFolder.load(after:)`).
    public init(_ folder: DeskFolder, after previous: DeskParts? = nil) throws(StoreError) {
        let desk = try folder.open()
        try folder.requireDesk(in: desk)
        moment = WallClock.nanoseconds
        // The journal first: what is folded after it was looked at shows in the files.
        var looked = AdvocateFolder.name
        var buckets: [BucketFolder?] = []
        do throws(CallFailure) {
            journalStatus = try AdvocateFolder.open(in: desk)?.status(of: AdvocateFolder.journalName)
            for collection in CollectionID.allCases {
                looked = collection.rawValue
                buckets.append(
                    try BucketFolder(collection, in: desk, after: previous?.buckets[collection.position]))
            }
        } catch {
            throw .failed(error.action, path: folder.path(of: looked), code: error.code)
        }
        sweep = PartSweep(desk, buckets, at: moment)
        self.buckets = buckets
        self.folder = folder
        self.desk = desk
    }

    /// Every part that is there, in their order; waits until they have been looked at.
    var found: [FoundPart] { sweep.found }

    /// Every part that is there, those of a collection together and in the order of their names.
    public var parts: [DeskPart] { found.map(\.part) }

    /// How many bytes the parts have together.
    public var byteCount: Int { found.reduce(0) { $0 + $1.size } }

    /// How many bytes a part has; 0 where it is not there.
    public func byteCount(of part: DeskPart) -> Int {
        let found = found
        var (low, high) = (0, found.count)
        while low < high {
            let middle = low + (high - low) / 2
            if found[middle].part < part { low = middle + 1 } else { high = middle }
        }
        return low < found.count && found[low].part == part ? found[low].size : 0
    }

    /// Whether a part is the file that says how many buckets its collection has, and so holds no records.
    public func isHeadOfBuckets(_ part: DeskPart) -> Bool {
        part.width == nil && buckets[part.collection.position] != nil
    }

    /// What the journal says, which is read at the first call; nil where no edit was made yet.
    func readJournal() throws(StoreError) -> JournalMoment? {
        try journal.withLock { journal throws(StoreError) in
            if let known = journal { return known }
            let read = try folder.journal(in: desk).map { JournalMoment($0) }
            journal = .some(read)
            return read
        }
    }

    /// The part that holds a hash, whether or not it is there.
    func part(ofHash hash: UInt32, in collection: CollectionID) -> DeskPart {
        DeskPart(ofHash: hash, in: collection, width: buckets[collection.position]?.width)
    }

}

/// The folder of a collection that is in buckets.
final class BucketFolder: Sendable {
    let folder: OpenFolder
    /// How many digits the names in it have.
    let width: Int

    /// Nil where the collection is one file, or none, or its folder is not for this program to read.
    init?(
        _ collection: CollectionID, in desk: borrowing OpenFolder, after previous: BucketFolder?
    ) throws(CallFailure) {
        let opened: OpenFolder?
        do {
            opened = try OpenFolder(collection.rawValue, in: desk)
        } catch {
            if [ENOTDIR, ELOOP, EACCES].contains(error.code) { return nil }
            throw error
        }
        // Where there is no folder, a large file need not be read to know that it is no head.
        guard let opened,
            let width = CollectionFiles.width(of: collection, in: desk, after: previous?.width)
        else { return nil }
        folder = opened
        self.width = width
    }
}
