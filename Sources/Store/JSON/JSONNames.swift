/// The names of the objects that a scan is inside of, to notice a name given twice (RFC 7493, section 2.3).
///
/// Names are the same when their characters are, whatever escapes spell them, and without Unicode normalisation.
struct JSONNames {
    private struct Name {
        let hash: UInt32
        let entry: JSONTree.Entry
    }

    /// The names of one object.
    struct Object {
        /// Where they start in `names`.
        fileprivate var base: Int
        /// A bit for each hash among them: a name whose bit is not there need not be looked for.
        fileprivate var seen: UInt64 = 0
        /// All of them, without their escapes, once there are many or one has an escape.
        fileprivate var many: [[UInt8]: Int]?
    }

    /// Up to this many names of one object are compared by their bytes in the text; from there on they go through a
    /// dictionary, so that an object of a million names takes no longer a name than a small one.
    private static let few = 32

    /// Those of all objects around; only the first `count` count.
    private var names: [Name] = []
    private var count = 0
    private var object = Object(base: 0)

    /// Enters an object; what it returns leads back to the one around it.
    @inline(__always)
    mutating func enter() -> Object {
        let outer = object
        object = Object(base: count)
        return outer
    }

    @inline(__always)
    mutating func leave(to outer: Object) {
        count = object.base
        object = outer
    }

    /// Adds a name to the innermost object; the offset of its first use if it is there already.
    @inline(__always)
    mutating func add(_ entry: JSONTree.Entry, in cursor: JSONCursor) -> Int? {
        guard entry.kind == .plainText, object.many == nil, count - object.base < Self.few else {
            return addToMany(entry, in: cursor)
        }
        let hash = cursor.hash(entry.textRange)
        let bit: UInt64 = 1 << UInt64(hash & 63)
        if object.seen & bit != 0, let first = find(entry, hash, in: cursor) { return first }
        object.seen |= bit
        append(Name(hash: hash, entry: entry))
        return nil
    }

    private func find(_ entry: JSONTree.Entry, _ hash: UInt32, in cursor: JSONCursor) -> Int? {
        for index in object.base..<count where names[index].hash == hash {
            let other = names[index].entry
            if cursor.areEqual(other.textRange, entry.textRange) { return Int(other.start) }
        }
        return nil
    }

    /// Puts a name over one that is left behind: an array that neither shrinks nor grows is the fastest.
    @inline(__always)
    private mutating func append(_ name: Name) {
        if count < names.count { names[count] = name } else { names.append(name) }
        count += 1
    }

    @inline(never)
    private mutating func addToMany(_ entry: JSONTree.Entry, in cursor: JSONCursor) -> Int? {
        var many = object.many ?? [:]
        // The dictionary is changed in place, not copied for each name.
        object.many = nil
        if many.isEmpty {
            for name in names[object.base..<count] { many[Self.bytes(of: name.entry, in: cursor)] = Int(name.entry.start) }
        }
        let first = many.updateValueIfAbsent(Int(entry.start), for: Self.bytes(of: entry, in: cursor))
        object.many = many
        return first
    }

    private static func bytes(of entry: JSONTree.Entry, in cursor: JSONCursor) -> [UInt8] {
        let bytes = cursor.copy(entry.textRange)
        return entry.kind == .plainText ? bytes : JSONEscapes.bytes(bytes)
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
