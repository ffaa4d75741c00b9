import ArgumentParser
import Records
import Screen
import Store

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Names everything about the data that needs a look: broken files, contradictions, missing facts.",
        discussion: "Exits with 1 if a file is broken, else with 0.")

    @OptionGroup var options: DeskOptions

    @Flag(help: "Print the findings as a JSON array of {code, record, message}.")
    var json = false

    func run() throws {
        let broken: [Item]
        var items: [Item] = []
        do {
            let desk = try OpenedDesk(options.choice)
            broken = desk.loaded.broken.map { Item(code: "broken-file", record: nil, message: $0.sentence) }
            let text = desk.text(options.language)
            if let complaint = desk.zoneComplaint {
                items.append(Item(code: "unknown-time-zone", record: nil, message: complaint))
            }
            items += desk.loaded.notices.map { Item(code: $0.code, record: nil, message: $0.sentence) }
            items += desk.folder.strays().map {
                Item(code: "stray-file", record: nil, message: "\($0) is no part of the desk; nothing is read from it.")
            }
            items += text.findings.map {
                Item(code: $0.code.rawValue, record: $0.record.text, message: text.sentence($0))
            }
            // A field of one's own is allowed; one that is nearly called like a known one is likely a slip.
            items += desk.loaded.unknownFields().filter { $0.nearest != nil }.map {
                Item(code: "unknown-field", record: $0.record?.text, message: $0.sentence)
            }
        } catch {
            broken = [Item(code: "broken-desk", record: nil, message: error.sentence)]
        }
        try print(broken + items)
        if !broken.isEmpty { throw ExitStatus.brokenFile }
    }

    private func print(_ items: [Item]) throws {
        var output = Output()
        if json {
            output.write(json: try JSONText.pretty(items))
        } else {
            for item in items {
                let name = item.record.map { " \($0)" } ?? ""
                output.write(
                    Line([
                        Span(SafeText(item.code + name), .heading), Span(": "), Span(SafeText(item.message)),
                    ]))
            }
            if items.isEmpty { output.write(Line("Nothing needs attention.")) }
        }
        output.flush()
    }
}

extension StoreNotice {
    /// What `check` calls it.
    fileprivate var code: String {
        switch self {
        case .tornTail: "unfinished-edit"
        case .damagedJournal: "damaged-journal"
        case .weakFileSystem: "weak-file-system"
        case .newerFormat: "newer-format"
        }
    }
}

extension CheckCommand {
    /// A finding as it is printed.
    struct Item: Encodable {
        let code: String
        let record: String?
        let message: String

        enum CodingKeys: String, CodingKey { case code, record, message }

        /// `record` is null, not absent, where a finding is about a file.
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(code, forKey: .code)
            try container.encode(record, forKey: .record)
            try container.encode(message, forKey: .message)
        }
    }
}
