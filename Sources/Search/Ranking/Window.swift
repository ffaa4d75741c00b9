/// Room for 4,096 documents in a row: what each part of a question is worth in them, and those of which there is hope.
///
/// It owns what it hands out, which is good as long as it is.
final class Window {
    let hopeful = Hopefuls()
    /// For words that are joined: what two of them are worth, and the documents that have all so far.
    let joined = WindowWorths()
    let alsoJoined = WindowWorths()
    let left = Hopefuls()
    private var parts: [WindowWorths] = []

    deinit {
        hopeful.deallocate()
        joined.deallocate()
        alsoJoined.deallocate()
        left.deallocate()
        for part in parts { part.deallocate() }
    }

    /// Room for so many parts, or more.
    func parts(_ count: Int) -> [WindowWorths] {
        while parts.count < count { parts.append(WindowWorths()) }
        return parts
    }
}

/// What a part of a question is worth in the documents of a window, each by how far it is into the window.
///
/// Raw memory, because every posting goes through it: offsets are less than the window's width, which `ListCursor` sees
/// to by handing over the postings of one window only.
struct WindowWorths {
    private let worths: UnsafeMutablePointer<UInt32>
    /// Which documents have a worth, a bit for each: what stands for the others means nothing.
    private let present: UnsafeMutablePointer<UInt64>
    /// Which words of those have any.
    private let filled: UnsafeMutablePointer<UInt64>

    private static let words = TermListLayout.window / 64

    init() {
        worths = .allocate(capacity: TermListLayout.window)
        worths.initialize(repeating: 0, count: TermListLayout.window)
        present = .allocate(capacity: Self.words)
        present.initialize(repeating: 0, count: Self.words)
        filled = .allocate(capacity: 1)
        filled.initialize(to: 0)
    }

    func deallocate() {
        filled.deallocate()
        worths.deallocate()
        present.deallocate()
    }

    func removeAll() {
        present.update(repeating: 0, count: Self.words)
        filled.pointee = 0
    }

    /// The worth of a document; none where it has none.
    @inline(__always)
    subscript(_ offset: Int) -> Worth { Worth(bits: has(offset) ? worths[offset] : 0) }

    @inline(__always)
    func has(_ offset: Int) -> Bool { present[offset >> 6] >> UInt64(offset & 63) & 1 != 0 }

    /// Gives a document a worth where it has not got a higher one.
    @inline(__always)
    func raise(_ offset: Int, to worth: Worth) {
        let (word, bit) = (offset >> 6, UInt64(offset & 63))
        let known = present[word]
        // All ones where there is one, so that nothing has to be guessed about.
        let old = worths[offset] & (0 &- UInt32(truncatingIfNeeded: known >> bit & 1))
        worths[offset] = max(old, worth.bits)
        present[word] = known | 1 << bit
        filled.pointee |= 1 << UInt64(word & 63)
    }

    /// Adds the points of a document to those it has.
    @inline(__always)
    func add(_ worth: Worth, to offset: Int) {
        let points = self[offset].points + worth.points
        worths[offset] = Worth(points: UInt32(truncatingIfNeeded: points), passage: 0).bits
        present[offset >> 6] |= 1 << UInt64(offset & 63)
        filled.pointee |= 1 << UInt64(offset >> 6 & 63)
    }

    /// Hands over every document that has a worth, in ascending order.
    @inline(__always)
    func visit(_ body: (Int, Worth) -> Void) {
        var words = filled.pointee
        while words != 0 {
            let word = words.trailingZeroBitCount
            words &= words - 1
            var bits = present[word]
            while bits != 0 {
                let offset = word * 64 + bits.trailingZeroBitCount
                body(offset, Worth(bits: worths[offset]))
                bits &= bits - 1
            }
        }
    }
}

/// The documents of a window of which there is hope, ascending, with their points so far.
///
/// Raw memory for the same reason as in `WindowWorths`. There are never more than a window has.
struct Hopefuls {
    private let offsets: UnsafeMutablePointer<UInt16>
    private let sums: UnsafeMutablePointer<UInt32>
    private let counts: UnsafeMutablePointer<Int>

    init() {
        offsets = .allocate(capacity: TermListLayout.window)
        offsets.initialize(repeating: 0, count: TermListLayout.window)
        sums = .allocate(capacity: TermListLayout.window)
        sums.initialize(repeating: 0, count: TermListLayout.window)
        counts = .allocate(capacity: 1)
        counts.initialize(to: 0)
    }

    func deallocate() {
        offsets.deallocate()
        sums.deallocate()
        counts.deallocate()
    }

    var count: Int { counts.pointee }

    /// Starts anew with the documents that have a worth, each with the points for it; nil leaves it out.
    @inline(__always)
    func become(_ worths: WindowWorths, _ points: (Worth) -> UInt32?) {
        var count = 0
        worths.visit { offset, worth in
            guard let points = points(worth), count < TermListLayout.window else { return }
            offsets[count] = UInt16(truncatingIfNeeded: offset)
            sums[count] = points
            count += 1
        }
        counts.pointee = count
    }

    @inline(__always)
    func visit(_ body: (_ offset: Int, _ points: UInt32) -> Void) {
        for index in 0..<count { body(Int(offsets[index]), sums[index]) }
    }

    /// Gives every document the points that it has now; nil takes it out.
    @inline(__always)
    func update(_ points: (_ offset: Int, _ points: UInt32) -> UInt32?) {
        var kept = 0
        for index in 0..<count {
            let offset = offsets[index]
            guard let points = points(Int(offset), sums[index]) else { continue }
            offsets[kept] = offset
            sums[kept] = points
            kept += 1
        }
        counts.pointee = kept
    }
}
