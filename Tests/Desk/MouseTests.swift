import Records
import Screen
import Testing

@testable import Desk

@Suite struct MouseTests {
    @Test func tabsGoToThePanes() throws {
        var sitting = Sitting()
        for pane in Panes.all.reversed() {
            try sitting.click("\(pane.digit) \(pane.title.english)")
            #expect(sitting.desk.pane == pane.id)
        }
    }

    @Test func everyCommandOfTheKeyBarRuns() {
        let desk = DeskFixture.real.openedDesk(.staff)
        for item in desk.keyBar() {
            guard let command = item.command, let key = command.keys.first else { continue }
            var clicked = Sitting(at: desk)
            clicked.mouse(.click, item.rect.x, item.rect.y)
            var pressed = Sitting(at: desk)
            pressed.press(key)
            #expect(clicked.effects == pressed.effects, "\(command.id)")
            #expect(clicked.screen == pressed.screen, "\(command.id)")
        }
    }

    @Test(arguments: [(50, 15), (80, 24), (120, 40)]) func aClickSelectsARowAndASecondOpensIt(width: Int, height: Int) {
        var sitting = Sitting(.many, Size(width: width, height: height))
        sitting.press(.character("1"), .down)
        let cursor = sitting.desk.frame().cursor
        sitting.mouse(.click, cursor.x + 4, cursor.y + 2)
        #expect(sitting.selected == sitting.listed[3])
        #expect(sitting.desk.state.part == .list)
        sitting.mouse(.click, cursor.x + 4, cursor.y + 2)
        #expect(sitting.desk.state.part == .detail)
        #expect(sitting.selected == sitting.listed[3])
    }

    @Test func aDoubleClickOpensARow() {
        var sitting = Sitting(.many)
        sitting.type("1")
        let cursor = sitting.desk.frame().cursor
        sitting.mouse(.click, 5, cursor.y + 1)
        sitting.mouse(.doubleClick, 5, cursor.y + 1)
        #expect(sitting.selected == sitting.listed[1])
        #expect(sitting.desk.state.part == .detail)
    }

    @Test func aClickOnARowOfHomeOpensIt() throws {
        var sitting = Sitting()
        try sitting.click("CHIRLA")
        #expect(sitting.desk.pane == .collection(.resources))
        #expect(sitting.selected == "chirla")
    }

    @Test func theWheelMovesTheListAndScrollsTheRecord() {
        var sitting = Sitting()
        sitting.type("1")
        let cursor = sitting.desk.frame().cursor
        sitting.mouse(.wheelDown, cursor.x, cursor.y)
        #expect(sitting.desk.state.list.selected == 3)
        sitting.mouse(.wheelUp, cursor.x, cursor.y)
        #expect(sitting.desk.state.list.selected == 0)
        let record = sitting.selected
        sitting.mouse(.wheelDown, 10, 20)
        #expect(sitting.desk.state.detailTop > 0)
        #expect(sitting.selected == record)
        sitting.mouse(.wheelUp, 10, 20)
        #expect(sitting.desk.state.detailTop == 0)
    }

    /// What is clicked is what is seen, not what lies beneath.
    @Test func aClickOnTheTitleOfAMenuOpensIt() throws {
        for menu in Menu.allCases {
            var sitting = Sitting()
            sitting.press(.function(9))
            let title = try sitting.find(" \(menu.title.english)")
            sitting.mouse(.click, title.x + 1, title.y)
            var wanted = Sitting()
            wanted.press(.alt(menu.letter(.english)))
            #expect(sitting.screen == wanted.screen, "\(menu)")
        }
    }

    @Test(arguments: [24, 6]) func aClickInAMenuRunsTheRowThatIsSeenThere(height: Int) throws {
        for menu in Menu.allCases {
            for command in Commands.commands(in: menu, DeskFixture.real.openedDesk(.staff)) {
                var sitting = Sitting(.real, Size(width: 80, height: height))
                sitting.press(.character("1"), .alt(menu.letter(.english)))
                sitting.press(.end)
                guard let point = try? sitting.find(" \(command.title.english) ") else { continue }
                var pressed = Sitting(.real, Size(width: 80, height: height))
                pressed.type("1")
                if let key = command.keys.first { pressed.press(key) }
                sitting.mouse(.click, point.x + 1, point.y)
                #expect(sitting.screen == pressed.screen, "\(command.id)")
                #expect(sitting.effects == pressed.effects, "\(command.id)")
            }
        }
    }

    @Test func theFootOfAnOpenMenuHasNoHiddenButtons() {
        for x in stride(from: 0, to: 80, by: 4) {
            var sitting = Sitting()
            sitting.press(.function(9))
            sitting.mouse(.click, x, 23)
            #expect(sitting.effects.isEmpty, "column \(x)")
            #expect(sitting.desk.language == .english, "column \(x)")
        }
    }

    @Test func aClickOnAResultOpensIt() throws {
        var sitting = Sitting()
        sitting.type("/chirla")
        sitting.answer()
        try sitting.click("CHIRLA")
        #expect(sitting.selected == "chirla")
        #expect(sitting.desk.state.part == .detail)
    }

    @Test func aClickOnACommandOfTheHelpRunsIt() throws {
        var sitting = Sitting()
        sitting.press(.control("p"))
        try sitting.click("Resources")
        #expect(sitting.desk.pane == .collection(.resources))
        #expect(sitting.desk.layers.isEmpty)
    }

    @Test(arguments: [Size(width: 80, height: 24), Size(width: 20, height: 5), Size(width: 0, height: 0)])
    func aClickAnywhereOnAnyScreenIsTaken(size: Size) {
        for situation in Situation.allCases {
            for digit in situation.hidesPane ? "1" : "014" {
                let sitting = Scene(fixture: .real, digit: digit, situation: situation).sitting(size)
                for y in -1...size.height {
                    for x in stride(from: -1, through: size.width, by: 9) {
                        for action in [Mouse.Action.click, .doubleClick, .wheelUp, .wheelDown] {
                            var clicked = sitting
                            clicked.mouse(action, x, y)
                            #expect(clicked.desk.layers.count < 4)
                        }
                    }
                }
                var far = sitting
                for extreme in [99_999, -99_999] {
                    far.mouse(.click, extreme, extreme)
                    far.mouse(.wheelDown, 1, extreme)
                }
            }
        }
    }
}
