/// The characters that must not reach a terminal or a sentence as they are.
enum UnsafeText {
    /// Whether a scalar is a control or format character, ends a line, is for private use or no character at all, or
    /// shows nothing by itself (The Unicode Standard, section 4.5, and `Default_Ignorable_Code_Point`, section 5.21):
    /// it could drive a terminal, turn the direction of a line or hide in it.
    static func contains(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Almost everything that is written here, without a look into the tables.
        case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isNoncharacterCodePoint
        }
    }
}
