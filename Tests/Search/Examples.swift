@testable import Search

/// A small desk: two bills of one year, a place named by its short name, and texts that only speak of them.
enum Examples {
    static let documents = [
        SearchDocument(
            id: "ab-1507",
            fields: [
                SearchField("AB 1507", weight: .identifier),
                SearchField("Temporary sites of charter schools", weight: .name),
                SearchField("No site outside the district. Signed in 2019.", weight: .text),
            ]),
        SearchDocument(
            id: "fair",
            fields: [
                SearchField("Together We Dream", weight: .name),
                SearchField(
                    "An immigrant rights fair; CHIRLA and CARECEN answer questions. CHIRLA is first.", weight: .text),
                SearchField("Room 1333, Avenida Ñandú", weight: .text),
            ]),
        SearchDocument(
            id: "ab-1505",
            fields: [
                SearchField("AB 1505", weight: .identifier),
                SearchField("Approval of charter schools", weight: .name),
                SearchField(
                    "More grounds for a denial, fewer appeals. The same course as its neighbour.", weight: .text),
            ]),
        SearchDocument(
            id: "sb-808",
            fields: [
                SearchField("SB 808", weight: .identifier),
                SearchField("Appeals of denied petitions", weight: .name),
                SearchField("Died in January 2018.", weight: .text),
            ]),
        SearchDocument(
            id: "carecen",
            fields: [
                SearchField("CARECEN", weight: .name),
                SearchField("immigration legal services", weight: .service),
                SearchField("2845 W. 7th St., Los Angeles, CA 90005", weight: .text),
                SearchField("(213) 385-7800", weight: .identifier),
            ]),
        SearchDocument(
            id: "chirla",
            fields: [
                SearchField("CHIRLA, Coalition for Humane Immigrant Rights", weight: .name),
                SearchField("immigration legal services", weight: .service),
                SearchField("2533 West 3rd Street, Suite 101, Los Angeles, CA 90057", weight: .text),
                SearchField("(213) 353-1333", weight: .identifier),
            ]),
        SearchDocument(
            id: "walk-in",
            fields: [
                SearchField("Walk-in and open letter", weight: .name),
                SearchField("The workers’ letter was read at every rally.", weight: .text),
            ]),
    ]

    static let index = SearchIndex(documents)

    static func ids(_ query: String) -> [String] {
        index.search(query, limit: 50).hits.map(\.id)
    }

    static func document(_ id: String, _ text: String, _ weight: FieldWeight = .text) -> SearchDocument {
        SearchDocument(id: id, fields: [SearchField(text, weight: weight)])
    }

    /// The words of a text as searching reads them.
    static func folded(_ text: String) -> [String] {
        let words = Words(text)
        return words.list.indices.map { String(decoding: words.spelling($0), as: UTF8.self) }
    }

    /// The text with what is marked in brackets.
    static func marked(_ query: String, _ text: String) -> String {
        var marked = ""
        var end = text.startIndex
        for range in Marker(query: query).ranges(in: text) {
            marked += text[end..<range.lowerBound] + "[" + text[range] + "]"
            end = range.upperBound
        }
        return marked + text[end...]
    }
}
