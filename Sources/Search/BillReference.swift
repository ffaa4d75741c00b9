/// A bill named in a text by house and number: `AB 1505`, `A.B. 1505`, `Assembly Bill No. 1505`.
struct BillReference: Sendable {
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

    var house: House
    /// The words before the number, as places in the list of words: the house, and `no` where it is written.
    var name: Range<Int>
    /// The place of the number in the list of words.
    var number: Int
    /// Whether the house is named by its short name.
    var isShort: Bool

    /// The words of the name that are not the house's.
    var filler: Range<Int> {
        name.lowerBound + (isShort ? 1 : house.long.count)..<name.upperBound
    }
}

extension Words {
    private static let numberSign: [[UInt8]] = [Array("no".utf8), Array("number".utf8)]

    /// The bills that the text names, in order.
    func billReferences() -> [BillReference] {
        var found: [BillReference] = []
        for index in list.indices.dropFirst() where list[index].isNumber && !list[index - 1].isNumber {
            let signed = Words.numberSign.contains { spells(index - 1, $0) }
            let end = signed ? index - 1 : index
            for house in BillReference.houses {
                if end >= 1, spells(end - 1, house.short) {
                    found.append(BillReference(house: house, name: end - 1..<index, number: index, isShort: true))
                } else if end >= house.long.count, spells(house.long, endingAt: end) {
                    let start = end - house.long.count
                    found.append(BillReference(house: house, name: start..<index, number: index, isShort: false))
                }
            }
        }
        return found
    }

    private func spells(_ words: [[UInt8]], endingAt end: Int) -> Bool {
        words.enumerated().allSatisfy { spells(end - words.count + $0.offset, $0.element) }
    }
}
