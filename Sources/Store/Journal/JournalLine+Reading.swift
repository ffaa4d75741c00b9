import Records

extension JournalLine {
    /// Reads a line, without its line end, that `write` has written; anything else is damage.
    static func read(_ bytes: [UInt8]) throws(JournalDamage.Reason) -> JournalLine {
        guard bytes.count <= longest else { throw .tooLong }
        guard bytes.withUnsafeBytes(hasGoodSum) else { throw .badSum }
        guard let root = try? JSONTree(bytes).root, root.kind == .object, let line = JournalLine(root) else {
            throw .notAnEntry
        }
        return line
    }

    /// Whether a line ends with the checksum of the bytes before it.
    static func hasGoodSum(_ line: UnsafeRawBufferPointer) -> Bool {
        guard line.count > sumLength else { return false }
        let covered = line.count - sumLength
        guard line[covered..<covered + sumOpening.count].elementsEqual(sumOpening),
            line[line.count - 2] == ASCII.quote, line[line.count - 1] == ASCII.closeObject
        else { return false }
        var sum: UInt32 = 0
        for byte in line[covered + sumOpening.count..<line.count - 2] {
            // In lower case, so that one line has one spelling.
            guard let digit = ASCII.hexValue(byte), !(0x41...0x46).contains(byte) else { return false }
            sum = sum << 4 | digit
        }
        return Checksum.of(UnsafeRawBufferPointer(rebasing: line[..<covered])) == sum
    }

    private init?(_ root: JSONNode) {
        guard let seq = Self.number(root["seq"]) else { return nil }
        self.seq = seq
        let content: Content?
        if root["folded"] != nil {
            content = Self.folded(root, seq: seq)
        } else if root["commit"] != nil {
            content = Self.commit(root, seq: seq)
        } else {
            content = Self.change(root)
        }
        guard let content else { return nil }
        self.content = content
    }

    private static func folded(_ root: JSONNode, seq: UInt64) -> Content? {
        guard has(root, only: ["seq", "folded", "sum"]), let folded = number(root["folded"]), folded < seq else {
            return nil
        }
        return .folded(folded)
    }

    private static func commit(_ root: JSONNode, seq: UInt64) -> Content? {
        guard has(root, only: ["seq", "commit", "who", "when", "undoes", "redoes", "sum"]),
            let lines = number(root["commit"]), lines < seq,
            let who = root["who"]?.text, let when = root["when"]?.text.flatMap({ UTCTime.seconds($0.utf8) })
        else { return nil }
        let undoes = number(root["undoes"])
        let redoes = number(root["redoes"])
        guard isEarlier(undoes, root["undoes"], than: seq), isEarlier(redoes, root["redoes"], than: seq),
            undoes == nil || redoes == nil
        else { return nil }
        return .commit(JournalCommit(lines: Int(lines), who: who, when: when, undoes: undoes, redoes: redoes))
    }

    private static func change(_ root: JSONNode) -> Content? {
        guard has(root, only: ["seq", "collection", "id", "before", "after", "sum"]),
            let collection = root["collection"]?.text.flatMap(CollectionID.init), let id = root["id"]?.text,
            root["before"] != nil || root["after"] != nil,
            [root["before"], root["after"]].allSatisfy({ $0 == nil || $0?.kind == .object })
        else { return nil }
        return .change(Change(collection, RecordID(id), before: root["before"]?.value, after: root["after"]?.value))
    }

    private static func has(_ root: JSONNode, only names: [String]) -> Bool {
        root.members.allSatisfy { names.contains($0.name) }
    }

    /// Whether a number is not there at all, or is the sequence number of an earlier line.
    private static func isEarlier(_ number: UInt64?, _ node: JSONNode?, than seq: UInt64) -> Bool {
        if let number { number < seq } else { node == nil }
    }

    private static func number(_ node: JSONNode?) -> UInt64? {
        guard let number = node?.spelling.flatMap({ UInt64($0) }), number >= 1, number <= largestSeq else { return nil }
        return number
    }
}
