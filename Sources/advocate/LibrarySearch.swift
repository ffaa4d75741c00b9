import Desk
import Records
import Search

/// The records of a library, ready to be searched.
struct LibrarySearch: Sendable {
    /// What was found, best first.
    struct Answer: Sendable {
        var hits: [Found]
        var total: Int
        var missing: [String]
    }

    struct Found: Sendable {
        let id: RecordID
        let collection: CollectionID
        let heading: String
        let score: Double
        /// The field that matched best, where that is not the heading.
        let passage: String?
    }

    private let library: Library
    private let index: SearchIndex

    init(_ library: Library) {
        self.library = library
        let records = CollectionID.allCases.flatMap { library.records(in: $0) }
        index = SearchIndex(
            records.map { SearchDocument(id: $0.id.text, fields: SearchableText($0).fields) })
    }

    /// Looks for the words of a query in one collection, or in all.
    func search(_ query: String, in collection: CollectionID? = nil, limit: Int, passages: Bool = true) -> Answer {
        guard let collection else {
            let answer = index.search(query, limit: limit)
            return Answer(
                hits: answer.hits.compactMap { found($0, passages: passages) }, total: answer.total,
                missing: answer.missing)
        }
        // The index knows no collections: all of its hits are asked for, and those of the collection kept.
        let answer = index.search(query, limit: .max)
        let hits = answer.hits.filter { library.place(of: RecordID($0.id))?.collection == collection }
        return Answer(
            hits: hits.prefix(limit).compactMap { found($0, passages: passages) }, total: hits.count,
            missing: answer.missing)
    }

    private func found(_ hit: Hit, passages: Bool) -> Found? {
        let id = RecordID(hit.id)
        guard let place = library.place(of: id), let record = library.find(id) else { return nil }
        var passage: String?
        if passages {
            let text = SearchableText(record)
            let isHeading = hit.field < text.headingFields
            passage =
                isHeading || !text.fields.indices.contains(hit.field) ? record.summary : text.fields[hit.field].text
        }
        return Found(
            id: id, collection: place.collection, heading: record.heading, score: hit.score, passage: passage)
    }
}

extension LibrarySearch.Found {
    /// What the screen shows of a record that was found.
    func marked(_ marker: Marker) -> FoundRecord {
        let text = passage.map { Passage.around(marker.ranges(in: $0).first, in: $0) } ?? ""
        return FoundRecord(
            id: id, collection: collection, heading: MarkedText(heading, marking: marker.ranges(in: heading)),
            passage: MarkedText(text, marking: marker.ranges(in: text)))
    }
}

/// The part of a text that is shown with a result.
enum Passage {
    /// About a line of the text from shortly before a match on; the whole of it where it is short.
    static func around(_ match: Range<String.Index>?, in text: String) -> String {
        let lead = 40
        let line = text.replacingLineEnds()
        guard let match, text.count > 120 else { return line }
        let before = text.distance(from: text.startIndex, to: match.lowerBound)
        guard before > lead else { return line }
        let start = line.index(line.startIndex, offsetBy: before - lead)
        // From a word's start on.
        let word = line[start...].firstIndex(of: " ").map { line.index(after: $0) } ?? start
        return "…" + line[word...]
    }
}

extension String {
    /// The text on one line; as many Characters as before.
    fileprivate func replacingLineEnds() -> String { String(map { $0.isNewline ? " " : $0 }) }
}
