import Desk
import Records
import Store
import Timekeeping

/// A desk that was read, with the time by its clocks.
struct OpenedDesk {
    let folder: DeskFolder
    let loaded: LoadedDesk
    let time: DeskTime

    init(_ choice: DeskChoice) throws(StoreError) {
        folder = try DeskLocation.find(option: choice.folder)
        loaded = try folder.load()
        time = DeskTime(loaded.settings, at: choice.at)
    }

    var library: Library { loaded.library }
    var zone: ZoneRules { time.zone }
    var zoneComplaint: String? { time.zoneComplaint }
    var instant: Instant { time.instant }

    func text(_ language: Language?) -> DeskText { time.text(of: library, language) }

    /// What a person should know when the desk opens on the screen; nil where there is nothing.
    func openingWords(for mode: Desk.Mode) -> String? {
        // Passers-by can mend nothing. That a newer version wrote the desk stands on Home for as long as it is open.
        let notices = mode == .staff ? loaded.notices.filter { $0 != .newerFormat } : []
        let more = notices.count > 1 ? "\(notices.count - 1) more: advocate check tells." : nil
        let sentences = [zoneComplaint, notices.first?.sentence, more].compactMap { $0 }
        return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }

    /// Says on standard error what could not be read.
    func complainAboutFiles() {
        for file in loaded.broken { complain(file.sentence) }
        if let zoneComplaint { complain(zoneComplaint) }
    }
}

extension OpenedDesk {
    /// Opens the desk of a subcommand, or ends the program with a sentence.
    static func open(_ choice: DeskChoice) throws -> OpenedDesk {
        do {
            return try OpenedDesk(choice)
        } catch {
            complain(error.sentence)
            throw ExitStatus.brokenDesk
        }
    }
}
