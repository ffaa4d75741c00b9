import Records
import Screen
import Testing

@testable import Desk

/// Records that two sides have changed.
@Suite struct ConflictTests {
    @Test func homeCountsThemFirstAndEnterLeadsToThem() throws {
        var sitting = Sitting(.conflicted, Size(width: 80, height: 60))
        let heading = try sitting.find("Needs attention")
        let row = try sitting.find("1    bill with two versions")
        #expect(row.y == heading.y + 1)
        let place = try #require(
            sitting.desk.state.arrangement.stops.firstIndex { stop in
                guard case .link(let link) = sitting.desk.state.arrangement.rows[stop] else { return false }
                return link.finding == .conflict && link.pane == .collection(.resources)
            })
        sitting.press(.down, times: place)
        #expect(sitting.cursorRow.contains("2    listings"))
        sitting.press(.enter)
        #expect(Set(sitting.listed) == ["first-office", "second-office"])
    }

    @Test(arguments: Array("1234")) func theListMarksThem(digit: Character) throws {
        var sitting = Sitting(.conflicted, Size(width: 160, height: 40))
        sitting.type(String(digit))
        for id in sitting.listed {
            let record = try #require(sitting.library.find(id))
            let row = try #require(sitting.rows.first { $0.prefix(80).contains(record.heading.suffix(10)) })
            #expect(row.dropFirst().first == (record.conflicts.isEmpty ? " " : "≠"), "\(id)")
        }
    }

    @Test func aRecordShowsBothValuesBesideEachOtherInPlainWords() throws {
        var sitting = Sitting(.conflicted, Size(width: 160, height: 40))
        sitting.type("1")
        let heading = try sitting.find("! Two versions of stage")
        #expect(sitting.rows[heading.y + 1].contains("This desk says"))
        #expect(sitting.rows[heading.y + 1].contains("The file says"))
        let values = sitting.rows[heading.y + 2]
        let (desk, file) = (try #require(values.range(of: "law")), try #require(values.range(of: "passed both houses")))
        #expect(desk.upperBound < file.lowerBound)
        #expect(sitting.screen.contains("Press < for this desk's, > for the file's."))
        sitting.press(.function(2))
        #expect(sitting.screen.contains("! Dos versiones de etapa"))
        #expect(sitting.screen.contains("ley vigente"))
        #expect(sitting.screen.contains("aprobada en ambas cámaras"))
        #expect(sitting.screen.contains("Presione <"))
    }

    @Test func onANarrowScreenTheValuesStandUnderEachOther() throws {
        var sitting = Sitting(.conflicted, Size(width: 34, height: 24))
        sitting.press(.character("1"), .enter)
        let (desk, file) = (try sitting.find("This desk says"), try sitting.find("The file says"))
        #expect(file.y > desk.y + 1)
        #expect(sitting.rows[desk.y + 1].contains("law"))
        #expect(sitting.rows[file.y + 1].contains("passed both houses"))
    }

    @Test func aValueThatOneSideLacksAndARemovalAreSaid() throws {
        var sitting = Sitting(.conflicted, Size(width: 160, height: 40))
        sitting.type("3")
        for id in sitting.listed {
            while sitting.selected != id { sitting.press(.down) }
            if id == "first-office" {
                #expect(sitting.screen.contains("Two versions of address, ZIP code"))
                #expect(sitting.screen.contains("(nothing)"))
            } else {
                #expect(sitting.screen.contains("the file has lost the record"))
                #expect(sitting.screen.contains("< keeps it."))
            }
            sitting.press(.home)
        }
        sitting.type("4")
        #expect(sitting.screen.contains("this desk removed the record"))
        #expect(sitting.screen.contains("> keeps it."))
    }

    private func settled(_ sitting: Sitting) throws -> Settlement {
        guard case .settle(let settlement)? = sitting.effects.first, sitting.effects.count == 1 else {
            throw NotOnScreen(text: "a settlement", screen: sitting.screen)
        }
        return settlement
    }

    @Test func eachKeyKeepsItsSideOfTheFirstAndThenOfTheNext() throws {
        for (key, side) in [(Key.character("<"), Conflict.Side.desk), (.character(">"), .file)] {
            var sitting = Sitting(.conflicted)
            sitting.press(.character("1"), key)
            let first = try settled(sitting)
            #expect(first.id == "ab-1-first-bill" && first.collection == .bills && first.keeping == side)
            #expect(first.conflict == Conflict(field: ["stage"], desk: .text("law"), file: .text("passed")))
            var bills = Array(sitting.library.bills)
            bills[0].conflicts.removeFirst()
            sitting.hear(sitting.library.with(bills: bills))
            sitting.press(key)
            #expect(try settled(sitting).conflict.field == ["summary"])
            bills[0].conflicts = []
            sitting.hear(sitting.library.with(bills: bills))
            sitting.press(key)
            #expect(sitting.effects.isEmpty)
            #expect(sitting.notice?.contains("one version") == true)
        }
    }

    @Test func theChangeOfASettlementSetsTheFieldAndEndsTheConflict() {
        let conflict = Conflict(field: ["stage"], desk: .text("law"), file: .text("passed"))
        let record = JSONValue.object([
            JSONMember("id", .text("ab-1")), JSONMember("stage", .text("law")), JSONMember("colour", .text("red")),
            JSONMember("conflicts", .list([conflict.value])),
        ])
        let change = Settlement(collection: .bills, id: "ab-1", conflict: conflict, keeping: .file).change(of: record)
        #expect(change.before == record)
        #expect(change.after?["stage"] == .text("passed"))
        #expect(change.after?["conflicts"] == nil)
        #expect(change.after?["colour"] == .text("red"))
    }

    /// Who mends one after the other must not lose the list under their hands.
    @Test func whatWasJustSettledStaysInTheListThatHomeLedTo() throws {
        var sitting = Sitting(.conflicted, Size(width: 80, height: 60))
        let place = try #require(
            sitting.desk.state.arrangement.stops.firstIndex { stop in
                guard case .link(let link) = sitting.desk.state.arrangement.rows[stop] else { return false }
                return link.finding == .conflict && link.pane == .collection(.resources)
            })
        sitting.press(.down, times: place)
        sitting.press(.enter, .down)
        let (listed, record) = (sitting.listed, try #require(sitting.selected))
        var resources = Array(sitting.library.resources)
        for index in resources.indices where resources[index].id == record { resources[index].conflicts = [] }
        sitting.hear(sitting.library.with(resources: resources))
        #expect(sitting.listed == listed)
        #expect(sitting.selected == record)
        #expect(!sitting.cursorRow.contains("≠"))
        sitting.press(.escape, .enter)
        #expect(sitting.listed == listed.filter { $0 != record })
    }

    @Test func withoutTwoVersionsTheCommandsSayWhy() {
        var sitting = Sitting(.one)
        sitting.type("<")
        #expect(sitting.notice?.contains("First choose a record") == true)
        sitting.type("1>")
        #expect(sitting.notice?.contains("one version") == true)
        #expect(sitting.effects.isEmpty)
    }

    @Test func textForAPipeShowsBothValuesAndNoKeys() throws {
        let text = DeskText(
            library: DeskFixture.conflicted.library, settings: DeskFixture.settings, zone: DeskFixture.zone,
            instant: DeskFixture.instant, language: .english)
        let lines = try #require(text.lines(of: "ab-1-first-bill", width: 80)).map(\.string).joined(separator: "\n")
        #expect(lines.contains("Two versions of stage"))
        #expect(lines.contains("passed both houses"))
        #expect(!lines.contains("Press <"))
    }
}
