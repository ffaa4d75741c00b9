import Records

/// One file of the journal, held open, and what its lines say.
///
/// In memory is where the lines stand, and not what is in them.
final class JournalFile {
    let handle: JournalHandle
    private(set) var scan: JournalScan
    /// The state of the file when it was last read.
    private(set) var status: FileStatus
    /// The last bytes before the tail: a line or two, whose checksums tell them from others.
    private var ending: [UInt8] = []
    private static let endingLength = 512

    /// The file's name in the folder of the journal.
    var name: String { handle.name }
    /// Whether bytes stood after the last good commit or folded line when the file was last read.
    var hasTail: Bool { status.size > scan.end }

    /// Reads a file whole.
    init(_ handle: JournalHandle) throws(JournalError) {
        self.handle = handle
        scan = JournalScan(file: handle.name)
        status = FileStatus()
        try read()
    }

    /// Reads what was not settled yet.
    func read() throws(JournalError) {
        let current = try handle.status()
        let (end, damages) = (scan.end, scan.damages.count)
        try Self.readTail(of: handle, expecting: current.size, into: &scan)
        if scan.damages.count > damages {
            // A reader without the lock may have met a writer that was just cutting off a tail and writing over it:
            // such damage is gone when it is looked at again.
            scan = JournalScan(file: name)
            try Self.readTail(of: handle, expecting: current.size, into: &scan)
        }
        if scan.end != end || ending.isEmpty { try keepEnding() }
        // Last, so that a file that could not be read is read again, even if it has not changed.
        status = current
    }

    private static func readTail(
        of handle: JournalHandle, expecting size: Int, into scan: inout JournalScan
    ) throws(JournalError) {
        scan.restartTail()
        var chunks = LineChunks(from: scan.end, expecting: size - scan.end)
        while try chunks.fill(from: handle) {
            chunks.takeLines {
                scan.take($0, at: $1)
            } tooLong: {
                scan.takeTooLong(at: $0)
            }
        }
    }

    private func keepEnding() throws(JournalError) {
        let count = min(scan.end, Self.endingLength)
        ending = try handle.read(at: scan.end - count, count: count)
    }

    /// Whether what was read is all but surely still there, and not another program's file in its place.
    func isAsRead(_ current: FileStatus) throws(JournalError) -> Bool {
        guard current.inode == status.inode, current.device == status.device, current.size >= scan.end else {
            return false
        }
        return try ending == handle.read(at: scan.end - ending.count, count: ending.count)
    }

    /// Takes a line that this program itself has appended, or is about to; it is given with its line end.
    func take(_ line: ArraySlice<UInt8>, at offset: Int) {
        line.withUnsafeBytes { scan.take(UnsafeRawBufferPointer(rebasing: $0.dropLast()), at: offset) }
        if scan.end == offset + line.count { ending = Array(line.suffix(Self.endingLength)) }
    }

    /// Forgets the lines that were taken and not committed.
    func forgetTail() { scan.restartTail() }

    /// Reads one change again.
    func change(at ref: LineRef) throws(JournalError) -> Change {
        try change(at: ref, in: handle.read(at: ref.offset, count: Int(ref.length)))
    }

    /// The change in the bytes of a line.
    func change(at ref: LineRef, in bytes: [UInt8]) throws(JournalError) -> Change {
        do throws(JournalDamage.Reason) {
            let line = try JournalLine.read(bytes)
            guard line.seq == ref.seq, case .change(let change) = line.content else { throw .outOfSequence }
            return change
        } catch {
            throw .damaged(JournalDamage(file: name, line: nil, lines: 1, offset: ref.offset, reason: error))
        }
    }

    /// The changes of a transaction of this file, read as they are asked for.
    func changes(of transaction: JournalTransaction) -> JournalChanges {
        let all = scan.refs
        return JournalChanges(file: self, refs: all[transaction.lines.clamped(to: all.indices)])
    }
}
