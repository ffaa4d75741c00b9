/// Where a list stands in an index, and how long it is.
struct ListEntry {
    /// How many postings it has.
    let count: UInt32
    /// The only posting, the document below and the payload above; or where the list starts, and in the high 24 bits how
    /// many bytes it has.
    let reference: UInt64

    /// How many bytes an entry has with the number that follows it: a class, or a count.
    static let size = 16

    init(count: UInt32, reference: UInt64) {
        self.count = count
        self.reference = reference
    }

    init(document: UInt32, payload: UInt8) {
        self.init(count: 1, reference: UInt64(document) | UInt64(payload) << 32)
    }

    init(count: Int, offset: Int, length: Int) {
        self.init(count: UInt32(clamping: count), reference: UInt64(offset) | UInt64(length) << 40)
    }

    var document: UInt32 { UInt32(truncatingIfNeeded: reference) }
    var payload: UInt8 { UInt8(truncatingIfNeeded: reference >> 32) }
    var offset: Int { Int(reference & (1 << 40 - 1)) }
    var length: Int { Int(reference >> 40) }

    func write(to writer: inout IndexFileWriter) {
        writer.append(number: reference)
        writer.append(number: count)
    }
}
