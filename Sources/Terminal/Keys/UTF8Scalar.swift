/// The first scalar of bytes in UTF-8 (RFC 3629).
enum UTF8Scalar: Hashable {
    case scalar(Unicode.Scalar, length: Int)
    /// The bytes so far may begin a scalar.
    case unfinished
    case invalid

    init(_ bytes: ArraySlice<UInt8>) {
        guard let first = bytes.first else {
            self = .unfinished
            return
        }
        guard let length = UTF8Scalar.length(first) else {
            self = .invalid
            return
        }
        let encoded = bytes.prefix(length)
        guard encoded.dropFirst().allSatisfy({ $0 & 0xC0 == 0x80 }) else {
            self = .invalid
            return
        }
        guard encoded.count == length else {
            self = .unfinished
            return
        }
        var decoder = Unicode.UTF8()
        var iterator = encoded.makeIterator()
        if case .scalarValue(let scalar) = decoder.decode(&iterator) {
            self = .scalar(scalar, length: length)
        } else {
            self = .invalid
        }
    }

    private static func length(_ first: UInt8) -> Int? {
        switch first {
        case 0..<0x80: 1
        case 0xC2..<0xE0: 2
        case 0xE0..<0xF0: 3
        case 0xF0..<0xF5: 4
        default: nil
        }
    }
}
