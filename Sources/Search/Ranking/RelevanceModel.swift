import Glibc

/// What the documents that a sentence found first are about: the words that say most of it, and how much of it each says.
///
/// A relevance model mixed with the question (RM3: Abdul-Jaleel and others, UMass at TREC 2004): each document counts by
/// its score, each word by its part of the document and by how rare it is.
struct RelevanceModel {
    /// How many documents are read for it.
    static let documents = 10
    /// How many documents are put in the order that it gives them.
    static let reordered = 200
    /// The most words of it that are asked for.
    static let words = 20
    /// The part of the whole that what was typed keeps.
    static let typed = 0.6

    /// Words that more than this part of all documents have say nothing of these.
    private static let mostFrequent = 0.1
    /// More of a word in one document say nothing new.
    private static let mostInDocument = 3
    /// The power of its score that a document counts with, which makes the first ones count most.
    private static let sharpness = 3.0
    /// The fewest bytes of a word.
    private static let fewestLetters = 3
    /// The words of which it is found out how rare they are.
    private static let mostCandidates = 80

    /// The most bytes of a document that are read: what it is about it says by then.
    private static let longest = 8192

    /// All forms that were met, with their language behind them and the class of each; -1 for those that say nothing.
    private var forms = Vocabulary<Int>()
    /// The classes by their stem and language, with the first form of each; how much each says, and how often the document at
    /// hand has it.
    private var classes = Vocabulary<Int>()
    private var shares: [Double] = []
    private var counts: [Int] = []
    private var reader = DocumentWords()
    private let stemmer: Stemmer

    init(_ stemmer: Stemmer) { self.stemmer = stemmer }

    /// Adds a document that was found, with its score.
    mutating func add(_ document: IndexedDocument, score: Int) {
        reader.read(Self.beginning(of: document))
        var met: [Int] = []
        var length = 0
        reader.letters.withUnsafeBufferPointer { letters in
            for word in reader.words where word.language != .none && word.letters.count >= Self.fewestLetters {
                let number = number(ofClass: UnsafeBufferPointer(rebasing: letters[word.letters]), word.language)
                guard let number else { continue }
                if counts[number] == 0 { met.append(number) }
                counts[number] += 1
                length += 1
            }
        }
        let weight = pow(Double(score), Self.sharpness) / Double(max(1, length))
        for number in met {
            shares[number] += weight * Double(min(counts[number], Self.mostInDocument))
            counts[number] = 0
        }
    }

    private static func beginning(of document: IndexedDocument) -> IndexedDocument {
        var beginning = document
        var left = longest
        for index in beginning.fields.indices {
            beginning.fields[index].text = beginning.fields[index].text.prefix(left)
            left -= beginning.fields[index].text.count
        }
        return beginning
    }

    /// The class of a form; nil where it says nothing.
    private mutating func number(ofClass form: UnsafeBufferPointer<UInt8>, _ language: Language) -> Int? {
        let (number, isNew) = forms.number(of: form, suffix: language.rawValue, note: -1)
        if isNew { forms[number] = newClass(form, language, number) }
        return forms[number] < 0 ? nil : forms[number]
    }

    /// The class of a form that was not met before; -1 where it says nothing.
    private mutating func newClass(_ form: UnsafeBufferPointer<UInt8>, _ language: Language, _ number: Int) -> Int {
        if Stopwords.contains(Array(form)[...], language) { return -1 }
        let stem = stemmer.stem(form, language)
        let (known, isNew) = stem.withUnsafeBufferPointer {
            classes.number(of: $0, suffix: language.rawValue, note: number)
        }
        if isNew {
            shares.append(0)
            counts.append(0)
        }
        return known
    }

    /// The words of which one has to know how rare they are before a question is expanded.
    var candidates: [Question.Word] { best(Self.mostCandidates, by: shares).map(word) }

    /// The question with the words that say most, which all together weigh what is left to them by what was typed.
    ///
    /// - Parameter rarity: in how many of so many documents a word is, and what it weighs then.
    func expand(_ question: Question, rarity: (Question.Word) -> (count: Int, of: Int, weight: Int)) -> Question {
        var rare = [Double](repeating: 0, count: shares.count)
        for number in best(Self.mostCandidates, by: shares) {
            let (count, all, weight) = rarity(word(number))
            if Double(count) <= Double(all) * Self.mostFrequent { rare[number] = shares[number] * Double(weight) }
        }
        let chosen = best(Self.words, by: rare)
        let sum = chosen.reduce(0) { $0 + rare[$1] }
        let typed = question.parts.reduce(0) { $0 + $1.count }
        let left = Double(Question.spokenUnit * typed) * (1 - Self.typed) / Self.typed
        var expanded = question
        for number in chosen {
            let feedback = Int((rare[number] / sum * left).rounded())
            if feedback > 0 { expanded.add(word(number), of: classes.string(number), feedback: feedback, stemmer) }
        }
        return expanded
    }

    /// A class as it was spelled first.
    private func word(_ number: Int) -> Question.Word {
        let letters = Array(forms.string(classes[number]).dropLast())
        return Question.Word(letters: letters, typed: "", isPrefix: false, isNumber: false)
    }

    /// The classes with the largest shares, equal ones in the order of their stems; none without any.
    private func best(_ count: Int, by shares: [Double]) -> ArraySlice<Int> {
        shares.indices.filter { shares[$0] > 0 }.sorted { one, other in
            if shares[one] != shares[other] { return shares[one] > shares[other] }
            return classes.string(one).lexicographicallyPrecedes(classes.string(other))
        }.prefix(count)
    }
}

extension Question {
    /// Lets a word of a class count more: in the part that it stands in, or in one of its own.
    fileprivate mutating func add(_ word: Word, of stem: ArraySlice<UInt8>, feedback: Int, _ stemmer: Stemmer) {
        let language = Language(rawValue: stem.last ?? 0) ?? .none
        let known = parts.firstIndex { part in
            guard let typed = part.alternatives.first, typed.words.count == 1, let own = typed.words.first else {
                return false
            }
            return stemmer.stem(own.letters, language) + [language.rawValue] == Array(stem)
        }
        if let known {
            parts[known].feedback += feedback
        } else {
            let alternative = Alternative(words: [word], isPhrase: false, isDirect: true, note: nil, groups: [])
            parts.append(
                Part(alternatives: [alternative], typed: "", count: 0, feedback: feedback, place: parts.count))
        }
    }
}
