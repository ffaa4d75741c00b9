import Screen
import Testing

@testable import Desk

/// Every pane and every layer, at every size, over every kind of library.
@Suite struct SweepTests {
    static let sizes = [(0, 0), (1, 1), (20, 5), (40, 12), (80, 24), (132, 43), (200, 60)].map {
        Size(width: $0, height: $1)
    }

    private static let panes = Array("01234")
    private static let swept: [DeskFixture] = [.empty, .one, .many, .hostile, .conflicted]

    @Test(arguments: swept) func everyFrameIsWholeAtEverySize(fixture: DeskFixture) {
        for digit in SweepTests.panes {
            for situation in Situation.allCases {
                // What lies over the panes hides them: two panes stand for all, one of them Home.
                if situation.hidesPane, digit != "0", digit != "3" { continue }
                let scene = Scene(fixture: fixture, digit: digit, situation: situation)
                let sitting = scene.sitting()
                for size in SweepTests.sizes {
                    var resized = sitting
                    resized.resize(size.width, size.height)
                    FrameChecks.check(resized.desk, "\(scene.name) \(size.width)x\(size.height)")
                    DepthChecks.check(resized.desk.frame().canvas, "\(scene.name) \(size.width)x\(size.height)")
                }
            }
        }
    }

    /// A person may come there on a small screen as well: what is typed and opened must hold on that screen too.
    @Test(arguments: swept) func everySituationCanBeReachedOnASmallScreen(fixture: DeskFixture) {
        for situation in Situation.allCases {
            let scene = Scene(fixture: fixture, digit: "3", situation: situation)
            for (width, height) in [(0, 0), (1, 1), (20, 5)] {
                let sitting = scene.sitting(Size(width: width, height: height))
                FrameChecks.check(sitting.desk, "\(scene.name) from the first on \(width)x\(height)")
            }
        }
    }

    @Test(arguments: swept) func aPaneDrawsNothingOutsideItsRectangle(fixture: DeskFixture) {
        for digit in SweepTests.panes {
            for situation in Situation.allCases where !situation.hidesPane {
                let scene = Scene(fixture: fixture, digit: digit, situation: situation)
                let sitting = scene.sitting()
                for size in SweepTests.sizes + [Size(width: 60, height: 14), Size(width: 100, height: 3)] {
                    checkRectangle(scene.name, sitting, size)
                }
            }
        }
    }

    /// Draws the pane in the middle of a larger canvas of sentinels.
    private func checkRectangle(_ name: String, _ sitting: Sitting, _ size: Size) {
        var sitting = sitting
        sitting.resize(size.width, size.height + 2)
        let desk = sitting.desk
        let area = Rect(x: 3, y: 2, width: size.width, height: size.height)
        var canvas = Canvas(Size(width: size.width + 7, height: size.height + 5))
        let sentinel = SafeText(String(repeating: "▓", count: canvas.size.width))
        for y in 0..<canvas.size.height { canvas.write(sentinel, in: canvas.bounds.row(y), .warning) }
        let before = canvas
        let cursor = Panes.pane(desk.pane).draw(desk.state, desk.context, in: area, on: &canvas)
        for y in 0..<canvas.size.height {
            for x in 0..<canvas.size.width where !area.contains(Point(x: x, y: y)) {
                let index = y * canvas.size.width + x
                if canvas.cells[index] != before.cells[index] {
                    Issue.record("\(name) \(size): drawn outside at \(x),\(y)")
                    return
                }
            }
        }
        if !area.isEmpty, !area.contains(cursor) { Issue.record("\(name) \(size): the cursor is outside") }
    }

    @Test func everyStyleOnEveryScreenHasAKnownLetter() {
        for digit in SweepTests.panes {
            for situation in Situation.allCases {
                let scene = Scene(fixture: .real, digit: digit, situation: situation)
                let letters = Set(scene.sitting().desk.frame().canvas.styles)
                let unknown = letters.subtracting(FrameChecks.styleLetters).subtracting([" ", "\n"])
                #expect(unknown.isEmpty, "\(scene.name)")
            }
        }
    }

    @Test(arguments: [DeskFixture.real, .hostile]) func aBrokenFileIsToldAtEverySize(fixture: DeskFixture) {
        for sentence in ["bills.json: line 3: a comma is missing", HostileText.worst] {
            for size in SweepTests.sizes {
                var sitting = Sitting(
                    at: DeskFixture.empty.desk(size, broken: [.bills: sentence, .timeline: sentence]))
                for digit in SweepTests.panes {
                    sitting.type(String(digit))
                    FrameChecks.check(sitting.desk, "broken \(digit) \(size)")
                }
            }
        }
    }
}

extension Situation {
    /// Whether the situation covers the pane.
    var hidesPane: Bool {
        switch self {
        case .list, .end, .reading, .filterTyping, .filterMatching, .filterNothing, .otherOrder, .notice: false
        default: true
        }
    }
}
