/// Which letters a form has once, and which twice, in 40 bits: forms that are one edit apart differ in two bits at most.
///
/// Each of 26 kinds of letters has a bit that is set where a form has one of them, and the 14 commonest kinds have
/// another where it has two. A letter more or less changes one count by one, and so one bit or none; a letter replaced
/// is one less and one more; a swap changes nothing. The kinds are a to z, and other letters share them.
struct LetterMask: Equatable {
    /// How many letters the form has.
    private(set) var count = 0
    private(set) var bits: UInt64 = 0

    /// The bits of the eight kinds that tell most, as about half of all forms have each of them.
    var group: UInt8 { UInt8(truncatingIfNeeded: bits) }
    /// The other 32 bits.
    var rest: UInt32 { UInt32(truncatingIfNeeded: bits >> 8) }

    /// The place of each letter from a to z in `eaionrstlcdumpbfghjkqvwxyz`, from common to rare.
    private static let places: [UInt8] = [
        1, 14, 9, 10, 0, 15, 16, 17, 2, 18, 19, 8, 12, 4, 3, 13, 20, 5, 6, 7, 11, 21, 22, 23, 24, 25,
    ]

    /// The mask of a form's bytes.
    init(_ form: UnsafeRawBufferPointer) {
        var at = 0
        Self.places.withUnsafeBufferPointer { places in
            while at < form.count {
                let letter = takeLetter(form, &at)
                let kind = letter >= 0x61 && letter <= 0x7A ? letter &- 0x61 : letter % 26
                let bit = UInt64(1) << UInt64(places[Int(kind)])
                // Of the kinds from the fifteenth on, the second has no bit of its own.
                let again = (bits & bit & 0x3FFF) << 26
                bits |= bit | again
                count &+= 1
            }
        }
    }
}
