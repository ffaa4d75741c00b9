import Screen
import Testing

@testable import Desk

@Suite struct QuitTests {
    @Test func qBacksOutAndThenQuits() {
        var sitting = Sitting()
        sitting.press(.character("1"), .enter)
        sitting.type("q")
        #expect(sitting.desk.state.part == .list)
        #expect(sitting.effects.isEmpty)
        sitting.type("q")
        #expect(sitting.desk.pane == .home)
        #expect(sitting.effects.isEmpty)
        sitting.type("q")
        #expect(sitting.effects == [.quit])
    }

    @Test func ctrlCAndF10QuitFromAnywhere() {
        for digit in "01234" {
            for situation in Situation.allCases where situation.mode == .staff {
                for key in [Key.control("c"), .function(10)] {
                    var sitting = Scene(fixture: .real, digit: digit, situation: situation).sitting()
                    sitting.press(key)
                    #expect(sitting.effects == [.quit], "\(digit) \(situation) \(key.name)")
                }
            }
        }
    }

    @Test func suspendAndRedrawAskTheWorldOutside() {
        var sitting = Sitting()
        sitting.press(.control("z"))
        #expect(sitting.effects == [.suspend])
        sitting.press(.control("l"))
        #expect(sitting.effects == [.redraw])
    }

    @Test(arguments: [Key.character("x"), .insert, .function(12), .alt("q"), .control("b"), .character("字")])
    func aKeyThatDoesNothingSaysSo(key: Key) {
        var sitting = Sitting()
        sitting.press(key)
        #expect(sitting.effects.isEmpty)
        #expect(sitting.notice?.contains(key.name) == true)
        #expect(sitting.foot.contains("F1"))
        sitting.press(.down)
        #expect(sitting.notice == nil)
    }
}
