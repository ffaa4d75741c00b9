@testable import Search

/// What the targets of the search look things up in: few words that meet in many ways.
enum SearchedExamples {
    static let glossary = Glossary([
        GlossaryEntry(english: ["lawyer", "attorney"], spanish: ["abogado", "abogada"]),
        GlossaryEntry(english: ["eviction"], spanish: ["desalojo"]),
        GlossaryEntry(english: ["walk-in", "without an appointment"], spanish: ["sin cita"], groups: [2]),
        GlossaryEntry(english: ["rally", "protest"], spanish: ["marcha"], groups: [1, 3]),
        GlossaryEntry(english: ["school board"], spanish: ["junta directiva"]),
        GlossaryEntry(english: ["Assembly Bill"], spanish: ["proyecto de ley de la asamblea"], names: ["AB"]),
        GlossaryEntry(english: ["Monday"], spanish: ["lunes"]),
    ])

    /// With what answers are asked for in an index whose bytes are made up.
    static let questions = [
        "law", "lawyer ", "m", "abogado desalojo", "\"legal aid\"", "555-0112", "2135550", "ab 1505",
        "city:bell marcha",
        "-law school", "before:2019", "zebra lwayer rally", "kind:ra -city:\"Bell Gardens\" march", "e", "evicitons ",
        "the lawyers of the legal aid and of the school for the tenants",
    ].map { Question($0, glossary: glossary) }

    static let documents: [IndexedDocument] = [
        document(
            "ab-1505", group: 0, "Charter schools: petitions",
            [
                ("AB 1505", .identifier), ("Charter schools: petitions", .name),
                ("A law on school boards. The law.", .text),
            ],
            [("stage", "law")], 17_900...18_170),
        document(
            "march", group: 1, "Marcha por la vivienda",
            [("Marcha por la vivienda", .name), ("Tenants march against evictions in Bell Gardens", .text)],
            [("city", "Bell Gardens"), ("kind", "Rally")], 18_000...18_000),
        document(
            "rally", group: 1, "Lawyers rally",
            [("Lawyers rally", .name), ("Evicted tenants and their lawyer", .text)],
            [("city", "Bell"), ("kind", "Rally")], 17_700...17_701),
        document(
            "aid", group: 2, "Legal Aid of Bell",
            [
                ("Legal Aid of Bell", .name), ("evictions, immigration, walk-in", .service),
                ("Ayuda legal sin cita", .text),
            ],
            [("city", "Bell"), ("kind", "legal")], nil, phones: ["(213) 555-0112", "323-555-0139"]),
        document(
            "clinica", group: 2, "Clínica de inmigración",
            [
                ("Clínica de inmigración", .name), ("abogados, desalojos, citas", .service),
                ("Los lunes, con cita", .text),
            ],
            [("city", "Los Ángeles"), ("kind", "clinic")], nil, phones: ["213 555 0113"]),
        document(
            "2019", group: 3, "", [("School strike", .name), ("Maestros de Los Ángeles en huelga: 2019", .text)],
            [], 17_910...17_916),
    ]

    /// An index file of the documents.
    static let file: [UInt8] = {
        var shard = IndexShard(.standard)
        for document in documents { shard.add(document) }
        let bytes = try? IndexAssembler([shard], .standard).bytes(about: Array("of the fuzzer".utf8))
        return bytes ?? []
    }()

    private static func document(
        _ id: String, group: UInt8, _ title: String, _ fields: [(String, FieldWeight)], _ facets: [(String, String)],
        _ days: ClosedRange<Int32>?, phones: [String] = []
    ) -> IndexedDocument {
        IndexedDocument(
            id: id, group: group, place: UInt64(id.utf8.count) << 48, title: Array(title.utf8)[...],
            fields: fields.map { IndexedField(Array($0.0.utf8)[...], weight: $0.1) },
            phones: phones.map { Array($0.utf8)[...] }, facets: facets.map { Facet(field: $0.0, value: $0.1) },
            firstDay: days?.lowerBound, lastDay: days?.upperBound)
    }
}
