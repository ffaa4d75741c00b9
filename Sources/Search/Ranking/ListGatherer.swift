/// Gathers the lists that a question needs of one index, group by group.
struct ListGatherer {
    let segment: IndexSegment
    let room: SearchRoom
    private(set) var lists: [WeightedList] = []
    private(set) var groups: [ListGroup] = []
    private var joined: [JoinedWords] = []
    private var words: [ListGroup] = []
    private var wordLists: [WeightedList] = []
    private var start = 0
    private var joinedStart = 0
    /// The documents that the lists to be added count for.
    var limits: Range<UInt32> = 0..<UInt32.max

    /// A part of a list group's points that counts before everything else: more than any words can make up for.
    static let direct: UInt32 = 1 << 19

    init(_ segment: IndexSegment, _ room: SearchRoom) {
        self.segment = segment
        self.room = room
    }

    /// Ends a group, which has what was added since the last one.
    mutating func endGroup() {
        var group = Self.group(start..<lists.count, of: lists)
        group.joined = joinedStart..<joined.count
        for joined in joined[group.joined] {
            group.postings += words[joined.words].map(\.postings).min() ?? 0
            group.most = max(group.most, joined.value(Payload.most).points)
        }
        groups.append(group)
        (start, joinedStart) = (lists.count, joined.count)
    }

    private static func group(_ range: Range<Int>, of lists: [WeightedList]) -> ListGroup {
        var group = ListGroup(lists: range, joined: 0..<0, most: 0, postings: 0, near: 0)
        for list in lists[range] where list.cursor.count > 0 {
            group.postings += list.cursor.count
            group.most = max(group.most, list.value(Payload.most).points)
        }
        return group
    }

    /// What was gathered: so many groups are the parts of the question, so many are required, and the rest excluded.
    func gathered(parts: Int, required: Int) -> GatheredLists {
        let moved = words.map { word in
            var word = word
            word.lists = word.lists.lowerBound + lists.count..<word.lists.upperBound + lists.count
            return word
        }
        return GatheredLists(
            lists: lists + wordLists, groups: Array(groups[..<parts]),
            required: Array(groups[parts..<parts + required]), excluded: Array(groups[(parts + required)...]),
            joined: joined, words: moved)
    }

    /// Sets what it is worth where a group is near the next one.
    mutating func setNear(_ points: Int, group: Int) { groups[group].near = points }

    mutating func add(_ cursor: ListCursor, _ value: PostingValue) {
        if cursor.count > 0 { lists.append(WeightedList(cursor, value, limits: limits, of: segment.documents)) }
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

    /// Adds words that count as one where they stand together; nothing where one of them is nowhere.
    mutating func add(
        joined asked: [(word: Question.Word, lookup: WordLookup, weights: WordWeights)], base: UInt32, times: Int
    ) {
        var inner = ListGatherer(segment, room)
        inner.limits = limits
        for (word, lookup, weights) in asked {
            inner.add(word, lookup, weights, base: 0, times: 1)
            inner.endGroup()
        }
        guard inner.groups.allSatisfy({ !$0.lists.isEmpty }) else { return }
        let weight = asked.reduce(0) { $0 + $1.weights.whole }
        let first = words.count
        for var group in inner.groups.sorted(by: { $0.postings < $1.postings }) {
            group.lists = group.lists.lowerBound + wordLists.count..<group.lists.upperBound + wordLists.count
            words.append(group)
        }
        wordLists += inner.lists
        let value = PostingValue(weight: UInt32(clamping: weight * times), base: base)
        joined.append(JoinedWords(words: first..<words.count, weight: weight, value: value))
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
