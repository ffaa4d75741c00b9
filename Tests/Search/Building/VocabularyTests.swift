import Seeded
import Testing

@testable import Search

@Suite struct VocabularyTests {
    private struct Note: BitwiseCopyable, Sendable {
        var mark: Int
    }

    /// Strings of every length, many of which share their beginnings, ends and lengths.
    private func strings(_ count: Int, _ random: inout SeededRandom) -> [[UInt8]] {
        (0..<count).map { _ in
            let length = Int.random(in: 0...40, using: &random)
            var string = [UInt8](repeating: 0x61, count: length)
            for _ in 0..<Int.random(in: 0...2, using: &random) where length > 0 {
                string[.random(in: 0..<length, using: &random)] =
                    [0, 0x61, 0x62, 0xFF].randomElement(using: &random) ?? 0
            }
            return string
        }
    }

    @Test(arguments: 0..<4)
    func everyStringHasOneNumber(seed: UInt64) {
        var random = SeededRandom(seed)
        var vocabulary = Vocabulary<Note>()
        var numbers: [[UInt8]: Int] = [:]
        for string in strings(20_000, &random) {
            let suffix = UInt8.random(in: 0...2, using: &random)
            let (number, isNew) = string.withUnsafeBufferPointer {
                vocabulary.number(of: $0, suffix: suffix, note: Note(mark: numbers.count))
            }
            let key = string + [suffix]
            #expect(isNew == (numbers[key] == nil))
            #expect(number == numbers[key, default: numbers.count])
            numbers[key] = number
            #expect(vocabulary[number].mark == number)
            #expect(Array(vocabulary.string(number)) == key)
        }
        #expect(vocabulary.count == numbers.count)
        let sorted = vocabulary.sorted().map { Array(vocabulary.string(Int($0.number))) }
        #expect(sorted == numbers.keys.sorted { $0.lexicographicallyPrecedes($1) })
    }

    /// A guess may be older than what was added since, and be of a table that has grown.
    @Test func anOldGuessFindsTheSame() {
        var random = SeededRandom(1)
        let all = strings(5000, &random).filter { !$0.isEmpty }
        let letters = all.flatMap { $0 }
        var places: [Range<Int>] = []
        for string in all {
            let start = places.last?.upperBound ?? 0
            places.append(start..<start + string.count)
        }
        var vocabulary = Vocabulary<Note>()
        let guesses = letters.withUnsafeBytes { letters in
            places.map { vocabulary.guess(VocabularyKey(letters, $0, suffix: 1)) }
        }
        var numbers: [[UInt8]: Int] = [:]
        letters.withUnsafeBufferPointer { letters in
            for _ in 0..<2 {
                for (place, guess) in zip(places, guesses) {
                    let key = VocabularyKey(UnsafeRawBufferPointer(letters), place, suffix: 1)
                    let string = UnsafeBufferPointer(rebasing: letters[place])
                    let now = vocabulary.guess(key)
                    for guess in [guess, now] {
                        let number = vocabulary.number(of: key, string, guess, note: Note(mark: 0)).number
                        #expect(number == numbers[Array(string), default: numbers.count])
                        numbers[Array(string)] = number
                    }
                }
            }
        }
        #expect(vocabulary.count == numbers.count)
    }

    @Test func aKeyIsTheSameWhereverTheStringStands() {
        let string = Array("bibliotecas".utf8)
        let large = [UInt8](repeating: 7, count: 30) + string + [UInt8](repeating: 9, count: 30)
        let alone = string.withUnsafeBytes { VocabularyKey($0, 0..<string.count, suffix: 2) }
        let inside = large.withUnsafeBytes { VocabularyKey($0, 30..<30 + string.count, suffix: 2) }
        #expect(alone == inside && alone.hash == inside.hash && alone.isWhole)
        #expect(alone != string.withUnsafeBytes { VocabularyKey($0, 0..<string.count, suffix: 1) })
        #expect(alone != string.withUnsafeBytes { VocabularyKey($0, 0..<string.count - 1, suffix: 2) })
    }
}
