import Foundation
import Testing

extension OnCommandLine {
    /// What is printed drives no terminal, whatever the records hold.
    @Suite struct PlainOutputRuns {
        private static let commands = [
            "", "desk", "kiosk", "list", "show", "search", "check", "add", "set", "remove", "undo", "redo", "history",
        ]

        @Test("Every command has --help and --version", arguments: commands)
        func help(command: String) throws {
            let words = command.isEmpty ? [] : [command]
            for option in ["--help", "-h"] {
                let help = try OnCommandLine.advocate(words + [option])
                #expect(help.exitCode == 0)
                #expect(help.output.contains("USAGE: advocate"))
                #expect(help.output.contains("--desk"))
                #expect(!help.output.contains("\u{1B}"))
            }
            let version = try OnCommandLine.advocate(words + ["--version"])
            #expect(version.exitCode == 0)
            #expect(version.output.contains(/^advocate \d+\.\d+\.\d+\n$/))
        }

        @Test("A command that does not exist exits with 64")
        func unknownCommand() throws {
            #expect(try OnCommandLine.advocate("lst", "bills").exitCode == 64)
            #expect(try OnCommandLine.advocate("list", "bills", "--jsn").exitCode == 64)
        }

        @Test("Without a terminal the desk says what to do instead, and ends", arguments: ["", "desk", "kiosk"])
        func noTerminal(command: String) throws {
            let run = try OnCommandLine.advocate(command.isEmpty ? [] : [command])
            #expect(run.exitCode == 69)
            #expect(run.output.isEmpty)
            #expect(run.complaints.contains("needs a terminal"))
            #expect(run.complaints.contains("advocate list"))
        }

        @Test("Where there is no terminal nothing is coloured")
        func noCodes() throws {
            for arguments in [
                ["list", "bills"], ["list", "rallies"], ["list", "resources"], ["list", "timeline"],
                ["show", "chirla"], ["search", "charter"], ["check"], ["list", "bill"], ["search", "qzxv"],
            ] {
                let run = try OnCommandLine.advocate(arguments)
                #expect(!run.output.isEmpty || !run.complaints.isEmpty, "\(arguments)")
                #expect(!run.output.contains("\u{1B}") && !run.complaints.contains("\u{1B}"), "\(arguments)")
            }
        }

        @Test("Nothing of a hostile record reaches the output as it is")
        func hostile() throws {
            let folder = try ScratchFolder()
            let desk = try HostileDesk.make(in: folder)
            for arguments in [
                ["list", "bills"], ["list", "rallies"], ["list", "resources"], ["list", "timeline"],
                ["show", "bill"], ["show", "rally"], ["show", "office"], ["show", "entry"], ["search", "harmless"],
                ["check"],
            ] {
                for option in [[], ["--json"]] {
                    let run = try OnCommandLine.advocate(arguments + option + ["--desk", desk], in: folder)
                    #expect(run.exitCode == 0, "\(arguments)")
                    #expect(run.output.localizedCaseInsensitiveContains("harmless"), "\(arguments)")
                    let found = HostileDesk.hostile(in: run.output + run.complaints)
                    #expect(found.isEmpty, "\(arguments + option): \(found)")
                }
            }
        }

        @Test("A hostile record is printed as JSON that says what the record says")
        func hostileJSON() throws {
            let folder = try ScratchFolder()
            let desk = try HostileDesk.make(in: folder)
            let records = try OnCommandLine.advocate("list", "bills", "--json", "--desk", desk, in: folder).objects()
            #expect(records.first?["title"] as? String == HostileDesk.text)
        }

        @Test("A hostile word of the command line, or of a broken file, is not repeated as it is")
        func quoted() throws {
            let folder = try ScratchFolder()
            let desk = try HostileDesk.make(in: folder)
            for command in ["list", "show", "search"] {
                let arguments = [command, "qzxv" + HostileDesk.text]
                let run = try OnCommandLine.advocate(arguments + ["--desk", desk], in: folder)
                #expect(HostileDesk.hostile(in: run.output + run.complaints).isEmpty)
            }
            try folder.write(
                "{\"format\": 1, \"records\": [{\"id\": \"\\u001b[31m\u{202E}\", \"\\u001b]0;\u{202E}\": 1}]}",
                to: "hostile/bills.json")
            for arguments in [["list", "bills"], ["check"], ["check", "--json"]] {
                let run = try OnCommandLine.advocate(arguments + ["--desk", desk], in: folder)
                #expect(run.exitCode != 0)
                #expect(HostileDesk.hostile(in: run.output + run.complaints).isEmpty, "\(arguments)")
            }
        }
    }
}
