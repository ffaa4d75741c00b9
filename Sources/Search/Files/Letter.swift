/// One letter of a folded form as slips count them: the bytes of one Unicode scalar in UTF-8, the first in the highest
/// place that is not zero.
///
/// Bytes that are no UTF-8 have letters too: a byte that begins a scalar takes up to three that continue it, and one
/// that continues none is a letter of its own.
typealias Letter = UInt32

/// Takes the letter that begins at an offset below `bytes.count`, and moves the offset past it.
@inline(__always)
func takeLetter(_ bytes: UnsafeRawBufferPointer, _ offset: inout Int) -> Letter {
    let first = bytes[offset]
    offset &+= 1
    return first < 0xC0 ? Letter(first) : takeLongLetter(first, bytes, &offset)
}

private func takeLongLetter(_ first: UInt8, _ bytes: UnsafeRawBufferPointer, _ offset: inout Int) -> Letter {
    var letter = Letter(first)
    let limit = min(offset &+ 3, bytes.count)
    while offset < limit, bytes[offset] & 0xC0 == 0x80 {
        letter = letter << 8 | Letter(bytes[offset])
        offset &+= 1
    }
    return letter
}
