import Desk
import Records
import Search
import Store

/// Reads records that were found again, and says what is shown of each: its heading, and the passage that says most of
/// what was asked.
struct FoundRecordReader {
    private var nodes: FoundNodes
    private let marker: Marker
    private let corrected: [Findings.Replacement]
    private var texts = CollectionID.allCases.map { DocumentText($0) }

    init(_ search: DeskSearch, _ marker: Marker, _ corrections: [SearchAnswer.Correction]) {
        nodes = FoundNodes(search)
        self.marker = marker
        corrected = corrections.map { Findings.Replacement(typed: $0.typed, meant: $0.meant) }
    }

    /// What is shown of a hit's record; nil where that is no longer there.
    mutating func record(of hit: Hit) -> FoundRecord? {
        guard let collection = hit.collection,
            let node = nodes.node(of: hit)
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
            through: hit.through(besides: corrected), missing: hit.missing)
    }

    private func marked(_ text: String, _ hit: Hit) -> MarkedText {
        let line = String(text.map { $0.isNewline ? " " : $0 })
        return MarkedText(line, marking: marker.ranges(in: line, group: hit.group))
    }
}

extension Hit {
    /// What stands for typed words, but for corrections, which are told once for all records.
    func through(besides corrected: [Findings.Replacement]) -> [Findings.Replacement] {
        through.map { Findings.Replacement(typed: $0.typed, meant: $0.found) }.filter { !corrected.contains($0) }
    }
}
