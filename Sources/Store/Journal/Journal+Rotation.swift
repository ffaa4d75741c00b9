import Glibc

extension Journal {
    /// The folder of the journals that are full, in the journal's folder.
    static let historyName = "history"

    /// Moves a journal of more than so many bytes, all of it folded, to `history/` and starts a new one; false if it
    /// has no need to, or not all is folded.
    ///
    /// Sequence numbers go on: the first line of the new file says that everything before it is folded. Where this
    /// fails on the way, the journal is whole, under the old name or the new one.
    func rotate(ifLargerThan byteCount: Int) throws(JournalError) -> Bool {
        guard let file, let first = file.scan.firstSeq, file.scan.end > byteCount else { return false }
        guard file.scan.transactions.allSatisfy(\.isFolded) else { return false }
        return try poisoning { () throws(JournalError) in
            _ = try openToAppend()
            let last = lastSeq
            try moveToHistory(as: HistoryName(first))
            try open(nil, after: last)
            let (newFile, writer) = try openToAppend()
            var appending = JournalAppending(to: newFile, through: writer, after: last)
            do throws(JournalError) {
                try appending.markFolded(upTo: last)
            } catch {
                appending.abandon()
                throw error
            }
            return true
        }
    }

    private func moveToHistory(as name: HistoryName) throws(JournalError) {
        let made = uninterrupted { folder.calls.makeFolderIn(folder.descriptor, Self.historyName) }
        if made != -Int(EEXIST) { try JournalHandle.check(made, .makeFolder, Self.historyName) }
        guard let history = try openHistory() else {
            throw .failed(.open, file: Self.historyName, code: ENOENT)
        }
        // To rename is to replace, and no history is ever replaced.
        let taken = uninterrupted { folder.calls.find(history.descriptor, name.file) }
        guard taken == -Int(ENOENT) else {
            throw .failed(.rename, file: name.path, code: taken < 0 ? Int32(truncatingIfNeeded: -taken) : EEXIST)
        }
        let renamed = uninterrupted {
            folder.calls.rename(folder.descriptor, Self.fileName, name.path)
        }
        try JournalHandle.check(renamed, .rename, Self.fileName)
        // Before a new journal takes the name: else a power cut could leave the new one alone.
        do {
            try history.sync()
        } catch {
            throw .notSynced(file: name.path, code: error.code)
        }
        try syncFolder(for: name.path)
    }
}

/// The name of a journal in `history/`: the sequence number of its first line, in twenty digits, so that the names sort
/// as the numbers do.
struct HistoryName: Hashable, Comparable {
    let firstSeq: UInt64

    init(_ firstSeq: UInt64) { self.firstSeq = firstSeq }

    /// Nil for any other file.
    init?(_ file: String) {
        let bytes = Array(file.utf8)
        guard file.hasSuffix(".jsonl"), bytes.count == 26, bytes[..<20].allSatisfy(ASCII.isDigit),
            let seq = UInt64(file.prefix(20)), seq >= 1, seq <= JournalLine.largestSeq
        else { return nil }
        firstSeq = seq
    }

    /// The name in `history/`.
    var file: String {
        let digits = String(firstSeq)
        return String(repeating: "0", count: max(0, 20 - digits.utf8.count)) + digits + ".jsonl"
    }

    /// The name in the folder of the journal.
    var path: String { Journal.historyName + "/" + file }

    static func < (left: HistoryName, right: HistoryName) -> Bool { left.firstSeq < right.firstSeq }
}
