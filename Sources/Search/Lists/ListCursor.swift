/// Reads the postings of one list, documents ascending.
///
/// It works on raw memory, because it is the innermost loop of every search: the bytes of a list, whose length the
/// index vouches for, and a buffer for one block. Both must outlive it (`Scratch` and the index see to that), and the
/// list must be as long as its layout says: `init` looks, and makes an empty cursor of one that is not.
struct ListCursor {
    private enum Kind { case blocks, dense, loaded }

    private var kind = Kind.loaded
    /// The documents of the block that was read last, or of the whole list where it is short.
    private var documents: UnsafeMutablePointer<UInt32>
    private var payloads: UnsafePointer<UInt8>
    /// How many documents there are in the block, and the first of them that is not yet passed.
    private var loaded = 0
    private var position = 0

    // Blocks: the tables, and which block is loaded.
    private var tables: UnsafeRawPointer
    private var blockCount = 0
    private var block = -1

    // Dense: the bitmap is at `tables`.
    private var ranks: UnsafeRawPointer
    private var bounds: UnsafePointer<UInt8>
    private var total = 0

    /// How many postings the list has.
    let count: Int
    /// The largest payload of a list that is loaded.
    private var largest: UInt8 = 0

    /// A list of postings in memory, ascending. `payloads` has one for each.
    init(documents: UnsafeMutablePointer<UInt32>, payloads: UnsafePointer<UInt8>, count: Int) {
        self.documents = documents
        self.payloads = payloads
        self.count = count
        loaded = count
        tables = UnsafeRawPointer(payloads)
        ranks = tables
        bounds = payloads
        largest = UnsafeBufferPointer(start: payloads, count: count).max() ?? 0
    }

    /// A list of `count` postings as `TermListWriter` wrote it, two or more. `buffer` has room for a block of documents
    /// and one of payloads behind it.
    init(_ bytes: UnsafeRawBufferPointer, count: Int, of documents: Int, buffer: UnsafeMutablePointer<UInt32>) {
        self.documents = buffer
        let start = bytes.baseAddress ?? UnsafeRawPointer(buffer)
        tables = start
        ranks = start
        bounds = start.assumingMemoryBound(to: UInt8.self)
        payloads = bounds
        var isSound = false
        if TermListLayout.isDense(count, of: documents) {
            let rankStart = TermListLayout.words(documents) * 8
            let boundStart = rankStart + TermListLayout.ranks(documents) * 4
            let payloadStart = boundStart + TermListLayout.windows(documents)
            if bytes.count >= payloadStart + count {
                kind = .dense
                ranks = start + rankStart
                bounds = (start + boundStart).assumingMemoryBound(to: UInt8.self)
                payloads = (start + payloadStart).assumingMemoryBound(to: UInt8.self)
                total = documents
                isSound = true
            }
        } else if count < TermListLayout.shortest {
            isSound = true
        } else {
            let blocks = TermListLayout.blocks(count)
            if bytes.count >= blocks * 9 + TermListLayout.padding {
                kind = .blocks
                blockCount = blocks
                ranks = start + blocks * 9
                bounds = (start + blocks * 8).assumingMemoryBound(to: UInt8.self)
                total = bytes.count - blocks * 9 - TermListLayout.padding
                isSound = true
            }
        }
        self.count = isSound ? count : 0
        if isSound, kind == .loaded { readShort(bytes, count) }
    }

    private mutating func readShort(_ bytes: UnsafeRawBufferPointer, _ count: Int) {
        let place = UnsafeMutableRawPointer(documents + TermListLayout.block).assumingMemoryBound(to: UInt8.self)
        var (offset, next): (Int, UInt32) = (0, 0)
        for index in 0..<count {
            var (gap, shift): (UInt32, UInt32) = (0, 0)
            while offset < bytes.count {
                let byte = bytes[offset]
                offset += 1
                gap |= UInt32(byte & 0x7F) << shift
                shift += 7
                if byte < 0x80 || shift > 28 { break }
            }
            guard offset < bytes.count else { break }
            documents[index] = next &+ gap
            next = next &+ gap &+ 1
            place[index] = bytes[offset]
            largest = max(largest, bytes[offset])
            offset += 1
            loaded = index + 1
        }
        payloads = UnsafePointer(place)
    }

    // MARK: Blocks

    @inline(__always)
    private func last(_ block: Int) -> UInt32 {
        UInt32(littleEndian: tables.loadUnaligned(fromByteOffset: block * 4, as: UInt32.self))
    }

    @inline(__always)
    private func end(_ block: Int) -> Int {
        let end = tables.loadUnaligned(fromByteOffset: (blockCount + block) * 4, as: UInt32.self)
        return min(total, Int(UInt32(littleEndian: end)))
    }

    private mutating func load(_ number: Int) {
        block = number
        position = 0
        loaded = 0
        let size = min(TermListLayout.block, count - number * TermListLayout.block)
        let (start, end) = (number > 0 ? end(number - 1) : 0, end(number))
        guard start < end else { return }
        let width = Int(ranks.load(fromByteOffset: start, as: UInt8.self))
        let packed = ranks + start + 1
        guard width <= 32, start + 1 + (size * width + 7) / 8 + size <= end else { return }
        unpack(packed, width, size, after: number > 0 ? last(number - 1) &+ 1 : 0)
        payloads = (packed + (size * width + 7) / 8).assumingMemoryBound(to: UInt8.self)
        loaded = size
    }

    /// Puts the documents of a block into the buffer: gaps of so many bits, from a document on.
    @inline(__always)
    private func unpack(_ packed: UnsafeRawPointer, _ width: Int, _ size: Int, after start: UInt32) {
        let mask: UInt64 = (1 << UInt64(width)) - 1
        var (next, bit, index) = (start, 0, 0)
        // Two of up to 28 bits are in eight bytes wherever the first begins.
        if width <= 28 {
            while index + 1 < size {
                let word = UInt64(littleEndian: packed.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self))
                let both = word >> UInt64(bit & 7)
                let first = next &+ UInt32(truncatingIfNeeded: both & mask)
                let second = first &+ 1 &+ UInt32(truncatingIfNeeded: both >> UInt64(width & 63) & mask)
                documents[index] = first
                documents[index + 1] = second
                next = second &+ 1
                bit += 2 * width
                index += 2
            }
        }
        while index < size {
            let word = UInt64(littleEndian: packed.loadUnaligned(fromByteOffset: bit >> 3, as: UInt64.self))
            let document = next &+ UInt32(truncatingIfNeeded: (word >> UInt64(bit & 7)) & mask)
            documents[index] = document
            next = document &+ 1
            bit += width
            index += 1
        }
    }

    /// The first block whose last document is not before one, looked for from the loaded one on.
    @inline(__always)
    private func block(with document: UInt32) -> Int {
        var low = max(0, block)
        if low >= blockCount || last(low) >= document { return low }
        var step = 1
        while low + step < blockCount, last(low + step) < document {
            low += step
            step *= 2
        }
        var high = min(blockCount, low + step)
        low += 1
        while low < high {
            let middle = (low + high) / 2
            if last(middle) < document { low = middle + 1 } else { high = middle }
        }
        return low
    }

    // MARK: Asking

    /// The payload of a document; 0 where the list has it not. Documents are asked for in ascending order.
    @inline(__always)
    mutating func payload(of document: UInt32) -> UInt8 {
        switch kind {
        case .dense: return densePayload(of: document)
        case .blocks:
            if block < 0 || last(block) < document {
                let found = block(with: document)
                guard found < blockCount else { return 0 }
                load(found)
            }
            return loadedPayload(of: document)
        case .loaded: return loadedPayload(of: document)
        }
    }

    @inline(__always)
    private mutating func loadedPayload(of document: UInt32) -> UInt8 {
        seek(document)
        return position < loaded && documents[position] == document ? payloads[position] : 0
    }

    /// Moves to the first loaded document that is not before one.
    @inline(__always)
    private mutating func seek(_ document: UInt32) {
        guard position < loaded, documents[position] < document else { return }
        var low = position
        var step = 1
        while low + step < loaded, documents[low + step] < document {
            low += step
            step *= 2
        }
        var high = min(loaded, low + step)
        low += 1
        while low < high {
            let middle = (low + high) / 2
            if documents[middle] < document { low = middle + 1 } else { high = middle }
        }
        position = low
    }

    @inline(__always)
    private func word(_ index: Int) -> UInt64 {
        UInt64(littleEndian: tables.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }

    /// How many documents before the first of a word of the bitmap the list has.
    @inline(__always)
    private func rank(ofWord index: Int) -> Int {
        var rank = Int(UInt32(littleEndian: ranks.loadUnaligned(fromByteOffset: index / 8 * 4, as: UInt32.self)))
        var before = index & ~7
        while before < index {
            rank += word(before).nonzeroBitCount
            before += 1
        }
        return rank
    }

    @inline(__always)
    private func densePayload(of document: UInt32) -> UInt8 {
        let index = Int(document >> 6)
        guard Int(document) < total else { return 0 }
        let word = word(index)
        let bit: UInt64 = 1 << UInt64(document & 63)
        guard word & bit != 0 else { return 0 }
        let place = rank(ofWord: index) + (word & (bit - 1)).nonzeroBitCount
        return place < count ? payloads[place] : 0
    }

    /// The words of a window in a bitmap.
    private static let windowWords = TermListLayout.window / 64

    /// The first document from one on; `.max` after the last.
    mutating func next(from document: UInt32) -> UInt32 {
        switch kind {
        case .dense:
            var index = Int(document >> 6)
            guard Int(document) < total else { return .max }
            var bits = word(index) & (~0 << UInt64(document & 63))
            let end = TermListLayout.words(total)
            while bits == 0 {
                index += 1
                // Windows without any are passed over as a whole.
                while index & (Self.windowWords - 1) == 0, index < end, bounds[index / Self.windowWords] == 0 {
                    index += Self.windowWords
                }
                if index >= end { return .max }
                bits = word(index)
            }
            return UInt32(truncatingIfNeeded: index * 64 + bits.trailingZeroBitCount)
        case .blocks:
            if block < 0 || last(block) < document {
                let found = block(with: document)
                guard found < blockCount else { return .max }
                load(found)
            }
        case .loaded: break
        }
        seek(document)
        return position < loaded ? documents[position] : .max
    }

    /// A payload that none of the list's in a window of documents exceeds; 0 where it has none there.
    mutating func bound(in window: Range<UInt32>) -> UInt8 {
        switch kind {
        case .loaded:
            seek(window.lowerBound)
            return position < loaded && documents[position] < window.upperBound ? largest : 0
        case .dense:
            let index = Int(window.lowerBound) / TermListLayout.window
            return Int(window.lowerBound) < total ? bounds[index] : 0
        case .blocks:
            var index = block(with: window.lowerBound)
            var bound: UInt8 = 0
            while index < blockCount {
                // A block starts after the last one ends.
                if index > 0, last(index - 1) &+ 1 >= window.upperBound { break }
                bound = max(bound, bounds[index])
                index += 1
            }
            return bound
        }
    }

    /// Hands over every posting in a window of documents that has at least such a payload: how far it is into the window,
    /// and its payload.
    @inline(__always)
    mutating func forEach(in window: Range<UInt32>, from least: Int = 0, _ body: (Int, UInt8) -> Void) {
        switch kind {
        case .dense: forEachDense(in: window, from: least, body)
        case .loaded:
            guard Int(largest) >= least else { return }
            seek(window.lowerBound)
            drain(window, from: least, body)
        case .blocks:
            var index = block(with: window.lowerBound)
            while index < blockCount {
                // A block starts after the last one ends.
                if index > 0, last(index - 1) &+ 1 >= window.upperBound { return }
                if Int(bounds[index]) >= least {
                    if index != block { load(index) }
                    seek(window.lowerBound)
                    drain(window, from: least, body)
                }
                index += 1
            }
        }
    }

    /// Hands over every posting from where the cursor stands on: the document, and its payload.
    @inline(__always)
    mutating func forEachOfAll(_ body: (UInt32, UInt8) -> Void) {
        let step = UInt32(TermListLayout.window)
        // One window is enough for what is not dense, where a window must begin at a word of the bitmap.
        guard kind == .dense else { return forEach(in: 0..<UInt32.max) { body(UInt32(truncatingIfNeeded: $0), $1) } }
        var start: UInt32 = 0
        while start < total {
            forEach(in: start..<start + step) { body(start + UInt32(truncatingIfNeeded: $0), $1) }
            start += step
        }
    }

    @inline(__always)
    private mutating func drain(_ window: Range<UInt32>, from least: Int, _ body: (Int, UInt8) -> Void) {
        let width = window.upperBound &- window.lowerBound
        // Its own copies, which nothing that the body writes to can change.
        let (documents, payloads, loaded) = (self.documents, self.payloads, self.loaded)
        var place = position
        while place < loaded {
            // Documents of a damaged list may go down again: what lies before the window is far behind it.
            let offset = documents[place] &- window.lowerBound
            guard offset < width else { break }
            if Int(payloads[place]) >= least { body(Int(offset), payloads[place]) }
            place += 1
        }
        position = place
    }

    @inline(__always)
    private func forEachDense(in window: Range<UInt32>, from least: Int, _ body: (Int, UInt8) -> Void) {
        guard Int(window.lowerBound) < total, least <= Int(UInt8.max) else { return }
        let first = Int(window.lowerBound) / 64
        let end = min(TermListLayout.words(total), (Int(window.upperBound) + 63) / 64)
        var place = rank(ofWord: first)
        for index in first..<end {
            var bits = word(index)
            let next = place + bits.nonzeroBitCount
            if place + 64 <= count, !hasPayload(from: least, at: place) {
                place = next
                continue
            }
            let base = (index - first) * 64
            while bits != 0 {
                guard place < count else { return }
                if Int(payloads[place]) >= least { body(base + bits.trailingZeroBitCount, payloads[place]) }
                place += 1
                bits &= bits - 1
            }
        }
    }

    /// Whether one of 64 payloads in a row is at least such.
    @inline(__always)
    private func hasPayload(from least: Int, at place: Int) -> Bool {
        guard least > Int(Payload.least) else { return true }
        let row = UnsafeRawPointer(payloads + place).loadUnaligned(as: SIMD64<UInt8>.self)
        return row.max() >= UInt8(truncatingIfNeeded: least)
    }
}
