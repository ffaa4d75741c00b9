/// What stands between two numbers that follow each other.
enum NumberLink: UInt8, Sendable {
    /// They have nothing to do with each other.
    case none
    /// Blanks and brackets, as in `(213) 353`.
    case blank
    /// A hyphen or a full stop and no blank, as in `353-1333` and `353.1333`.
    case mark

    init(_ gap: Substring) {
        guard !gap.isEmpty, gap.utf8.count <= 5 else {
            self = .none
            return
        }
        var hasBlank = false
        for scalar in gap.unicodeScalars {
            switch scalar {
            case " ", "(", ")", "\u{A0}", "\u{202F}": hasBlank = true
            case "-", ".", "\u{2010}"..."\u{2015}": continue
            default:
                self = .none
                return
            }
        }
        self = hasBlank ? .blank : .mark
    }
}

/// Up to fifteen decimal digits (the most a phone number has, ITU-T E.164 section 6) packed so that comparing keys
/// compares the digits from the left.
struct Digits: Sendable, Equatable {
    static let most = 15
    /// The fewest digits that are looked for inside phone numbers.
    static let fewest = 4

    /// Four bits a digit from the top, the digit plus one; zeros after the last.
    private(set) var key: UInt64 = 0
    private(set) var count = 0

    /// Adds ASCII digits on the right; false, and nothing added, when they are more than fit.
    mutating func append(_ ascii: ArraySlice<UInt8>) -> Bool {
        guard count + ascii.count <= Digits.most else { return false }
        for byte in ascii {
            key |= (UInt64(byte & 0x0F) + 1) << UInt64(60 - 4 * count)
            count += 1
        }
        return true
    }

    /// The digits without the first `dropped`.
    func dropFirst(_ dropped: Int) -> Digits {
        var rest = self
        rest.key = key << UInt64(4 * dropped)
        rest.count = max(0, count - dropped)
        return rest
    }

    /// The keys of all digits that begin with these.
    var keys: ClosedRange<UInt64> {
        key...(key | (UInt64.max >> UInt64(4 * count)))
    }

    var startsWithOne: Bool { key >> 60 == 2 }

    /// Where these digits stand in `whole`, first place first, or nil.
    func firstPlace(in whole: Digits) -> Int? {
        guard count <= whole.count else { return nil }
        return (0...(whole.count - count)).first { keys.contains(whole.dropFirst($0).key) }
    }
}

/// A phone number found in a text.
struct PhoneNumber: Sendable {
    /// How many digits stand in each group of a number as it is written, the longest way of writing first.
    static let groups = [[1, 3, 3, 4], [3, 3, 4], [2, 4, 4], [3, 4], [11], [10]]

    /// Its words' places in the list of words.
    var words: Range<Int>
    /// Its digits, without the 1 that is dialled before a North American number.
    var digits: Digits
}

extension Words {
    /// The phone numbers in the text, as they are written in North America (`213-353-1333`, `353-1333`, `2133531333`,
    /// `1 (213) 353-1333`) and Mexico (`55 1234 5678`).
    ///
    /// A number is told by its groups, so that years, dates and ZIP codes are not taken for one.
    func phoneNumbers() -> [PhoneNumber] {
        var found: [PhoneNumber] = []
        var index = 0
        while index < list.count {
            guard list[index].isNumber, let phone = phoneNumber(at: index) else {
                index += 1
                continue
            }
            found.append(phone)
            index = phone.words.upperBound
        }
        return found
    }

    /// The digits of these words joined, or nil when they are more than a phone number has.
    func digits(_ words: Range<Int>) -> Digits? {
        var digits = Digits()
        for index in words where !digits.append(spelling(index)) { return nil }
        return digits
    }

    private func phoneNumber(at index: Int) -> PhoneNumber? {
        let first = list[index].spelling.count
        guard first <= 3 || first == 10 || first == 11 else { return nil }
        var words = index..<index
        for groups in PhoneNumber.groups where hasGroups(groups, at: index) {
            words = index..<index + groups.count
            break
        }
        guard !words.isEmpty, let digits = digits(words) else { return nil }
        guard digits.count == 11 else { return PhoneNumber(words: words, digits: digits) }
        return digits.startsWithOne ? PhoneNumber(words: words, digits: digits.dropFirst(1)) : nil
    }

    private func hasGroups(_ groups: [Int], at index: Int) -> Bool {
        guard index + groups.count <= list.count else { return false }
        for (offset, length) in groups.enumerated() {
            let word = list[index + offset]
            guard word.isNumber, word.spelling.count == length else { return false }
            guard offset == 0 || word.link != .none else { return false }
        }
        // Seven digits are too common to be a phone number without the hyphen.
        return groups.count != 2 || list[index + 1].link == .mark
    }
}
