/// What a scalar is to a word.
enum ScalarKind: UInt8 {
    /// Ends a word.
    case separator
    /// Part of a word, as letters are; also marks and digits of scripts other than Latin.
    case letter
    /// One of 0–9.
    case digit
    /// Neither read nor a boundary: an accent, a soft hyphen, a joiner, a direction control.
    case dropped
    /// Dropped between two letters, and a separator elsewhere.
    case apostrophe
}

/// A scalar as searching reads it: without case, accent or ligature.
struct FoldedScalar {
    var kind: ScalarKind
    /// The folded spelling, one to four bytes of UTF-8, the first byte lowest; 0 for what is not part of a word.
    var bytes: UInt32

    static let separator = FoldedScalar(kind: .separator, bytes: 0)
    static let dropped = FoldedScalar(kind: .dropped, bytes: 0)
    static let apostrophe = FoldedScalar(kind: .apostrophe, bytes: 0)

    init(kind: ScalarKind, bytes: UInt32) {
        self.kind = kind
        self.bytes = bytes
    }

    /// A letter spelled with these scalars, of which four bytes count.
    init(letter spelling: some Sequence<Unicode.Scalar>) {
        var bytes: UInt32 = 0
        var shift: UInt32 = 0
        for scalar in spelling {
            for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter where shift < 32 {
                bytes |= UInt32(byte) << shift
                shift += 8
            }
        }
        self.init(kind: .letter, bytes: bytes)
    }

    /// How many bytes a folded spelling has.
    @inline(__always)
    static func count(of bytes: UInt32) -> Int {
        (39 - bytes.leadingZeroBitCount) / 8
    }

    /// Folds an ASCII byte: most text, and the reason indexing is fast.
    @inline(__always)
    init(ascii byte: UInt8) {
        let lower = byte | 0x20
        if lower &- 0x61 < 26 {
            self.init(kind: .letter, bytes: UInt32(lower))
        } else if byte &- 0x30 < 10 {
            self.init(kind: .digit, bytes: UInt32(byte))
        } else {
            self.init(kind: byte == 0x27 ? .apostrophe : .separator, bytes: 0)
        }
    }
}

/// Folds scalars, those of the European scripts by table and the rest by their Unicode properties.
///
/// Folding is idempotent: what a scalar folds to folds to itself.
struct Folding: Sendable {
    /// Built once: filling it asks for the properties of some 1,800 scalars.
    static let standard = Folding()

    private static let low: Range<UInt32> = 0x80..<0x530
    /// Up to the quotes and dashes, which are as common as the letters.
    private static let high: Range<UInt32> = 0x1E00..<0x2070

    private let plain: [Unicode.Scalar: FoldedScalar]
    private let lowTable: [FoldedScalar]
    private let highTable: [FoldedScalar]

    private init() {
        let plain = Folding.plain(FoldedLetters.lines)
        let fold = { (value: UInt32) -> FoldedScalar in
            Unicode.Scalar(value).map { Folding.byProperties($0, plain: plain) } ?? .separator
        }
        self.plain = plain
        lowTable = Folding.low.map(fold)
        highTable = Folding.high.map(fold)
    }

    /// What each letter is read as, by lines of a plain spelling, a space, and the letters.
    private static func plain(_ lines: String) -> [Unicode.Scalar: FoldedScalar] {
        var plain: [Unicode.Scalar: FoldedScalar] = [:]
        plain.reserveCapacity(1024)
        var spelling: [Unicode.Scalar] = []
        var folded: FoldedScalar?
        // Scalar by scalar: parting lines and words as characters takes longer than all else here.
        for scalar in lines.unicodeScalars {
            if scalar == "\n" {
                (spelling, folded) = ([], nil)
            } else if scalar == " " {
                folded = FoldedScalar(letter: spelling)
            } else if let folded {
                plain[scalar] = folded
            } else {
                spelling.append(scalar)
            }
        }
        return plain
    }

    @inline(__always)
    func fold(_ scalar: Unicode.Scalar) -> FoldedScalar {
        let value = scalar.value
        return value < 0x80 ? FoldedScalar(ascii: UInt8(truncatingIfNeeded: value)) : foldBeyondASCII(scalar)
    }

    private func foldBeyondASCII(_ scalar: Unicode.Scalar) -> FoldedScalar {
        let value = scalar.value
        if Folding.low.contains(value) { return lowTable[Int(value - Folding.low.lowerBound)] }
        if Folding.high.contains(value) { return highTable[Int(value - Folding.high.lowerBound)] }
        if Folding.isIdeographOrSyllable(value) { return FoldedScalar(letter: CollectionOfOne(scalar)) }
        return Folding.byProperties(scalar, plain: plain)
    }

    /// Whether the scalar is of the two large blocks that hold nothing but letters without case: Chinese and Korean.
    private static func isIdeographOrSyllable(_ value: UInt32) -> Bool {
        0x4E00...0x9FFF ~= value || 0xAC00...0xD7A3 ~= value
    }

    private static func byProperties(
        _ scalar: Unicode.Scalar, plain: [Unicode.Scalar: FoldedScalar]
    ) -> FoldedScalar {
        if isApostrophe(scalar) { return .apostrophe }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter, .letterNumber:
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            guard let first = lower.first else { return .separator }
            if first.isASCII { return FoldedScalar(letter: CollectionOfOne(first)) }
            return plain[first] ?? FoldedScalar(letter: CollectionOfOne(first))
        case .lowercaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
            return plain[scalar] ?? FoldedScalar(letter: CollectionOfOne(scalar))
        case .nonspacingMark, .spacingMark, .enclosingMark:
            return isDroppedMark(scalar) ? .dropped : FoldedScalar(letter: CollectionOfOne(scalar))
        case .format:
            return scalar == "\u{200B}" ? .separator : .dropped  // ZERO WIDTH SPACE parts words where none are written
        default:
            return .separator
        }
    }

    /// The curly quotes that stand for an apostrophe, the modifier letter, and the acute accent typed for one.
    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{2019}", "\u{2018}", "\u{02BC}", "\u{00B4}", "\u{FF07}": true
        default: false
        }
    }

    /// The accents and variation selectors; the vowel signs of other scripts are marks too, and are kept.
    private static func isDroppedMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F: true
        case 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
        default: false
        }
    }
}
