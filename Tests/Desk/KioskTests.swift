import Records
import Screen
import Seeded
import Testing

@testable import Desk

@Suite struct KioskTests {
    private func kiosk(language: Language? = nil) -> Sitting {
        Sitting(mode: .kiosk(code: "1992"), language: language)
    }

    @Test func afterAMinuteOfNobodyEverythingTypedIsGone() {
        var sitting = kiosk()
        let fresh = sitting.screen
        sitting.type("3fchirla")
        sitting.answer()
        sitting.press(.enter, .enter, .function(2), .character("/"))
        sitting.type("school")
        let last = sitting.questions.last
        sitting.tick(after: 59)
        #expect(sitting.desk.language == .spanish)
        #expect(sitting.isSearching)
        sitting.tick(after: 1)
        #expect(sitting.desk.pane == .home)
        #expect(sitting.desk.layers.isEmpty)
        #expect(sitting.desk.trail.isEmpty)
        #expect(sitting.desk.language == .english)
        #expect(!sitting.desk.states.values.contains { $0.filter.isActive })
        if let last {
            sitting.send(.found(last.id, StandInSearch.answer(last.request, sitting.desk.context.library)))
        }
        #expect(sitting.screen.replacing("10:01", with: "10:00") == fresh)
        sitting.type("/")
        #expect(!sitting.screen.contains("school"))
    }

    @Test func anyTouchStartsThePatienceAnew() {
        for touch in [Input.key(.down), .mouse(Mouse(.wheelDown, at: .zero)), .paste("x")] {
            var sitting = kiosk()
            sitting.type("3")
            sitting.tick(after: 50)
            sitting.send(.input(touch))
            sitting.tick(after: 59)
            #expect(sitting.desk.pane == .collection(.resources), "\(touch)")
            sitting.tick(after: 1)
            #expect(sitting.desk.pane == .home, "\(touch)")
        }
    }

    @Test func aResizeIsNoTouch() {
        var sitting = kiosk()
        sitting.type("3")
        sitting.tick(after: 50)
        sitting.resize(100, 30)
        sitting.tick(after: 10)
        #expect(sitting.desk.pane == .home)
    }

    @Test func aClockThatIsSetBackForgetsAMinuteLater() {
        var sitting = kiosk()
        sitting.type("3")
        sitting.tick(after: -7200)
        #expect(sitting.desk.pane == .collection(.resources))
        sitting.tick(after: 59)
        #expect(sitting.desk.pane == .collection(.resources))
        sitting.tick(after: 1)
        #expect(sitting.desk.pane == .home)
    }

    @Test func aDeskForStaffForgetsNothing() {
        var sitting = Sitting()
        sitting.type("3")
        sitting.tick(after: 3600)
        #expect(sitting.desk.pane == .collection(.resources))
    }

    private static let staffKeys = Commands.all.filter { $0.audience == .staff }.flatMap(\.keys)

    private static func isLetter(_ key: Key) -> Bool { if case .character = key { true } else { false } }

    /// Who types a word at a kiosk is not asked for a code.
    @Test(arguments: staffKeys.filter(isLetter)) func aLetterOfStaffDoesNothing(key: Key) {
        var sitting = kiosk()
        sitting.press(key)
        #expect(sitting.effects.isEmpty)
        #expect(sitting.desk.layers.isEmpty)
        #expect(sitting.notice?.isEmpty == false)
    }

    @Test(arguments: staffKeys.filter { !isLetter($0) }) func everyOtherKeyOfStaffAsksForTheCode(
        key: Key
    ) {
        var sitting = kiosk()
        sitting.press(key)
        #expect(sitting.effects.isEmpty)
        #expect(sitting.desk.layers.last?.isStaffCode == true)
        sitting.type("0000")
        sitting.press(.enter)
        #expect(sitting.effects.isEmpty)
        #expect(sitting.desk.layers.last?.isStaffCode == true)
        sitting.type("1992")
        #expect(!sitting.screen.contains("1992"))
        sitting.press(.enter)
        #expect(!(sitting.desk.layers.last?.isStaffCode ?? false))
        #expect(sitting.effects == [.quit] || sitting.effects == [.suspend])
    }

    @Test func escLeavesTheQuestionForTheCode() {
        var sitting = kiosk()
        let before = sitting.screen
        sitting.press(.control("c"), .character("1"), .escape)
        #expect(sitting.screen == before)
    }

    @Test func staffKeysAskOverEveryLayerToo() {
        for situation in Situation.allCases where situation.hidesPane {
            for key in [Key.control("c"), .control("z"), .function(10)] {
                var sitting = kiosk()
                situation.enter(&sitting, word: "school")
                sitting.press(key)
                #expect(sitting.effects.isEmpty, "\(situation) \(key.name)")
                #expect(sitting.desk.layers.last?.isStaffCode == true, "\(situation) \(key.name)")
            }
        }
    }

    /// Quits and suspends nowhere, whatever is pressed, but with the code.
    @Test func aRandomWalkOfThePublicNeverLeadsOut() {
        var random = SeededRandom(7)
        var sitting = kiosk()
        let keys: [Key] =
            [
                .control("c"), .control("z"), .function(10), .character("q"), .enter, .escape, .function(9), .right,
                .down,
            ]
            + [.function(1), .control("p"), .character("1"), .character("9"), .left, .alt("d")]
        for _ in 0..<2000 {
            sitting.press(keys.randomElement(using: &random) ?? .enter)
            #expect(sitting.effects.allSatisfy { $0 != .quit && $0 != .suspend })
        }
    }

    @Test(arguments: Language.allCases) func nothingForStaffIsShown(language: Language) {
        let titles = Commands.all.filter { $0.audience == .staff }.map { $0.title.text(language) }
        for situation in Situation.allCases where situation.mode == .staff && situation != .menuDesk {
            var sitting = kiosk(language: language)
            sitting.resize(160, 60)
            sitting.type("1")
            situation.enter(&sitting, word: "school")
            for title in titles { #expect(!sitting.screen.contains(title), "\(situation): \(title)") }
            #expect(!sitting.screen.contains("F10"), "\(situation)")
        }
    }
}
