@testable import Search

/// A small desk: two bills of one year, a place named by its short name, and texts that only speak of them.
enum Examples {
    static let documents = [
        IndexedDocument(
            "ab-1507",
            [
                ("AB 1507", .identifier), ("Temporary sites of charter schools", .name),
                ("No site outside the district. Signed in 2019.", .text),
            ]),
        IndexedDocument(
            "fair",
            [
                ("Together We Dream", .name),
                ("An immigrant rights fair; CHIRLA and CARECEN answer questions. CHIRLA is first.", .text),
                ("Room 1333, Avenida Ñandú", .text),
            ]),
        IndexedDocument(
            "ab-1505",
            [
                ("AB 1505", .identifier), ("Approval of charter schools", .name),
                ("More grounds for a denial, fewer appeals. The same course as its neighbour.", .text),
            ]),
        IndexedDocument(
            "sb-808",
            [("SB 808", .identifier), ("Appeals of denied petitions", .name), ("Died in January 2018.", .text)]),
        IndexedDocument(
            "carecen",
            [
                ("CARECEN", .name), ("immigration legal services", .service),
                ("2845 W. 7th St., Los Angeles, CA 90005", .text),
            ], phones: ["(213) 385-7800"]),
        IndexedDocument(
            "chirla",
            [
                ("CHIRLA, Coalition for Humane Immigrant Rights", .name), ("immigration legal services", .service),
                ("2533 West 3rd Street, Suite 101, Los Angeles, CA 90057", .text),
            ], phones: ["(213) 353-1333"]),
        IndexedDocument(
            "walk-in",
            [("Walk-in and open letter", .name), ("The workers’ letter was read at every rally.", .text)]),
    ]

    static func index() throws -> SearchIndex { try SearchIndex(of: documents) }

    static func ids(_ question: String) throws -> [String] { try index().ids(question) }

    /// The words of a text as searching reads them.
    static func folded(_ text: String) -> [String] {
        let words = Words(text)
        return words.list.indices.map { String(decoding: words.spelling($0), as: UTF8.self) }
    }
}
