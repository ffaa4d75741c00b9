import Glibc

/// The documents and payloads of a great many postings, written by several threads at once.
///
/// It is memory of its own because an array can be written by one thread only, and because a new place in nearly every
/// page is written again and again: pages of 2 MiB make that several times as fast. Every index is compared with the
/// count. Each posting must be put by one thread alone, and be there before it is read.
final class PostingMemory: @unchecked Sendable {
    let count: Int
    private let documents: UnsafeMutablePointer<UInt32>
    private let payloads: UnsafeMutablePointer<UInt8>

    init(count: Int) {
        self.count = count
        documents = Self.memory(count)
        payloads = Self.memory(count)
    }

    deinit {
        documents.deallocate()
        payloads.deallocate()
    }

    private static func memory<Number>(_ count: Int) -> UnsafeMutablePointer<Number> {
        let size = max(1, count) * MemoryLayout<Number>.stride
        let hugePage = 2 << 20
        let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: size < hugePage ? 16 : hugePage)
        // Advice: where it is not taken, nothing is lost.
        if size >= hugePage { _ = madvise(memory, size / hugePage * hugePage, MADV_HUGEPAGE) }
        return memory.bindMemory(to: Number.self, capacity: count)
    }

    @inline(__always)
    func put(_ document: UInt32, _ payload: UInt8, at index: Int) {
        precondition(index >= 0 && index < count)
        documents[index] = document
        payloads[index] = payload
    }

    /// The postings in a range, which go with this object.
    func part(_ range: Range<Int>) -> (documents: UnsafeBufferPointer<UInt32>, payloads: UnsafeBufferPointer<UInt8>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count)
        return (
            UnsafeBufferPointer(start: documents + range.lowerBound, count: range.count),
            UnsafeBufferPointer(start: payloads + range.lowerBound, count: range.count)
        )
    }
}
