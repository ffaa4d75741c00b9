import Seeded
import Testing

@testable import Search

/// A dictionary of forms in English, with its table of slips.
private struct Dictionary {
    let keys: [[UInt8]]
    let file: IndexFile

    init(keys: [[UInt8]]) throws {
        self.keys = Set(keys).sorted { $0.lexicographicallyPrecedes($1) }
        var slips = SlipTableBuilder()
        for key in self.keys { slips.add(key) }
        file = try IndexFile(sections: [(.terms, SortedKeys.bytes(self.keys)), (.slips, slips.finish())])
    }

    init(_ forms: [String]) throws { try self.init(keys: forms.map { $0.utf8 + [1] }) }

    func near(_ word: String, edits: Int) -> [String] {
        withExtendedLifetime(file) { finder.near(Array(word.utf8), edits: edits).map { text($0.term) } }
    }

    func beginnings(near typed: String) -> [String: Int] {
        withExtendedLifetime(file) {
            var found: [String: Int] = [:]
            for (terms, edits) in finder.beginnings(near: Array(typed.utf8)) {
                for term in terms { found[text(term)] = edits }
            }
            return found
        }
    }

    var finder: SlipFinder {
        SlipFinder(keys: SortedKeys(file.section(.terms)), table: file.section(.slips))
    }

    func text(_ term: Int) -> String { String(decoding: keys[term].dropLast(), as: UTF8.self) }
}

/// The optimal string alignment distance as its definition says it, for each beginning of `form`.
private func edits(_ word: [Unicode.Scalar], toBeginningsOf form: [Unicode.Scalar]) -> [Int] {
    var rows = [Array(0...form.count)]
    for row in 0..<word.count {
        var next = [row + 1]
        for column in form.indices {
            var least = min(rows[row][column + 1], next[column]) + 1
            least = min(least, rows[row][column] + (word[row] == form[column] ? 0 : 1))
            if row > 0, column > 0, word[row] == form[column - 1], word[row - 1] == form[column] {
                least = min(least, rows[row - 1][column - 1] + 1)
            }
            next.append(least)
        }
        rows.append(next)
    }
    return rows[word.count]
}

private func edits(_ word: String, _ form: String) -> Int {
    edits(Array(word.unicodeScalars), toBeginningsOf: Array(form.unicodeScalars)).last ?? 0
}

/// Every word of these letters that is no longer than that.
private func allWords(_ letters: [String], upTo length: Int) -> [String] {
    var words = [""]
    var last = [""]
    for _ in 0..<length {
        last = last.flatMap { word in letters.map { word + $0 } }
        words += last
    }
    return words
}

private func randomWord(_ letters: [String], _ lengths: ClosedRange<Int>, _ random: inout SeededRandom) -> String {
    (0..<Int.random(in: lengths, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
}

@Suite struct SlipFinderTests {
    @Test(arguments: [(["a", "b"], 5), (["a", "b", "c"], 4), (["a", "ß", "東", "𐐷"], 3)])
    func everyShortWordIsNearWhatTheDefinitionSays(letters: [String], length: Int) throws {
        let dictionary = try Dictionary(allWords(letters, upTo: length).filter { !$0.isEmpty })
        let forms = dictionary.keys.indices.map(dictionary.text)
        for word in forms {
            let distances = forms.map { edits(word, $0) }
            for limit in 0...2 {
                let wanted = (0...limit).flatMap { edits in
                    zip(forms, distances).filter { $0.1 == edits }.map(\.0)
                }
                #expect(dictionary.near(word, edits: limit) == wanted, "\(word)")
            }
        }
    }

    @Test(arguments: 0..<12)
    func longWordsAreNearWhatTheDefinitionSays(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let letters = [Array("abcdefghijklmnopqrstuvwxyz").map(String.init), ["e", "s", "t"], ["a", "ж", "b", "z"]]
        let some = letters[Int(seed % 3)]
        // Each form has others near it.
        let forms = (0..<40).flatMap { _ in
            let form = randomWord(some, 1...34, &random)
            return [form] + (0..<6).map { _ in slipped(form, Int.random(in: 0...3, using: &random), some, &random) }
        }
        let dictionary = try Dictionary(forms.filter { !$0.isEmpty })
        let known = dictionary.keys.indices.map(dictionary.text).filter { $0.unicodeScalars.count <= 32 }
        for form in forms.prefix(60) where (1...32).contains(form.unicodeScalars.count) {
            let like = known.filter { abs($0.unicodeScalars.count - form.unicodeScalars.count) <= 2 }
            let distances = like.map { edits(form, $0) }
            for limit in 1...2 {
                let wanted = zip(like, distances).filter { $0.1 <= limit }.map(\.0)
                #expect(Set(dictionary.near(form, edits: limit)) == Set(wanted), "\(form)")
            }
        }
    }

    private func slipped(
        _ word: String, _ times: Int, _ letters: [String], _ random: inout SeededRandom
    ) -> String {
        var scalars = Array(word.unicodeScalars)
        for _ in 0..<times {
            let letter = Unicode.Scalar(letters.randomElement(using: &random) ?? "") ?? "a"
            let place = Int.random(in: 0...scalars.count, using: &random)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: scalars.insert(letter, at: place)
            case 1 where place < scalars.count: scalars[place] = letter
            case 2 where place < scalars.count: scalars.remove(at: place)
            case _ where place + 1 < scalars.count: scalars.swapAt(place, place + 1)
            default: break
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    @Test func theNearestComeFirstInEveryLanguage() throws {
        let forms: [(String, UInt8)] = [("cita", 1), ("cita", 2), ("cinta", 2), ("cintas", 2), ("city", 1), ("cat", 1)]
        let dictionary = try Dictionary(keys: forms.map { $0.0.utf8 + [$0.1] })
        #expect(dictionary.near("cita", edits: 2) == ["cita", "cita", "cinta", "city", "cat", "cintas"])
        #expect(dictionary.near("icta", edits: 1) == ["cita", "cita"])
        #expect(dictionary.near("xcita", edits: 1) == ["cita", "cita"])
    }

    @Test func whatIsNoFormIsNotFound() throws {
        let long = String(repeating: "a", count: 33)
        let keys: [[UInt8]] = [
            [1] + "1234".utf8, [2] + "city".utf8 + [0] + "abcd".utf8, "abcd1".utf8 + [1], "abcd".utf8 + [7], [1],
            "1bcd".utf8 + [3], long.utf8 + [1], "abcd".utf8 + [3], Array("abcd".utf8),
        ]
        let dictionary = try Dictionary(keys: keys)
        #expect(dictionary.near("abcd", edits: 2) == ["abcd"])
        #expect(dictionary.near(String(repeating: "a", count: 32), edits: 2).isEmpty)
        for word in ["", "abcd1", "1234", long] { #expect(dictionary.near(word, edits: 2).isEmpty) }
    }

    @Test func anEmptyDictionaryHasNothingNear() throws {
        let dictionary = try Dictionary([])
        #expect(dictionary.near("abcd", edits: 2).isEmpty && dictionary.beginnings(near: "abcd").isEmpty)
    }
}

@Suite struct SlipBeginningTests {
    /// The least number of edits from what was typed to a beginning of the form, if it is one at most.
    private func wanted(_ typed: String, _ forms: [String]) -> [String: Int] {
        var wanted: [String: Int] = [:]
        for form in forms {
            let least = edits(Array(typed.unicodeScalars), toBeginningsOf: Array(form.unicodeScalars)).min() ?? 9
            if least <= 1 { wanted[form] = least }
        }
        return wanted
    }

    @Test(arguments: [["a", "b"], ["a", "b", "c"], ["ß", "東", "𐐷"]])
    func formsBeginNearWhatTheDefinitionSays(letters: [String]) throws {
        let forms = allWords(letters, upTo: letters.count == 2 ? 6 : 4).filter { !$0.isEmpty }
        let dictionary = try Dictionary(forms)
        for typed in forms where typed.unicodeScalars.count > 1 {
            // Of forms that begin as typed, none is told as one edit away: those of 0 edits are in their own range.
            #expect(dictionary.beginnings(near: typed) == wanted(typed, forms), "\(typed)")
        }
    }

    @Test(arguments: 0..<20)
    func randomFormsBeginNearWhatTheDefinitionSays(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let letters = "eaionrs".map(String.init)
        let forms = (0..<300).map { _ in randomWord(letters, 1...8, &random) }
        let dictionary = try Dictionary(forms)
        for _ in 0..<50 {
            let typed = randomWord(letters, 1...7, &random)
            #expect(dictionary.beginnings(near: typed) == wanted(typed, forms), "\(typed)")
        }
    }

    @Test func rangesAreInOrderAndApart() throws {
        let dictionary = try Dictionary(allWords(["a", "b", "c"], upTo: 5).filter { !$0.isEmpty })
        let ranges = withExtendedLifetime(dictionary.file) { dictionary.finder.beginnings(near: Array("abca".utf8)) }
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.terms.upperBound <= $1.terms.lowerBound })
        #expect(ranges.allSatisfy { !$0.terms.isEmpty } && ranges.count { $0.edits == 0 } == 1)
    }

    @Test func noNumbersOrFacetsAreAmongThem() throws {
        let keys: [[UInt8]] = [
            [1] + "1234".utf8, [2] + "city".utf8 + [0] + "abcd".utf8, "1abcd".utf8 + [3], "ab1cd".utf8 + [3],
            "abcd".utf8 + [1], "abcd1".utf8 + [3],
        ]
        let dictionary = try Dictionary(keys: keys)
        #expect(dictionary.beginnings(near: "abcd") == ["abcd": 0, "abcd1": 0])
        #expect(dictionary.beginnings(near: "x").keys.sorted() == ["1abcd", "ab1cd", "abcd", "abcd1"])
        for typed in ["", "abc1", "\u{2}city"] { #expect(dictionary.beginnings(near: typed).isEmpty) }
    }
}
