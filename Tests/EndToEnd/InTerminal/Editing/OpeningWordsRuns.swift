import Foundation
import Testing

extension InTerminal {
    /// What a desk says of itself when it opens.
    @Suite(.serialized)
    struct OpeningWordsRuns {
        private static let memory = "/dev/shm"
        private static let words = "This desk is in memory (tmpfs): it is gone when the machine stops."

        /// Whether there is a folder in memory to put a desk into.
        private static var hasMemory: Bool {
            access(memory, W_OK) == 0
                && (try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8))?.contains(
                    " \(memory) ") == true
        }

        @Test("A desk in memory says so at its start, until the next key", .enabled(if: hasMemory))
        func inMemory() throws {
            try inFolderInMemory { folder in
                let environment = ["ADVOCATE_DESK": folder]
                try TerminalSession.run(environment: environment) { terminal in
                    try terminal.start()
                    try terminal.wait(for: Self.words)
                    try terminal.press("Down")
                    try terminal.wait("the keys, where the words were") {
                        $0.shows("F1 Help") && !$0.shows("in memory")
                    }
                }
                try TerminalSession.run(environment: environment) { terminal in
                    try terminal.start("kiosk")
                    let screen = try terminal.wait(for: "F1 Help")
                    #expect(!screen.shows("in memory"), "Passers-by can do nothing about it.")
                }
            }
        }

        @Test("A time zone that is not known is told as well", .enabled(if: hasMemory))
        func zoneToo() throws {
            try inFolderInMemory { folder in
                let file = folder + "/desk.json"
                let settings = try String(contentsOfFile: file, encoding: .utf8)
                try OutsideEdit.inPlace.save(settings.replacing("Los_Angeles", with: "Los_Angles"), as: file)
                try TerminalSession.run(environment: ["ADVOCATE_DESK": folder]) { terminal in
                    try terminal.start()
                    try terminal.wait("both sentences") {
                        $0.shows("America/Los_Angles", and: "tzdata", "This desk is in memory", "stops.")
                    }
                }
            }
        }

        private func inFolderInMemory(_ test: (String) throws -> Void) throws {
            let folder = Self.memory + "/advocate-\(UInt64.random(in: 0...UInt64.max))"
            try FileManager.default.copyItem(atPath: Program.data, toPath: folder)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try test(folder)
        }
    }
}
