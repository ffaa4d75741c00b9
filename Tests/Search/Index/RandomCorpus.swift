import Seeded

@testable import Search

/// Documents and questions of few words, so that they meet: inflected words of both languages, bills, phones, facets and
/// days.
enum RandomCorpus {
    private static let english = [
        "lawyer", "lawyers", "law", "laws", "eviction", "evictions", "evicted", "evict", "rally", "rallies", "march",
        "marches", "marching", "school", "schools", "charter", "clinic", "clinics", "legal", "aid", "aids", "aiding",
        "immigrant", "immigrants", "immigration", "walk-in", "tenant's", "tenants", "the", "of", "and", "box", "boxes",
    ]
    private static let spanish = [
        "abogado", "abogados", "abogada", "desalojo", "desalojos", "inmigración", "inmigrante", "inmigrantes", "cita",
        "citas", "sin", "cita", "derecho", "derechos", "Ñandú", "reunión", "reuniones", "de", "la", "para", "los",
        "escuela", "escuelas", "marcha", "marchas", "legal", "ayuda",
    ]
    private static let cities = ["Bell", "Bell Gardens", "Los Ángeles", "Ojai"]

    static let glossary = Glossary([
        GlossaryEntry(english: ["lawyer", "attorney"], spanish: ["abogado"]),
        GlossaryEntry(english: ["eviction"], spanish: ["desalojo"]),
        GlossaryEntry(english: ["walk-in"], spanish: ["sin cita"], groups: [2]),
        GlossaryEntry(english: ["rally"], spanish: ["marcha"], groups: [1, 3]),
        GlossaryEntry(english: ["legal aid"], spanish: ["ayuda legal"], names: ["Clinic"]),
    ])

    static func documents(_ count: Int, _ random: inout SeededRandom) -> [IndexedDocument] {
        (0..<count).map { document("d\($0)", &random) }
    }

    static func document(_ id: String, _ random: inout SeededRandom) -> IndexedDocument {
        var fields: [(String, FieldWeight)] = []
        if chance(4, &random) { fields.append((bill(&random), .identifier)) }
        fields.append((sentence(1...3, &random), .name))
        if chance(2, &random) { fields.append((sentence(1...4, &random), .service)) }
        for _ in 0..<Int.random(in: 0...3, using: &random) {
            let sentences = (0..<Int.random(in: 1...4, using: &random)).map { _ in sentence(1...8, &random) }
            fields.append((sentences.joined(separator: ". "), .text))
        }
        var facets: [(String, String)] = []
        if chance(2, &random) { facets.append(("city", cities.randomElement(using: &random) ?? "")) }
        if chance(3, &random) { facets.append(("kind", Bool.random(using: &random) ? "Rally" : "hearing")) }
        let first = Int32.random(in: 17_000...18_500, using: &random)
        var document = IndexedDocument(
            id, fields, title: sentence(0...2, &random), group: .random(in: 0...3, using: &random),
            phones: chance(3, &random) ? (0...Int.random(in: 0...1, using: &random)).map { _ in phone(&random) } : [],
            facets: facets, days: chance(2, &random) ? first...first + Int32.random(in: 0...400, using: &random) : nil)
        document.place = random.next()
        if chance(8, &random) { document.lastDay = nil }
        return document
    }

    private static func chance(_ one: Int, _ random: inout SeededRandom) -> Bool {
        Int.random(in: 0..<one, using: &random) == 0
    }

    private static func word(_ words: [String], _ random: inout SeededRandom) -> String {
        // The first of the list are the most frequent.
        let place = min(
            Int.random(in: 0..<words.count, using: &random), Int.random(in: 0..<words.count, using: &random))
        return words[place]
    }

    private static func sentence(_ count: ClosedRange<Int>, _ random: inout SeededRandom) -> String {
        let words = Bool.random(using: &random) ? english : spanish
        return (0..<Int.random(in: count, using: &random)).map { _ in
            chance(12, &random) ? "\(Int.random(in: 2017...2020, using: &random))" : word(words, &random)
        }.joined(separator: " ")
    }

    private static func bill(_ random: inout SeededRandom) -> String {
        let house = ["AB", "SB", "Assembly Bill", "A.B. No."].randomElement(using: &random) ?? ""
        return "\(house) \(Int.random(in: 1500...1510, using: &random))"
    }

    private static func phone(_ random: inout SeededRandom) -> String {
        let area = Bool.random(using: &random) ? "213" : "323"
        return "(\(area)) 555-01\(Int.random(in: 10...39, using: &random))"
    }
}

// MARK: - Questions

extension RandomCorpus {
    /// What somebody might type: most of it is in the documents.
    static func question(_ random: inout SeededRandom) -> String {
        var pieces = (0..<Int.random(in: 1...3, using: &random)).map { _ in piece(&random) }
        if chance(8, &random) { pieces += (0..<7).map { _ in word(english + spanish, &random) } }
        if chance(3, &random) { pieces.append(condition(&random)) }
        pieces.shuffle(using: &random)
        let text = pieces.joined(separator: " ")
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return text + " "
        case 1: return String(text.dropLast(min(text.count - 1, Int.random(in: 0...4, using: &random))))
        default: return text
        }
    }

    private static func piece(_ random: inout SeededRandom) -> String {
        let anyWord = word(Bool.random(using: &random) ? english : spanish, &random)
        switch Int.random(in: 0..<14, using: &random) {
        case 0: return "\"" + sentence(1...3, &random) + "\""
        case 1: return bill(&random)
        case 2:
            let digits = phone(&random).filter(\.isNumber)
            let part = digits.dropFirst(Int.random(in: 0...4, using: &random))
            return String(part.prefix(Int.random(in: 4...10, using: &random)))
        case 3: return phone(&random)
        case 4: return slip(anyWord, &random)
        case 5: return "zebra"
        case 6: return "\(Int.random(in: 2017...2020, using: &random))"
        case 7: return "sin cita"
        case 8: return "legal aid"
        default: return anyWord
        }
    }

    private static func slip(_ word: String, _ random: inout SeededRandom) -> String {
        var letters = Array(word)
        let place = Int.random(in: 0..<letters.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: letters.remove(at: place)
        case 1: letters.insert("e", at: place)
        case 2: letters[place] = "x"
        default: if place > 0 { letters.swapAt(place, place - 1) }
        }
        return String(letters)
    }

    private static func condition(_ random: inout SeededRandom) -> String {
        let city = cities.randomElement(using: &random) ?? ""
        let condition = [
            "city:\"\(city)\"", "city:\(city.prefix(3))", "kind:rally", "kind:hear", "before:2018", "after:2019-03",
            "before:2019-12-31", "\(word(english, &random))", "\"\(sentence(1...2, &random))\"",
        ].randomElement(using: &random)
        return (Bool.random(using: &random) ? "-" : "") + (condition ?? "")
    }
}

// MARK: - Many documents

extension RandomCorpus {
    private static let endings = [
        "na", "no", "ra", "ro", "sa", "ta", "to", "da", "do", "la", "lo", "cha", "zo", "go", "ga", "pa",
    ]

    /// Short documents by the thousand, with a few words that most of them have, many that begin alike, and more that
    /// are rare.
    static func manyDocuments(_ count: Int, _ random: inout SeededRandom) -> [IndexedDocument] {
        (0..<count).map { number in
            var words: [String] = chance(10, &random) ? [] : ["mano"]
            for _ in 0..<Int.random(in: 2...6, using: &random) { words.append(manyWord(&random)) }
            words.shuffle(using: &random)
            let cut = Int.random(in: 0...words.count, using: &random)
            return IndexedDocument(
                "d\(number)",
                [(words[..<cut].joined(separator: " "), .name), (words[cut...].joined(separator: ". "), .text)],
                title: chance(2, &random) ? words[0] : "", group: .random(in: 0...3, using: &random),
                phones: chance(10, &random) ? [phone(&random)] : [],
                facets: [("city", cities.randomElement(using: &random) ?? "")],
                days: chance(2, &random) ? 17_500...17_500 + Int32.random(in: 0...900, using: &random) : nil)
        }
    }

    static func manyWord(_ random: inout SeededRandom) -> String {
        switch Int.random(in: 0..<20, using: &random) {
        case 0: "q" + endings[.random(in: 0..<16, using: &random)] + endings[.random(in: 0..<16, using: &random)]
        case 1:
            // Rare: about a dozen postings and fewer.
            (0..<3).map { _ in endings[.random(in: 0..<16, using: &random)] }.joined()
        case 2: word(english, &random)
        default:
            "m" + ["a", "e", "i"][.random(in: 0..<3, using: &random)] + endings[.random(in: 0..<16, using: &random)]
        }
    }

    static func questionOfMany(_ random: inout SeededRandom) -> String {
        var pieces = (0..<Int.random(in: 1...3, using: &random)).map { _ in manyWord(&random) }
        if chance(3, &random) { pieces.append("mano") }
        if chance(5, &random) { pieces.append(phone(&random)) }
        if chance(4, &random) { pieces.append(condition(&random)) }
        if chance(6, &random) { pieces = ["zebra"] + pieces }
        if chance(12, &random) { pieces += (0..<6).map { _ in manyWord(&random) } }
        pieces.shuffle(using: &random)
        let text = pieces.joined(separator: " ")
        switch Int.random(in: 0..<3, using: &random) {
        case 0: return text + " "
        case 1: return text + " " + ["m", "ma", "me", "mi", "q", "t", "man"][.random(in: 0..<7, using: &random)]
        default: return String(text.dropLast(min(text.count - 1, Int.random(in: 0...3, using: &random))))
        }
    }
}
