import Records
import Screen

@testable import Desk

/// Something that can be on the screen: a pane as a person finds it, or what lies over it.
enum Situation: String, CaseIterable, Sendable {
    case list, end, reading, filterTyping, filterMatching, filterNothing, otherOrder, notice
    case searchEmpty, searchResults, searchDown, searchNothing
    case menuGo, menuRecord, menuEdit, menuView, menuDesk, menuHelp
    case help, helpNarrowed, helpEnd, palette, paletteNothing
    case staffCode, staffCodeWrong

    var mode: Desk.Mode {
        switch self {
        case .staffCode, .staffCodeWrong: .kiosk(code: "1992")
        default: .staff
        }
    }

    /// Brings a pane into the situation, by keys alone.
    func enter(_ sitting: inout Sitting, word: String) {
        switch self {
        case .list: break
        case .end: sitting.press(.end)
        case .reading: sitting.press(.enter, .down, .down)
        case .filterTyping, .filterMatching, .filterNothing: filter(&sitting, word)
        case .otherOrder: sitting.type("s")
        case .notice: sitting.press(.insert)
        case .searchEmpty, .searchResults, .searchDown, .searchNothing: search(&sitting, word)
        case .menuGo: sitting.press(.function(9))
        case .menuRecord: sitting.press(.function(9), .right, .end)
        case .menuEdit: sitting.press(.function(9), .right, .right)
        case .menuView: sitting.press(.alt(Menu.view.letter(sitting.desk.language)))
        case .menuDesk: sitting.press(.function(9), .left, .left)
        case .menuHelp: sitting.press(.function(9), .left, .down)
        case .help: sitting.press(.function(1))
        case .helpNarrowed:
            sitting.press(.function(1))
            sitting.type("re")
        case .helpEnd:
            sitting.press(.function(1))
            sitting.press(.pageDown, times: 4)
        case .palette: sitting.press(.control("p"), .down)
        case .paletteNothing:
            sitting.press(.control("p"))
            sitting.type("zzz")
        case .staffCode: sitting.press(.control("c"), .character("1"))
        case .staffCodeWrong: sitting.press(.control("c"), .character("1"), .enter)
        }
    }

    private func filter(_ sitting: inout Sitting, _ word: String) {
        sitting.type("f")
        guard self != .filterTyping else { return }
        sitting.type(self == .filterMatching ? word : "no such thing")
        sitting.answer()
        if self == .filterNothing { sitting.press(.enter) }
    }

    private func search(_ sitting: inout Sitting, _ word: String) {
        sitting.type("/")
        guard self != .searchEmpty else { return }
        sitting.type(self == .searchNothing ? "no such thing" : word)
        sitting.answer()
        if self == .searchDown { sitting.press(.down, .down, .pageDown) }
    }
}

/// Where a test can be: a pane in a situation.
struct Scene {
    let fixture: DeskFixture
    let digit: Character
    let situation: Situation

    /// A word that some records have.
    private var word: String {
        switch fixture {
        case .real: "school"
        case .one, .empty, .conflicted: "first"
        case .many: "open"
        case .hostile: "e"
        }
    }

    /// A person who has just come here on a screen of this size.
    func sitting(_ size: Size = Size(width: 80, height: 24)) -> Sitting {
        var sitting = Sitting(at: fixture.openedDesk(situation.mode))
        if size != sitting.desk.size { sitting.resize(size.width, size.height) }
        sitting.type(String(digit))
        situation.enter(&sitting, word: word)
        return sitting
    }

    var name: String { "\(fixture) \(digit) \(situation)" }
}
