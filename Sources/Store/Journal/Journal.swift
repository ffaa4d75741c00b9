import Glibc
import Records

/// The journal of a desk: every change as it was committed, and how far the files of the records have taken them in.
///
/// One line a change, JSON Lines in `journal.jsonl`, appended and never changed; full journals move to `history/`.
/// A journal is read without a lock, also while another program appends to it. Whoever appends holds the desk's lock,
/// and has called `refresh` and `repair` since it has it. In memory is where lines stand, about 32 bytes for each.
final class Journal {
    static let fileName = "journal.jsonl"

    let folder: OpenFolder
    /// The current file; nil while there is none.
    private(set) var file: JournalFile?
    /// Whether a sync has failed: what was written before may be lost, and nothing more is appended.
    private(set) var isPoisoned = false
    /// The current file, open to append.
    var writer: JournalHandle?
    /// Whether the name of the current file is known to last through a power cut.
    var isNameSynced = false
    /// The last sequence number of the files in `history/`; known where the current file has none of its own.
    private var lastOfHistory: UInt64 = 0
    /// Whether all of the above is as it was read.
    private(set) var hasRead = false

    /// The journal in a folder, of which nothing is read before `refresh`.
    init(in folder: consuming OpenFolder) { self.folder = folder }

    /// What `refresh` has found.
    enum News: Hashable {
        case nothing
        /// Transactions from this index of `transactions` on are new, if any, or more of them are folded.
        case more(from: Int)
        /// It is another file than before: all transactions were read anew, and some may have gone to `history/`.
        case anew
    }

    /// All whole transactions of the current file in their order.
    var transactions: [JournalTransaction] { file?.scan.transactions ?? [] }
    /// The lines of their changes.
    var refs: ArraySlice<LineRef> { file?.scan.committedRefs ?? [] }
    /// The lines of the current file that do not count.
    var damages: [JournalDamage] { file?.scan.damages ?? [] }
    /// Whether bytes without a commit stand at the end: a writer is at work, or has died.
    var hasTail: Bool { file?.hasTail ?? false }
    /// The sequence number of the last good line; 0 where there never was one.
    var lastSeq: UInt64 { file?.scan.lastSeq ?? lastOfHistory }
    /// Everything up to this sequence number is in the files of the records: at least what `history/` holds.
    var foldedUpTo: UInt64 {
        max(file?.scan.foldedUpTo ?? 0, file?.scan.firstSeq.map { $0 - 1 } ?? lastOfHistory)
    }

    /// Reads what was appended since the last call, or everything where the file is another one by now.
    @discardableResult
    func refresh() throws(JournalError) -> News {
        guard let status = try status() else {
            if hasRead, file == nil { return .nothing }
            try open(nil)
            return .anew
        }
        if let file, hasRead, status == file.status { return .nothing }
        if let file, hasRead, try file.isAsRead(status) { return try readOn(file) }
        try open(JournalHandle(Self.fileName, O_RDONLY, in: folder))
        return .anew
    }

    private func readOn(_ file: JournalFile) throws(JournalError) -> News {
        let (count, folded) = (file.scan.transactions.count, foldedUpTo)
        try file.read()
        return file.scan.transactions.count == count && foldedUpTo == folded ? .nothing : .more(from: count)
    }

    /// Reads a file as the current one from here on; nil if there is none. Where the last sequence number of the files
    /// in `history/` is known, they need not be read for it.
    func open(_ handle: JournalHandle?, after lastOfHistory: UInt64? = nil) throws(JournalError) {
        hasRead = false
        writer = nil
        isNameSynced = false
        if let handle { file = try JournalFile(handle) } else { file = nil }
        if let lastOfHistory {
            self.lastOfHistory = lastOfHistory
        } else if file?.scan.lastSeq == nil {
            self.lastOfHistory = try readLastOfHistory()
        }
        hasRead = true
    }

    /// The state of the current file by its name; nil if there is none.
    func status() throws(JournalError) -> FileStatus? {
        var status = FileStatus()
        let result = uninterrupted {
            let found = folder.calls.statusOf(folder.descriptor, Self.fileName)
            status = found.status
            return found.result
        }
        if result == -Int(ENOENT) { return nil }
        try JournalHandle.check(result, .open, Self.fileName)
        return status
    }

    /// Reads one change of the current file again.
    func change(at ref: LineRef) throws(JournalError) -> Change {
        guard let file else { throw .outOfDate(file: Self.fileName) }
        return try file.change(at: ref)
    }

    /// The changes of a transaction of the current file, read as they are asked for.
    func changes(of transaction: JournalTransaction) throws(JournalError) -> JournalChanges {
        guard let file else { throw .outOfDate(file: Self.fileName) }
        return file.changes(of: transaction)
    }

    /// Does something that syncs; where a sync fails, nothing is appended any more.
    func poisoning<Outcome>(_ work: () throws(JournalError) -> Outcome) throws(JournalError) -> Outcome {
        guard !isPoisoned else { throw .isPoisoned }
        do throws(JournalError) {
            return try work()
        } catch {
            if case .notSynced = error { isPoisoned = true }
            throw error
        }
    }

    /// Makes the names in the folder last through a power cut.
    func syncFolder(for file: String) throws(JournalError) {
        do {
            try folder.sync()
        } catch {
            throw .notSynced(file: file, code: error.code)
        }
    }
}
