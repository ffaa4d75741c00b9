import Glibc

/// The whole lines of a file, read a large piece at a time.
///
/// The memory it takes is that of a piece, or of the longest line where that is longer.
struct LineChunks {
    /// How many bytes are read at once, unless a line is longer.
    static let room = 1 << 20

    private var buffer: [UInt8]
    /// Where the buffer's first byte is in the file.
    private var offset: Int
    /// How many bytes of the buffer are the file's.
    private var filled = 0
    /// How many of these are known to hold no line end.
    private var searched = 0
    /// Where the line starts that is too long to be kept, while its end is looked for.
    private var longLine: Int?
    private let room: Int
    private let longest: Int

    /// The lines from an offset on, where about so many bytes are expected.
    init(from offset: Int, expecting count: Int, room: Int = Self.room, longest: Int = JournalLine.longest) {
        self.offset = offset
        self.room = room
        self.longest = longest
        // One byte more than there is, so that the end is met without growing.
        buffer = [UInt8](repeating: 0, count: min(max(count, 0) + 1, room))
    }

    /// Reads on; false at the end of the file.
    mutating func fill(from handle: JournalHandle) throws(JournalError) -> Bool {
        if filled == buffer.count { makeRoom() }
        let place = offset + filled
        let count = try buffer.withUnsafeMutableBufferPointer { bytes throws(JournalError) in
            try handle.read(at: place, into: UnsafeMutableRawBufferPointer(bytes.extracting(filled...)))
        }
        filled += count
        return count > 0
    }

    private mutating func makeRoom() {
        if buffer.count <= longest {
            // Never much more than the longest line and its line end.
            let more = min(max(buffer.count, room), longest - buffer.count + room)
            buffer += [UInt8](repeating: 0, count: more)
        } else {
            longLine = longLine ?? offset
            drop(filled)
        }
    }

    /// Hands over the whole lines that were read, each without its line end and with its offset in the file.
    mutating func takeLines(_ take: (UnsafeRawBufferPointer, _ offset: Int) -> Void, tooLong: (_ offset: Int) -> Void) {
        var start = 0
        buffer.withUnsafeBytes { bytes in
            while let end = Self.lineEnd(in: bytes, from: max(start, searched), to: filled) {
                if longLine != nil || end - start > longest {
                    tooLong(longLine ?? offset + start)
                } else {
                    take(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), offset + start)
                }
                longLine = nil
                start = end + 1
            }
        }
        drop(start)
        searched = filled
    }

    private static func lineEnd(in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int) -> Int? {
        guard start < end, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(ASCII.lineFeed), end - start)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// Forgets the first bytes, and moves those after them to the front.
    private mutating func drop(_ count: Int) {
        guard count > 0 else { return }
        buffer.withUnsafeMutableBytes { bytes in
            let rest = UnsafeRawBufferPointer(rebasing: bytes[count..<filled])
            bytes.copyMemory(from: rest)
        }
        offset += count
        filled -= count
        searched = max(searched - count, 0)
    }
}
