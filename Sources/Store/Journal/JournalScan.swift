/// What the lines of one journal file say, as far as they have been read.
///
/// Lines are taken one by one from the start. What the last good commit or folded line ends is settled: it will never
/// read otherwise. What comes after is the tail, which a writer may be appending at this moment, and which is read
/// anew every time.
struct JournalScan {
    /// The lines of all whole transactions in their order, and behind them those of the tail.
    private(set) var refs: [LineRef] = []
    /// Those of whole transactions alone: nothing else is part of the desk.
    var committedRefs: ArraySlice<LineRef> { refs[..<refCount] }
    /// All whole transactions in their order.
    private(set) var transactions: [JournalTransaction] = []
    /// The lines before the tail that do not count; those on end with one reason are one damage.
    private(set) var damages: [JournalDamage] = []
    /// Everything up to this sequence number is in the files of the records.
    private(set) var foldedUpTo: UInt64 = 0
    /// The sequence number of the first good line before the tail; nil where there is none.
    private(set) var firstSeq: UInt64?
    /// The sequence number of the last good line before the tail; nil where there is none.
    private(set) var lastSeq: UInt64?
    /// Where the tail starts, in bytes.
    private(set) var end = 0

    private let file: String
    /// How many lines there are before the tail.
    private var lineCount = 0
    /// How many of the `refs` are before the tail.
    private var refCount = 0
    /// How many of the first transactions are folded.
    private var foldedCount = 0
    private var tail = Tail()

    private struct Tail {
        var lineCount = 0
        var firstSeq: UInt64?
        var lastSeq: UInt64?
        var damages: [JournalDamage] = []
        /// Whether the line before was damaged, so that numbers that are missing are accounted for.
        var isAfterDamage = false
        /// The line number of the first change that waits for its commit line.
        var firstWaiting: Int?
    }

    init(file: String) { self.file = file }

    /// Forgets the tail, which is to be taken anew from `end` on.
    mutating func restartTail() {
        refs.removeLast(refs.count - refCount)
        tail = Tail(firstSeq: firstSeq, lastSeq: lastSeq)
    }

    /// Takes the next line, without its line end, which starts at an offset.
    mutating func take(_ line: UnsafeRawBufferPointer, at offset: Int) {
        tail.lineCount += 1
        do throws(JournalDamage.Reason) {
            try take(JournalHead.read(line), length: line.count, at: offset)
        } catch {
            note(error, at: offset)
            tail.isAfterDamage = true
        }
    }

    /// Takes a line that is too long to be read.
    mutating func takeTooLong(at offset: Int) {
        tail.lineCount += 1
        note(.tooLong, at: offset)
        tail.isAfterDamage = true
    }

    private mutating func take(_ head: JournalHead, length: Int, at offset: Int) throws(JournalDamage.Reason) {
        if let last = tail.lastSeq {
            guard head.seq > last else { throw .outOfSequence }
            if head.seq != last + 1, !tail.isAfterDamage { note(.missingLines, at: offset) }
        } else {
            tail.firstSeq = head.seq
        }
        tail.lastSeq = head.seq
        tail.isAfterDamage = false
        switch head.content {
        case .change(let collection, let idHash):
            if tail.firstWaiting == nil { tail.firstWaiting = lineCount + tail.lineCount }
            refs.append(
                LineRef(
                    offset: offset, seq: head.seq, length: Int32(clamping: length), idHash: idHash,
                    collection: collection))
        case .commit(let commit):
            if take(commit, seq: head.seq, at: offset) { settle(at: offset + length + 1) }
        case .folded(let seq):
            dropWaiting(refCount..<refs.count)
            settle(at: offset + length + 1)
            markFolded(upTo: seq)
        }
    }

    /// Takes a commit line; false if not all the lines that it counts are there.
    private mutating func take(_ commit: JournalCommit, seq: UInt64, at offset: Int) -> Bool {
        let start = refs.count - commit.lines
        guard start >= refCount, refs[start...].indices.allSatisfy({ refs[$0].seq == seq - UInt64(refs.count - $0) })
        else {
            note(.incompleteTransaction(who: commit.who, when: commit.when), at: offset)
            refs.removeLast(refs.count - refCount)
            tail.firstWaiting = nil
            return false
        }
        dropWaiting(refCount..<start)
        transactions.append(
            JournalTransaction(
                seq: seq, who: commit.who, when: commit.when, undoes: commit.undoes, redoes: commit.redoes,
                lines: refCount..<refs.count, isFolded: false))
        return true
    }

    /// Forgets changes that no commit line counts.
    private mutating func dropWaiting(_ range: Range<Int>) {
        guard let line = tail.firstWaiting, !range.isEmpty else { return }
        // Where a line among them was damaged, its transaction has been reported by that.
        if tail.damages.isEmpty {
            tail.damages.append(
                JournalDamage(
                    file: file, line: line, lines: range.count, offset: refs[range.lowerBound].offset,
                    reason: .uncommitted))
        }
        refs.removeSubrange(range)
    }

    /// Moves the start of the tail to here.
    private mutating func settle(at offset: Int) {
        end = offset
        lineCount += tail.lineCount
        refCount = refs.count
        firstSeq = tail.firstSeq
        lastSeq = tail.lastSeq
        damages += tail.damages
        tail = Tail(firstSeq: firstSeq, lastSeq: lastSeq)
    }

    private mutating func markFolded(upTo seq: UInt64) {
        foldedUpTo = max(foldedUpTo, seq)
        while foldedCount < transactions.count, transactions[foldedCount].seq <= foldedUpTo {
            transactions[foldedCount].isFolded = true
            foldedCount += 1
        }
    }

    private mutating func note(_ reason: JournalDamage.Reason, at offset: Int) {
        let line = lineCount + tail.lineCount
        if let last = tail.damages.last, last.reason == reason, let first = last.line, first + last.lines == line {
            tail.damages[tail.damages.count - 1].lines += 1
        } else {
            tail.damages.append(JournalDamage(file: file, line: line, lines: 1, offset: offset, reason: reason))
        }
    }
}
