import Records
import Testing

@Suite("A record is its versions at the desk together with its file") struct RecordChainTests {
    private func record(_ fields: (String, String)...) -> JSONValue {
        .object([JSONMember("id", .text("r"))] + fields.map { JSONMember($0, .text($1)) })
    }

    private func listing(_ conflicts: Conflict..., in record: JSONValue) -> JSONValue {
        record.applying([FieldEdit(["conflicts"], before: nil, after: .list(conflicts.map(\.value)))])
    }

    private func stage(_ stages: String?..., folded: Int) -> RecordChain {
        RecordChain(versions: stages.map { stage in stage.map { record(("stage", $0)) } }, folded: folded)
    }

    private func conflict(_ desk: String, _ file: String) -> Conflict {
        Conflict(field: ["stage"], desk: .text(desk), file: .text(file))
    }

    @Test("an edit that is not in the file yet is put there") func unfolded() {
        for file in ["a", "b", "c"] {
            #expect(stage("a", "b", "c", folded: 0).merged(with: record(("stage", file))) == record(("stage", "c")))
        }
    }

    @Test("an edit that was undone is not brought back") func undone() {
        #expect(stage("a", "b", "a", folded: 0).merged(with: record(("stage", "b"))) == record(("stage", "a")))
        #expect(stage("a", "b", "a", folded: 1).merged(with: record(("stage", "b"))) == record(("stage", "a")))
        #expect(
            stage("a", "b", "a", folded: 0).merged(with: record(("stage", "x")))
                == listing(conflict("a", "x"), in: record(("stage", "a"))))
    }

    @Test("an old copy saved over an edit is a conflict, and a new value is not") func oldCopy() {
        let chain = stage("a", "b", "c", folded: 2)
        #expect(chain.merged(with: record(("stage", "a"))) == listing(conflict("c", "a"), in: record(("stage", "c"))))
        #expect(chain.merged(with: record(("stage", "x"))) == record(("stage", "x")))
    }

    @Test("two edits of one field are a conflict, listed once") func conflict() {
        let merged = stage("a", "b", folded: 0).merged(with: record(("stage", "x")))
        #expect(merged == listing(conflict("b", "x"), in: record(("stage", "b"))))
        #expect(stage("a", "b", folded: 0).merged(with: merged) == merged)
        #expect(stage("a", "b", folded: 1).merged(with: merged) == merged)
    }

    @Test("members of an object that both sides made are put together") func objects() {
        func address(_ fields: (String, String)...) -> JSONValue {
            .object([JSONMember("address", .object(fields.map { JSONMember($0, .text($1)) }))])
        }
        let none = JSONValue.object([])
        #expect(
            say(Merge.threeWay(base: none, desk: address(("zip", "1")), file: address(("city", "A"))))
                == "{address:{city:A zip:1}}")
        #expect(
            say(Merge.threeWay(base: none, desk: address(("zip", "1")), file: address(("zip", "2"))))
                == "{address:{zip:1} conflicts:[{field:[address zip] desk:1 file:2}]}")
        #expect(
            say(Merge.threeWay(base: address(("zip", "1")), desk: none, file: address(("zip", "2"))))
                == "{conflicts:[{field:[address] file:{zip:2}}]}")
        let text = JSONValue.object([JSONMember("address", .text("A 1"))])
        #expect(
            say(Merge.threeWay(base: address(("zip", "1")), desk: address(("zip", "2")), file: text))
                == "{address:{zip:2} conflicts:[{field:[address] desk:{zip:2} file:A 1}]}")
    }

    @Test("a removal at the desk stands, unless the file has an edit") func removedAtDesk() {
        #expect(stage("a", nil, folded: 0).merged(with: record(("stage", "a"))) == nil)
        for (folded, file) in [(0, "x"), (1, "x"), (1, "a")] {
            let merged = stage("a", nil, folded: folded).merged(with: record(("stage", file)))
            #expect(merged == listing(Conflict(removed: .desk), in: record(("stage", file))))
            #expect(stage("a", nil, folded: folded).merged(with: merged) == merged)
        }
    }

    @Test("a removal does not take a conflict along that the desk did not know") func unknownConflict() {
        let listed = listing(conflict("a", "x"), in: record(("stage", "a")))
        let merged = stage("a", nil, folded: 0).merged(with: listed)
        #expect(merged?["conflicts"] == .list([conflict("a", "x").value, Conflict(removed: .desk).value]))
        #expect(RecordChain(versions: [listed, nil], folded: 0).merged(with: listed) == nil)
    }

    @Test("a removal in the file stands, unless the desk has an edit") func removedInFile() {
        #expect(stage("a", folded: 0).merged(with: nil) == nil)
        #expect(stage("a", "a", folded: 1).merged(with: nil) == nil)
        for folded in 0...1 {
            let merged = stage("a", "b", folded: folded).merged(with: nil)
            #expect(merged == listing(Conflict(removed: .file), in: record(("stage", "b"))))
        }
        #expect(stage(nil, "b", folded: 0).merged(with: nil) == record(("stage", "b")))
        #expect(stage(nil, "b", nil, "c", folded: 0).merged(with: nil) == record(("stage", "c")))
        #expect(
            stage(nil, "b", folded: 1).merged(with: nil)
                == listing(Conflict(removed: .file), in: record(("stage", "b"))))
    }

    @Test("a removal in the file that the desk knew of does not take a later edit along") func removedAndEdited() {
        let listed = listing(Conflict(removed: .file), in: record(("stage", "b")))
        let edited = listing(Conflict(removed: .file), in: record(("stage", "c")))
        let edit = Change(.bills, "r", before: record(("stage", "a")), after: record(("stage", "b")))
        let noted = Change(.bills, "r", before: record(("stage", "b")), after: listed)
        #expect(RecordChain(changes: [edit, noted], folded: 2).merged(with: nil) == nil)
        let again = Change(.bills, "r", before: listed, after: edited)
        #expect(RecordChain(changes: [edit, noted, again], folded: 2).merged(with: nil) == edited)
    }

    @Test("a record that comes back after its file lost it is not the desk's removal") func comesBack() {
        let chain = RecordChain(
            changes: [
                Change(.bills, "r", before: record(("stage", "a")), after: record(("stage", "b"))),
                Change(.bills, "r", before: nil, after: nil),
            ], folded: 2)
        #expect(chain.merged(with: record(("stage", "x"))) == record(("stage", "x")))
    }

    @Test("what the desk took in from the file is not the desk's edit") func takenIn() {
        let taken = record(("stage", "x"), ("notes", "n"))
        let chain = RecordChain(
            changes: [
                Change(.bills, "r", before: record(("stage", "a")), after: record(("stage", "b"))),
                Change(.bills, "r", before: record(("stage", "x")), after: taken),
            ], folded: 1)
        #expect(chain.merged(with: record(("stage", "y"))) == record(("stage", "y"), ("notes", "n")))
        #expect(chain.merged(with: record(("stage", "b"))) == record(("stage", "b"), ("notes", "n")))
    }

    @Test("a conflict that the desk settled before it was in the file stays settled") func settledAtDesk() {
        let listed = listing(conflict("b", "x"), in: record(("stage", "b")))
        for kept in ["b", "x", "c"] {
            let chain = RecordChain(
                changes: [
                    Change(.bills, "r", before: record(("stage", "a")), after: record(("stage", "b"))),
                    Change(.bills, "r", before: listed, after: record(("stage", kept))),
                ], folded: 0)
            for file in [record(("stage", "x")), listed] {
                #expect(chain.merged(with: file) == record(("stage", kept)))
            }
        }
    }

    @Test("a conflict settled in the file stays settled") func settledInFile() {
        let listed = listing(conflict("b", "a"), in: record(("stage", "b")))
        let edit = Change(.bills, "r", before: record(("stage", "a")), after: record(("stage", "b")))
        let noted = RecordChain(changes: [edit], folded: 1).withoutNewConflicts(listed, file: record(("stage", "a")))
        #expect(noted == record(("stage", "b")))
        let chain = RecordChain(changes: [edit, Change(.bills, "r", before: noted, after: listed)], folded: 2)
        for kept in ["a", "b"] { #expect(chain.merged(with: record(("stage", kept))) == record(("stage", kept))) }
    }

    @Test("the value that somebody chose in the file stays where the conflict was left listed") func chosenInFile() {
        let listed = listing(conflict("b", "x"), in: record(("stage", "b")))
        let noted = listed.applying([FieldEdit(["notes"], before: nil, after: .text("n"))])
        let chain = RecordChain(
            changes: [
                Change(.bills, "r", before: record(("stage", "a")), after: record(("stage", "b"))),
                Change(.bills, "r", before: listed, after: noted),
            ], folded: 1)
        let file = listing(conflict("b", "x"), in: record(("stage", "x")))
        let expected = listing(conflict("b", "x"), in: record(("stage", "x"), ("notes", "n")))
        #expect(areSame(chain.merged(with: file), expected))
    }

    @Test("an old value that was put back beside its conflict stays") func listedAlready() {
        let file = listing(conflict("b", "a"), in: record(("stage", "a")))
        #expect(stage("a", "b", folded: 1).merged(with: file) == file)
    }

    /// The entry alone would look like the one that the desk took out, and be gone when the two are merged again.
    @Test("a conflict that comes up again as the desk settles it is there to stay") func settledAndBack() {
        let base = listing(conflict("b", "x"), in: record(("stage", "a")))
        let merged = listing(conflict("b", "x"), in: record(("stage", "x")))
        for (folded, file) in [(0, record(("stage", "x"))), (0, merged), (1, merged)] {
            let chain = RecordChain(versions: [base, record(("stage", "b"))], folded: folded)
            #expect(areSame(chain.merged(with: file), merged))
        }
        // The same with an old value, which the desk has settled while somebody put it back once more.
        let listed = listing(conflict("b", "a"), in: record(("stage", "b")))
        let put = listing(conflict("b", "a"), in: record(("stage", "a")))
        let old = RecordChain(
            versions: [record(("stage", "a")), record(("stage", "b")), listed, record(("stage", "b"))], folded: 2)
        #expect(areSame(old.merged(with: put), put))
    }

    @Test("lists of conflicts are united, whatever else their entries hold") func united() {
        let entry = JSONValue.object(conflict("b", "x").value.members + [JSONMember("asked", .text("Ana"))])
        let base = record(("stage", "b"))
        let desk = listing(Conflict(field: ["notes"], desk: .null, file: nil), in: base)
        let file = base.applying([FieldEdit(["conflicts"], before: nil, after: .list([entry]))])
        let merged = Merge.threeWay(base: base, desk: desk, file: file)
        #expect(merged?["conflicts"] == .list([entry, Conflict(field: ["notes"], desk: .null, file: nil).value]))
        let settled = Merge.threeWay(base: file, desk: base, file: file)
        #expect(settled == base)
    }

    @Test("members stand as in the file, new ones after them") func order() {
        let base = record(("stage", "a"), ("notes", "n"))
        let desk = record(("new", "d"), ("notes", "m"), ("stage", "a"))
        let file = JSONValue.object([
            JSONMember("notes", .text("n")), JSONMember("stage", .text("b")), JSONMember("id", .text("r")),
        ])
        #expect(say(Merge.threeWay(base: base, desk: desk, file: file)) == "{notes:m stage:b id:r new:d}")
    }

    @Test("after a crash, whatever version the file has, the newest comes of it") func crash() {
        for seed in 0..<3000 as Range<UInt64> {
            var records = RandomRecords(seed)
            var versions = [records.presence()]
            for _ in 0..<Int.random(in: 1...5, using: &records.random) {
                let version = versions[versions.count - 1]
                // Back to an earlier version, now and then: an edit that was undone.
                let next = records.chance(20) ? records.pick(versions) : version.map { records.edited($0) }
                versions.append(records.chance(10) ? nil : next ?? records.record())
            }
            let folded = Int.random(in: 0..<versions.count, using: &records.random)
            let chain = RecordChain(versions: versions, folded: folded)
            for version in versions[folded...] {
                let merged = chain.merged(with: version)
                let isNewest = areSame(merged, versions[versions.count - 1])
                #expect(
                    isNewest, "seed \(seed), folded \(folded), \(say(version))\n\(versions.map(say))\n\(say(merged))")
            }
        }
    }

    @Test("a chain of any length or with any mark is merged without a trap") func degenerate() {
        #expect(RecordChain(versions: [], folded: 3).merged(with: record()) == record())
        #expect(RecordChain(changes: [], folded: -1).merged(with: nil) == nil)
        #expect(stage("a", "b", folded: 9).merged(with: record(("stage", "b"))) == record(("stage", "b")))
        #expect(stage("a", "b", folded: -9).merged(with: record(("stage", "a"))) == record(("stage", "b")))
        #expect(Merge.threeWay(base: .null, desk: .text("t"), file: .list([])) == .text("t"))
    }
}

extension JSONValue {
    fileprivate var members: [JSONMember] {
        guard case .object(let members) = self else { return [] }
        return members
    }
}
