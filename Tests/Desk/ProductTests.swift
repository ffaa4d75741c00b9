import Foundation
import Screen
import Testing

@testable import Desk

/// The product held to its own promises: what the tables say, before anybody presses a key.
@Suite struct ProductTests {
    @Test(arguments: Language.allCases) func everyCommandHasATitleAndAHelpSentence(language: Language) {
        for command in Commands.all {
            #expect(!command.title.text(language).isEmpty, "\(command.id)")
            #expect(command.help.text(language).hasSuffix("."), "\(command.id)")
            #expect(!(command.bar.map { $0.title.text(language).isEmpty } ?? false), "\(command.id)")
        }
    }

    @Test func bothLanguagesAreWritten() {
        for command in Commands.all { #expect(command.help.english != command.help.spanish, "\(command.id)") }
        for pane in Panes.all {
            #expect(pane.about.english != pane.about.spanish)
            #expect(pane.title.english != pane.title.spanish)
        }
    }

    @Test func everyCommandHasANameAndAKeyOfItsOwn() {
        let names = Commands.all.map(\.id)
        #expect(Set(names).count == names.count)
        let keys = Commands.all.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
        for command in Commands.all { #expect(!command.keys.isEmpty, "\(command.id)") }
    }

    @Test func everyKeyHasANameThatNoOtherHas() {
        let names = Commands.all.flatMap(\.keys).map(\.name)
        #expect(Set(names).count == names.count)
        #expect(names.allSatisfy { !$0.isEmpty })
    }

    /// A command whose key edits text could not be reached while text is typed.
    @Test func noKeyOfTheEditorRunsACommand() {
        for command in Commands.all {
            for case .control(let letter) in command.keys {
                var editor = Editor("text")
                let isTaken = editor.take(.control(letter))
                #expect(!isTaken, "\(command.id)")
            }
        }
    }

    @Test(arguments: Language.allCases) func everyMenuHasALetterOfItsOwn(language: Language) {
        let letters = Menu.allCases.map { $0.letter(language) }
        #expect(Set(letters).count == letters.count)
        #expect(letters.allSatisfy { $0.isASCII && $0.isLetter })
    }

    @Test func everyPaneHasADigitAmongTheCommands() {
        #expect(Set(Panes.all.map { $0.digit }).count == Panes.all.count)
        for pane in Panes.all {
            #expect(Commands.command(for: .character(pane.digit))?.title == pane.title)
            #expect(!pane.about.english.isEmpty)
        }
    }

    @Test(arguments: Language.allCases) func theKeyBarHasEverythingAtAHundredColumnsAndHelpAlways(language: Language) {
        for mode in [Desk.Mode.staff, .kiosk(code: "1992")] {
            var desk = DeskFixture.real.desk(Size(width: 100, height: 30), mode: mode, language: language)
            // On Home there is no list to filter or sort; in a pane the bar has everything.
            _ = desk.update(.input(.key(.character("3"))))
            let items = desk.keyBar()
            #expect(items.first?.command?.id == "help")
            #expect(items.count == Commands.available(desk).filter { $0.bar != nil }.count)
            for width in [20, 40, 80] {
                let narrow = DeskFixture.real.desk(Size(width: width, height: 24), mode: mode, language: language)
                #expect(narrow.keyBar().contains { $0.command?.id == "help" })
            }
        }
    }

    @Test func theTableOfKeysInTheDocumentsIsTheTableOfCommands() throws {
        let url = DeskFixture.project.appendingPathComponent("docs/KEYS.md")
        if Golden.isRecording { try KeyTable.markdown.write(to: url, atomically: true, encoding: .utf8) }
        let written = try? String(contentsOf: url, encoding: .utf8)
        #expect(written == KeyTable.markdown, "docs/KEYS.md is not what Commands.all says; \(Golden.howToRecord)")
    }
}

/// docs/KEYS.md, made from the commands.
enum KeyTable {
    static var markdown: String {
        var lines = [
            "# Keys", "",
            "Arrows, Enter, Esc, Tab, the digits and the function keys do everything; letters are shortcuts on top.",
            "Where text is being typed, letters and digits are text.", "",
            "This page is made from the program's own table of commands: run the tests with `ADVOCATE_RECORD=1`.", "",
        ]
        let groups: [(String, [Command])] =
            Menu.allCases.map { menu in (menu.title.english, Commands.all.filter { $0.menu == menu }) }
            + [("Everywhere", Commands.all.filter { $0.menu == nil })]
        for (title, commands) in groups {
            lines += ["## \(title)", "", "| key | does | which means |", "|---|---|---|"]
            lines += commands.map { command in
                let keys = command.keys.map { "`\($0.name)`" }.joined(separator: " ")
                let staff = command.audience == .staff ? " Not in the kiosk." : ""
                return "| \(keys) | \(command.title.english) | \(command.help.english)\(staff) |"
            }
            lines.append("")
        }
        return lines.joined(separator: "\n")
    }
}
