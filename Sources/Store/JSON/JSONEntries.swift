import Glibc

/// The entries of a `JSONTree`, in memory of their own: an array asks at each append whether it is shared, and appending
/// is most of a scan. Every index is compared with the count.
final class JSONEntries: Sendable {
    let count: Int
    // Nobody writes to it any more.
    private nonisolated(unsafe) let memory: UnsafeMutablePointer<JSONTree.Entry>

    /// Takes over what a scan has written.
    fileprivate init(_ memory: UnsafeMutablePointer<JSONTree.Entry>, count: Int) {
        self.memory = memory
        self.count = count
    }

    deinit { memory.deallocate() }

    @inline(__always)
    subscript(index: Int) -> JSONTree.Entry {
        precondition(index >= 0 && index < count)
        return memory[index]
    }
}

/// A list of entries that a scan appends to.
struct JSONEntryList: ~Copyable {
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

    deinit { memory.deallocate() }

    /// Hands over the memory, which is freed with what this returns.
    consuming func finish() -> JSONEntries {
        let entries = JSONEntries(memory, count: count)
        discard self
        return entries
    }

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
