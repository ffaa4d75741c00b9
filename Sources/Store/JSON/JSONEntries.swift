import Glibc

/// The entries of a `JSONTree`: a list that a scan appends to and that does not change afterwards.
///
/// Its memory is its own, not an array's, because appending is most of a scan: an array asks at each append whether it
/// is shared. Every index is compared with the count, and whoever makes a list frees it once.
struct JSONEntries: @unchecked Sendable {
    typealias Entry = JSONTree.Entry

    private(set) var count = 0
    private var capacity: Int
    private var memory: UnsafeMutablePointer<Entry>

    /// A list with room for so many entries before it has to grow. Room that is never used costs no memory.
    init(expecting capacity: Int) {
        self.capacity = max(capacity, 16)
        memory = .allocate(capacity: self.capacity)
        // A page fault in every 256 entries would take a fifth of a scan's time.
        let size = self.capacity * MemoryLayout<Entry>.stride
        let hugePage = 2 << 20
        let aligned = (UInt(bitPattern: memory) + UInt(hugePage - 1)) & ~UInt(hugePage - 1)
        let skipped = Int(aligned - UInt(bitPattern: memory))
        if size > 2 * hugePage, let start = UnsafeMutableRawPointer(bitPattern: aligned) {
            // Advice: where it is not taken, nothing is lost.
            _ = madvise(start, (size - skipped) / hugePage * hugePage, MADV_HUGEPAGE)
        }
    }

    /// Gives the memory back; the list and its copies must not be used any more.
    func free() { memory.deallocate() }

    @inline(__always)
    mutating func append(_ entry: Entry) {
        if count == capacity { grow() }
        memory[count] = entry
        count &+= 1
    }

    @inline(never)
    private mutating func grow() {
        let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: memory, count: count)
        memory.deallocate()
        memory = larger
        capacity *= 2
    }

    @inline(__always)
    subscript(index: Int) -> Entry {
        get {
            precondition(index >= 0 && index < count)
            return memory[index]
        }
        set {
            precondition(index >= 0 && index < count)
            memory[index] = newValue
        }
    }
}
