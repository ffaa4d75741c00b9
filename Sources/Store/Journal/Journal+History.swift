import Glibc
import Records

extension Journal {
    /// Hands over every transaction with its file, the newest first, those of full journals too, until told to stop
    /// with false.
    ///
    /// Files are opened as they are reached. Call `refresh` before.
    func walkBack(
        _ visit: (_ transaction: JournalTransaction, _ file: JournalFile) throws -> Bool
    ) throws {
        try walkFilesBack { file in
            for transaction in file.scan.transactions.reversed() where try !visit(transaction, file) { return false }
            return true
        }
    }

    /// Hands over every change of a record with its transaction, the newest first, until told to stop with false.
    ///
    /// A full journal that does not speak of the record is only searched for its id, not read line by line.
    func walkBack(
        changesOf id: RecordID, in collection: CollectionID,
        _ visit: (_ change: Change, _ transaction: JournalTransaction) throws -> Bool
    ) throws {
        let hash = BucketHash.of(id)
        try walkFilesBack(speakingOf: id) { file in
            for transaction in file.scan.transactions.reversed() {
                // A transaction touches a record at most once; two ids may have one hash.
                for index in transaction.lines {
                    let ref = file.scan.refs[index]
                    guard ref.idHash == hash, ref.collection == collection else { continue }
                    let change = try file.change(at: ref)
                    if change.id == id, try !visit(change, transaction) { return false }
                }
            }
            return true
        }
    }

    /// The transaction of a sequence number, with its file; nil if it is not there.
    func find(_ seq: UInt64) throws(JournalError) -> (JournalTransaction, JournalFile)? {
        if let file, let first = file.scan.firstSeq, first <= seq { return Self.find(seq, in: file) }
        guard let name = try historyNames().last(where: { $0.firstSeq <= seq }), let file = try openFile(name) else {
            return nil
        }
        return Self.find(seq, in: file)
    }

    private static func find(_ seq: UInt64, in file: JournalFile) -> (JournalTransaction, JournalFile)? {
        file.scan.transactions.first { $0.seq == seq }.map { ($0, file) }
    }

    private func walkFilesBack(
        speakingOf id: RecordID? = nil, _ visit: (_ file: JournalFile) throws -> Bool
    ) throws {
        if let file, try !visit(file) { return }
        // A journal that another program has rotated since `refresh` is both the current file and one of these.
        let first = file?.scan.firstSeq ?? .max
        for name in try historyNames().reversed() where name.firstSeq < first {
            guard let handle = try openHandle(name) else { continue }
            if let id, try !handle.speaks(of: id) { continue }
            if try !visit(JournalFile(handle)) { return }
        }
    }

    /// The last sequence number of the files in `history/`; 0 if there are none.
    func readLastOfHistory() throws(JournalError) -> UInt64 {
        guard let name = try historyNames().last, let file = try openFile(name) else { return 0 }
        return max(name.firstSeq, file.scan.lastSeq ?? 0)
    }

    /// The full journals, the oldest first.
    func historyNames() throws(JournalError) -> [HistoryName] {
        guard let history = try openHistory() else { return [] }
        var names: [String] = []
        let result = uninterrupted {
            let listed = folder.calls.list(history.descriptor)
            names = listed.names
            return listed.result
        }
        try JournalHandle.check(result, .list, Self.historyName)
        return names.compactMap { HistoryName($0) }.sorted()
    }

    /// The folder of the full journals; nil if there is none.
    func openHistory() throws(JournalError) -> OpenFolder? {
        do throws(CallFailure) {
            return try OpenFolder(Self.historyName, in: folder)
        } catch {
            throw .failed(.open, file: Self.historyName, code: error.code)
        }
    }

    /// A full journal, read whole; nil if it is not there.
    func openFile(_ name: HistoryName) throws(JournalError) -> JournalFile? {
        guard let handle = try openHandle(name) else { return nil }
        return try JournalFile(handle)
    }

    private func openHandle(_ name: HistoryName) throws(JournalError) -> JournalHandle? {
        guard let history = try openHistory() else { return nil }
        return try JournalHandle(name.file, O_RDONLY, in: history, called: name.path)
    }
}
