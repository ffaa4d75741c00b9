/// What was typed, read the way the documents are.
struct Query: Sendable {
    /// The most words of a query that are read.
    static let mostWords = 32

    struct Word: Sendable {
        /// Folded, in UTF-8.
        var spelling: [UInt8]
        /// As it was typed.
        var text: String
        /// Whether it may be the beginning of a longer word.
        var isPrefix: Bool
        /// Its singular or plural, folded.
        var otherForms: [[UInt8]]
    }

    /// Digits that may stand inside a phone number, and the places in `words` that they are typed in.
    struct Phone: Sendable {
        var words: Range<Int>
        var digits: Digits
    }

    /// A bill named by house and number, and the places in `words` of its house and its number.
    struct Bill: Sendable {
        var house: BillReference.House
        var name: Range<Int>
        var number: Int
    }

    private(set) var words: [Word] = []
    private(set) var phones: [Phone] = []
    private(set) var bills: [Bill] = []

    init(_ text: String) {
        var read = Words(text, atMost: Query.mostWords + 1)
        let isCut = read.list.count > Query.mostWords
        if isCut { read.dropLast() }
        let isLastPrefix = !isCut && !Query.hasBlank(text, after: read.list.last?.source.upperBound ?? 0)
        let references = read.billReferences()
        let fillers = references.map(\.filler)
        /// The place in `words` of each word that was read.
        var places: [Int] = []
        for index in read.list.indices {
            places.append(words.count)
            guard !fillers.contains(where: { $0.contains(index) }) else { continue }
            words.append(
                Word(
                    spelling: Array(read.spelling(index)), text: Query.piece(text, read.list[index].source),
                    isPrefix: isLastPrefix && index == read.list.count - 1,
                    otherForms: read.list[index].isNumber ? [] : OtherForms.of(read.spelling(index))))
        }
        bills = references.map {
            Bill(
                house: $0.house, name: places[$0.name.lowerBound]..<places[$0.filler.lowerBound],
                number: places[$0.number])
        }
        for run in Query.numberRuns(read) {
            guard let digits = read.digits(run), digits.count >= Digits.fewest else { continue }
            let words = places[run.lowerBound]..<places[run.lowerBound] + run.count
            phones.append(Phone(words: words, digits: digits))
            // Dialled with a 1 before it, but kept without.
            if digits.startsWithOne, digits.count > 7 {
                phones.append(Phone(words: words, digits: digits.dropFirst(1)))
            }
        }
    }

    /// The words with each bill's house by its short name, as headings are kept.
    var heading: [[UInt8]] {
        var heading: [[UInt8]] = []
        for (place, word) in words.enumerated() {
            guard let bill = bills.first(where: { $0.name.contains(place) }) else {
                heading.append(word.spelling)
                continue
            }
            if place == bill.name.lowerBound { heading.append(bill.house.short) }
        }
        return heading
    }

    /// The runs of numbers that hang together, and each longer number of such a run by itself.
    private static func numberRuns(_ words: Words) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var index = 0
        while index < words.list.count {
            var end = index + 1
            if words.list[index].isNumber {
                while end < words.list.count, words.list[end].link != .none { end += 1 }
                runs.append(index..<end)
                if end - index > 1 { runs += (index..<end).map { $0..<$0 + 1 } }
            }
            index = end
        }
        return runs
    }

    private static func hasBlank(_ text: String, after offset: Int) -> Bool {
        let utf8 = text.utf8
        let rest = text.unicodeScalars[utf8.index(utf8.startIndex, offsetBy: offset)...]
        return rest.contains { $0.properties.isWhitespace }
    }

    private static func piece(_ text: String, _ range: Range<Int>) -> String {
        String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }
}
