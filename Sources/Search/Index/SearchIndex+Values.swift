/// A value that documents have in a field that they can be narrowed by.
public struct FacetValue: Sendable, Equatable {
    /// Folded, with single blanks, as `FoldedPhrase` has it.
    public var letters: [UInt8]
    /// How many documents have it.
    public var count: Int
    /// The id of one of them, and where the caller has it: there the value stands as it is written.
    public var id: String
    public var place: UInt64
}

extension SearchIndex {
    /// The most values that are looked at: under a beginning of none or one letter there may be any number of them.
    private static let mostValues = 4096

    /// The values of a field that begin with these folded letters, those of most documents first, then in the order of
    /// their letters.
    public func values(of field: String, beginningWith letters: [UInt8], limit: Int) -> [FacetValue] {
        let start = TermKey.facet(field, letters)
        var counts: [[UInt8]: Int] = [:]
        for live in segments {
            for term in live.segment.terms.range(beginningWith: start).prefix(Self.mostValues) {
                counts[live.segment.terms.key(term), default: 0] += live.count(ofTerm: term)
            }
        }
        let ordered = counts.sorted { one, other in
            one.value != other.value ? one.value > other.value : one.key.lexicographicallyPrecedes(other.key)
        }
        let room = SearchRoom()
        let values = ordered.lazy.compactMap { key, count -> FacetValue? in
            for live in segments {
                guard let document = live.firstDocument(with: key, room) else { continue }
                return FacetValue(
                    letters: Array(key.dropFirst(start.count - letters.count).dropLast()), count: max(1, count),
                    id: OrderKey.id(live.segment.key(of: document)), place: live.place(of: document))
            }
            return nil
        }
        return Array(values.prefix(max(0, limit)))
    }
}

extension LiveSegment {
    /// How many documents have a term, as far as those that were taken out have been counted.
    fileprivate func count(ofTerm term: Int) -> Int {
        segment.count(ofTerm: term) - removed.count(ofTerms: term..<term + 1)
    }

    /// The first document with a term that is still there.
    fileprivate func firstDocument(with key: [UInt8], _ room: SearchRoom) -> Int? {
        guard let term = segment.terms.find(key) else { return nil }
        let list = segment.entry(ofTerm: term).list
        if list.count == 1 { return removed.contains(list.document) ? nil : Int(list.document) }
        guard list.count > 1 else { return nil }
        room.reset()
        var cursor = ListCursor(
            segment.bytes(of: list), count: Int(list.count), of: segment.documents, buffer: room.block())
        var document = cursor.next(from: 0)
        while document < segment.documents, removed.contains(document) { document = cursor.next(from: document + 1) }
        return document < segment.documents ? Int(document) : nil
    }
}
