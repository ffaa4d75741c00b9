import Records
import Search
import Store

/// Reads the objects of records that were found again.
struct FoundNodes {
    private let search: DeskSearch
    /// The records of files that have changed since the index was made of them.
    private var changed: [DeskPart: [RecordID: JSONNode]] = [:]

    init(_ search: DeskSearch) { self.search = search }

    /// The record where the index has it, or where it is now, if its file has changed since; nil where it is gone.
    mutating func node(of hit: Hit) -> JSONNode? {
        let (id, place) = (RecordID(hit.id), RecordPlace(rawValue: hit.place))
        if let node = search.record(id, at: place) { return node }
        guard let part = place.part else { return nil }
        if let known = changed[part] { return known[id] }
        var records: [RecordID: JSONNode] = [:]
        _ = try? search.parts.read(part) { for record in $0 { records[record.id] = record.node } }
        changed[part] = records
        return records[id]
    }
}
