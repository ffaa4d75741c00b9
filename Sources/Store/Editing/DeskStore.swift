import Glibc
import Records

/// Changes a desk, and keeps what it has acknowledged.
///
/// An edit is in the journal, on the disk, when `commit` returns; `fold` brings the files up to it later. Each call takes
/// the desk's lock for as long as it writes, and nothing is remembered between two calls that another program could have
/// changed. docs/decisions/008 has the promise in words.
///
/// Not safe to use from two threads at once.
public final class DeskStore {
    let folder: DeskFolder
    let who: String
    /// Seconds since 1970.
    let clock: @Sendable () -> Int64
    /// Called once, with the holder as far as it is known, when the lock has not come after a second.
    public var onWait: (@Sendable (LockHolder?) -> Void)?
    /// How many seconds to wait for the lock before `StoreError.locked`.
    public var patience = 10
    /// What was found while writing that a person should know, each once.
    public internal(set) var notices: [StoreNotice] = []
    /// What makes every later edit impossible, once it has happened: a sync that failed is never tried again.
    public private(set) var failure: StoreError?

    /// A desk to be changed by somebody, named as the history will name them: `ana@laptop`.
    public convenience init(_ folder: DeskFolder, who: String) {
        self.init(folder, who: who) { WallClock.seconds }
    }

    init(_ folder: DeskFolder, who: String, clock: @escaping @Sendable () -> Int64) {
        self.folder = folder
        self.who = who
        self.clock = clock
    }

    /// The record of an id as the files and the journal have it now; nil where there is none. Waits for nobody.
    public func record(_ id: RecordID) throws(StoreError) -> (collection: CollectionID, value: JSONValue)? {
        let session = try Session(folder)
        for collection in CollectionID.allCases {
            if let value = try session.current(collection, id) { return (collection, value) }
        }
        return nil
    }

    /// Makes changes, all of them or none; they outlast a power cut when this returns.
    ///
    /// Each is made on the record as it is now: what others have changed in other fields stays, and where a field that
    /// the change sets was changed meanwhile, all of it is refused. At most one change a record.
    public func commit(_ changes: [Change]) throws(StoreError) -> Committed {
        try locked { writing throws(StoreError) in
            var made: [Change] = []
            for change in changes {
                let rebased = try writing.session.rebased(change)
                if rebased.before != rebased.after { made.append(rebased) }
            }
            guard !made.isEmpty else { return .nothing }
            let sequence = try append(in: writing) { appending throws(JournalError) in
                for change in made { try appending.add(change) }
            }
            return Committed(sequence: sequence, changes: made, count: made.count)
        }
    }

    /// Writes a transaction to the journal, of this person unless told otherwise; it is acknowledged when this returns
    /// its number.
    func append(
        in writing: Writing, who: String? = nil, undoes: UInt64? = nil, redoes: UInt64? = nil,
        _ write: (inout JournalAppending) throws -> Void
    ) throws(StoreError) -> UInt64 {
        do {
            return try writing.journal.append(
                who: who ?? self.who, when: clock(), undoes: undoes, redoes: redoes, write)
        } catch {
            throw failed(error)
        }
    }

    /// The error to throw for one while writing, after which nothing is edited any more where that is not safe.
    func failed(_ error: any Error) -> StoreError {
        let result = (error as? JournalError).map(folder.failure) ?? (error as? StoreError)
        switch result {
        case .notDurable, .notSynced, .failed(.sync, _, _): failure = result
        default: break
        }
        return result ?? .failed(.write, path: folder.path, code: EIO)
    }

    // MARK: The lock

    /// A desk that may be written: its lock is held, and what a program that died has left is put in order.
    struct Writing {
        let session: Session
        let journal: Journal
    }

    /// Does something with the desk's lock held.
    func locked<Result>(_ body: (Writing) throws(StoreError) -> Result) throws(StoreError) -> Result {
        if let failure { throw failure }
        let desk = try folder.open()
        guard try !folder.loadSettings(desk).isNewer else {
            throw .newerFormat(path: folder.path(of: DeskFolder.settingsName))
        }
        if let weakness = desk.weakness { tell(.weakFileSystem(weakness)) }
        let own = try folder.ownFolder(in: desk)
        let lock = try takeLock(in: own)
        defer { lock.isKept() }
        let session = try Session(folder)
        sweep(session.desk, own)
        guard let journal = session.journal else { throw .noFolder(path: folder.path(of: AdvocateFolder.name)) }
        do throws(JournalError) {
            if let tail = try journal.repair(at: clock()) { tell(.tornTail(tail)) }
        } catch {
            throw failed(error)
        }
        for damage in journal.damages { tell(.damagedJournal(damage)) }
        return try body(Writing(session: session, journal: journal))
    }

    private func tell(_ notice: StoreNotice) {
        if !notices.contains(notice) { notices.append(notice) }
    }

    private func takeLock(in own: borrowing OpenFolder) throws(StoreError) -> DeskLock {
        let start = SteadyClock.milliseconds
        var hasSaid = false
        while true {
            do throws(CallFailure) {
                if let lock = try DeskLock(in: own, as: .this(at: clock())) { return lock }
            } catch {
                throw .failed(error.action, path: folder.path(of: AdvocateFolder.name), code: error.code)
            }
            let waited = SteadyClock.milliseconds - start
            if waited >= 1000, !hasSaid {
                hasSaid = true
                onWait?(DeskLock.holder(in: own))
            }
            if waited >= patience * 1000 { throw .locked(DeskLock.holder(in: own)) }
            usleep(waited < 50 ? 500 : 5000)
        }
    }
}
