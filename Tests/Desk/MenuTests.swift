import Screen
import Testing

@testable import Desk

@Suite struct MenuTests {
    @Test func everyCommandOfAMenuIsReachedByF9ArrowsAndEnter() {
        let desk = DeskFixture.real.openedDesk(.staff)
        for (column, menu) in Menu.allCases.enumerated() {
            for (row, command) in Commands.commands(in: menu, desk).enumerated() {
                var chosen = Sitting(at: desk)
                chosen.press(.character("1"), .function(9))
                chosen.press(.right, times: column)
                chosen.press(.down, times: row)
                #expect(chosen.cursorRow.contains(command.title.english), "\(command.id)")
                chosen.press(.enter)
                var pressed = Sitting(at: desk)
                pressed.type("1")
                if let key = command.keys.first { pressed.press(key) }
                #expect(chosen.effects == pressed.effects, "\(command.id)")
                #expect(chosen.screen == pressed.screen, "\(command.id)")
            }
        }
    }

    @Test func everyCommandStandsInAMenuOrIsAMovement() {
        let outside = Commands.all.filter { $0.menu == nil }.map(\.id)
        #expect(Set(outside) == ["up", "down", "page-up", "page-down", "first", "last", "menu"])
    }

    @Test func theMenusGoRound() {
        var sitting = Sitting()
        sitting.press(.function(9))
        let first = sitting.screen
        sitting.press(.right, times: Menu.allCases.count)
        #expect(sitting.screen == first)
        sitting.press(.left)
        sitting.press(.right)
        sitting.press(.up)
        sitting.press(.down)
        #expect(sitting.screen == first)
    }

    @Test func f9AndEscCloseTheMenus() {
        var sitting = Sitting()
        let before = sitting.screen
        sitting.press(.function(9), .function(9))
        #expect(sitting.screen == before)
        sitting.press(.function(9), .right, .escape)
        #expect(sitting.screen == before)
    }

    @Test(arguments: Language.allCases) func altWithItsLetterOpensAMenu(language: Language) {
        for (column, menu) in Menu.allCases.enumerated() {
            var byLetter = Sitting(language: language)
            byLetter.press(.alt(menu.letter(language)))
            var byArrows = Sitting(language: language)
            byArrows.press(.function(9))
            byArrows.press(.right, times: column)
            #expect(byLetter.screen == byArrows.screen)
        }
    }

    @Test func aCommandThatCannotRunStaysInItsMenuAndSaysWhy() {
        for fixture in [DeskFixture.real, .empty] {
            for digit in "01" {
                var sitting = Sitting(fixture)
                sitting.type(String(digit))
                let desk = sitting.desk
                for command in Commands.all {
                    guard let obstacle = command.obstacle(desk), let key = command.keys.first else { continue }
                    #expect(
                        command.menu.map { Commands.commands(in: $0, desk) }?.contains { $0.id == command.id } ?? true)
                    var pressed = sitting
                    pressed.press(key)
                    #expect(pressed.effects.isEmpty)
                    #expect(pressed.notice == obstacle.english, "\(command.id)")
                    #expect(pressed.foot.contains(obstacle.english.prefix(20)), "\(command.id)")
                }
            }
        }
    }

    @Test func aKeyShownBesideACommandRunsItFromTheMenu() {
        var sitting = Sitting()
        sitting.press(.function(9), .character("3"))
        #expect(sitting.desk.pane == .collection(.resources))
        #expect(sitting.desk.layers.isEmpty)
    }

    @Test func onALowScreenTheChosenRowIsSeen() {
        var sitting = Sitting(.real, Size(width: 50, height: 5))
        sitting.press(.function(9))
        for command in Commands.commands(in: .go, sitting.desk) {
            #expect(sitting.cursorRow.contains(command.title.english))
            sitting.press(.down)
        }
    }

    @Test func everyAvailableCommandRunsFromThePalette() {
        let desk = DeskFixture.real.openedDesk(.staff)
        for (row, command) in Commands.available(desk).enumerated() {
            var chosen = Sitting(at: desk)
            chosen.press(.character("3"), .control("p"))
            chosen.press(.down, times: row)
            #expect(chosen.cursorRow.contains(command.title.english), "\(command.id)")
            chosen.press(.enter)
            var pressed = Sitting(at: desk)
            pressed.type("3")
            if let key = command.keys.first { pressed.press(key) }
            #expect(chosen.effects == pressed.effects, "\(command.id)")
            #expect(chosen.screen == pressed.screen, "\(command.id)")
        }
    }

    @Test func helpExplainsThePaneFirstAndNarrowsAsOneTypes() {
        for digit in "01234" {
            var sitting = Sitting()
            sitting.press(.character(digit), .function(1))
            let about = Panes.pane(sitting.desk.pane).about.english
            #expect(sitting.screen.contains(about.prefix(40)))
            sitting.type("sort")
            #expect(sitting.screen.contains("Sort"))
            #expect(!sitting.screen.contains("Suspend"))
            sitting.press(.escape)
            #expect(sitting.desk.layers.isEmpty)
        }
    }
}
