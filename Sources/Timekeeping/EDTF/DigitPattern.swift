/// A number of up to four digits, any of which may be written as `X`: some digit.
struct DigitPattern {
    /// The number with 0 for every `X`.
    private(set) var least = 0
    /// The number with 9 for every `X`.
    private(set) var greatest = 0
    /// A bit for each digit that is an `X`, the last digit's the lowest.
    private var unspecified: UInt8 = 0

    /// Whether every digit is given.
    var isGiven: Bool { unspecified == 0 }

    /// How many numbers it can mean.
    var count: Int { DigitPattern.powers[unspecified.nonzeroBitCount] }

    private static let powers = [1, 10, 100, 1_000, 10_000]

    /// Puts a digit behind the others; nothing stands for `X`.
    mutating func append(_ digit: Int?) {
        least = least * 10 + (digit ?? 0)
        greatest = greatest * 10 + (digit ?? 9)
        unspecified = unspecified << 1 | (digit == nil ? 1 : 0)
    }

    /// The numbers that it can mean, counted from 0, the least first.
    subscript(place: Int) -> Int {
        var (number, rest) = (least, place)
        for digit in 0..<4 where unspecified >> UInt8(digit) & 1 == 1 {
            number += rest % 10 * DigitPattern.powers[digit]
            rest /= 10
        }
        return number
    }

    /// Whether it can mean one of these numbers.
    func matches(anyOf numbers: ClosedRange<Int>) -> Bool {
        if isGiven { return numbers.contains(least) }
        return numbers.contains { matches($0) }
    }

    /// Whether a number of as many digits is one that it can mean.
    func matches(_ number: Int) -> Bool {
        var rest = number - least
        for digit in 0..<4 {
            let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 10)
            guard remainder == 0 || remainder > 0 && unspecified >> UInt8(digit) & 1 == 1 else { return false }
            rest = quotient
        }
        return rest == 0
    }
}
