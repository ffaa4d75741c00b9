/// Some bytes of an index file, read without ever reaching outside them.
///
/// What the bytes say is not to be trusted, so every offset may be given: outside there are only zeros. Where it
/// matters that they are what was written, `check` them first; a file's own accident is noticed nowhere else.
///
/// Three words, copied without counting references, because the innermost loops of a search are over these. So it does
/// not keep its `IndexFile`: **whoever keeps one keeps the file beside it**, in the same object, or holds the file with
/// `withExtendedLifetime` for as long as the bytes are read. Only an `IndexFile` makes one.
struct IndexBytes: @unchecked Sendable {
    /// How many bytes there are.
    let count: Int
    /// The first of them; any address where there are none.
    private let base: UnsafeRawPointer
    private let checks: UnsafePointer<PageChecks>

    /// The bytes of a range that lies within those that `checks` is about.
    init(_ place: Range<Int>, of checks: UnsafePointer<PageChecks>) {
        count = place.count
        base = checks.pointee.base + place.lowerBound
        self.checks = checks
    }

    private init(base: UnsafeRawPointer, count: Int, checks: UnsafePointer<PageChecks>) {
        self.base = base
        self.count = count
        self.checks = checks
    }

    @inline(__always)
    func u8(at offset: Int) -> UInt8 {
        offset >= 0 && offset < count ? base.load(fromByteOffset: offset, as: UInt8.self) : 0
    }

    /// The number in two bytes, the lowest first, wherever they lie; 0 if not both are there.
    @inline(__always)
    func u16(at offset: Int) -> UInt16 { number(at: offset) }

    /// The number in four bytes, the lowest first, wherever they lie; 0 if not all are there.
    @inline(__always)
    func u32(at offset: Int) -> UInt32 { number(at: offset) }

    /// The number in eight bytes, the lowest first, wherever they lie; 0 if not all are there.
    @inline(__always)
    func u64(at offset: Int) -> UInt64 { number(at: offset) }

    @inline(__always)
    private func number<Number: FixedWidthInteger>(at offset: Int) -> Number {
        guard offset >= 0, offset <= count &- (Number.bitWidth / 8) else { return 0 }
        return Number(littleEndian: base.loadUnaligned(fromByteOffset: offset, as: Number.self))
    }

    /// Whether these bytes are what was written; false if not all are there.
    ///
    /// Takes a nanosecond or two, but for the first time that a page of 16 KiB is met. Where it is false, the file's
    /// `damage` says so from then on, and the answer that the bytes were wanted for is worth nothing.
    @inline(__always)
    func check(_ range: Range<Int>) -> Bool {
        guard range.lowerBound >= 0, range.upperBound <= count else { return false }
        if range.isEmpty { return true }
        let start = base - checks.pointee.base
        return checks.pointee.check(from: start &+ range.lowerBound, to: start &+ range.upperBound)
    }

    /// Whether that many bytes from there on are what was written; any numbers may be given.
    @inline(__always)
    func check(at offset: Int, count length: Int) -> Bool {
        guard offset >= 0, length >= 0, offset <= count, length <= count &- offset else { return false }
        return check(Range(uncheckedBounds: (offset, offset &+ length)))
    }

    /// Whether all these bytes are what was written.
    func checkAll() -> Bool { check(0..<count) }

    /// That part of a range which is here.
    @inline(__always)
    subscript(range: Range<Int>) -> IndexBytes {
        let start = min(max(range.lowerBound, 0), count)
        let end = min(max(range.upperBound, start), count)
        return IndexBytes(base: base + start, count: end &- start, checks: checks)
    }

    /// As many of that many bytes from an offset on as are here; any numbers may be given.
    @inline(__always)
    func part(at offset: Int, count length: Int) -> IndexBytes {
        guard offset >= 0, offset <= count else { return IndexBytes(base: base, count: 0, checks: checks) }
        return IndexBytes(base: base + offset, count: min(max(length, 0), count &- offset), checks: checks)
    }

    /// The memory itself, for loops that stay within `count` by their own reckoning.
    @inline(__always)
    var buffer: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }
}
