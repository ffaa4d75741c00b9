import Records

/// A transaction that is being written: its changes are in the journal, and do not count before its commit.
struct JournalAppending {
    let file: JournalFile
    private let writer: JournalHandle
    private var buffer: [UInt8] = []
    /// Where the buffer's first byte will be in the file.
    private var offset: Int
    /// The next line's sequence number.
    private var seq: UInt64
    private var count = 0
    /// Whether the file may have grown.
    private var hasWritten = false
    /// What went wrong in a write: nothing can be added behind a part of a line.
    private var failure: JournalError?

    /// How many bytes are written at once.
    private static let room = 1 << 20

    init(to file: JournalFile, through writer: JournalHandle, after lastSeq: UInt64) {
        self.file = file
        self.writer = writer
        offset = file.scan.end
        seq = lastSeq + 1
    }

    /// Adds a change. A transaction changes a record at most once, which is the caller's to see to.
    ///
    /// Throws `unwritable` for a change that would not read back as it is, and is not added. After any other error the
    /// transaction cannot be committed.
    mutating func add(_ change: Change) throws(JournalError) {
        guard change.canBeWritten else { throw .unwritable(change.collection, change.id) }
        let start = try put(.change(change))
        guard JournalLine.canBeRead(buffer[start..<buffer.count - 1]) else {
            buffer.removeLast(buffer.count - start)
            seq -= 1
            throw .unwritable(change.collection, change.id)
        }
        file.take(buffer[start...], at: offset + start)
        count += 1
        if buffer.count >= Self.room { try flush() }
    }

    /// Writes the commit line and syncs the file; returns the line's sequence number.
    mutating func commit(
        who: String, when: Int64, undoes: UInt64?, redoes: UInt64?
    ) throws(JournalError) -> UInt64 {
        guard count > 0 else { throw .noChanges }
        let commit = JournalCommit(lines: count, who: who, when: when, undoes: undoes, redoes: redoes)
        try finish(.commit(commit), synced: true)
        return seq - 1
    }

    /// Writes a folded line, without a sync: folding twice does no harm.
    mutating func markFolded(upTo folded: UInt64) throws(JournalError) {
        try finish(.folded(folded), synced: false)
    }

    private mutating func finish(_ content: JournalLine.Content, synced: Bool) throws(JournalError) {
        let start = try put(content)
        let line = Array(buffer[start...])
        let place = offset + start
        try flush()
        if synced { try writer.syncData() }
        file.take(line[...], at: place)
    }

    /// Puts a line into the buffer, and returns where.
    private mutating func put(_ content: JournalLine.Content) throws(JournalError) -> Int {
        if let failure { throw failure }
        guard seq < JournalLine.largestSeq else { throw .noNumbersLeft }
        let start = buffer.count
        JournalLine(seq: seq, content: content).write(to: &buffer)
        seq += 1
        return start
    }

    private mutating func flush() throws(JournalError) {
        hasWritten = true
        do throws(JournalError) {
            try writer.write(buffer)
        } catch {
            failure = error
            throw error
        }
        offset += buffer.count
        buffer.removeAll(keepingCapacity: true)
    }

    /// Takes the lines back, as far as that can be done: what stays has no commit, and the next repair cuts it off.
    func abandon() {
        file.forgetTail()
        if hasWritten { try? writer.truncate(to: file.scan.end) }
    }
}
