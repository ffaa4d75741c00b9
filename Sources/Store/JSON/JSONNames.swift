/// The names of the objects that a scan is inside of, to notice a name given twice (RFC 7493, section 2.3).
///
/// Names are the same when their characters are, whatever escapes spell them, and without Unicode normalisation.
struct JSONNames {
    private struct Name {
        let hash: UInt32
        let entry: JSONTree.Entry
    }

    /// Up to this many names of one object are compared pair by pair; from there on they go through `many`, so that
    /// an object of a million names takes no longer a name than a small one.
    private static let few = 32

    private var names: [Name] = []
    private var base = 0
    private var many: [[UInt8]: Int] = [:]

    /// What `leave` needs to come back to the object around the one entered.
    struct Outer {
        fileprivate let base: Int
        fileprivate let many: [[UInt8]: Int]
    }

    mutating func enter() -> Outer {
        let outer = Outer(base: base, many: many)
        base = names.count
        many = [:]
        return outer
    }

    mutating func leave(to outer: Outer) {
        names.removeLast(names.count - base)
        base = outer.base
        many = outer.many
    }

    /// Adds a name to the innermost object; the offset of its first use if it is there already.
    mutating func add(_ entry: JSONTree.Entry, in cursor: JSONCursor) -> Int? {
        if names.count - base >= Self.few { return addToMany(entry, in: cursor) }
        let hash =
            entry.kind == .plainText ? cursor.hash(entry.textRange) : Self.hash(Self.bytes(of: entry, in: cursor))
        for index in base..<names.count where names[index].hash == hash {
            let other = names[index].entry
            if Self.bytes(of: other, in: cursor) == Self.bytes(of: entry, in: cursor) { return Int(other.start) }
        }
        names.append(Name(hash: hash, entry: entry))
        return nil
    }

    private mutating func addToMany(_ entry: JSONTree.Entry, in cursor: JSONCursor) -> Int? {
        if many.isEmpty {
            for name in names[base...] { many[Self.bytes(of: name.entry, in: cursor)] = Int(name.entry.start) }
        }
        return many.updateValueIfAbsent(Int(entry.start), for: Self.bytes(of: entry, in: cursor))
    }

    private static func bytes(of entry: JSONTree.Entry, in cursor: JSONCursor) -> [UInt8] {
        let bytes = cursor.copy(entry.textRange)
        return entry.kind == .plainText ? bytes : JSONEscapes.bytes(bytes)
    }

    /// The 32-bit FNV-1a hash of some bytes.
    static func hash(_ bytes: some Sequence<UInt8>) -> UInt32 {
        bytes.reduce(0x811C_9DC5) { hash, byte in (hash ^ UInt32(byte)) &* 0x0100_0193 }
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
