/// The characters that must not reach a terminal or a sentence as they are.
enum UnsafeText {
    /// Whether a scalar is a control character, ends a line, turns the direction of text, or has no width to be seen
    /// by: all of them in the Basic Multilingual Plane.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x61B: false
        case 0...0x1F, 0x7F...0x9F: true
        case 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }
}
