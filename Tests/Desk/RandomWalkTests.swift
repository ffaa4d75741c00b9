import Screen
import Seeded
import Testing
import Timekeeping

@testable import Desk

/// A person who presses anything at all, and an outside that answers when it likes.
@Suite struct RandomWalkTests {
    private static let walks: [(DeskFixture, Desk.Mode, UInt64)] = [
        (.real, .staff, 1), (.real, .kiosk(code: "1"), 2), (.hostile, .staff, 3), (.hostile, .kiosk(code: "1992"), 4),
        (.conflicted, .staff, 5),
    ]

    @Test(arguments: walks) func aRandomWalkNeverBreaksTheScreen(
        fixture: DeskFixture, mode: Desk.Mode, seed: UInt64
    ) {
        var random = SeededRandom(seed)
        var sitting = Sitting(at: fixture.desk(mode: mode))
        var steps: [String] = []
        for step in 0..<1500 {
            let event = RandomWalkTests.step(&sitting, &random)
            steps.append(event)
            if step % 3 == 0 || event.hasPrefix("resize") {
                FrameChecks.check(sitting.desk, "seed \(seed), step \(step), after \(steps.suffix(8))")
                // The rows that are kept are the ones that would be drawn anew.
                var bare = sitting.desk
                bare.states = bare.states.mapValues { state in
                    var state = state
                    state.drawn = DrawnRows()
                    return state
                }
                #expect(bare.frame() == sitting.desk.frame(), "seed \(seed), step \(step), after \(steps.suffix(8))")
            }
            #expect(sitting.desk.trail.count <= 32)
            #expect(sitting.desk.layers.count <= 4)
        }
    }

    /// Tells the desk of other records, and checks that nothing has jumped.
    private static func news(_ sitting: inout Sitting, _ random: inout SeededRandom) -> String {
        let news = RandomNews.next(after: sitting.library, &random)
        let (before, selected) = (sitting.desk, sitting.selected)
        sitting.send(.changed(news))
        if let selected, sitting.listed.contains(selected) {
            #expect(sitting.selected == selected)
            #expect(sitting.desk.state.part == before.state.part)
        }
        #expect(sitting.desk.pane == before.pane)
        #expect(sitting.desk.layers.count == before.layers.count)
        #expect(sitting.desk.state.filter.editor.text == before.state.filter.editor.text)
        // What is shown is what a list of these records would be.
        let state = sitting.desk.state
        let anew = Panes.pane(sitting.desk.pane).arrange(state, sitting.desk.context)
        #expect(state.arrangement == anew)
        return "news of \(news.library.count) records"
    }

    private static let keys: [Key] =
        [
            .up, .down, .left, .right, .pageUp, .pageDown, .home, .end, .enter, .escape, .tab, .backTab, .backspace,
            .delete, .insert,
        ] + (0...12).map(Key.function) + "abcdefghijklmnopqrstuvwxyz".map(Key.control)
        + "grvdhifma".map(Key.alt) + "0123456789/?:fsnpqjkgG eaé字\u{301}\u{1B}\u{202E}👩‍🚀".map(Key.character)

    /// Takes one step, and says which.
    private static func step(_ sitting: inout Sitting, _ random: inout SeededRandom) -> String {
        let size = sitting.desk.size
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<70:
            let key = keys.randomElement(using: &random) ?? .enter
            sitting.press(key)
            return key.name
        case 70..<82:
            let x = Int.random(in: -1...size.width, using: &random)
            let y = Int.random(in: -1...size.height, using: &random)
            let actions: [Mouse.Action] = [.click, .doubleClick, .wheelUp, .wheelDown]
            let action = actions.randomElement(using: &random) ?? .click
            sitting.mouse(action, x, y)
            return "\(action) \(x),\(y)"
        case 82..<85:
            sitting.paste(HostileText.samples.randomElement(using: &random) ?? "")
            return "paste"
        case 85..<88:
            let width = [0, 1, 20, 50, 80, 100, 132].randomElement(using: &random) ?? 80
            let height = [0, 1, 2, 3, 5, 12, 24, 43].randomElement(using: &random) ?? 24
            sitting.resize(width, height)
            return "resize \(width)x\(height)"
        case 88..<90: return news(&sitting, &random)
        case 90..<93:
            let seconds = [1, 30, 60, 3600, -86400, 86400].randomElement(using: &random) ?? 1
            sitting.tick(after: Int64(seconds))
            return "tick \(seconds)"
        default:
            sitting.answer()
            return "answer"
        }
    }
}
