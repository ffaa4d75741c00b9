import Records
import Testing

@Suite struct FieldEditTests {
    @Test func applyingTheDifferencesGivesTheRecordTheyLeadTo() {
        for seed in 0..<3000 as Range<UInt64> {
            var records = RandomRecords(seed)
            let before = records.record()
            let after = records.chance(50) ? records.edited(before) : records.record()
            let edits = FieldEdit.all(from: before, to: after)
            #expect(before.applying(edits).isSame(as: after), "\(before) \(after)")
            #expect(edits.isEmpty == before.isSame(as: after))
            for edit in edits {
                #expect(areSame(before.value(at: edit.path), edit.before))
                #expect(areSame(after.value(at: edit.path), edit.after))
            }
        }
    }

    @Test func theInverseOfAChangeUndoesIt() throws {
        for seed in 0..<3000 as Range<UInt64> {
            var records = RandomRecords(seed)
            let before = records.presence()
            let after = before.map { records.chance(15) ? nil : records.edited($0) } ?? records.record()
            let change = Change(.bills, "r", before: before, after: after)
            let undone =
                before == nil || after == nil
                ? change.inverse.after : after?.applying(change.inverse.edits)
            #expect(areSame(undone, before))
            guard !areSame(before, after) else { continue }
            #expect(areSame(try change.inverse.rebased(on: change.after).after, before), "\(change)")
        }
    }

    @Test func theOrderOfMembersIsNoDifference() {
        for seed in 0..<1000 as Range<UInt64> {
            var records = RandomRecords(seed)
            let record = records.record()
            #expect(FieldEdit.all(from: record, to: records.shuffled(record)).isEmpty)
        }
    }
}
