import Foundation
import Records
import Screen
import Timekeeping

@testable import Desk

/// The records, the place and the moment that the tests sit down with.
enum DeskFixture: String, CaseIterable, Sendable {
    /// The records that the desk opens with.
    case real
    case empty
    /// One record in each collection.
    case one
    /// 5,000 records, the same every time.
    case many
    /// Text that does its worst in every field that takes text.
    case hostile
    /// Records of every kind that the desk and the files have two versions of, among some that they agree about.
    case conflicted

    var library: Library { Libraries.all[self] ?? Library() }

    /// Los Angeles.
    static let zone = (try? ZoneRules(posix: "PST8PDT,M3.2.0,M11.1.0")) ?? .utc

    /// 10 in the morning of Tuesday, 3 March 2026, by the clock of Los Angeles.
    static let instant = instant(minute: 10 * 60)

    /// A minute of that Tuesday.
    static func instant(minute: Int, day: Int = 3) -> Instant {
        let date = CivilDate(year: 2026, month: 3, day: day)!
        return zone.instants(of: CivilDateTime(date: date, minute: minute)).first!
    }

    static let settings = DeskSettings(
        name: "Los Angeles charter-school desk", timeZone: "America/Los_Angeles", languages: ["en", "es"],
        staffCode: "1992")

    /// A desk that has just been opened, kept ready: in a debug build it takes a while to work out what 5,000 records say.
    func openedDesk(_ mode: Desk.Mode) -> Desk {
        (mode == .staff ? Opened.staff : Opened.kiosk)[self] ?? desk(mode: mode)
    }

    /// The top folder of the project.
    static let project = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    func desk(
        _ size: Size = Size(width: 80, height: 24), mode: Desk.Mode = .staff, language: Language? = nil,
        instant: Instant = DeskFixture.instant, broken: [CollectionID: String] = [:], readOnly: String? = nil
    ) -> Desk {
        var desk = unsurveyedDesk(
            size, mode: mode, language: language, instant: instant, broken: broken, readOnly: readOnly)
        for case .survey(let id, let library) in desk.update(.tick(instant)) {
            _ = desk.update(.surveyed(id, Survey(library)))
        }
        _ = desk.update(.searchReady)
        return desk
    }

    /// A desk whose records nobody has looked through, where they are many.
    func unsurveyedDesk(
        _ size: Size = Size(width: 80, height: 24), mode: Desk.Mode = .staff, language: Language? = nil,
        instant: Instant = DeskFixture.instant, broken: [CollectionID: String] = [:], readOnly: String? = nil
    ) -> Desk {
        var settings = DeskFixture.settings
        if self == .hostile { settings.name = HostileText.worst }
        return Desk(
            library: library, settings: settings, zone: DeskFixture.zone, instant: instant, size: size, mode: mode,
            language: language, broken: broken, readOnly: readOnly)
    }
}

/// Desks for staff and for the public that have just been opened.
private enum Opened {
    static let staff = all(.staff)
    static let kiosk = all(.kiosk(code: "1992"))

    private static func all(_ mode: Desk.Mode) -> [DeskFixture: Desk] {
        Dictionary(uniqueKeysWithValues: DeskFixture.allCases.map { ($0, $0.desk(mode: mode)) })
    }
}

/// The libraries, each made once: in a debug build 5,000 records take a while to read.
private enum Libraries {
    static let all: [DeskFixture: Library] = [
        .real: real, .empty: Library(), .one: JSONRecords.one.library, .many: JSONRecords.many(1250).library,
        .hostile: HostileText.records.library, .conflicted: JSONRecords.conflicted.library,
    ]

    private static let real: Library = {
        func text(_ collection: CollectionID) -> String {
            let url = DeskFixture.project.appendingPathComponent("data/\(collection.fileName)")
            return try! String(contentsOf: url, encoding: .utf8)
        }
        return JSONRecords.library(
            bills: text(.bills), rallies: text(.rallies), resources: text(.resources), timeline: text(.timeline))
    }()
}
