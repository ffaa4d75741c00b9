import Records
import Seeded
import Testing

@Suite("Whatever two people make of one record, merging") struct MergePropertyTests {
    /// A base, what the desk makes of it, and what the file does.
    private struct Edits {
        var base, desk, file: JSONValue?

        init(_ records: inout RandomRecords) {
            base = records.presence()
            desk = Self.edit(base, &records)
            file = Self.edit(base, &records)
        }

        private static func edit(_ base: JSONValue?, _ records: inout RandomRecords) -> JSONValue? {
            guard let base else { return records.chance(80) ? records.record() : nil }
            if records.chance(10) { return nil }
            return records.chance(10) ? base : records.edited(base)
        }

        func merged() -> JSONValue? { Merge.threeWay(base: base, desk: desk, file: file) }
    }

    private func sweep(_ body: (Edits, inout RandomRecords) throws -> Void) rethrows {
        for seed in 0..<2000 as Range<UInt64> {
            var records = RandomRecords(seed)
            try body(Edits(&records), &records)
        }
    }

    @Test("does not depend on the order of members") func order() {
        sweep { edits, records in
            let shuffled = Merge.threeWay(
                base: edits.base.map { records.shuffled($0) }, desk: edits.desk.map { records.shuffled($0) },
                file: edits.file.map { records.shuffled($0) })
            let merged = edits.merged()
            #expect(areSame(unlisted(merged), unlisted(shuffled)), "\(edits)")
            expectSameConflicts(merged?.conflicts ?? [], shuffled?.conflicts ?? [], "\(edits)")
        }
    }

    @Test("again gives the same") func idempotent() {
        sweep { edits, _ in
            let merged = edits.merged()
            for folded in 0...1 {
                let chain = RecordChain(versions: [edits.base, edits.desk], folded: folded)
                #expect(areSame(chain.merged(with: merged), merged), "\(edits), folded \(folded)")
            }
        }
    }

    @Test("gives the same whichever side is called the desk") func commutative() {
        sweep { edits, _ in
            let one = edits.merged()
            let other = Merge.threeWay(base: edits.base, desk: edits.file, file: edits.desk)
            let conflicts = one?.conflicts ?? []
            expectSameConflicts(conflicts.map(\.swapped), other?.conflicts ?? [], "\(edits)")
            var (left, right) = (unlisted(one), unlisted(other))
            for conflict in conflicts where conflict.removed == nil {
                let edit = FieldEdit(conflict.field, before: nil, after: nil)
                (left, right) = (left?.applying([edit]), right?.applying([edit]))
            }
            #expect(areSame(left, right), "\(edits)")
        }
    }

    @Test("invents no value") func invention() {
        sweep { edits, _ in
            for (path, value) in edits.merged()?.leaves ?? [] {
                let isKnown = [edits.base, edits.desk, edits.file].contains { areSame($0?.value(at: path), value) }
                // An object of which one side took out one half and the other side the other is left empty.
                #expect(isKnown || value == .object([]), "\(path) \(value) \(edits)")
            }
        }
    }

    @Test("loses no edit of either side") func loss() {
        sweep { edits, _ in
            let merged = edits.merged()
            expectKept(from: edits.base, to: edits.desk, in: merged, side: .desk, "\(edits)")
            expectKept(from: edits.base, to: edits.file, in: merged, side: .file, "\(edits)")
        }
    }

    @Test("puts edits of different fields together without a conflict") func differentFields() {
        for seed in 0..<1000 as Range<UInt64> {
            var records = RandomRecords(seed)
            let base = records.record()
            let (first, second) = (records.value(depth: 2), records.value(depth: 2))
            let desk = base.applying([FieldEdit(["a"], before: nil, after: first)])
            let file = base.applying([FieldEdit(["b"], before: nil, after: second)])
            let merged = Merge.threeWay(base: base, desk: desk, file: file)
            #expect(areSame(merged, desk.applying([FieldEdit(["b"], before: nil, after: second)])))
        }
    }

    @Test("keeps what only one side edited as it is") func oneSide() {
        sweep { edits, _ in
            #expect(areSame(Merge.threeWay(base: edits.base, desk: edits.desk, file: edits.base), edits.desk))
            #expect(areSame(Merge.threeWay(base: edits.base, desk: edits.base, file: edits.file), edits.file))
            #expect(areSame(Merge.threeWay(base: edits.base, desk: edits.desk, file: edits.desk), edits.desk))
        }
    }
}

/// Whether each field that one side edited is as that side left it, or listed as a conflict with that side's value.
func expectKept(
    from base: JSONValue?, to edited: JSONValue?, in merged: JSONValue?, side: Conflict.Side,
    _ comment: @autoclosure () -> String,
    _ place: SourceLocation = #_sourceLocation
) {
    let conflicts = merged?.conflicts ?? []
    guard let edited else {
        let isListed = conflicts.contains(Conflict(removed: side))
        #expect(base == nil || merged == nil || isListed, "\(comment())", sourceLocation: place)
        return
    }
    guard !areSame(base, edited) else { return }
    guard let merged else {
        Issue.record("edited, and gone: \(comment())", sourceLocation: place)
        return
    }
    let gone = (base?.leaves ?? []).filter { edited.value(at: $0.path) == nil }.map { ($0.path, JSONValue?.none) }
    for (path, value) in edited.leaves.map({ ($0.path, JSONValue?.some($0.value)) }) + gone {
        if areSame(base?.value(at: path), value) || areSame(merged.value(at: path), value) { continue }
        // An empty object holds nothing that could be lost.
        if value == .object([]) { continue }
        let isListed = conflicts.contains { conflict in
            guard let listed = conflict.value(of: side, at: path) else { return false }
            return areSame(listed, value)
        }
        #expect(isListed, "\(path) \(String(describing: value)) \(comment())", sourceLocation: place)
    }
}

/// Whether two lists hold the same conflicts in whatever order.
func expectSameConflicts(
    _ left: [Conflict], _ right: [Conflict], _ comment: @autoclosure () -> String,
    _ place: SourceLocation = #_sourceLocation
) {
    func missing(_ some: [Conflict], in others: [Conflict]) -> [Conflict] {
        some.filter { one in !others.contains { one.value.isSame(as: $0.value) } }
    }
    let different = missing(left, in: right) + missing(right, in: left)
    #expect(different.isEmpty && left.count == right.count, "\(comment())", sourceLocation: place)
}

/// A record without its list of conflicts.
func unlisted(_ record: JSONValue?) -> JSONValue? {
    record?.applying([FieldEdit(["conflicts"], before: nil, after: nil)])
}
