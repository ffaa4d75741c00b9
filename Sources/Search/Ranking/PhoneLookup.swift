/// The documents of one index that have a phone number with some digits in it.
struct PhoneLookup {
    /// Four digits have a list of their own, which says all there is; nil for more, and where no document has them.
    private(set) var list: ListEntry?
    /// The documents that have more than four digits in a row, ascending, removed ones too.
    private(set) var documents: [UInt32] = []
    /// How many documents have the digits, as far as it is known of removed ones that they have not.
    private(set) var count = 0

    init(_ phone: Question.Phone, in live: LiveSegment, _ room: SearchRoom) {
        let digits = PhoneDigits(phone.digits)
        let segment = live.segment
        var least: (term: Int, list: ListEntry)?
        for key in digits.keys {
            guard let term = segment.terms.find(key + [TermKey.end]) else { return }
            let list = segment.entry(ofTerm: term).list
            if list.count < least?.list.count ?? .max { least = (term, list) }
        }
        guard let (term, least) = least else { return }
        if digits.count == PhoneDigits.fewest {
            list = least
            count = max(0, Int(least.count) - live.removed.count(ofTerms: term..<term + 1))
            return
        }
        room.reset()
        var cursor = ListGatherer(segment, room).cursor(least)
        cursor.forEachOfAll { document, _ in
            guard segment.hasPhone(digits, document) else { return }
            documents.append(document)
            if !live.removed.contains(document) { count += 1 }
        }
    }
}
