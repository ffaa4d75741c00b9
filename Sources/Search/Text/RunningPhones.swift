/// Finds phone numbers in running text, by how many digits stand in each of their groups.
struct RunningPhones {
    private(set) var found: [PhoneDigits] = []

    private var groups: [PhoneDigits] = []
    /// Where the last group ends.
    private var end = 0

    /// How many digits stand in each group of a number as it is written in North America and Mexico.
    private static let patterns = [[1, 3, 3, 4], [3, 3, 4], [2, 4, 4], [3, 4], [11], [10], [7]]
    /// A line of numbers that is longer has a phone number only by chance.
    private static let mostGroups = 32

    mutating func removeAll() {
        found.removeAll(keepingCapacity: true)
        groups.removeAll(keepingCapacity: true)
    }

    /// Takes the next number of a field, and whether no more than the marks of phone numbers part it from the one before.
    mutating func take(_ digits: PhoneDigits, from start: Int, to end: Int, hangsOn: (_ end: Int) -> Bool) {
        if !groups.isEmpty, groups.count == Self.mostGroups || !hangsOn(self.end) { finish() }
        groups.append(digits)
        self.end = end
    }

    /// Ends the field.
    mutating func finish() {
        var start = 0
        while start < groups.count {
            let pattern = Self.patterns.first { matches($0, at: start) }
            if let pattern { found.append(PhoneDigits(groups[start..<start + pattern.count])) }
            start += pattern?.count ?? 1
        }
        groups.removeAll(keepingCapacity: true)
    }

    private func matches(_ pattern: [Int], at start: Int) -> Bool {
        guard start + pattern.count <= groups.count else { return false }
        return pattern.indices.allSatisfy { groups[start + $0].count == pattern[$0] }
    }
}

extension PhoneDigits {
    /// The digits of several numbers, fifteen at most, one after the other.
    fileprivate init(_ groups: ArraySlice<PhoneDigits>) { self.init(groups.flatMap(\.digits)) }
}

extension FieldScanner {
    /// The most bytes between two groups of a phone number: `) – `, with a dash of three bytes.
    private static let longestGap = 6

    /// Whether what stands from one place to another may stand between the digits of a phone number.
    func isInsidePhone(_ start: Int, _ end: Int) -> Bool {
        guard start < end, end - start <= Self.longestGap else { return false }
        return (start..<end).allSatisfy { place in
            switch byte(at: place) {
            case 0x20, 0x28, 0x29, 0x2D, 0x2E, 0x2F, 0x80...: true
            default: false
            }
        }
    }
}
