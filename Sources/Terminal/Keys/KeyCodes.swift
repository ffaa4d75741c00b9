import Screen

/// Which key a finished control sequence stands for, on xterm and its kin, rxvt, the Linux console and the VT family.
///
/// A terminal may know a key by sequences of its own; those come from its description, and stand behind these.
struct KeyCodes: Sendable {
    /// Whole sequences that only this terminal's description knows.
    var own: [[UInt8]: Key] = [:]

    /// `ESC [ … final` (ECMA-48 5.4) without the mouse. Modifiers are not told apart.
    func key(final: UInt8, parameters: [Int], sequence: ArraySlice<UInt8>) -> Key? {
        let known: Key? =
            switch final {
            case UInt8(ascii: "~"): KeyCodes.numbered(parameters.first ?? 0)
            default: KeyCodes.lettered(final)
            }
        return known ?? own[Array(sequence)]
    }

    /// `ESC O final`, which keypads and function keys send in application mode.
    func applicationKey(final: UInt8, sequence: ArraySlice<UInt8>) -> Key? {
        switch final {
        case UInt8(ascii: "a"): .up
        case UInt8(ascii: "b"): .down
        case UInt8(ascii: "c"): .right
        case UInt8(ascii: "d"): .left
        case UInt8(ascii: "M"): .enter
        case UInt8(ascii: "X"): .character("=")
        // The number pad: each key sends its ASCII character and 0x40.
        case 0x6A...0x79: .character(Character(Unicode.Scalar(final - 0x40)))
        default: KeyCodes.lettered(final) ?? own[Array(sequence)]
        }
    }

    /// `ESC [ [ final`: the first five function keys of the Linux console.
    static func consoleKey(final: UInt8) -> Key? {
        final >= UInt8(ascii: "A") && final <= UInt8(ascii: "E") ? .function(Int(final - 0x40)) : nil
    }

    /// The key of one control character.
    static func control(_ byte: UInt8) -> Key? {
        switch byte {
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x1B: .escape
        case 0x01...0x1A: .control(Character(Unicode.Scalar(byte + 0x60)))
        case 0x1C...0x1F: .control(Character(Unicode.Scalar(byte + 0x40)))
        default: nil
        }
    }

    private static func lettered(_ final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "Z"): .backTab
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
        default: nil
        }
    }

    private static func numbered(_ number: Int) -> Key? {
        switch number {
        case 1, 7: .home
        case 2: .insert
        case 3: .delete
        case 4, 8: .end
        case 5: .pageUp
        case 6: .pageDown
        case 11...15: .function(number - 10)
        case 17...21: .function(number - 11)
        case 23...26: .function(number - 12)
        case 28, 29: .function(number - 13)
        case 31...34: .function(number - 14)
        default: nil
        }
    }
}
