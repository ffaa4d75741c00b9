import Foundation
import Records
import Screen
import Testing

@testable import Desk

/// A screen that is kept as a file, and how a person gets there.
struct GoldenScreen: Sendable, CustomTestStringConvertible {
    let name: String
    var fixture = DeskFixture.real
    var size = Size(width: 80, height: 24)
    var mode = Desk.Mode.staff
    var language = Language.english
    var broken: [CollectionID: String] = [:]
    var readOnly: String?
    /// Whether the desk has looked through its records.
    var isSurveyed = true
    let walk: @Sendable (inout Sitting) -> Void

    var testDescription: String { name }

    func at(_ width: Int, _ height: Int) -> GoldenScreen {
        var copy = self
        copy.size = Size(width: width, height: height)
        return copy
    }

    func inSpanish() -> GoldenScreen {
        var copy = self
        copy.language = .spanish
        return copy
    }

    var fileName: String { "\(name).\(language.rawValue).\(size.width)x\(size.height)" }

    var desk: Desk {
        let open = isSurveyed ? fixture.desk : fixture.unsurveyedDesk
        var sitting = Sitting(at: open(size, mode, language, DeskFixture.instant, broken, readOnly))
        walk(&sitting)
        return sitting.desk
    }
}

extension GoldenScreen {
    static let home = GoldenScreen(name: "home") { _ in }
    static let bills = GoldenScreen(name: "bills") { $0.type("1") }
    static let rallies = GoldenScreen(name: "rallies") { $0.type("2") }
    static let resources = GoldenScreen(name: "resources") { $0.type("3") }
    static let timeline = GoldenScreen(name: "timeline") { $0.type("4") }
    static let billRead = GoldenScreen(name: "bill-read") { $0.press(.character("1"), .down, .enter, .down) }
    static let resourceRead = GoldenScreen(name: "resource-read") { sitting in
        sitting.type("/chirla")
        sitting.answer()
        sitting.press(.enter)
    }
    static let contradiction = GoldenScreen(name: "timeline-contradiction") { sitting in
        sitting.type("4")
        while let id = sitting.selected, id != sitting.listed.last {
            if let entry = sitting.desk.context.library.find(id) as? TimelineEntry, entry.isContradicted { break }
            sitting.press(.down)
        }
        sitting.press(.enter)
    }
    static let searchEmpty = GoldenScreen(name: "search-empty") { $0.type("/") }
    static let searchResults = GoldenScreen(name: "search-results") { sitting in
        sitting.type("/charter")
        sitting.answer()
        sitting.press(.down)
    }
    /// What the search has to say about a question with two slips in it, and why it found what it found.
    static let searchReasons = GoldenScreen(name: "search-reasons") { sitting in
        sitting.type("/abogado chrla xylophone")
        sitting.answer { $0.explained() }
        sitting.press(.down)
    }
    /// What was found among the records that have been read so far.
    static let searchPartial = GoldenScreen(name: "search-partial", fixture: .many, isSurveyed: false) { sitting in
        sitting.send(.searchProgress(40))
        sitting.send(.searchPartial(1_204))
        sitting.type("/open")
        sitting.answer { $0.isPartial = true }
    }
    static let searchCompletions = GoldenScreen(name: "search-completions") { sitting in
        sitting.type("/charter")
        sitting.answer { $0.completed() }
    }
    static let menu = GoldenScreen(name: "menu") { $0.press(.function(9)) }
    static let help = GoldenScreen(name: "help") { $0.press(.character("3"), .function(1)) }

    static let conflictHome = GoldenScreen(name: "conflict-home", fixture: .conflicted) { $0.press(.end) }
    static let conflictPane = GoldenScreen(name: "conflict-pane", fixture: .conflicted) { $0.type("1") }
    static let readOnlyHome = GoldenScreen(
        name: "read-only-home",
        readOnly: "A newer version of this program wrote this desk: it can be read, and nothing in it is changed."
    ) { _ in }
    static let surveyHome = GoldenScreen(name: "survey-home", fixture: .many, isSurveyed: false) { $0.press(.end) }

    private static let brokenFile = [
        CollectionID.bills: "bills.json, line 12, column 7: a comma or } was expected. Nothing will be written over it."
    ]

    static let small: [GoldenScreen] = [
        home, bills, rallies, resources, timeline, billRead, resourceRead, contradiction, searchEmpty, searchResults,
        searchReasons, searchCompletions, menu, help,
        GoldenScreen(name: "search-nothing") { sitting in
            sitting.type("/xylophone")
            sitting.answer()
        },
        GoldenScreen(name: "filter-typing") { sitting in
            sitting.type("1fcharter")
            sitting.answer()
        },
        GoldenScreen(name: "filter-finding") { sitting in
            sitting.press(.end, .enter)
        },
        GoldenScreen(name: "menu-obstacle") { $0.press(.function(9), .right, .down) },
        GoldenScreen(name: "palette") { sitting in
            sitting.press(.control("p"))
            sitting.type("so")
        },
        GoldenScreen(name: "notice") { $0.press(.character("1"), .character("x")) },
        GoldenScreen(name: "kiosk", mode: .kiosk(code: "1992")) { _ in },
        GoldenScreen(name: "staff-code", mode: .kiosk(code: "1992")) { $0.press(.control("c"), .character("1")) },
        GoldenScreen(name: "staff-code-wrong", mode: .kiosk(code: "1992")) { $0.press(.control("c"), .enter) },
        GoldenScreen(name: "empty-desk", fixture: .empty) { _ in },
        GoldenScreen(name: "empty-pane", fixture: .empty) { $0.type("1") },
        GoldenScreen(name: "broken-home", fixture: .one, broken: brokenFile) { _ in },
        GoldenScreen(name: "broken-pane", fixture: .empty, broken: brokenFile) { $0.type("1") },
        GoldenScreen(name: "broken-kept", fixture: .one, broken: brokenFile) { $0.type("1") },
        GoldenScreen(name: "conflict-removed", fixture: .conflicted) { $0.press(.character("4"), .enter) },
        GoldenScreen(name: "conflict-menu", fixture: .conflicted) { $0.press(.alt("e"), .down, .down) },
        GoldenScreen(name: "conflict-read", fixture: .conflicted) { $0.press(.character("2"), .enter) },
        GoldenScreen(name: "read-only-menu", readOnly: readOnlyHome.readOnly) { $0.press(.alt("e")) },
        GoldenScreen(name: "survey-pane", fixture: .many, isSurveyed: false) { $0.press(.character("2"), .down) },
        GoldenScreen(name: "search-not-ready", fixture: .many, isSurveyed: false) { $0.type("/op") },
        GoldenScreen(name: "search-progress", fixture: .many, isSurveyed: false) { sitting in
            sitting.send(.searchProgress(40))
            sitting.type("/op")
        },
        GoldenScreen(name: "filter-partial", fixture: .many, isSurveyed: false) { sitting in
            sitting.send(.searchProgress(40))
            sitting.send(.searchPartial(1_204))
            sitting.type("2fop")
            sitting.answer { $0.isPartial = true }
        },
        searchPartial,
        GoldenScreen(name: "filter-progress", fixture: .many, isSurveyed: false) { sitting in
            sitting.send(.searchProgress(40))
            sitting.type("2fop")
        },
        GoldenScreen(name: "undone", fixture: .one) { sitting in
            let bill = [JSONMember("number", .text("AB 1505"))]
            let change = Change(
                .bills, "ab-1505", before: .object(bill), after: .object(bill + [JSONMember("stage", .text("law"))]))
            sitting.hear(sitting.library, notice: .undone([change]))
        },
        conflictHome, conflictPane, readOnlyHome, surveyHome,
        GoldenScreen(name: "hostile", fixture: .hostile) { $0.press(.character("3"), .down) },
    ]

    static let all: [GoldenScreen] =
        small
        + [
            home, bills, resources, timeline, searchResults, searchReasons, conflictHome, conflictPane, readOnlyHome,
            surveyHome,
        ]
        .map { $0.at(100, 30) }
        + [home, rallies, resources, contradiction, help, conflictHome, conflictPane, readOnlyHome].map {
            $0.at(160, 45)
        }
        + [home, bills, billRead, resources, timeline, searchResults, menu].map { $0.at(50, 15) }
        + [
            home, resources, searchEmpty, searchReasons, searchPartial, menu, help, timeline, conflictHome,
            conflictPane, readOnlyHome,
            surveyHome,
        ].map { $0.inSpanish() }
}

@Suite struct GoldenTests {
    @Test(arguments: GoldenScreen.all) func theScreenIsAsItWasRead(screen: GoldenScreen) throws {
        try Golden.compare(screen.desk, with: screen.fileName)
    }

    @Test func everyFileIsOfAScreen() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path).filter {
            !$0.hasPrefix(".")
        }
        let screens = Set(GoldenScreen.all.map { $0.fileName + ".txt" })
        #expect(screens.count == GoldenScreen.all.count)
        #expect(files.filter { !screens.contains($0) } == [])
    }

    @Test func aDifferenceShowsTheRowsThatDiffer() {
        #expect(Golden.difference("a\nb\nc", "a\nB\nc\nd") == "   2 - b\n   2 + B\n   4 + d")
    }
}
