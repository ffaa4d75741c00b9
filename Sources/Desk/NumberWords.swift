/// Numbers as a person reads them.
enum NumberWords {
    /// The digits in threes from a thousand on, as people write them in the United States in both languages: `20,000`.
    static func grouped(_ number: Int) -> String {
        var groups: [String] = []
        var digits = Substring(String(number.magnitude))
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits = digits.dropLast(3)
        }
        groups.insert(String(digits), at: 0)
        return (number < 0 ? "-" : "") + groups.joined(separator: ",")
    }

    /// The largest number below this one that has only one digit other than 0; 0 for 1 and less.
    static func roundBelow(_ number: Int) -> Int {
        var (rest, unit) = (max(0, number - 1), 1)
        while rest >= 10 { (rest, unit) = (rest / 10, unit * 10) }
        return rest * unit
    }
}
