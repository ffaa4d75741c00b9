import Records

/// One line of a journal: its sequence number, and what it says.
struct JournalLine: Hashable {
    let seq: UInt64
    let content: Content

    enum Content: Hashable {
        /// A change that counts once a commit line follows.
        case change(Change)
        case commit(JournalCommit)
        /// Everything up to a sequence number is in the files.
        case folded(UInt64)
    }

    /// The largest sequence number, so that no sum of two overflows.
    static let largestSeq = UInt64(Int64.max)
    /// The most bytes a line may have, without its line end: as many as any JSON text.
    static let longest = JSONTree.largest

    /// The bytes between the text that the checksum covers and its digits.
    static let sumOpening = Array(#","sum":""#.utf8)
    /// The bytes that a line ends with after what its checksum covers: the member `sum`, and the closing brace.
    static let sumLength = sumOpening.count + 8 + 2
}

/// The line that makes the lines before it count.
struct JournalCommit: Hashable {
    /// How many lines just before it are the transaction's.
    let lines: Int
    let who: String
    /// In seconds since 1970.
    let when: Int64
    /// The commit line of the transaction that this one undoes.
    let undoes: UInt64?
    /// The commit line of the undo that this one takes back.
    let redoes: UInt64?
}

extension JournalLine {
    /// Writes the line with its line end: an object on one line, the checksum of all before it last.
    func write(to output: inout [UInt8]) {
        let start = output.count
        output += #"{"seq":\#(seq)"#.utf8
        switch content {
        case .change(let change): Self.write(change, to: &output)
        case .commit(let commit): Self.write(commit, to: &output)
        case .folded(let seq): output += #","folded":\#(seq)"#.utf8
        }
        let sum = output.withUnsafeBytes { Checksum.of(UnsafeRawBufferPointer(rebasing: $0[start...])) }
        output += Self.sumOpening
        output += Self.digits(of: sum)
        output += [ASCII.quote, ASCII.closeObject, ASCII.lineFeed]
    }

    private static func write(_ change: Change, to output: inout [UInt8]) {
        output += #","collection":"\#(change.collection.rawValue)","id":"#.utf8
        JSONEscapes.write(change.id.text, to: &output)
        if let before = change.before {
            output += #","before":"#.utf8
            output += JSONLayout.compact(before)
        }
        if let after = change.after {
            output += #","after":"#.utf8
            output += JSONLayout.compact(after)
        }
    }

    private static func write(_ commit: JournalCommit, to output: inout [UInt8]) {
        output += #","commit":\#(commit.lines),"who":"#.utf8
        JSONEscapes.write(commit.who, to: &output)
        output += #","when":"\#(UTCTime.text(commit.when))""#.utf8
        if let undoes = commit.undoes { output += #","undoes":\#(undoes)"#.utf8 }
        if let redoes = commit.redoes { output += #","redoes":\#(redoes)"#.utf8 }
    }

    /// The eight hexadecimal digits of a checksum, in lower case.
    static func digits(of sum: UInt32) -> [UInt8] {
        (0..<8).map { place in
            let digit = UInt8(truncatingIfNeeded: sum >> UInt32(28 - 4 * place) & 0xF)
            return digit < 10 ? ASCII.zero + digit : 0x61 - 10 + digit
        }
    }
}
