/// A name given twice in one object (RFC 7493, section 2.3).
///
/// Names are the same when their characters are, whatever escapes spell them, and without Unicode normalisation.
extension JSONScanner {
    /// What is known of the names of one object that is being scanned, besides their entries.
    struct Names {
        fileprivate var count = 0
        /// A bit for each of their hashes: a name whose bit is not among them need not be looked for.
        fileprivate var seen: UInt64 = 0
        /// All of them, without their escapes, and where they start; once there are many, or one that has an escape.
        fileprivate var many: [[UInt8]: Int]?
    }

    /// Up to this many names of one object are looked for among its entries; from there on they go through a
    /// dictionary, so that an object of a million names takes no longer a name than a small one.
    private static var few: Int { 32 }

    /// Notes a name of an object; the offset of its first use if it is there already.
    @inline(__always)
    mutating func note(_ index: Int, in object: Int) -> Int? {
        let name = entries[index]
        guard name.kind == .plainText, names.count < Self.few else { return noteAmongMany(index, in: object) }
        let bit: UInt64 = 1 &<< (cursor.hash(name.textRange) &>> 58)
        names.count += 1
        guard names.seen & bit == 0 else { return find(index, in: object) }
        names.seen |= bit
        return nil
    }

    @inline(never)
    private func find(_ index: Int, in object: Int) -> Int? {
        let range = entries[index].textRange
        var other = object + 1
        while other < index {
            if cursor.areEqual(entries[other].textRange, range) { return Int(entries[other].start) }
            other = Int(entries[other + 1].next)
        }
        return nil
    }

    @inline(never)
    private mutating func noteAmongMany(_ index: Int, in object: Int) -> Int? {
        var many = names.many ?? [:]
        // Taken out of `names`, the dictionary is changed in place and not copied for each name.
        names.many = nil
        names.count = Self.few
        var other = many.isEmpty ? object + 1 : index
        while other < index {
            many[characters(of: entries[other])] = Int(entries[other].start)
            other = Int(entries[other + 1].next)
        }
        let first = many.updateValueIfAbsent(Int(entries[index].start), for: characters(of: entries[index]))
        names.many = many
        return first
    }

    private func characters(of name: JSONTree.Entry) -> [UInt8] {
        let bytes = cursor.copy(name.textRange)
        return name.kind == .plainText ? bytes : JSONEscapes.bytes(bytes)
    }
}

extension Dictionary {
    /// Puts a value under a key that has none; otherwise returns the value it has.
    fileprivate mutating func updateValueIfAbsent(_ value: Value, for key: Key) -> Value? {
        if let present = self[key] { return present }
        self[key] = value
        return nil
    }
}
