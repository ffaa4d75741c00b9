/// Collects what is pasted between `ESC [ 200 ~` and `ESC [ 201 ~`.
struct PasteBuffer {
    /// What is kept of one paste, in bytes. The rest is read and dropped.
    static let limit = 64 * 1024

    private static let end: [UInt8] = Array("\u{1B}[201~".utf8)

    private var bytes: [UInt8] = []
    private var matched = 0

    /// Takes bytes up to the end of the paste, and answers with how many it took and whether the end was there.
    mutating func take(_ input: ArraySlice<UInt8>) -> (count: Int, ended: Bool) {
        for (offset, byte) in input.enumerated() {
            if byte == PasteBuffer.end[matched] {
                matched += 1
                if matched == PasteBuffer.end.count { return (offset + 1, true) }
                continue
            }
            // Esc is only at the beginning of the end, so a failed match can begin again only with this byte.
            for held in PasteBuffer.end[..<matched] { keep(held) }
            matched = byte == PasteBuffer.end[0] ? 1 : 0
            if matched == 0 { keep(byte) }
        }
        return (input.count, false)
    }

    /// The text; a character that the limit cut in two is left out, and bytes that are no UTF-8 become U+FFFD.
    var text: String {
        var whole = bytes[...]
        if bytes.count == PasteBuffer.limit {
            let tail = whole.suffix(4)
            if let lead = tail.lastIndex(where: { $0 & 0xC0 != 0x80 }), UTF8Scalar(whole[lead...]) == .unfinished {
                whole = whole[..<lead]
            }
        }
        return String(decoding: whole, as: UTF8.self)
    }

    private mutating func keep(_ byte: UInt8) {
        if bytes.count < PasteBuffer.limit { bytes.append(byte) }
    }
}
