import Synchronization

/// Which pages of an index file are known to be what was written.
///
/// A page's sum is compared when the page is first asked for, by whatever thread that is; two threads at once may both
/// compare it, and find the same. What is told from thread to thread is one bit and nothing that was written before
/// it, as nothing in this program ever writes to the bytes: relaxed order is enough.
///
/// Its pointers lead into an `IndexFile`, which makes it and destroys it.
struct PageChecks: ~Copyable {
    /// The bytes that one sum is of.
    static let pageSize = 16_384

    let base: UnsafeRawPointer
    /// How many bytes from `base` have sums; the sums follow.
    let count: Int
    private let checked: UnsafeMutableBufferPointer<Atomic<UInt64>>
    /// The lowest damaged page that was met; `Int.max` while there is none.
    private let damaged = Atomic<Int>(.max)

    init(base: UnsafeRawPointer, header: IndexHeader) {
        self.base = base
        count = header.tableStart
        checked = .allocate(capacity: header.pageCount / 64 + 1)
        for index in checked.indices { checked.initializeElement(at: index, to: Atomic(0)) }
    }

    deinit {
        checked.deinitialize()
        checked.deallocate()
    }

    /// The lowest page that was met and is damaged.
    var damagedPage: Int? {
        let page = damaged.load(ordering: .relaxed)
        return page == .max ? nil : page
    }

    /// Whether these bytes are what was written. They must lie in `0..<count`, and be one at least.
    @inline(__always)
    func check(from start: Int, to end: Int) -> Bool {
        let first = start / Self.pageSize
        let last = (end &- 1) / Self.pageSize
        if first / 64 == last / 64 {
            let wanted = Self.bits(first % 64, last % 64)
            if checked[first / 64].load(ordering: .relaxed) & wanted == wanted { return true }
        }
        return compare(first, last)
    }

    @inline(__always)
    private static func bits(_ first: Int, _ last: Int) -> UInt64 {
        (UInt64.max << UInt64(truncatingIfNeeded: first)) & (UInt64.max >> UInt64(truncatingIfNeeded: 63 &- last))
    }

    @inline(never)
    private func compare(_ first: Int, _ last: Int) -> Bool {
        var isWhole = true
        for page in first...last {
            let bit = UInt64(1) << UInt64(page % 64)
            guard checked[page / 64].load(ordering: .relaxed) & bit == 0 else { continue }
            if isAsWritten(page) {
                checked[page / 64].bitwiseOr(bit, ordering: .relaxed)
            } else {
                damaged.min(page, ordering: .relaxed)
                isWhole = false
            }
        }
        return isWhole
    }

    private func isAsWritten(_ page: Int) -> Bool {
        let start = page * Self.pageSize
        let bytes = UnsafeRawBufferPointer(start: base + start, count: min(Self.pageSize, count - start))
        let written = UInt64(littleEndian: (base + count).loadUnaligned(fromByteOffset: page * 8, as: UInt64.self))
        return PageSum.of(bytes, seed: UInt64(page)) == written
    }
}
