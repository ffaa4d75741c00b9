import Records

/// The changes on some lines of a journal file, read a large piece at a time as they are asked for.
struct JournalChanges {
    private let file: JournalFile
    private var refs: ArraySlice<LineRef>
    private var bytes: [UInt8] = []
    /// Where the first of the bytes is in the file.
    private var offset = 0

    /// How many bytes are read at once, unless a line is longer.
    private static let room = 1 << 20

    init(file: JournalFile, refs: ArraySlice<LineRef>) {
        self.file = file
        self.refs = refs
    }

    /// The next change; nil after the last. Throws `damaged` for a line that is no longer good, and goes on after it.
    mutating func next() throws(JournalError) -> Change? {
        guard let ref = refs.popFirst() else { return nil }
        let end = ref.offset + Int(ref.length)
        if ref.offset < offset || end > offset + bytes.count {
            let last = refs.last.map { $0.offset + Int($0.length) } ?? end
            bytes = try file.handle.read(at: ref.offset, count: max(min(last - ref.offset, Self.room), Int(ref.length)))
            offset = ref.offset
        }
        let start = min(ref.offset - offset, bytes.count)
        return try file.change(at: ref, in: Array(bytes[start..<min(end - offset, bytes.count)]))
    }
}
