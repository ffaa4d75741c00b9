/// Gathers the lists that a question needs of one index, group by group.
struct ListGatherer {
    let segment: IndexSegment
    let room: SearchRoom
    private(set) var lists: [WeightedList] = []
    private(set) var groups: [ListGroup] = []
    private var start = 0
    /// The documents that the lists to be added count for.
    var limits: Range<UInt32> = 0..<UInt32.max

    /// A part of a list group's points that counts before everything else: more than any words can make up for.
    static let direct: UInt32 = 1 << 19

    init(_ segment: IndexSegment, _ room: SearchRoom) {
        self.segment = segment
        self.room = room
    }

    /// Ends a group, which has the lists added since the last one.
    mutating func endGroup() {
        let all = start..<lists.count
        var (most, postings) = (0, 0)
        for index in all {
            let list = lists[index]
            postings += list.cursor.count
            if list.cursor.count > 0 { most = max(most, list.value(31 << 3).points) }
        }
        groups.append(ListGroup(lists: all, most: most, postings: postings, near: 0))
        start = lists.count
    }

    /// Sets what it is worth where a group is near the next one.
    mutating func setNear(_ points: Int, group: Int) { groups[group].near = points }

    mutating func add(_ cursor: ListCursor, _ value: PostingValue) {
        if cursor.count > 0 { lists.append(WeightedList(cursor: cursor, value: value, limits: limits)) }
    }

    /// Adds a word with what it is worth, in a group that is begun.
    mutating func add(_ word: Question.Word, _ lookup: WordLookup, _ weights: WordWeights, base: UInt32, times: Int) {
        let whole = PostingValue(weight: UInt32(clamping: weights.whole * times), base: base)
        // Few forms are looked up one by one; what many there are, are put together.
        add(terms: lookup.whole, large: lookup.whole.count > PrefixPlan.mostLarge ? PrefixPlan.large : 64, whole)
        guard let beginning = lookup.beginning else { return }
        let value = PostingValue(weight: UInt32(clamping: weights.beginning * times), base: base)
        if let list = segment.prefix(word.letters) {
            add(cursor(list.list), value)
        } else {
            add(terms: beginning, large: PrefixPlan.large, value)
        }
    }

    /// Adds terms: those with more than `large` postings one by one, the others as one list.
    mutating func add(terms: some Sequence<Int>, large: Int, _ value: PostingValue) {
        var small: [ListCursor] = []
        var singles: [(document: UInt32, payload: UInt8)] = []
        for term in terms {
            let entry = segment.entry(ofTerm: term).list
            if entry.count == 1 {
                singles.append((entry.document, entry.payload))
            } else if entry.count > large {
                add(cursor(entry), value)
            } else if entry.count > 1 {
                small.append(cursor(entry))
            }
        }
        if small.count == 1, singles.isEmpty { return add(small[0], value) }
        guard !small.isEmpty || !singles.isEmpty else { return }
        add(room.merged(&small, singles, of: segment.documents), value)
    }

    func cursor(_ entry: ListEntry) -> ListCursor {
        if entry.count == 1 {
            var none: [ListCursor] = []
            return room.merged(&none, [(entry.document, entry.payload)], of: segment.documents)
        }
        return ListCursor(
            segment.bytes(of: entry), count: Int(entry.count), of: segment.documents, buffer: room.block())
    }
}
