/// How well a word matches a document, and in which field, in four bytes.
///
/// The larger of two is the better match; of two equally good ones, that in the earlier field.
struct Match: Sendable {
    private static let fieldBits: UInt32 = 12
    private static let fieldMask: UInt32 = 1 << fieldBits - 1
    private static let whole = Float(1 << (32 - fieldBits) - 1)

    /// The impact in the upper bits, and below it the field, counted down from the most a field can be.
    let bits: UInt32

    static let none = Match(bits: 0)

    init(bits: UInt32) {
        self.bits = bits
    }

    /// An impact from 0 to 1 in the field at this index, or in the field at 4095 if it is later.
    init(impact: Float, field: Int) {
        let scaled = UInt32(max(1, min(Match.whole, impact * Match.whole)))
        let field = UInt32(clamping: min(field, Int(Match.fieldMask)))
        bits = scaled << Match.fieldBits | (Match.fieldMask - field)
    }

    var impact: Float { Float(bits >> Match.fieldBits) / Match.whole }

    var field: Int { Int(Match.fieldMask - bits & Match.fieldMask) }

    /// The same match, worth this many times half as much.
    @inline(__always)
    func halved(_ times: UInt32) -> Match {
        Match(bits: (bits >> times) & ~Match.fieldMask | bits & Match.fieldMask)
    }
}
