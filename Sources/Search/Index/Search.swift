/// One question asked of all segments.
struct Search {
    var question: Question
    let segments: [LiveSegment]
    let searcher: Searcher
    let limit: Int
    let group: UInt8?
    let counting: Bool
    var weights: QuestionWeights
    var text: ((_ id: String, _ place: UInt64) -> IndexedDocument?)?

    init(
        _ question: Question, _ segments: [LiveSegment], _ searcher: Searcher, limit: Int, group: UInt8?, counting: Bool
    ) {
        self.question = question
        self.segments = segments
        self.searcher = searcher
        self.limit = limit
        self.group = group
        self.counting = counting
        weights = QuestionWeights(question, in: segments, searcher)
        if question.isSpoken { closeLastWord() }
    }

    /// A document that was found in one of the segments.
    struct FoundDocument {
        let segment: Int
        let document: UInt32
        let score: Int
    }

    /// Fewer hits than this are too few, and slips are looked for.
    static let few = 3

    mutating func answer() -> SearchAnswer {
        var answer = SearchAnswer()
        answer.hints = question.hints
        guard !question.parts.isEmpty || question.filters.contains(where: { !$0.isExcluded }) else { return answer }
        // Of a whole sentence no document has every word; where one does, it need not be the best.
        if question.isSpoken { _ = correct(&answer, found: 1) }
        var found = question.isSpoken ? runSpoken() : run(some: false)
        if !question.isSpoken, found.count < Self.few, correct(&answer, found: Self.few) { found = run(some: false) }
        let isPartial = !question.isSpoken && found.count == 0 && question.parts.count > 1
        if isPartial { found = run(some: true) }
        answer.total = found.count
        answer.isTotalExact = found.isExact
        answer.hits = found.best.map { hit($0, isPartial: isPartial) }
        for part in question.parts where !answer.missing.contains(part.typed) && isNowhere(part) {
            answer.missing.append(part.typed)
        }
        return answer
    }

    typealias Found = (best: [FoundDocument], count: Int, isExact: Bool)

    /// Everything that was typed comes before what stands for it: where there is enough of that, the rest is not looked
    /// at.
    func run(some: Bool) -> Found {
        let hasOthers = question.parts.contains { $0.alternatives.contains { !$0.isDirect } }
        if hasOthers, !counting, !some, weights.mayHave(limit, of: question) {
            var direct = run(some: false, onlyDirect: true)
            if direct.best.count >= limit {
                direct.isExact = false
                return direct
            }
        }
        return run(some: some, onlyDirect: false)
    }

    private func run(some: Bool, onlyDirect: Bool) -> Found {
        var (all, count, isExact): ([FoundDocument], Int, Bool) = ([], 0, true)
        for number in segments.indices {
            let found = segmentSearch(number, onlyDirect: onlyDirect).run(limit: limit, some: some, counting: counting)
            all += found.best.best.map { FoundDocument(segment: number, document: $0.document, score: $0.score) }
            count += found.count
            isExact = isExact && found.isCountExact
        }
        if segments.count > 1 { all.sort(by: isBefore) }
        return (Array(all.prefix(limit)), count, isExact)
    }

    /// The question as it is asked of one of the segments.
    func segmentSearch(_ number: Int, onlyDirect: Bool) -> SegmentSearch {
        let live = segments[number]
        let groups = group.map { live.segment.documents(ofGroup: $0) }
        return SegmentSearch(
            question: question, weights: weights, segment: live.segment, number: number, room: searcher.room,
            onlyDirect: onlyDirect,
            phrases: text.map { text in
                PhraseCheck { document in
                    let id = OrderKey.id(live.segment.key(of: Int(document)))
                    return text(id, live.place(of: Int(document)))
                }
            },
            admits: { document in !live.removed.contains(document) && groups?.contains(document) ?? true })
    }

    func isBefore(_ one: FoundDocument, _ other: FoundDocument) -> Bool {
        if one.score != other.score { return one.score > other.score }
        if one.segment == other.segment { return one.document < other.document }
        return key(one).lexicographicallyPrecedes(key(other))
    }

    private func key(_ found: FoundDocument) -> [UInt8] {
        segments[found.segment].segment.key(of: Int(found.document))
    }

    private func hit(_ found: FoundDocument, isPartial: Bool) -> Hit {
        let key = key(found)
        var hit = Hit(
            id: OrderKey.id(key), group: OrderKey.group(key),
            place: segments[found.segment].place(of: Int(found.document)), score: found.score)
        explain(&hit, found, isPartial: isPartial)
        return hit
    }

    private func isNowhere(_ part: Question.Part) -> Bool {
        part.alternatives.allSatisfy { alternative in alternative.words.contains { weights.count($0) == 0 } }
            && !question.phones.contains { phone in
                phone.parts.contains { question.parts[$0] == part } && weights.count(phone) > 0
            }
    }

    // MARK: Why

    /// Notes what the document has instead of what was typed, and what it has not got.
    private func explain(_ hit: inout Hit, _ found: FoundDocument, isPartial: Bool) {
        // Its points say already where it has all that was typed. Of a sentence nobody expects every word.
        if !isPartial, !question.isSpoken, found.score >= Int(ListGatherer.direct) * question.parts.count { return }
        for (index, part) in question.parts.enumerated()
        where isPartial || part.alternatives.contains(where: { !$0.isDirect }) {
            var has: Question.Alternative?
            for alternative in part.alternatives {
                guard has == nil, self.has(alternative, found) else { continue }
                has = alternative
            }
            if let has {
                if !has.isDirect, let note = has.note { hit.through.append(.init(typed: part.typed, found: note)) }
            } else if isPartial, !hasPhone(ofPart: index, found) {
                hit.missing.append(part.typed)
            }
        }
    }

    private func hasPhone(ofPart index: Int, _ found: FoundDocument) -> Bool {
        question.phones.contains { phone in
            phone.parts.contains(index)
                && segments[found.segment].segment.hasPhone(PhoneDigits(phone.digits), found.document)
        }
    }

    private func has(_ alternative: Question.Alternative, _ found: FoundDocument) -> Bool {
        searcher.room.reset()
        let segment = segments[found.segment].segment
        let group = OrderKey.group(segment.key(of: Int(found.document)))
        guard alternative.groups.isEmpty || alternative.groups.contains(group) else { return false }
        var passage = UInt32(Payload.severalPassages)
        return alternative.words.allSatisfy { word in
            guard let lookup = weights.lookup(word, segment: found.segment) else { return false }
            var gatherer = ListGatherer(segment, searcher.room)
            gatherer.add(word, lookup, weights[word], base: 0, times: 1)
            var worth = Worth.none
            for var list in gatherer.lists {
                let payload = list.payload(of: found.document)
                if payload > 0 { worth = Worth(bits: max(worth.bits, list.value(payload).bits)) }
            }
            guard worth.isThere else { return false }
            let isTogether =
                passage == worth.passage || [passage, worth.passage].contains(UInt32(Payload.severalPassages))
            if passage == Payload.severalPassages { passage = worth.passage }
            return isTogether
        }
    }

    // MARK: Slips

    /// Reads words that fewer documents have than these as the likeliest ones that they may be slips for; false where there
    /// are none.
    private mutating func correct(_ answer: inout SearchAnswer, found few: Int) -> Bool {
        for index in question.parts.indices {
            guard let alternative = question.parts[index].alternatives.first(where: { $0.isDirect }),
                alternative.words.count == 1, let word = alternative.words.first, !alternative.isPhrase,
                weights.count(word) < few, !hasOther(question.parts[index]), let meant = likeliest(word)
            else { continue }
            question.read(word, as: meant, inPart: index)
            answer.corrections.append(.init(typed: word.typed, meant: meant.typed))
        }
        guard !answer.corrections.isEmpty else { return false }
        weights = QuestionWeights(question, in: segments, searcher)
        return true
    }

    /// Whether something else that stands for a part is there.
    private func hasOther(_ part: Question.Part) -> Bool {
        part.alternatives.contains { !$0.isDirect && $0.words.allSatisfy { weights.count($0) > 0 } }
            || question.phones.contains { $0.parts.contains { question.parts[$0] == part } }
    }

    /// The most frequent word among those with the fewest edits, all indexes and languages taken together.
    private func likeliest(_ word: Question.Word) -> Question.Word? {
        guard !word.isNumber, word.letters.count >= 4 else { return nil }
        let limit = word.letters.count < 8 ? 1 : 2
        var found: [[UInt8]: (edits: Int, count: Int)] = [:]
        for live in segments {
            for near in live.segment.slips.near(word.letters, edits: limit) {
                let letters = Array(live.segment.terms.key(near.term).dropLast())
                let removed = live.removed.count(ofTerms: near.term..<near.term + 1)
                found[letters, default: (near.edits, 0)].count += live.segment.count(ofTerm: near.term) - removed
            }
        }
        let best = found.filter { $0.value.count > 0 && $0.key != word.letters }.min { one, other in
            let (left, right) = (one.value, other.value)
            if (left.edits, -left.count) != (right.edits, -right.count) {
                return (left.edits, -left.count) < (right.edits, -right.count)
            }
            return one.key.lexicographicallyPrecedes(other.key)
        }?.key
        guard let best else { return nil }
        return Question.Word(
            letters: best, typed: String(decoding: best, as: UTF8.self), isPrefix: false, isNumber: false)
    }
}
