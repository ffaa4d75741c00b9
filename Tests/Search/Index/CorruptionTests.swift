import Seeded
import Testing

@testable import Search

private let questions = [
    "law", "lawyer ", "m", "abogado desalojo", "\"legal aid\"", "555-0112", "2135550", "ab 1505", "city:bell marcha",
    "-law school", "before:2019", "zebra lwayer rally", "kind:ra -city:\"Bell Gardens\" march", "e", "evicitons ",
].map { Question($0, glossary: RandomCorpus.glossary) }

private func answers(_ index: SearchIndex, _ searcher: Searcher) -> [SearchAnswer] {
    questions.map { searcher.answer($0, in: index, limit: 5, counting: true) }
}

@Suite struct CorruptionTests {
    private func smallFile() throws -> [UInt8] {
        var random = SeededRandom(3)
        return try SearchIndex.bytes(of: RandomCorpus.documents(30, &random))
    }

    /// Opening fails, or every answer is the sound one's, or the damage is told.
    private func expectNoticed(_ bytes: [UInt8], _ sound: [SearchAnswer], _ searcher: Searcher, _ what: String) {
        guard let index = try? SearchIndex(IndexFile(bytes)) else { return }
        let found = answers(index, searcher)
        if index.damage == nil { #expect(found == sound, "\(what)") }
    }

    @Test func aFlippedByteIsNoticedOrHarmless() throws {
        var bytes = try smallFile()
        let searcher = Searcher()
        let sound = try answers(SearchIndex(IndexFile(bytes)), searcher)
        #expect(sound.filter { !$0.hits.isEmpty }.count > questions.count / 2)
        var random = SeededRandom(1)
        // All of the header and of the sums, and some of the pages, whose bytes all are noticed in the same way.
        let places =
            Array(0..<1024) + Array(bytes.indices.suffix(64))
            + (0..<400).map { _ in Int.random(in: bytes.indices, using: &random) }
        for place in places {
            let old = bytes[place]
            bytes[place] ^= UInt8.random(in: 1...255, using: &random)
            expectNoticed(bytes, sound, searcher, "byte \(place)")
            bytes[place] = old
        }
    }

    @Test func aDamagedPageIsToldOnceItIsAskedFor() throws {
        let bytes = try smallFile()
        let searcher = Searcher()
        let places = (0..<16).map { bytes.count / 16 * $0 + 9 }.filter { $0 > 1024 && $0 < bytes.count - 1024 }
        var (unopened, told) = (0, 0)
        for place in places {
            var damaged = bytes
            damaged[place] ^= 1
            guard let index = try? SearchIndex(IndexFile(damaged)) else {
                unopened += 1
                continue
            }
            _ = answers(index, searcher)
            if index.damage != nil { told += 1 }
        }
        #expect(unopened + told >= places.count / 2 && told > 0)
    }

    @Test func aCutFileIsNotOpened() throws {
        let bytes = try smallFile()
        var random = SeededRandom(2)
        let counts =
            [0, 1, 8, 1023, 1024, bytes.count - 1] + (0..<200).map { _ in .random(in: bytes.indices, using: &random) }
        for count in counts {
            #expect(throws: IndexProblem.self) { try SearchIndex(IndexFile(Array(bytes[..<count]))) }
        }
    }

    // MARK: What is wrong on purpose

    private static let sections: [IndexSection] = [
        .about, .counts, .terms, .slips, .termEntries, .lists, .classes, .classCounts, .classStarts, .members,
        .prefixes,
        .prefixEntries, .documents, .places, .firstDays, .lastDays, .phones, .phoneDigits, .ids,
    ]

    private func sections(of bytes: [UInt8]) throws -> [(IndexSection, [UInt8])] {
        let file = try IndexFile(bytes)
        return Self.sections.map { ($0, file.bytes($0) ?? []) }
    }

    /// Sections of random bytes with sums that agree: the answers are worth nothing, but there are some.
    @Test(arguments: 0..<19)
    func noSectionIsTrusted(number: Int) throws {
        let sound = try sections(of: smallFile())
        #expect(sound.filter { $0.1.isEmpty }.count <= 2)
        for round in 0..<24 {
            var random = SeededRandom(UInt64(number * 100 + round))
            var changed = sound
            changed[number].1 = Self.changed(sound[number].1, round, &random)
            ask(try IndexFile.bytes(changed))
        }
    }

    @Test(arguments: 0..<40)
    func noSectionsAreTrustedTogether(seed: UInt64) throws {
        var random = SeededRandom(seed)
        var changed = try sections(of: smallFile())
        for place in changed.indices where Int.random(in: 0..<3, using: &random) == 0 {
            changed[place].1 = Self.changed(changed[place].1, Int.random(in: 2..<24, using: &random), &random)
        }
        ask(try IndexFile.bytes(changed))
    }

    /// Lists of every kind, and many documents.
    @Test(arguments: 0..<4)
    func noSectionOfALargeIndexIsTrusted(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let sound = try sections(of: SearchIndex.bytes(of: RandomCorpus.manyDocuments(4200, &random)))
        for place in sound.indices {
            var changed = sound
            changed[place].1 = Self.changed(sound[place].1, Int(seed) + 2, &random)
            ask(try IndexFile.bytes(changed))
        }
    }

    private static func changed(_ bytes: [UInt8], _ round: Int, _ random: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        switch round {
        case 0: return []
        case 1: return random.bytes(bytes.count + 5)
        case 2: return random.bytes(bytes.count)
        case 3: return [UInt8](repeating: 0xFF, count: bytes.count)
        case 4: return [UInt8](repeating: 0, count: bytes.count)
        case 5: return Array(bytes.prefix(bytes.count / 2))
        default:
            guard !bytes.isEmpty else { return bytes }
            for _ in 0..<(1 << (round % 8)) {
                let value: UInt8 =
                    [0, 1, 0x7F, 0x80, 0xFE, 0xFF, .random(in: 0...255, using: &random)]
                    .randomElement(using: &random) ?? 0
                bytes[.random(in: bytes.indices, using: &random)] = value
            }
            return bytes
        }
    }

    /// Asks and edits, which must come to an end.
    private func ask(_ bytes: [UInt8]) {
        guard var index = try? SearchIndex(IndexFile(bytes)) else { return }
        let searcher = Searcher()
        _ = answers(index, searcher)
        for question in questions.prefix(4) {
            _ = searcher.answer(question, in: index, limit: 3, group: 1)
        }
        index.replace(["d1": nil, "d2": nil, "d3": IndexedDocument("d3", "a lawyer")])
        index.settle(with: searcher)
        _ = answers(index, searcher)
    }
}
