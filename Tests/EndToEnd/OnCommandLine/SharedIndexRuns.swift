import Dispatch
import Foundation
import Synchronization
import Testing

extension OnCommandLine {
    /// Several programs that search and change one desk at once, and share its index.
    @Suite(.serialized)
    struct SharedIndexRuns {
        /// A desk large enough to have an index that is kept, in `cache` beside it.
        private struct Shared {
            let desk: EditableDesk
            private let count: Int

            init(records count: Int) throws {
                desk = try EditableDesk()
                self.count = count
                let long = String(repeating: "jardín ", count: 60)
                let lines = (0..<count).map {
                    #"{"id": "place-\#($0)", "name": "Invented place \#($0)", "summary": "\#(long)"}"#
                }
                let run = try desk.run("add", "resources", "--lines", input: lines.joined(separator: "\n"))
                guard run.exitCode == 0 else { throw CommandRun.Failure(description: run.complaints) }
            }

            /// Runs a line of shell with the cache beside the desk.
            @discardableResult
            func shell(_ line: String, input: String? = nil) throws -> CommandRun {
                try desk.shell("export XDG_CACHE_HOME=\"$PWD/cache\"; " + line, input: input)
            }

            /// The ids that a question finds.
            func ids(_ query: String) throws -> Set<String> {
                Set(try shell("exec \"$ADVOCATE\" search --json --limit 100000 '\(query)'").ids())
            }

            func change(_ number: Int, to name: String) throws {
                let run = try desk.run("set", "place-\(number)", "name=\(name) \(number)")
                guard run.exitCode == 0 else { throw CommandRun.Failure(description: run.complaints) }
            }

            /// What is in the desk's folder of the cache.
            func cached() throws -> [String] {
                let path = desk.folder.file("cache/advocate")
                return try FileManager.default.contentsOfDirectory(atPath: path).flatMap {
                    try FileManager.default.contentsOfDirectory(atPath: path + "/" + $0)
                }
            }

            /// Takes the index away, so that the next one to search has to make it.
            func spoil() {
                let path = desk.folder.file("cache/advocate")
                // Nobody may have made one yet.
                for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] {
                    try? FileManager.default.removeItem(atPath: "\(path)/\(name)/index")
                }
            }
        }

        @Test("Every answer is right for the desk at that time, whoever builds and edits meanwhile")
        func together() throws {
            nonisolated(unsafe) let shared = try Shared(records: 700)
            let problems = Mutex<[String]>([])
            @Sendable func note(_ problem: String) { problems.withLock { $0.append(problem) } }
            // What was confirmed before a question is asked must be in its answer, and what was removed must not.
            let changed = Mutex(0)
            let removed = Mutex(0)
            DispatchQueue.concurrentPerform(iterations: 5) { worker in
                do {
                    for step in 0..<6 {
                        switch worker {
                        case 0:
                            try shared.change(step, to: "Xylophone")
                            changed.withLock { $0 = step + 1 }
                        case 1:
                            _ = try shared.desk.run("remove", "place-\(600 + step)")
                            removed.withLock { $0 = step + 1 }
                        case 2:
                            shared.spoil()
                            usleep(50_000)
                        default:
                            let (least, gone) = (changed.withLock { $0 }, removed.withLock { $0 })
                            let found = try shared.ids("xylophone")
                            if !Set((0..<least).map { "place-\($0)" }).isSubset(of: found) {
                                note("\(found) lacks some of the first \(least)")
                            }
                            let all = try shared.ids("jardin")
                            for number in 0..<gone where all.contains("place-\(600 + number)") {
                                note("place-\(600 + number) was removed")
                            }
                            if all.count < 694 { note("only \(all.count) of 694 were found") }
                        }
                    }
                } catch {
                    note("\(error)")
                }
            }
            #expect(problems.withLock { $0 } == [])
            #expect(try shared.ids("xylophone") == Set((0..<6).map { "place-\($0)" }))
            #expect(try shared.ids("jardin").count == 694)
            #expect(Set(try shared.cached()) == ["index", "lock"])
        }

        @Test("A program that is killed while it builds leaves nothing that stays, and nobody waits for it")
        func killed() throws {
            let shared = try Shared(records: 1200)
            let before = try shared.ids("jardin")
            for milliseconds in stride(from: 20, through: 620, by: 40) {
                shared.spoil()
                try shared.shell(
                    """
                    "$ADVOCATE" search jardin >/dev/null 2>&1 & program=$!
                    sleep \(Double(milliseconds) / 1000); kill -9 $program; wait $program; true
                    """)
            }
            // One that is certain to have been in the middle: its unfinished file, which nobody holds.
            let folder = try #require(
                try FileManager.default.contentsOfDirectory(atPath: shared.desk.folder.file("cache/advocate")).first)
            try shared.desk.folder.write("unfinished", to: "cache/advocate/\(folder)/index.0123456789abcdef.tmp")
            shared.spoil()
            let start = ContinuousClock.now
            #expect(try shared.ids("jardin") == before)
            #expect(ContinuousClock.now - start < .seconds(20))
            #expect(Set(try shared.cached()) == ["index", "lock"])
        }

        @Test("Who answers many questions goes on with the index it opened while others replace it")
        func batch() throws {
            nonisolated(unsafe) let shared = try Shared(records: 700)
            _ = try shared.ids("jardin")
            let answers = Mutex<[CommandRun]>([])
            let problems = Mutex<[String]>([])
            DispatchQueue.concurrentPerform(iterations: 3) { worker in
                do {
                    if worker < 2 {
                        let questions = String(repeating: "jardin\n", count: 300)
                        let run = try shared.shell("\"$ADVOCATE\" search --batch", input: questions)
                        answers.withLock { $0.append(run) }
                    } else {
                        for _ in 0..<6 {
                            shared.spoil()
                            _ = try shared.ids("place-1")
                        }
                    }
                } catch {
                    problems.withLock { $0.append("\(error)") }
                }
            }
            #expect(problems.withLock { $0 } == [])
            for run in answers.withLock({ $0 }) {
                #expect(run.exitCode == 0, "\(run.complaints)")
                let lines = run.output.split(separator: "\n")
                #expect(lines.count == 300)
                #expect(lines.allSatisfy { $0.contains(#""total":700"#) || $0.contains(#""total": 700"#) })
            }
        }
    }
}
