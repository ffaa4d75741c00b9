/// What of a date is uncertain or approximate, gathered while it is read from the left (level 2, qualification).
struct Doubt {
    private var uncertain: EDTF.Parts = []
    private var approximate: EDTF.Parts = []

    /// Whether this is `?`, `~` or `%`.
    static func isSign(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "?") || byte == UInt8(ascii: "~") || byte == UInt8(ascii: "%")
    }

    /// Notes the signs around a part: the one before it holds for that part alone, the one behind it for that part and
    /// all that came before.
    mutating func note(before: UInt8?, after: UInt8?, _ part: EDTF.Parts) {
        note(before, part)
        // Year, month and day have rising bits.
        note(after, EDTF.Parts(rawValue: (part.rawValue << 1) - 1))
    }

    private mutating func note(_ sign: UInt8?, _ parts: EDTF.Parts) {
        guard let sign else { return }
        if sign != UInt8(ascii: "~") { uncertain.formUnion(parts) }
        if sign != UInt8(ascii: "?") { approximate.formUnion(parts) }
    }

    /// The date with that doubt.
    func of(_ parts: EDTFParts) -> EDTFParts {
        var parts = parts
        (parts.uncertain, parts.approximate) = (uncertain, approximate)
        return parts
    }
}
