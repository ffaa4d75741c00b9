import Records
import Seeded
import Testing

/// One record that is edited at the desk and in its file at any time, with folds and crashes between.
private struct Sitting {
    var records: RandomRecords
    var journal: [Change] = []
    var folded = 0
    var file: JSONValue?
    var oldFiles: [JSONValue?] = []
    var story: [String] = []

    let isJournaling: Bool

    init(_ seed: UInt64) {
        isJournaling = seed % 2 == 0
        records = RandomRecords(seed)
        file = records.presence()
        story.append("file \(say(file))")
    }

    var chain: RecordChain { RecordChain(changes: journal, folded: folded) }
    var seen: JSONValue? { chain.merged(with: file) }

    mutating func editAtDesk() {
        let before = seen
        let after: JSONValue? =
            if let before {
                if let conflict = before.conflicts.randomElement(using: &records.random), records.chance(70) {
                    before.resolving(conflict, keeping: records.chance(50) ? .desk : .file)
                } else {
                    records.chance(10) ? nil : records.edited(before)
                }
            } else {
                records.record()
            }
        journal.append(Change(.bills, "r", before: before, after: after))
        story.append("desk \(say(before)) -> \(say(after))")
        let isSeen = areSame(seen, after)
        #expect(isSeen, "what was acknowledged is not seen\n\(told)")
    }

    mutating func editFile() {
        let before = file
        let isAtRest = folded == journal.count && areSame(file, seen)
        if let conflict = file?.conflicts.randomElement(using: &records.random), records.chance(60) {
            file = file?.resolving(conflict, keeping: records.chance(50) ? .desk : .file)
            let isSettled = areSame(seen, file)
            if isAtRest && isJournaling {
                #expect(isSettled, "settled in the file, and back\nfile \(say(file))\n\(told)")
            }
        } else if let record = file {
            file = records.chance(10) ? nil : records.edited(record)
        } else {
            file = records.record()
        }
        oldFiles.append(before)
        story.append("file \(say(file))")
        expectOutsideKept(from: before)
    }

    mutating func putOldFileBack() {
        guard !oldFiles.isEmpty else { return }
        file = records.pick(oldFiles)
        story.append("old file \(say(file))")
    }

    /// What was edited in the file is there, or listed, or is something that the desk knew and has edited since.
    private func expectOutsideKept(from before: JSONValue?) {
        guard let file else { return }
        let seen = seen
        let listed = (journal.flatMap { [$0.before, $0.after] } + [seen]).flatMap { $0?.conflicts ?? [] }
        let known = journal.flatMap { [$0.before, $0.after] }
        let gone = (before?.leaves ?? []).filter { file.value(at: $0.path) == nil }.map { ($0.path, JSONValue?.none) }
        for (path, value) in file.leaves.map({ ($0.path, JSONValue?.some($0.value)) }) + gone {
            if areSame(before?.value(at: path), value) || areSame(seen?.value(at: path), value) { continue }
            if value == .object([]) { continue }
            if known.contains(where: { areSame($0?.value(at: path), value) }) { continue }
            let isListed = listed.contains { conflict in
                conflict.value(of: .file, at: path).map { areSame($0, value) } ?? false
            }
            #expect(isListed, "lost from the file: \(path) \(say(value))\n\(told)")
        }
    }

    /// What the desk edited last, and may not be in the file, is there or listed.
    func expectLastEditKept() {
        guard folded < journal.count, let change = journal.last else { return }
        expectKept(from: change.before, to: change.after, in: seen, side: .desk, "lost from the desk\n\(told)")
    }

    mutating func fold(crashing: Bool) {
        oldFiles.append(file)
        let merged = seen
        if isJournaling, let before = chain.withoutNewConflicts(merged, file: file) {
            journal.append(Change(.bills, "r", before: before, after: merged))
            let isSeen = areSame(seen, merged)
            #expect(isSeen, "noting a conflict changes it\n\(told)")
        }
        file = merged
        if !crashing { folded = journal.count }
        story.append("fold\(crashing ? " and crash" : "") \(say(file))")
    }

    var told: String { story.joined(separator: "\n") + "\nseen \(say(seen))" }
}

func say(_ value: JSONValue?) -> String {
    switch value {
    case nil: "-"
    case .null?: "null"
    case .bool(let bool)?: "\(bool)"
    case .number(let text)?: text
    case .text(let text)?: text.unicodeScalars.map { $0.isASCII ? String($0) : "%\($0.value)" }.joined()
    case .list(let values)?: "[" + values.map { say($0) }.joined(separator: " ") + "]"
    case .object(let members)?:
        "{" + members.map { say(.text($0.name)) + ":" + say($0.value) }.joined(separator: " ") + "}"
    }
}

@Suite("At a desk that several hands edit") struct EditingTogetherTests {
    @Test("what was acknowledged is seen, and merging again gives the same") func sittings() {
        for seed in 0..<600 as Range<UInt64> {
            var sitting = Sitting(seed)
            for _ in 0..<10 {
                switch Int.random(in: 0..<11, using: &sitting.records.random) {
                case 0..<4: sitting.editAtDesk()
                case 4..<7: sitting.editFile()
                case 7: sitting.putOldFileBack()
                default: sitting.fold(crashing: sitting.records.chance(40))
                }
                sitting.expectLastEditKept()
                let seen = sitting.seen
                let isIdempotent = areSame(sitting.chain.merged(with: seen), seen)
                #expect(
                    isIdempotent,
                    "seed \(seed): merged again\n\(sitting.told)\nagain \(say(sitting.chain.merged(with: seen)))")
                let allFolded = RecordChain(changes: sitting.journal, folded: sitting.journal.count)
                let isFolded = areSame(allFolded.merged(with: seen), seen)
                #expect(isFolded, "seed \(seed): folded\n\(sitting.told)\nfolded \(say(allFolded.merged(with: seen)))")
            }
        }
    }
}
