/// Writes the postings of a term as `ListCursor` reads them.
struct TermListWriter {
    /// How many documents the index has.
    let documents: Int

    /// Appends a list of two or more postings, the documents ascending, each with its payload.
    func write(
        _ postings: UnsafeBufferPointer<UInt32>, _ payloads: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
    ) {
        if TermListLayout.isDense(postings.count, of: documents) {
            writeDense(postings, payloads, to: &output)
        } else if postings.count < TermListLayout.shortest {
            writeShort(postings, payloads, to: &output)
        } else {
            writeBlocks(postings, payloads, to: &output)
        }
    }

    private func writeShort(
        _ postings: UnsafeBufferPointer<UInt32>, _ payloads: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
    ) {
        var next: UInt32 = 0
        for index in postings.indices {
            var gap = postings[index] &- next
            while gap >= 0x80 {
                output.append(UInt8(truncatingIfNeeded: gap) | 0x80)
                gap >>= 7
            }
            output.append(UInt8(truncatingIfNeeded: gap))
            output.append(payloads[index])
            next = postings[index] &+ 1
        }
    }

    private func writeBlocks(
        _ postings: UnsafeBufferPointer<UInt32>, _ payloads: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
    ) {
        let count = TermListLayout.blocks(postings.count)
        var (lasts, ends, bounds, data): ([UInt32], [UInt32], [UInt8], [UInt8]) = ([], [], [], [])
        data.reserveCapacity(postings.count * 3)
        var base: UInt32 = 0
        for block in 0..<count {
            let range = block * TermListLayout.block..<min(postings.count, (block + 1) * TermListLayout.block)
            let worths = UnsafeBufferPointer(rebasing: payloads[range])
            let isUniform = worths.allSatisfy { $0 == worths[0] }
            pack(UnsafeBufferPointer(rebasing: postings[range]), from: base, isUniform: isUniform, to: &data)
            if isUniform { data.append(worths[0]) } else { data += worths }
            base = postings[range.upperBound - 1] &+ 1
            lasts.append(base &- 1)
            ends.append(UInt32(truncatingIfNeeded: data.count))
            bounds.append(worths.max() ?? 0)
        }
        output.append(littleEndian: lasts)
        output.append(littleEndian: ends)
        output += bounds
        output += data
        output.append(contentsOf: repeatElement(0, count: TermListLayout.padding))
    }

    /// The gaps of a block, all with as many bits as the largest has.
    private func pack(
        _ postings: UnsafeBufferPointer<UInt32>, from base: UInt32, isUniform: Bool, to data: inout [UInt8]
    ) {
        var next = base
        var all: UInt32 = 0
        for posting in postings {
            all |= posting &- next
            next = posting &+ 1
        }
        let width = 32 - all.leadingZeroBitCount
        data.append(UInt8(truncatingIfNeeded: width) | (isUniform ? TermListLayout.uniform : 0))
        var (bits, filled): (UInt64, Int) = (0, 0)
        next = base
        for posting in postings {
            bits |= UInt64(posting &- next) << UInt64(filled)
            filled += width
            next = posting &+ 1
            if filled >= 32 {
                data.append(littleEndian: UInt32(truncatingIfNeeded: bits))
                bits >>= 32
                filled -= 32
            }
        }
        for byte in 0..<(filled + 7) / 8 { data.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * byte))) }
    }

    private func writeDense(
        _ postings: UnsafeBufferPointer<UInt32>, _ payloads: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
    ) {
        var words = [UInt64](repeating: 0, count: TermListLayout.words(documents))
        var bounds = [UInt8](repeating: 0, count: TermListLayout.windows(documents))
        for index in postings.indices {
            let document = Int(postings[index])
            words[document >> 6] |= 1 << UInt64(document & 63)
            let window = document / TermListLayout.window
            bounds[window] = max(bounds[window], payloads[index])
        }
        var ranks: [UInt32] = []
        var count: UInt32 = 0
        for (index, word) in words.enumerated() {
            if index % 8 == 0 { ranks.append(count) }
            count &+= UInt32(truncatingIfNeeded: word.nonzeroBitCount)
        }
        output.append(littleEndian: words)
        output.append(littleEndian: ranks)
        output += bounds
        output += payloads
    }
}

extension [UInt8] {
    /// Numbers as the file has them.
    init<Number: FixedWidthInteger>(littleEndian numbers: [Number]) {
        self = []
        append(littleEndian: numbers)
    }

    /// Appends a number as the file has it.
    @inline(__always)
    mutating func append(littleEndian number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
    }

    /// Appends numbers as the file has them.
    mutating func append<Number: FixedWidthInteger>(littleEndian numbers: [Number]) {
        #if _endian(little)
            numbers.withUnsafeBytes { append(contentsOf: $0) }
        #else
            for number in numbers { append(littleEndian: number) }
        #endif
    }
}
