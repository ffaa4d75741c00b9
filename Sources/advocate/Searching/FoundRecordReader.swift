import Desk
import Records
import Search
import Store

/// Reads records that were found again, and says what is shown of each: its heading, and the passage that says most of
/// what was asked.
struct FoundRecordReader {
    private let search: DeskSearch
    private let marker: Marker
    private let corrected: [Findings.Replacement]
    /// The records of files that have changed since the index was made of them.
    private var changed: [DeskPart: [RecordID: JSONNode]] = [:]
    private var texts = CollectionID.allCases.map { DocumentText($0) }

    init(_ search: DeskSearch, _ marker: Marker, _ corrections: [SearchAnswer.Correction]) {
        self.search = search
        self.marker = marker
        corrected = corrections.map { Findings.Replacement(typed: $0.typed, meant: $0.meant) }
    }

    /// What is shown of a hit's record; nil where that is no longer there.
    mutating func record(of hit: Hit) -> FoundRecord? {
        guard let collection = hit.collection,
            let node = node(of: hit)
        else { return nil }
        var document = IndexedDocument(id: hit.id)
        let position = collection.position
        texts[position].fill(&document, with: node)
        let heading = String(decoding: document.title, as: UTF8.self)
        // What the records of a collection are called stands above them.
        let titles = SpokenWords.title(of: collection)
        let rest = document.fields.dropFirst(texts[position].headingFields)
            .map { String(decoding: $0.text, as: UTF8.self) }.filter { !titles.contains($0) }
        let best = marker.bestPassage(in: rest, heading: heading, group: hit.group)
        // Where the heading says it all, or the reason does, the summary says what that is.
        let isTold = best.map { best in best.news == 0 || hit.through.contains { $0.found == best.text } } ?? true
        let passage = (isTold ? node["summary"]?.text : nil) ?? best?.text ?? ""
        return FoundRecord(
            id: RecordID(hit.id), collection: collection, heading: marked(heading, hit), passage: marked(passage, hit),
            through: through(hit), missing: hit.missing)
    }

    /// The record where the index has it, or where it is now, if its file has changed since.
    private mutating func node(of hit: Hit) -> JSONNode? {
        let (id, place) = (RecordID(hit.id), RecordPlace(rawValue: hit.place))
        if let node = search.record(id, at: place) { return node }
        guard let part = place.part else { return nil }
        if let known = changed[part] { return known[id] }
        var records: [RecordID: JSONNode] = [:]
        _ = try? search.parts.read(part) { for record in $0 { records[record.id] = record.node } }
        changed[part] = records
        return records[id]
    }

    private func marked(_ text: String, _ hit: Hit) -> MarkedText {
        let line = String(text.map { $0.isNewline ? " " : $0 })
        return MarkedText(line, marking: marker.ranges(in: line, group: hit.group))
    }

    /// What stands for typed words, but for corrections, which are told once for all records.
    private func through(_ hit: Hit) -> [Findings.Replacement] {
        hit.through.map { Findings.Replacement(typed: $0.typed, meant: $0.found) }.filter { !corrected.contains($0) }
    }
}
