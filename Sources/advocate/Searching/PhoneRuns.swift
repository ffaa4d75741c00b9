/// The phone numbers that a person has written into a text.
enum PhoneRuns {
    /// Adds the parts of a text that are phone numbers: digits with a little punctuation between them, from `fewest` to 15
    /// of them, which is the most that a number has (ITU-T E.164, section 6.2.1).
    static func add(of text: ArraySlice<UInt8>, fewest: Int, to phones: inout [ArraySlice<UInt8>]) {
        var at = text.startIndex
        while at < text.endIndex {
            guard isDigit(text[at]) else {
                at += 1
                continue
            }
            let run = run(in: text, from: at)
            if (fewest...15).contains(run.digits) { phones.append(text[at..<run.end]) }
            at = run.end
        }
    }

    /// Where the digits that begin at a place end, and how many they are.
    private static func run(in text: ArraySlice<UInt8>, from start: Int) -> (end: Int, digits: Int) {
        var (at, end, digits) = (start, start, 0)
        while at < text.endIndex, at - end <= mostBetween {
            if isDigit(text[at]) {
                digits += 1
                end = at + 1
            } else if !isBetween(text[at]) {
                break
            }
            at += 1
        }
        return (end, digits)
    }

    /// How many bytes may stand between two digits: `) – `, with a dash of three bytes.
    private static let mostBetween = 6

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Space, brackets, hyphen, full stop, slash and plus, and the bytes of dashes and spaces that are not ASCII.
    private static func isBetween(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x2F, 0x80...: true
        default: false
        }
    }
}
