import Foundation
import Records
import Search
import Store
import Synchronization
import Testing

@testable import Desk
@testable import advocate

@Suite("The search beside the screen")
struct SearchServiceTests {
    /// What the service of a desk has told, asked for as the screen does.
    private final class Screen: Sendable {
        let service: SearchService
        private let shown: Mutex<LoadedDesk>
        private let events = Mutex<[Event]>([])
        private let folder: DeskFolder
        private let numbers = Mutex(RequestID.first)

        /// With `awaitsPartial` no more is read after the first part until something of it was found.
        init(
            _ desk: ScratchDesk, firstStage: Int = DeskIndexing.firstStage, awaitsPartial: Bool = false
        ) throws {
            let loaded = try desk.folder.load()
            let shown = Box(loaded)
            let early = Early()
            folder = desk.folder
            self.shown = Mutex(loaded)
            self.early = early
            box = shown
            service = SearchService(
                desk.folder, library: loaded.library, cache: desk.cache, shown: { shown.value },
                wake: { if awaitsPartial { early.awaitPartial() } }, firstStage: firstStage)
            early.watch(service)
        }

        private let early: Early

        private let box: Box

        /// The desk as the store reads it, which is shown from now on.
        func look() throws {
            let loaded = try folder.load(after: box.value)
            box.value = loaded
            service.refresh(showing: loaded.library)
        }

        /// All events until one is such.
        func wait(_ seconds: Int = 60, until isSuch: (Event) -> Bool) throws -> [Event] {
            var seen: [Event] = []
            let end = ContinuousClock.now + .seconds(seconds)
            while ContinuousClock.now < end {
                for event in early.take() {
                    seen.append(event)
                    if isSuch(event) { return seen }
                }
                usleep(500)
            }
            throw NotTold(seen: "\(seen.count) other events")
        }

        func ask(_ query: String) throws -> Findings {
            let id = numbers.withLock { number in
                number = number.next
                return number
            }
            service.ask(id, SearchRequest(query: query, limit: 2000, wantsPassages: true))
            let events = try wait { if case .found(id, _) = $0 { true } else { false } }
            guard case .found(_, let findings)? = events.last else { throw NotTold(seen: "nothing") }
            return findings
        }
    }

    private struct NotTold: Error { let seen: String }

    /// Takes a service's events, also on the service's own threads.
    private final class Early: Sendable {
        private struct Seen {
            var service: SearchService?
            var untold: [Event] = []
            var isPartial = false
            var hasFound = false
        }

        private let seen = Mutex(Seen())

        func watch(_ service: SearchService) { seen.withLock { $0.service = service } }

        func take() -> [Event] {
            look()
            return seen.withLock { seen in
                defer { seen.untold = [] }
                return seen.untold
            }
        }

        /// Comes back once something has been found, if a part of the records can be searched.
        func awaitPartial() {
            let end = ContinuousClock.now + .seconds(60)
            while look(), ContinuousClock.now < end { usleep(500) }
        }

        /// Whether a part of the records can be searched, and nothing has been found yet.
        @discardableResult
        private func look() -> Bool {
            seen.withLock { seen in
                for event in seen.service?.takeEvents() ?? [] {
                    if case .searchPartial = event { seen.isPartial = true }
                    if case .found = event { seen.hasFound = true }
                    seen.untold.append(event)
                }
                return seen.isPartial && !seen.hasFound
            }
        }
    }

    private final class Box: Sendable {
        private let content: Mutex<LoadedDesk>

        init(_ value: LoadedDesk) { content = Mutex(value) }

        var value: LoadedDesk {
            get { content.withLock { $0 } }
            set { content.withLock { $0 = newValue } }
        }
    }

    @Test("answers from the records that have been read while it makes the index, and then from all")
    func partial() throws {
        let desk = try ScratchDesk(bills: 1200, padding: 40)
        try desk.add(
            (0..<600).map { #"{"id":"r-\#($0)","name":"Place \#($0)","categories":["legal"],"summary":"garden"}"# },
            to: .resources)
        let screen = try Screen(desk, firstStage: 60_000, awaitsPartial: true)
        screen.service.ask(.first, SearchRequest(query: "garden", limit: 3000, wantsPassages: true))
        screen.service.start()
        let events = try screen.wait { if case .searchReady = $0 { true } else { false } }
        let counts = events.compactMap { if case .searchPartial(let count) = $0 { count } else { nil } }
        #expect(!counts.isEmpty && counts == counts.sorted() && counts.allSatisfy { (1..<1800).contains($0) })
        // The question that came first was not let wait for all.
        let answers = events.compactMap { if case .found(_, let findings) = $0 { findings } else { nil } }
        let first = try #require(answers.first)
        #expect(first.isPartial && (1..<1800).contains(first.total))
        // What was read first is of every collection.
        #expect(Set(first.records.map(\.collection)) == [.bills, .resources])
        let whole = try screen.ask("garden")
        #expect(!whole.isPartial && whole.total == 1800)
    }

    @Test("makes the index anew when much has changed, and finds every edit all the while")
    func renewal() throws {
        let desk = try ScratchDesk(bills: 1100, padding: 30)
        let screen = try Screen(desk)
        screen.service.start()
        _ = try screen.wait { if case .searchReady = $0 { true } else { false } }
        let path = try #require(desk.cache?.indexPath)
        let old = try Self.inode(path)
        try desk.retitle(0..<700, "Xylophone")
        try desk.remove(3)
        try screen.look()
        var inode = old
        var edit = 700
        while inode == old, edit < 900 {
            // Edits that come while it is made.
            try desk.retitle(edit..<edit + 1, "Xylophone")
            try screen.look()
            var total = 0
            let end = ContinuousClock.now + .seconds(120)
            while total != edit, ContinuousClock.now < end {
                total = try screen.ask("xylophone").total
                usleep(2000)
            }
            #expect(total == edit)
            edit += 1
            inode = try Self.inode(path)
        }
        #expect(inode != old)
        let found = try screen.ask("xylophone")
        #expect(found.total == edit - 1 && !found.records.contains { $0.id == "b-3" })
        let names = try FileManager.default.contentsOfDirectory(atPath: path.replacing("/index", with: ""))
        #expect(Set(names) == ["index", "lock"])
        // Whoever opens the new index has little to take in.
        let other = try #require(try desk.search())
        #expect(other.index.changedCount < 700 && other.findings("xylophone", limit: 2000).total == found.total)
    }

    @Test("tells the records on the screen first, and then the others")
    func firstShown() throws {
        let desk = try ScratchDesk(bills: 60, padding: 2)
        let screen = try Screen(desk)
        screen.service.start()
        let request = SearchRequest(query: "garden", limit: 200, wantsPassages: true, firstShown: 24)
        screen.service.ask(.first, request)
        var answers: [Findings] = []
        while answers.count < 2 {
            let events = try screen.wait { if case .found = $0 { true } else { false } }
            for case .found(_, let findings) in events { answers.append(findings) }
        }
        #expect(answers[0].records.map(\.id) == answers[1].records.map(\.id))
        #expect(answers[0].records.prefix(24) == answers[1].records.prefix(24))
        #expect(answers[0].records.dropFirst(24).allSatisfy { $0.heading.pieces.isEmpty })
        #expect(answers[1].records.count == 60 && answers[1].records.allSatisfy { !$0.heading.pieces.isEmpty })
    }

    @Test("removes what a program has left that was killed while it wrote the index")
    func strays() throws {
        let desk = try ScratchDesk(bills: 20, padding: 2)
        let stray = try #require(desk.cache?.indexPath) + ".0123456789abcdef.tmp"
        try Data("unfinished".utf8).write(to: URL(filePath: stray))
        let screen = try Screen(desk)
        screen.service.start()
        for _ in 0..<20_000 where FileManager.default.fileExists(atPath: stray) { usleep(1000) }
        #expect(!FileManager.default.fileExists(atPath: stray))
    }

    @Test("finds nothing that is no longer shown, even before it has looked at the files")
    func notShown() throws {
        let desk = try ScratchDesk(bills: 20, padding: 2)
        let screen = try Screen(desk)
        screen.service.start()
        #expect(try screen.ask("garden").total == 20)
        try desk.remove(7)
        try screen.look()
        let found = try screen.ask("garden")
        #expect(found.total == 19)
        #expect(!found.records.contains { $0.id == "b-7" })
    }

    @Test("goes on finding the records of a file that breaks while it is shown")
    func breaking() throws {
        let desk = try ScratchDesk(bills: 20, padding: 2)
        let screen = try Screen(desk)
        screen.service.start()
        _ = try screen.wait { if case .searchReady = $0 { true } else { false } }
        let before = try screen.ask("garden")
        try desk.write("{", to: "bills.json")
        try screen.look()
        _ = try screen.wait { if case .searchReady = $0 { true } else { false } }
        #expect(try screen.ask("garden") == before)
    }

    private static func inode(_ path: String) throws -> Int {
        (try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int) ?? 0
    }
}
