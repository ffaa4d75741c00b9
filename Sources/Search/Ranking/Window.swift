/// Room for 4,096 documents in a row: what each part of a question is worth in them, and the sums.
///
/// It owns what it hands out, which is good as long as it is.
final class Window {
    /// The documents of which there is hope.
    let hopeful = WindowSet()
    /// Every document.
    let all = WindowSet()
    /// The points of each of the hopeful documents.
    let sums: UnsafeMutablePointer<UInt32>
    private var parts: [WindowWorths] = []

    init() {
        sums = .allocate(capacity: TermListLayout.window)
        sums.initialize(repeating: 0, count: TermListLayout.window)
        all.insertAll()
    }

    deinit {
        hopeful.deallocate()
        all.deallocate()
        sums.deallocate()
        for part in parts { part.deallocate() }
    }

    /// Room for so many parts.
    func parts(_ count: Int) -> [WindowWorths] {
        while parts.count < count { parts.append(WindowWorths()) }
        return parts
    }
}

/// Some of the documents of a window, by how far they are into it.
///
/// Raw memory, because every posting goes through it: offsets are less than the window's width, which `ListCursor` sees
/// to by handing over the postings of one window only.
struct WindowSet {
    private let words: UnsafeMutablePointer<UInt64>

    private static let count = TermListLayout.window / 64

    init() {
        words = .allocate(capacity: Self.count)
        words.initialize(repeating: 0, count: Self.count)
    }

    func deallocate() { words.deallocate() }

    /// How many there are.
    var count: Int {
        var count = 0
        for word in 0..<Self.count { count += words[word].nonzeroBitCount }
        return count
    }

    func removeAll() { words.update(repeating: 0, count: Self.count) }

    func insertAll() { words.update(repeating: ~0, count: Self.count) }

    func become(_ other: WindowSet) { words.update(from: other.words, count: Self.count) }

    func remove(_ other: WindowSet) {
        for word in 0..<Self.count { words[word] &= ~other.words[word] }
    }

    @inline(__always)
    func contains(_ offset: Int) -> Bool { words[offset >> 6] & 1 << UInt64(offset & 63) != 0 }

    /// Puts a document in where the other set has it.
    @inline(__always)
    func insert(_ offset: Int, among others: WindowSet) {
        words[offset >> 6] |= others.words[offset >> 6] & 1 << UInt64(offset & 63)
    }

    /// Hands over every document, in ascending order.
    @inline(__always)
    func forEach(_ body: (Int) -> Void) {
        for word in 0..<Self.count {
            var bits = words[word]
            while bits != 0 {
                body(word * 64 + bits.trailingZeroBitCount)
                bits &= bits - 1
            }
        }
    }

    /// Takes out every document that is not to be kept, asking in ascending order.
    @inline(__always)
    func filter(_ isKept: (Int) -> Bool) {
        for word in 0..<Self.count where words[word] != 0 {
            var (bits, kept) = (words[word], words[word])
            while bits != 0 {
                let bit = bits & (0 &- bits)
                if !isKept(word * 64 + bits.trailingZeroBitCount) { kept ^= bit }
                bits ^= bit
            }
            words[word] = kept
        }
    }
}

/// What a part of a question is worth in the documents of a window.
///
/// Raw memory for the same reason as in `WindowSet`. What stands for a document that is not in the set means nothing.
struct WindowWorths {
    let documents = WindowSet()
    private let worths: UnsafeMutablePointer<UInt32>

    init() {
        worths = .allocate(capacity: TermListLayout.window)
        worths.initialize(repeating: 0, count: TermListLayout.window)
    }

    func deallocate() {
        documents.deallocate()
        worths.deallocate()
    }

    @inline(__always)
    subscript(_ offset: Int) -> Worth {
        get { Worth(bits: worths[offset]) }
        nonmutating set { worths[offset] = newValue.bits }
    }

    /// Gives a document a worth where it has not got a higher one, if the other set has it.
    @inline(__always)
    func raise(_ offset: Int, to worth: Worth, among others: WindowSet) {
        let old = documents.contains(offset) ? worths[offset] : 0
        worths[offset] = max(old, worth.bits)
        documents.insert(offset, among: others)
    }
}
