import Foundation
import Records
import Search
import Store
import Testing

@testable import advocate

@Suite("Searching a desk that changes")
struct ChangedDeskTests {
    @Test("indexes only what says something else, and shows the others where they are now")
    func onlyWhatChanged() throws {
        let desk = try ScratchDesk(bills: 400)
        var search = try #require(try desk.search())
        // A longer title moves every record after it in the file.
        try desk.retitle(5..<6, "Xylophone with a much longer title")
        #expect(try search.refresh())
        #expect(search.index.changedCount == 2)
        #expect(search.ids("xylophone") == ["b-5"])
        #expect(search.findings("garden").records.count == 400)
        #expect(search.findings("bench 399").records.first?.heading.pieces.map(\.text).joined() == "AB 399 · Bench 399")
        // The next one to open the index finds the same.
        let other = try #require(try desk.search())
        #expect(other.index.changedCount == 2 && other.ids("xylophone") == ["b-5"])
        #expect(other.findings("garden") == search.findings("garden"))
    }

    @Test("finds an edit and not what was removed, however many there were before")
    func manyEdits() throws {
        let desk = try ScratchDesk(bills: 100, padding: 4)
        var search = try #require(try desk.search())
        for number in 0..<24 {
            try desk.retitle(number..<number + 1, "Xylophone")
            if number % 4 == 3 { try desk.remove(number - 1) }
            _ = try search.refresh()
            _ = search.settle()
            #expect(search.ids("xylophone \(number)").contains("b-\(number)"))
        }
        let fresh = try #require(try DeskSearch(desk.folder, cache: nil, progress: { _, _ in true }))
        for query in ["xylophone", "garden", "bench", "ab 22", "xylophone -bench", "22"] {
            #expect(search.ids(query) == fresh.ids(query), "\(query)")
        }
        #expect(search.ids("xylophone").count == 18)
    }

    @Test("goes on finding what is shown of a file that breaks, and no more than that")
    func breakingFile() throws {
        for count in [20, 600] {
            let desk = try ScratchDesk(bills: count, padding: 4)
            let part = try #require(DeskParts(desk.folder).parts.last?.path)
            var shown = try desk.folder.load()
            var search = try #require(try desk.search())
            let before = search.findings("garden", limit: 2000)
            let good = try desk.read(part)
            try desk.write("{" + good, to: part)
            shown = try desk.folder.load(after: shown)
            #expect(shown.library.bills.count == count && !shown.broken.isEmpty)
            #expect(try search.refresh(showing: shown))
            #expect(search.findings("garden", limit: 2000) == before)
            #expect(search.broken.count == 1)
            // Who opens it now finds what is shown then: what the journal has.
            let other = try #require(try desk.search())
            let opened = try desk.folder.load()
            #expect(other.findings("garden", limit: 2000).total == opened.library.bills.count)
            // Mended, with one record other than it was.
            try desk.write(good.replacing("garden", with: "xylophone", maxReplacements: 1), to: part)
            shown = try desk.folder.load(after: shown)
            #expect(try search.refresh(showing: shown))
            #expect(search.ids("xylophone").count == 1 && search.broken.isEmpty)
        }
    }

    @Test("goes on where the file breaks that says how many there are")
    func breakingHead() throws {
        let desk = try ScratchDesk(bills: 1200, padding: 4)
        var shown = try desk.folder.load()
        var search = try #require(try desk.search())
        let good = try desk.read("bills.json")
        try desk.write("{", to: "bills.json")
        shown = try desk.folder.load(after: shown)
        #expect(shown.library.bills.count == 1200)
        _ = try search.refresh(showing: shown)
        #expect(search.findings("garden", limit: 2000).records.count == 1200)
        try desk.write(good, to: "bills.json")
        shown = try desk.folder.load(after: shown)
        _ = try search.refresh(showing: shown)
        #expect(search.findings("garden", limit: 2000).records.count == 1200 && search.broken.isEmpty)
    }
}
