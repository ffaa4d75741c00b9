/// One question asked of one index.
struct SegmentSearch {
    let question: Question
    let weights: QuestionWeights
    /// The index, and its number among those that are asked.
    let segment: IndexSegment
    let number: Int
    let room: SearchRoom
    /// Whether only what was typed counts, and nothing that stands for it: it comes first in any case.
    let onlyDirect: Bool
    /// What is asked for the documents' texts; nil where phrases are taken for found where their words are near.
    let phrases: PhraseCheck?
    /// Whether a document may be found at all: it is there, and where it is wanted.
    let admits: (UInt32) -> Bool

    typealias Found = WindowSearch.Found

    /// So many postings are always counted.
    private static let few = 16_384

    /// The documents that have every part, or with `some`, any of them.
    func run(limit: Int, some: Bool, counting: Bool) -> Found {
        room.reset()
        var gatherer = ListGatherer(segment, room)
        for index in question.parts.indices { addPart(index, to: &gatherer, some: some) }
        let filters = question.filters.filter { !$0.isExcluded }
        if !some {
            addNearness(gatherer.groups.count, to: &gatherer)
            for filter in filters { addFilter(filter, to: &gatherer) }
        }
        if gatherer.groups.isEmpty { addAll(to: &gatherer) }
        let parts = gatherer.groups.count
        // What must be there cannot be left to the points.
        if some { for filter in filters { addFilter(filter, to: &gatherer) } }
        let required = gatherer.groups.count - parts
        addExcluded(to: &gatherer)
        var gathered = gatherer.gathered(parts: parts, required: required)
        // Where not all can be had, no phrase must be.
        let wanted = phrases == nil || some ? [] : question.phraseParts
        let unwanted = phrases == nil ? [] : question.excluded.filter(\.isPhrase)
        let days = question.filters.filter { $0.condition.isDay }
        let accepts = { (document: UInt32) in
            admits(document) && days.allSatisfy { $0.allows(segment.days(of: Int(document))) }
                && (phrases?.accepts(document, wanted: wanted, unwanted: unwanted) ?? true)
        }
        let asked = gathered
        return gathered.lists.withUnsafeMutableBufferPointer { lists in
            let search = WindowSearch(lists, asked, documents: segment.documents, window: room.window)
            if some {
                if let best = allThereIs(asked, limit: limit, counting: counting, accepts) { return best }
                let all = asked.groups.reduce(0) { $0 + $1.postings }
                return search.any(limit: limit, counting: counting || all <= Self.few, accepts: accepts)
            }
            let fewest = asked.groups.map(\.postings).min() ?? 0
            return search.all(
                limit: limit, counting: counting || fewest <= Self.few, named: named, accepts: accepts)
        }
    }

    /// The documents that have all parts of which there is anything; nil where they are too few.
    ///
    /// Each part that a document has counts before everything else, so that no other document can be before them.
    private func allThereIs(
        _ asked: GatheredLists, limit: Int, counting: Bool, _ accepts: (UInt32) -> Bool
    ) -> Found? {
        var asked = asked
        let parts = asked.groups.count
        asked.groups.removeAll { $0.postings == 0 }
        guard !counting, !question.isSpoken, !asked.groups.isEmpty, asked.groups.count < parts else { return nil }
        // The lists are gone through once more where these are too few.
        var lists = asked.lists
        var found = lists.withUnsafeMutableBufferPointer { lists in
            WindowSearch(lists, asked, documents: segment.documents, window: room.window)
                .all(limit: limit, counting: false, accepts: accepts)
        }
        guard found.best.isFull else { return nil }
        found.isCountExact = found.isCountExact && asked.groups.count == 1
        return found
    }

    /// The points of some documents, ascending, for the parts that each has.
    func scores(of documents: [UInt32]) -> [Int] {
        room.reset()
        var gatherer = ListGatherer(segment, room)
        for index in question.parts.indices { addPart(index, to: &gatherer, some: true) }
        let asked = gatherer.gathered(parts: gatherer.groups.count, required: 0)
        var lists = asked.lists
        return lists.withUnsafeMutableBufferPointer { lists in
            WindowSearch(lists, asked, documents: segment.documents, window: room.window).scores(of: documents)
        }
    }

    // MARK: Parts

    private func addPart(_ index: Int, to gatherer: inout ListGatherer, some: Bool) {
        let part = question.parts[index]
        for alternative in part.alternatives where alternative.isDirect || !onlyDirect {
            // Where not all parts can be had, the most of them come first, however they are had; of a sentence, what says most.
            let counts = some ? !question.isSpoken : alternative.isDirect
            let base = counts ? ListGatherer.direct : 0
            let times = question.times(part, alternative)
            for limits in limits(of: alternative.groups) {
                gatherer.limits = limits
                if alternative.words.count == 1, let word = alternative.words.first {
                    guard let lookup = weights.lookup(word, segment: number) else { continue }
                    gatherer.add(word, lookup, weights[word], base: base, times: times)
                } else {
                    addTogether(alternative, base: base, times: times, to: &gatherer)
                }
            }
            gatherer.limits = 0..<UInt32.max
        }
        let base = some && question.isSpoken ? 0 : ListGatherer.direct
        for phone in question.phones where phone.parts.contains(index) { add(phone, base: base, to: &gatherer) }
        gatherer.endGroup()
    }

    /// Where the documents of some groups stand; of all where there are none.
    private func limits(of groups: [UInt8]) -> [Range<UInt32>] {
        guard !groups.isEmpty else { return [0..<UInt32.max] }
        var limits: [Range<UInt32>] = []
        for group in groups.sorted() {
            let range = segment.documents(ofGroup: group)
            if let last = limits.last, last.upperBound == range.lowerBound {
                limits[limits.count - 1] = last.lowerBound..<range.upperBound
            } else if !range.isEmpty {
                limits.append(range)
            }
        }
        return limits
    }

    private func addTogether(
        _ alternative: Question.Alternative, base: UInt32, times: Int, to gatherer: inout ListGatherer
    ) {
        var joined: [(word: Question.Word, lookup: WordLookup, weights: WordWeights)] = []
        for word in alternative.words {
            guard let lookup = weights.lookup(word, segment: number) else { return }
            joined.append((word, lookup, weights[word]))
        }
        gatherer.add(joined: joined, base: base, times: times)
    }

    private func add(_ phone: Question.Phone, base: UInt32, to gatherer: inout ListGatherer) {
        guard let lookup = weights.lookup(phone, segment: number) else { return }
        let times = question.isSpoken ? Question.spokenUnit : 1
        let value = PostingValue(weight: UInt32(clamping: weights.weight(of: phone) * times), base: base)
        if let list = lookup.list { return gatherer.add(gatherer.cursor(list), value) }
        // A few digits may be anything; a whole number is meant.
        let payload = Payload(impact: phone.digits.count < 7 ? 1 : 31, passage: Payload.severalPassages).byte
        gatherer.add(room.list(lookup.documents, lookup.documents.map { _ in payload }), value)
    }

    // MARK: Conditions

    private func addFilter(_ filter: Question.Filter, to gatherer: inout ListGatherer) {
        guard case .facet(let field, let choices) = filter.condition else { return }
        for choice in choices { add(choice, field, to: &gatherer) }
        gatherer.endGroup()
    }

    private func add(_ choice: Question.FacetChoice, _ field: String, to gatherer: inout ListGatherer) {
        let key = TermKey.facet(field, choice.value)
        let terms = segment.terms.range(beginningWith: choice.isPrefix ? key : key + [TermKey.end])
        gatherer.add(terms: terms, large: PrefixPlan.large, PostingValue(weight: 0, base: 0))
    }

    private func addExcluded(to gatherer: inout ListGatherer) {
        // That a phrase is not there is left to whoever can make sure of it.
        for alternative in question.excluded where phrases == nil || !alternative.isPhrase {
            addTogether(alternative, base: 0, times: 1, to: &gatherer)
        }
        for filter in question.filters where filter.isExcluded {
            guard case .facet(let field, let choices) = filter.condition else { continue }
            for choice in choices { add(choice, field, to: &gatherer) }
        }
        gatherer.endGroup()
    }

    /// Every document, where nothing but conditions was asked for that no list is for.
    private func addAll(to gatherer: inout ListGatherer) {
        guard question.filters.contains(where: { $0.condition.isDay }) else { return }
        let all = (0..<UInt32(segment.documents)).map { $0 }
        gatherer.add(
            room.list(all, all.map { _ in Payload(impact: 1, passage: 0).byte }), PostingValue(weight: 0, base: 0))
        gatherer.endGroup()
    }

    /// The most points for a step of impact of the first word of a part.
    private func weight(_ part: Question.Part) -> Int {
        part.alternatives.first { $0.isDirect }?.words.first.map { max(weights[$0].whole, weights[$0].beginning) } ?? 0
    }

    /// Documents whose names begin with what was typed, worth more by a step of impact: less is not known of any.
    private var named: NamedDocuments {
        guard !question.opening.isEmpty, let points = question.parts.map(weight).min() else { return .none }
        return NamedDocuments(segment.documents(namedWith: question.opening), points: points)
    }

    /// Words that are neighbours in the question are worth more near each other.
    private func addNearness(_ count: Int, to gatherer: inout ListGatherer) {
        for index in 0..<max(0, count - 1) {
            let points = min(weight(question.parts[index]), weight(question.parts[index + 1])) * 4
            gatherer.setNear(points, group: index)
        }
    }
}

extension Question.Filter {
    /// Whether a document of these days may be found.
    func allows(_ days: DocumentDays) -> Bool {
        guard days.first != DocumentDays.none else { return isExcluded }
        return switch condition {
        case .facet: true
        case .before(let day): (days.first < day) != isExcluded
        case .after(let day): (days.last > day) != isExcluded
        }
    }
}

extension Question.Filter.Condition {
    var isDay: Bool {
        switch self {
        case .facet: false
        case .before, .after: true
        }
    }
}
