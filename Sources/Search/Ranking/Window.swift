/// Room for the points of 4,096 documents in a row, and which of them have any.
///
/// Raw memory, because every posting that is scored goes through it: offsets are less than its width, which `ListCursor`
/// sees to by handing over the postings of one window only.
final class Window {
    private let worths: UnsafeMutablePointer<UInt32>
    private let sums: UnsafeMutablePointer<UInt32>
    private let touched: UnsafeMutablePointer<UInt64>
    private let summed: UnsafeMutablePointer<UInt64>

    private static let width = TermListLayout.window
    private static let words = width / 64

    init() {
        worths = .allocate(capacity: Self.width)
        sums = .allocate(capacity: Self.width)
        touched = .allocate(capacity: Self.words)
        summed = .allocate(capacity: Self.words)
        worths.initialize(repeating: 0, count: Self.width)
        sums.initialize(repeating: 0, count: Self.width)
        touched.initialize(repeating: 0, count: Self.words)
        summed.initialize(repeating: 0, count: Self.words)
    }

    deinit {
        worths.deallocate()
        sums.deallocate()
        touched.deallocate()
        summed.deallocate()
    }

    /// Gives a document a worth, where it has not got a higher one.
    @inline(__always)
    func raise(_ offset: Int, to worth: Worth) {
        worths[offset] = max(worths[offset], worth.bits)
        touched[offset >> 6] |= 1 << UInt64(offset & 63)
    }

    /// Takes every document with its worth out again, in ascending order.
    @inline(__always)
    func drain(_ body: (Int, Worth) -> Void) {
        for word in 0..<Self.words {
            var bits = touched[word]
            touched[word] = 0
            while bits != 0 {
                let offset = word * 64 + bits.trailingZeroBitCount
                bits &= bits - 1
                let worth = Worth(bits: worths[offset])
                worths[offset] = 0
                body(offset, worth)
            }
        }
    }

    /// Adds the points of every document to its sum, and takes it out.
    func addToSums() {
        for word in 0..<Self.words where touched[word] != 0 {
            summed[word] |= touched[word]
        }
        drain { offset, worth in sums[offset] &+= UInt32(truncatingIfNeeded: worth.points) }
    }

    /// Takes every document with its sum out again, in ascending order.
    @inline(__always)
    func drainSums(_ body: (Int, UInt32) -> Void) {
        for word in 0..<Self.words {
            var bits = summed[word]
            summed[word] = 0
            while bits != 0 {
                let offset = word * 64 + bits.trailingZeroBitCount
                bits &= bits - 1
                let sum = sums[offset]
                sums[offset] = 0
                body(offset, sum)
            }
        }
    }
}
