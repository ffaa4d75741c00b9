/// Reads documents one after the other into the parts of an index.
struct IndexBuilder {
    /// What a number that is part of a phone number counts: less than any other word does anywhere, so that `2019`
    /// finds years before phones, and yet enough to find the phone.
    private static let phoneWeight: Float = 0.02

    private var words = Words()
    private var terms = TermCollector()
    private var postings = PostingsCollector()
    private var phones = PhoneIndex.Collector()
    private var headings = Headings()
    private var ids: [String] = []

    mutating func add(_ document: SearchDocument) {
        var length = 0
        for (place, field) in document.fields.enumerated() {
            words.read(field.text)
            length += words.list.count
            add(field, place)
        }
        postings.endDocument(length: length)
        headings.endDocument()
        ids.append(document.id)
    }

    func index() -> SearchIndex {
        let (dictionary, termOfNumber) = terms.sorted()
        var headings = headings
        headings.renumber(termOfNumber)
        return SearchIndex(
            ids: ids, dictionary: dictionary, postings: postings.sorted(termOfNumber: termOfNumber),
            phones: phones.sorted(), headings: headings)
    }

    /// Adds a field, the one at `place`, whose text has been read.
    private mutating func add(_ field: SearchField, _ place: Int) {
        let phones = words.phoneNumbers()
        let bills = words.billReferences()
        let isHeading = field.weight == .identifier || field.weight == .name
        var nextPhone = 0
        var numbers: [UInt32?] = []
        let letters = words.letters
        let factor = field.weight.factor
        for (index, word) in words.list.enumerated() {
            while nextPhone < phones.count, phones[nextPhone].words.upperBound <= index { nextPhone += 1 }
            let isPhone = nextPhone < phones.count && phones[nextPhone].words.contains(index)
            let number = terms.number(of: word.spelling, in: letters)
            postings.add(number, weight: isPhone ? IndexBuilder.phoneWeight : factor, field: place)
            if isHeading { numbers.append(isPhone ? nil : UInt32(truncatingIfNeeded: number)) }
        }
        for phone in phones { self.phones.add(phone, document: ids.count, field: place) }
        addOtherNames(of: bills, field.weight, place)
        guard isHeading else { return }
        for bill in bills {
            for index in bill.name { numbers[index] = nil }
            let short = bill.house.short
            numbers[bill.name.lowerBound] = UInt32(truncatingIfNeeded: terms.number(of: short.indices, in: short))
        }
        headings.add(numbers.compactMap(\.self), field: place)
    }

    /// Makes `AB 1505` findable by `assembly bill`, and `Assembly Bill 1505` by `ab`.
    private mutating func addOtherNames(of bills: [BillReference], _ weight: FieldWeight, _ place: Int) {
        for bill in bills {
            for name in bill.isShort ? bill.house.long : [bill.house.short] {
                postings.add(terms.number(of: name.indices, in: name), weight: weight.factor, field: place)
            }
        }
    }
}

extension FieldWeight {
    /// How many occurrences in a text one occurrence here is worth.
    fileprivate var factor: Float {
        switch self {
        case .identifier: 24
        case .name: 12
        case .service: 4
        case .text: 1
        }
    }
}
