import Records
import Screen
import Seeded
import Testing

@testable import Desk

@Suite struct EditingTests {
    @Test func undoAndRedoAskTheWorldOutside() {
        var sitting = Sitting()
        sitting.type("u")
        #expect(sitting.effects == [.undo])
        sitting.press(.control("r"))
        #expect(sitting.effects == [.redo])
        sitting.type("1")
        sitting.press(.enter)
        sitting.type("u")
        #expect(sitting.effects == [.undo])
    }

    @Test func whileTextIsTypedTheLetterIsText() {
        var sitting = Sitting()
        sitting.type("1fu")
        #expect(sitting.effects != [.undo])
        #expect(sitting.desk.state.filter.editor.text == "u")
    }

    @Test func aReadOnlyDeskSaysWhyNothingIsUndone() {
        let reason = "A newer version of this program wrote the desk."
        for key in [Key.character("u"), .control("r"), .character("<"), .character(">")] {
            var sitting = Sitting(at: DeskFixture.conflicted.desk(readOnly: reason))
            sitting.press(.character("1"), key)
            #expect(sitting.effects.isEmpty)
            #expect(sitting.notice == reason)
        }
    }

    @Test func aCollectionThatCanOnlyBeReadSettlesNothing() {
        let broken = [CollectionID.bills: "line 12 is broken"]
        var sitting = Sitting(.conflicted, broken: broken)
        sitting.press(.character("1"), .character("<"))
        #expect(sitting.effects.isEmpty)
        #expect(sitting.notice == "line 12 is broken")
        sitting.press(.character("3"), .character("<"))
        #expect(!sitting.effects.isEmpty)
    }

    private static let changing = Commands.all.filter { $0.audience == .staffAtTheirDesk }

    @Test func everyCommandThatChangesRecordsIsForADeskOfTheStaff() {
        #expect(Set(EditingTests.changing.map(\.id)) == ["undo", "redo", "keep-desk", "keep-file"])
        for command in Commands.all {
            var desk = DeskFixture.conflicted.desk()
            _ = desk.update(.input(.key(.character("1"))))
            if command.run(&desk).contains(where: \.changesRecords) {
                #expect(command.audience == .staffAtTheirDesk, "\(command.id)")
            }
        }
    }

    @Test func aKioskHasNoSuchCommandAndAsksForNoCode() {
        for command in EditingTests.changing {
            for key in command.keys {
                var sitting = Sitting(.conflicted, mode: .kiosk(code: "1992"))
                sitting.press(.character("1"), key)
                #expect(sitting.effects.isEmpty)
                #expect(sitting.desk.layers.isEmpty)
                #expect(sitting.notice?.contains("does nothing here") == true)
            }
        }
    }

    /// Whatever is pressed, and with the code: a kiosk changes nothing.
    @Test(arguments: [11, 12, 13] as [UInt64]) func aRandomWalkAtAKioskChangesNothing(seed: UInt64) {
        var random = SeededRandom(seed)
        var sitting = Sitting(.conflicted, mode: .kiosk(code: "19"))
        let keys: [Key] =
            [
                .up, .down, .left, .right, .enter, .escape, .tab, .control("r"), .control("p"), .control("c"),
                .function(9), .function(1), .alt("e"), .alt("v"),
            ] + "u<>0123419re".map(Key.character)
        for _ in 0..<3000 {
            sitting.press(keys.randomElement(using: &random) ?? .enter)
            #expect(!sitting.effects.contains { $0.changesRecords })
            // As staff do who leave it; here they come back.
            if sitting.desk.layers.last?.isStaffCode == true, Bool.random(using: &random) {
                sitting.type("19")
                sitting.press(.enter)
                #expect(!sitting.effects.contains { $0.changesRecords })
            }
        }
    }
}
