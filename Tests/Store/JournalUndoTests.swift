import Seeded
import Testing

@testable import Store

@Suite("Undo and redo over the journal")
struct JournalUndoTests {
    @Test("undo walks back over one's own edits, and redo forward again")
    func walk() {
        var model = Model()
        for _ in 0..<3 { model.edit("ana") }
        model.edit("bo")
        #expect(model.stack("ana") == [3, nil])
        model.undo("ana")
        model.undo("ana")
        #expect(model.stack("ana") == [1, 6])
        #expect(model.stack("bo") == [4, nil])
        model.redo("ana")
        #expect(model.stack("ana") == [7, 5])
        model.redo("ana")
        #expect(model.stack("ana") == [8, nil])
        #expect(model.steps.map(\.undoes) == [nil, nil, nil, nil, 3, 2, nil, nil])
        #expect(model.steps.map(\.redoes) == [nil, nil, nil, nil, nil, nil, 6, 5])
    }

    @Test("an edit after an undo ends what could be redone, and somebody else's does not")
    func editAfterUndo() {
        var model = Model()
        model.edit("ana")
        model.edit("ana")
        model.undo("ana")
        model.edit("bo")
        #expect(model.stack("ana") == [1, 3])
        model.edit("ana")
        #expect(model.stack("ana") == [5, nil])
        model.undo("ana")
        #expect(model.stack("ana") == [1, 6])
    }

    @Test("what somebody else has undone is passed over")
    func undoneByOthers() {
        var model = Model()
        model.edit("ana")
        model.edit("ana")
        model.steps.append(.init(seq: 3, who: "bo", undoes: 2))
        #expect(model.stack("ana") == [1, nil])
        #expect(model.stack("bo") == [nil, 3])
    }

    @Test("is what keeping both stacks from the start would give")
    func againstStacks() {
        for seed in 0..<300 as Range<UInt64> {
            var random = SeededRandom(seed)
            var model = Model()
            for _ in 0..<40 {
                let who = ["ana", "bo", "cy"].randomElement(using: &random) ?? ""
                switch Int.random(in: 0..<5, using: &random) {
                case 0, 1: model.edit(who)
                case 2, 3: model.undo(who)
                default: model.redo(who)
                }
                for who in ["ana", "bo", "cy", "nobody"] {
                    #expect(model.stack(who) == [model.undos[who]?.last, model.redos[who]?.last])
                }
            }
        }
    }

    @Test("stops at the newest transaction that decides")
    func stopsEarly() {
        var stack = UndoStack(of: "ana")
        stack.add(.init(seq: 9, who: "bo"))
        #expect(!stack.isDecided)
        stack.add(.init(seq: 8, who: "ana", undoes: 7))
        #expect(!stack.isDecided && stack.redo == 8)
        stack.add(.init(seq: 7, who: "ana"))
        #expect(!stack.isDecided)
        stack.add(.init(seq: 6, who: "ana"))
        #expect(stack.isDecided && stack.undo == 6)
    }

    /// Two stacks a person, kept from the start.
    private struct Model {
        var steps: [UndoStack.Step] = []
        var undos: [String: [UInt64]] = [:]
        var redos: [String: [UInt64]] = [:]

        private var next: UInt64 { UInt64(steps.count) + 1 }

        func stack(_ who: String) -> [UInt64?] {
            let stack = UndoStack(of: who, newestFirst: steps.reversed())
            return [stack.undo, stack.redo]
        }

        mutating func edit(_ who: String) {
            undos[who, default: []].append(next)
            redos[who] = []
            steps.append(.init(seq: next, who: who))
        }

        mutating func undo(_ who: String) {
            guard let seq = undos[who]?.popLast() else { return }
            redos[who, default: []].append(next)
            steps.append(.init(seq: next, who: who, undoes: seq))
        }

        mutating func redo(_ who: String) {
            guard let seq = redos[who]?.popLast() else { return }
            undos[who, default: []].append(next)
            steps.append(.init(seq: next, who: who, redoes: seq))
        }
    }
}
