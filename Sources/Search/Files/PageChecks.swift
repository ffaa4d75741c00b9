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
        let first = UInt(bitPattern: start) / UInt(Self.pageSize)
        let last = UInt(bitPattern: end &- 1) / UInt(Self.pageSize)
        if first / 64 == last / 64 {
            let wanted = (UInt64.max << UInt64(first % 64)) & (UInt64.max >> UInt64(63 &- last % 64))
            if checked[Int(first / 64)].load(ordering: .relaxed) & wanted == wanted { return true }
        }
        return compare(Int(first), Int(last))
    }

    @inline(never)
    private func compare(_ first: Int, _ last: Int) -> Bool {
        var isWhole = true
        var page = first
        while page <= last {
            let known = checked[page / 64].load(ordering: .relaxed)
            let bit = UInt64(1) << UInt64(page % 64)
            if known == .max, page % 64 == 0 {
                page += 64
                continue
            }
            if known & bit == 0 {
                if isAsWritten(page) {
                    checked[page / 64].bitwiseOr(bit, ordering: .relaxed)
                } else {
                    damaged.min(page, ordering: .relaxed)
                    isWhole = false
                }
            }
            page += 1
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
