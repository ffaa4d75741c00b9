@testable import Search

/// What an index promises, computed the plain way: every document is looked at for every question.
///
/// How words are read, stemmed and weighed is taken from the engine; lists, beginnings, order and arithmetic are not.
struct ReferenceSearch {
    struct Term: Hashable {
        let letters: [UInt8]
        let language: Language
    }

    struct Document {
        let source: IndexedDocument
        let key: [UInt8]
        var words: [(term: Int, impact: Int, passage: Int)] = []
        let facets: [[UInt8]]
        var phones: [[UInt8]]
    }

    /// What a document has of a part: the points first, then the passage.
    struct Worth {
        var points: Int
        var passage: Int

        func best(_ other: Worth) -> Worth {
            (points, passage) < (other.points, other.passage) ? other : self
        }

        func isNear(_ other: Worth) -> Bool { passage == other.passage || passage == 7 || other.passage == 7 }
    }

    /// A word of a question: what each term is worth for it, 0 where it does not stand for it.
    struct Reading {
        var weights: [Int]
        var whole: Int
        var beginning: Int
        /// How many documents have the word itself, counted once for each class.
        var wholeCount: Int
        /// How many documents have it, counted once for each form or class.
        var count: Int
    }

    /// What is found, in the same form as the engine's answer.
    typealias Answer = SearchAnswer

    var documents: [Document] = []
    var terms: [Term] = []
    var classes: [[UInt8]] = []
    var termCounts: [Int] = []
    var classCounts: [[UInt8]: Int] = [:]
    let stemmer = Stemmer()
    static let direct = 1 << 19

    /// All documents, as they were given.
    var sources: [IndexedDocument] { documents.map(\.source) }

    init(_ sources: [IndexedDocument], _ measures: Measures = .standard) {
        var numbers: [Term: Int] = [:]
        for source in sources {
            var key: [UInt8] = []
            OrderKey.append(source, to: &key)
            var document = Document(
                source: source, key: key,
                facets: source.facets.map { Array($0.field.utf8) + [0] + FoldedPhrase.letters(of: $0.value) },
                phones: source.phones.map { Array($0.filter { (0x30...0x39).contains($0) }.prefix(15)) }
                    .filter { $0.count >= 4 })
            read(source, measures, into: &document, &numbers)
            documents.append(document)
        }
        documents.sort { $0.key.lexicographicallyPrecedes($1.key) }
    }

    mutating func read(
        _ source: IndexedDocument, _ measures: Measures, into document: inout Document, _ numbers: inout [Term: Int]
    ) {
        var reader = DocumentWords()
        reader.read(source)
        document.phones += reader.phones.map(\.digits)
        var impacts = Impacts(measures)
        var lengths = SIMD4<Int32>()
        for word in reader.words { lengths[word.weight.place] += 1 }
        impacts.measure(lengths)
        var sums: [[UInt8]: Float] = [:]
        var passages: [[UInt8]: Set<UInt8>] = [:]
        var seen: [Int] = []
        for word in reader.words {
            let term = Term(letters: Array(reader.letters[word.letters]), language: word.language)
            let number = numbers[term] ?? terms.count
            if number == terms.count {
                numbers[term] = number
                terms.append(term)
                classes.append(stemmer.stem(term.letters, term.language) + [term.language.rawValue])
                termCounts.append(0)
            }
            if !seen.contains(number) { seen.append(number) }
            sums[classes[number], default: 0] += impacts.additions[word.weight.place]
            passages[classes[number], default: []].insert(word.passage)
        }
        for number in seen {
            let places = passages[classes[number]] ?? []
            document.words.append(
                (
                    number, min(31, Impacts.impact(sums[classes[number]] ?? 0)),
                    places.count == 1 ? Int(places.first ?? 0) : 7
                ))
            termCounts[number] += 1
        }
        for key in passages.keys { classCounts[key, default: 0] += 1 }
    }
}

// MARK: - Words

extension ReferenceSearch {
    func read(_ word: Question.Word) -> Reading {
        let isOnlyBeginning = word.isPrefix && (word.letters.count < 2 || Stopwords.contains(word.letters[...]))
        var own: Set<[UInt8]> = []
        if !isOnlyBeginning {
            own = Set([Language.english, .spanish, .none].map { stemmer.stem(word.letters, $0) + [$0.rawValue] })
        }
        let wholeCount = own.reduce(0) { $0 + (classCounts[$1] ?? 0) }
        let begin = word.isPrefix ? terms.indices.filter { terms[$0].letters.starts(with: word.letters) } : []
        let beginningCount = begin.reduce(0) { $0 + termCounts[$1] }
        var reading = Reading(
            weights: terms.map { _ in 0 }, whole: WordWeights.weight(wholeCount, of: documents.count),
            beginning: max(1, WordWeights.weight(beginningCount, of: documents.count) * 6 / 10), wholeCount: wholeCount,
            count: wholeCount + beginningCount)
        for term in terms.indices where own.contains(classes[term]) { reading.weights[term] = reading.whole }
        for term in begin { reading.weights[term] = max(reading.weights[term], reading.beginning) }
        return reading
    }

    func worth(_ reading: Reading, in document: Document, base: Int, times: Int) -> Worth? {
        var best: Worth?
        for word in document.words where reading.weights[word.term] > 0 {
            let worth = Worth(points: base + reading.weights[word.term] * times * word.impact, passage: word.passage)
            best = best?.best(worth) ?? worth
        }
        return best
    }

    /// All words in one passage, as far as passages are known.
    func together(
        _ alternative: Question.Alternative, _ readings: [Question.Word: Reading], in document: Document, base: Int,
        times: Int
    ) -> Worth? {
        guard alternative.groups.isEmpty || alternative.groups.contains(document.source.group) else { return nil }
        let all = alternative.words.compactMap { readings[$0] }
        var (points, passages): (Int, Set<Int>) = (0, [])
        for reading in all {
            guard let worth = worth(reading, in: document, base: 0, times: 1) else { return nil }
            points += worth.points
            passages.insert(worth.passage)
        }
        passages.remove(7)
        guard passages.count <= 1 else { return nil }
        let weight = all.reduce(0) { $0 + $1.whole }
        let impact = min(31, (points + weight - 1) / weight)
        return Worth(points: base + weight * times * impact, passage: passages.first ?? 7)
    }

    func worth(
        _ alternative: Question.Alternative, _ readings: [Question.Word: Reading], in document: Document, base: Int,
        times: Int
    ) -> Worth? {
        if alternative.words.count == 1, let reading = readings[alternative.words[0]] {
            guard alternative.groups.isEmpty || alternative.groups.contains(document.source.group) else { return nil }
            return worth(reading, in: document, base: base, times: times)
        }
        return together(alternative, readings, in: document, base: base, times: times)
    }
}

// MARK: - Questions

extension ReferenceSearch {
    /// A question with all that is counted for it once.
    struct Asked {
        var question: Question
        var readings: [Question.Word: Reading] = [:]
        /// How many documents have each of the question's phones.
        var phones: [Int] = []
        var group: UInt8?
    }

    func asked(_ question: Question, group: UInt8?) -> Asked {
        var asked = Asked(question: question, group: group)
        for word in (question.parts.flatMap(\.alternatives) + question.excluded).flatMap(\.words) {
            asked.readings[word] = asked.readings[word] ?? read(word)
        }
        asked.phones = question.phones.map { phone in documents.count { has(phone, $0) } }
        return asked
    }

    func has(_ phone: Question.Phone, _ document: Document) -> Bool {
        document.phones.contains { digits in
            digits.count >= phone.digits.count
                && (0...digits.count - phone.digits.count).contains { digits[$0...].starts(with: phone.digits) }
        }
    }

    func worth(ofPart index: Int, _ asked: Asked, in document: Document, some: Bool) -> Worth? {
        let part = asked.question.parts[index]
        var best: Worth?
        func add(_ worth: Worth) { best = best?.best(worth) ?? worth }
        for alternative in part.alternatives {
            let counts = some ? !asked.question.isSpoken : alternative.isDirect
            let base = counts ? Self.direct : 0
            var times = part.count
            if asked.question.isSpoken { times = (32 * part.count + part.feedback) / (alternative.isDirect ? 1 : 2) }
            if let worth = worth(alternative, asked.readings, in: document, base: base, times: times) {
                add(worth)
            }
        }
        for (place, phone) in asked.question.phones.enumerated()
        where phone.parts.contains(index) && has(phone, document) {
            let impact = phone.digits.count < 7 ? 1 : 31
            let weight = WordWeights.weight(asked.phones[place], of: documents.count)
            let isSpoken = asked.question.isSpoken
            add(
                Worth(
                    points: (some && isSpoken ? 0 : Self.direct) + weight * (isSpoken ? 32 : 1) * impact, passage: 7))
        }
        return best
    }

    func hasFacet(_ field: String, _ choices: [Question.FacetChoice], _ document: Document) -> Bool {
        choices.contains { choice in
            let wanted = Array(field.utf8) + [0] + choice.value
            return document.facets.contains { choice.isPrefix ? $0.starts(with: wanted) : $0 == wanted }
        }
    }

    func admits(_ document: Document, _ asked: Asked) -> Bool {
        if let group = asked.group, group != document.source.group { return false }
        for alternative in asked.question.excluded
        where together(alternative, asked.readings, in: document, base: 0, times: 1) != nil { return false }
        let first = document.source.firstDay ?? document.source.lastDay
        let last = document.source.lastDay ?? document.source.firstDay
        for filter in asked.question.filters {
            let isMet =
                switch filter.condition {
                case .facet(let field, let choices): hasFacet(field, choices, document)
                case .before(let day): first.map { $0 < day } ?? false
                case .after(let day): last.map { $0 > day } ?? false
                }
            if isMet == filter.isExcluded { return false }
        }
        return true
    }

    func weights(_ asked: Asked) -> [Int] {
        asked.question.parts.map { part in
            part.alternatives.first { $0.isDirect }?.words.first.flatMap { asked.readings[$0] }
                .map { max($0.whole, $0.beginning) } ?? 0
        }
    }

    /// Whether the name begins with what was typed, as far as sixteen bytes tell.
    func isNamed(_ document: Document, _ question: Question) -> Bool {
        !question.opening.isEmpty
            && document.key.dropFirst().prefix { $0 != 0 }.starts(with: question.opening.prefix(16))
    }

    func near(_ asked: Asked) -> [Int] {
        let weights = weights(asked)
        return zip(weights, weights.dropFirst()).map { min($0, $1) * 4 }
    }

    typealias Found = (document: Document, score: Int)

    func find(_ asked: Asked, some: Bool) -> [Found] {
        let parts = asked.question.parts.indices
        let near = near(asked)
        var found: [Found] = []
        for document in documents where admits(document, asked) {
            let worths = parts.map { worth(ofPart: $0, asked, in: document, some: some) }
            let there = worths.compactMap(\.self)
            guard some ? !there.isEmpty : there.count == parts.count else { continue }
            var score = there.reduce(0) { $0 + $1.points }
            if !some {
                for place in near.indices where there[place].isNear(there[place + 1]) { score += near[place] }
                if isNamed(document, asked.question) { score += weights(asked).min() ?? 0 }
            }
            found.append((document, score))
        }
        return found.enumerated().sorted { ($0.element.score, -$0.offset) > ($1.element.score, -$1.offset) }
            .map(\.element)
    }

    /// With `reads`, texts are read again to learn from the first ones what a sentence is about.
    func answer(_ question: Question, limit: Int, group: UInt8? = nil, reads: Bool = false) -> Answer {
        var answer = Answer()
        answer.hints = question.hints
        guard !question.parts.isEmpty || question.filters.contains(where: { !$0.isExcluded }) else { return answer }
        var asked = asked(question, group: group)
        let isSpoken = question.isSpoken
        var found: [Found] = []
        if isSpoken {
            asked = self.asked(closed(asked), group: group)
            if let corrected = corrected(asked, &answer) { asked = self.asked(corrected, group: group) }
            found = find(asked, some: true)
            if reads, found.count > 10 { found = foundAgain(found, asked) }
        } else {
            found = find(asked, some: false)
        }
        if !isSpoken, found.count < 3, let corrected = corrected(asked, &answer) {
            asked = self.asked(corrected, group: group)
            found = find(asked, some: false)
        }
        let isPartial = !isSpoken && found.isEmpty && question.parts.count > 1
        if isPartial { found = find(asked, some: true) }
        answer.total = found.count
        answer.hits = found.prefix(limit).map { hit($0, asked, isPartial: isPartial) }
        for (index, part) in asked.question.parts.enumerated() where !answer.missing.contains(part.typed) {
            if isNowhere(index, asked) { answer.missing.append(part.typed) }
        }
        return answer
    }

    /// A sentence whose last word is no beginning, where it is a word.
    func closed(_ asked: Asked) -> Question {
        var question = asked.question
        for part in question.parts.indices {
            for alternative in question.parts[part].alternatives.indices {
                let words = question.parts[part].alternatives[alternative].words
                guard let last = words.last, last.isPrefix, (asked.readings[last]?.wholeCount ?? 0) > 0 else {
                    continue
                }
                question.parts[part].alternatives[alternative].words[words.count - 1].isPrefix = false
            }
        }
        return question
    }

    /// The first two hundred in the order that what the first ten are about gives them, and then the others.
    func foundAgain(_ found: [Found], _ asked: Asked) -> [Found] {
        var model = RelevanceModel(stemmer)
        for found in found.prefix(10) { model.add(found.document.source, score: found.score) }
        let expanded = model.expand(asked.question) { word in
            let reading = read(word)
            return (reading.wholeCount, documents.count, reading.whole)
        }
        let again = find(self.asked(expanded, group: asked.group), some: true)
        let ids = Set(found.prefix(200).map(\.document.source.id))
        return again.filter { ids.contains($0.document.source.id) } + found.dropFirst(200)
    }

    func isNowhere(_ index: Int, _ asked: Asked) -> Bool {
        asked.question.parts[index].alternatives.allSatisfy { alternative in
            alternative.words.contains { asked.readings[$0]?.count == 0 }
        }
            && !asked.question.phones.indices.contains {
                asked.question.phones[$0].parts.contains(index) && asked.phones[$0] > 0
            }
    }

    func hit(_ found: Found, _ asked: Asked, isPartial: Bool) -> Hit {
        let source = found.document.source
        var hit = Hit(id: source.id, group: source.group, place: source.place, score: found.score)
        if !isPartial, !asked.question.isSpoken, found.score >= Self.direct * asked.question.parts.count { return hit }
        for (index, part) in asked.question.parts.enumerated() {
            let has = part.alternatives.first {
                worth($0, asked.readings, in: found.document, base: 0, times: 1) != nil
            }
            let hasPhone = asked.question.phones.contains { $0.parts.contains(index) && self.has($0, found.document) }
            if let has {
                if let note = has.note { hit.through.append(.init(typed: part.typed, found: note)) }
            } else if !hasPhone, isPartial {
                hit.missing.append(part.typed)
            }
        }
        return hit
    }
}
