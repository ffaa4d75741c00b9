import Desk
import Glibc
import Records
import Store
import Timekeeping

/// A desk that was read, with its time zone.
struct OpenedDesk {
    let folder: DeskFolder
    let loaded: LoadedDesk
    let zone: ZoneRules
    /// What is wrong with the time zone, if anything.
    let zoneComplaint: String?
    private let fixedInstant: Instant?

    init(_ choice: DeskChoice) throws(StoreError) {
        folder = try DeskLocation.find(option: choice.folder)
        loaded = try folder.load()
        let name = loaded.settings.timeZone
        let rules = ZoneFile.rules(of: name)
        zone = rules ?? .utc
        zoneComplaint =
            rules == nil
            ? "The time zone “\(name)” of desk.json is not known on this machine, so times are UTC. "
                + "Is it spelled as in America/Los_Angeles, and is the package tzdata installed?" : nil
        fixedInstant = choice.at.map { $0.instant(in: rules ?? .utc) }
    }

    var library: Library { loaded.library }

    /// Now, or the time that was asked for.
    var instant: Instant { fixedInstant ?? OpenedDesk.now }

    static var now: Instant { Instant(seconds: Int64(time(nil))) }

    func text(_ language: Language?) -> DeskText {
        DeskText(
            library: library, settings: loaded.settings, zone: zone, instant: instant,
            language: language ?? .first(offeredBy: loaded.settings))
    }

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
