import Records
import Testing

@Suite("A change that goes on the record as it is now") struct ChangeRebasingTests {
    private let before = JSONValue.object([
        JSONMember("id", .text("r")), JSONMember("stage", .text("committee")),
        JSONMember("address", .object([JSONMember("city", .text("A"))])),
    ])

    private func setting(_ path: String..., to value: JSONValue?, of record: JSONValue? = nil) -> JSONValue {
        (record ?? before).applying([FieldEdit(path, before: nil, after: value)])
    }

    private func change(_ before: JSONValue?, _ after: JSONValue?) -> Change {
        Change(.bills, "r", before: before, after: after)
    }

    @Test("starts from that record and leaves what others edited") func merges() throws {
        let current = setting("notes", to: .text("N"))
        let rebased = try change(before, setting("stage", to: .text("law"))).rebased(on: current)
        #expect(rebased.before == current)
        #expect(say(rebased.after) == "{id:r stage:law address:{city:A} notes:N}")
    }

    @Test("skips what is so already") func alreadySo() throws {
        let current = setting("stage", to: .text("law"))
        let rebased = try change(before, current).rebased(on: current)
        #expect(rebased.before == current && rebased.after == current)
        let added = try change(nil, before).rebased(on: before)
        #expect(added.before == before && added.after == before)
    }

    @Test("is refused where the field has been edited meanwhile, naming it") func changedMeanwhile() {
        let law = change(before, setting("stage", to: .text("law")))
        #expect(throws: ChangeRefusal.changedMeanwhile(field: ["stage"], current: .text("dead"))) {
            try law.rebased(on: setting("stage", to: .text("dead")))
        }
        #expect(throws: ChangeRefusal.changedMeanwhile(field: ["stage"], current: nil)) {
            try law.rebased(on: setting("stage", to: nil))
        }
    }

    @Test("does not write over what has come to stand in its way") func way() {
        let zip = change(before, setting("address", "zip", to: .text("1")))
        #expect(throws: ChangeRefusal.changedMeanwhile(field: ["address"], current: .text("A 1"))) {
            try zip.rebased(on: setting("address", to: .text("A 1")))
        }
        #expect(throws: ChangeRefusal.changedMeanwhile(field: ["address"], current: nil)) {
            try zip.rebased(on: setting("address", to: nil))
        }
    }

    @Test("adds no record over another one") func alreadyThere() {
        #expect(throws: ChangeRefusal.alreadyThere("r")) {
            try change(nil, before).rebased(on: setting("stage", to: .text("law")))
        }
    }

    @Test("is refused where the record is gone") func gone() {
        #expect(throws: ChangeRefusal.gone("r")) { try change(before, nil).rebased(on: nil) }
        #expect(throws: ChangeRefusal.gone("r")) {
            try change(before, setting("stage", to: .text("law"))).rebased(on: nil)
        }
    }

    @Test("removes no record that has something new in it") func removal() throws {
        #expect(try change(before, nil).rebased(on: before).after == nil)
        #expect(throws: ChangeRefusal.changedMeanwhile(field: ["notes"], current: .text("N"))) {
            try change(before, nil).rebased(on: setting("notes", to: .text("N")))
        }
        #expect(throws: ChangeRefusal.changedMeanwhile(field: ["stage"], current: nil)) {
            try change(before, nil).rebased(on: setting("stage", to: nil))
        }
    }

    @Test("takes conflicts out and puts them in one by one") func conflicts() throws {
        let one = Conflict(field: ["stage"], desk: .text("law"), file: .text("dead")).value
        let two = Conflict(field: ["notes"], desk: nil, file: .text("N")).value
        let settled = change(setting("conflicts", to: .list([one])), setting("stage", to: .text("dead")))
        let rebased = try settled.rebased(on: setting("conflicts", to: .list([two, one])))
        #expect(rebased.after?["conflicts"] == .list([two]))
        #expect(rebased.after?["stage"] == .text("dead"))
        let undone = try rebased.inverse.rebased(on: rebased.after)
        #expect(areSame(undone.after?["conflicts"], .list([two, one])))
    }

    @Test("refuses or keeps every edit that somebody else made") func random() {
        for seed in 0..<3000 as Range<UInt64> {
            var records = RandomRecords(seed)
            let before = records.record()
            let (after, current) = (records.edited(before), records.edited(before))
            let change = change(before, after)
            guard let rebased = try? change.rebased(on: current) else { continue }
            expectKept(from: before, to: current, in: rebased.after, side: .file, "\(change) on \(current)")
            expectKept(from: before, to: after, in: rebased.after, side: .desk, "\(change) on \(current)")
        }
    }
}
