import Desk
import Records
import Search
import Store

/// What is shown of a record that was found: its heading, and the passage that says most of what was asked.
struct FoundText {
    let heading: String
    let passage: String?

    /// Reads the record of a hit again; nil where it is no longer there.
    init?(_ hit: Hit, in parts: DeskParts, _ texts: inout [DocumentText], marker: Marker) {
        guard let collection = hit.collection,
            let node = try? parts.record(RecordID(hit.id), at: RecordPlace(rawValue: hit.place))
        else { return nil }
        var document = IndexedDocument(id: hit.id)
        let position = collection.position
        texts[position].fill(&document, with: node)
        heading = String(decoding: document.title, as: UTF8.self)
        let rest = document.fields.dropFirst(texts[position].headingFields).map { String(decoding: $0.text, as: UTF8.self) }
        let best = rest.map { (text: $0, words: marker.ranges(in: $0).count) }.max { $0.words < $1.words }
        let summary = node["summary"]?.text
        if let best, best.words > (summary.map { marker.ranges(in: $0).count } ?? 0) {
            passage = best.text
        } else {
            passage = summary
        }
    }

    /// What the screen shows of it.
    func marked(_ hit: Hit, _ collection: CollectionID, _ marker: Marker) -> FoundRecord {
        let text = passage.map { Passage.around(marker.ranges(in: $0).first, in: $0) } ?? ""
        return FoundRecord(
            id: RecordID(hit.id), collection: collection, heading: MarkedText(heading, marking: marker.ranges(in: heading)),
            passage: MarkedText(text, marking: marker.ranges(in: text)))
    }
}

extension Hit {
    /// The collection that the record is in.
    var collection: CollectionID? {
        Int(group) < CollectionID.allCases.count ? CollectionID.allCases[Int(group)] : nil
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
