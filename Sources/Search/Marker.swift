/// Finds where the words of a query stand in a text, so that they can be marked.
///
/// It reads query and text as `SearchIndex` does: what made a text a hit is what it marks.
public struct Marker: Sendable {
    private let query: Query
    /// The places of the query's words that are looked for by themselves: not the `ab` of `ab 1505`.
    private let lone: [Int]

    /// A marker for this query, of which the first 32 words are read.
    public init(query: String) {
        let query = Query(query)
        self.query = query
        lone = query.words.indices.filter { place in !query.bills.contains { $0.name.contains(place) } }
    }

    /// The ranges to mark, in order, apart from each other, each of whole characters.
    ///
    /// Of a word that only begins with the query's last word, the beginning is marked. A bill's house and number, and
    /// the digits of a phone number with what stands between them, are one range.
    public func ranges(in text: String) -> [Range<String.Index>] {
        guard !query.words.isEmpty else { return [] }
        let words = Words(text)
        var found: [Range<Int>] = []
        for index in words.list.indices {
            if let range = range(of: index, words) { found.append(range) }
        }
        if !query.phones.isEmpty {
            for phone in words.phoneNumbers() { found += ranges(in: phone, words) }
        }
        for bill in words.billReferences() { found += ranges(of: bill, words) }
        return wholeCharacters(merged(found), in: text)
    }

    /// The part to mark of the word at `index`.
    private func range(of index: Int, _ words: Words) -> Range<Int>? {
        let word = words.list[index]
        let letters = lone.map { markedLetters(of: words.spelling(index), query.words[$0]) }.max() ?? 0
        guard letters > 0 else { return nil }
        return word.source.lowerBound..<words.sourceEnd(of: word, after: letters)
    }

    /// How many bytes of this spelling a word of the query marks: all, its beginning, or none.
    private func markedLetters(of spelling: ArraySlice<UInt8>, _ wanted: Query.Word) -> Int {
        if spelling.elementsEqual(wanted.spelling) { return spelling.count }
        if wanted.otherForms.contains(where: { spelling.elementsEqual($0) }) { return spelling.count }
        return wanted.isPrefix && spelling.starts(with: wanted.spelling) ? wanted.spelling.count : 0
    }

    /// Where the digits that are looked for stand in a phone number, each first place.
    private func ranges(in phone: PhoneNumber, _ words: Words) -> [Range<Int>] {
        let places = phone.words.flatMap { index in
            let word = words.list[index]
            // An accent on a digit makes its place unknown, and the group is marked whole.
            let isPlain = word.source.count == word.spelling.count
            return word.spelling.indices.map { offset in
                let start = word.source.lowerBound + offset - word.spelling.lowerBound
                return isPlain ? start..<start + 1 : word.source
            }
        }
        let digits = places.suffix(phone.digits.count)
        return query.phones.compactMap { wanted in
            guard let first = wanted.digits.firstPlace(in: phone.digits) else { return nil }
            let found = digits.dropFirst(first).prefix(wanted.digits.count)
            guard let start = found.first?.lowerBound, let end = found.last?.upperBound else { return nil }
            return start..<end
        }
    }

    /// What to mark of a bill that the text names: house and number if both are wanted, or a house called by its other name.
    private func ranges(of bill: BillReference, _ words: Words) -> [Range<Int>] {
        let name = words.list[bill.name.lowerBound].source
        let number = words.list[bill.number]
        var found: [Range<Int>] = []
        for wanted in query.bills where wanted.house.short == bill.house.short {
            let letters = markedLetters(of: words.spelling(bill.number), query.words[wanted.number])
            guard letters > 0 else { continue }
            found.append(name.lowerBound..<words.sourceEnd(of: number, after: letters))
        }
        let otherName = bill.isShort ? bill.house.long : [bill.house.short]
        let isCalled = lone.contains { place in
            otherName.contains { markedLetters(of: $0[...], query.words[place]) > 0 }
        }
        if isCalled { found.append(name.lowerBound..<words.list[bill.filler.lowerBound - 1].source.upperBound) }
        return found
    }
}

/// The ranges in order, those that touch made one.
private func merged<Bound: Comparable>(_ ranges: [Range<Bound>]) -> [Range<Bound>] {
    var merged: [Range<Bound>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
        if let last = merged.last, range.lowerBound <= last.upperBound {
            merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        } else {
            merged.append(range)
        }
    }
    return merged
}

/// The characters that ascending ranges of UTF-8 offsets touch, found in one walk over the text.
private func wholeCharacters(_ ranges: [Range<Int>], in text: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var character = text.startIndex
    for range in ranges {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
        var next = character
        while next <= start, next < text.endIndex {
            character = next
            next = text.index(after: next)
        }
        let first = character
        while next < end { next = text.index(after: next) }
        found.append(first..<next)
        character = next
    }
    return merged(found)
}
