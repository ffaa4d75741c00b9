/// What bills are called before their number: `AB 1505`, `A.B. 1505`, `Assembly Bill No. 1505`.
enum BillReference {
    /// A house's bills, by the short name and the long one, folded.
    struct House: Sendable {
        var short: [UInt8]
        var long: [[UInt8]]

        init(short: String, long: String...) {
            self.short = Array(short.utf8)
            self.long = long.map { Array($0.utf8) }
        }
    }

    static let houses = [
        House(short: "ab", long: "assembly", "bill"),
        House(short: "sb", long: "senate", "bill"),
    ]
}
