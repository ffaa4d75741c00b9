import Records
import Screen
import Timekeeping

/// What a pane draws from: the records, the time and the language, and what was worked out from them.
struct Context: Sendable {
    var library: Library
    var settings: DeskSettings
    var zone: ZoneRules
    var instant: Instant
    var language: Language
    /// The sentences about files that could not be read, by collection.
    var broken: [CollectionID: String]
    private(set) var findings: [Finding]
    /// What was found about each record.
    private(set) var findingsByRecord: [RecordID: [Finding]]
    /// The hours of `library.resources`, at the same indexes; nil where a listing has none.
    private(set) var hours: [HoursReading?]

    init(
        library: Library, settings: DeskSettings, zone: ZoneRules, instant: Instant, language: Language,
        broken: [CollectionID: String] = [:]
    ) {
        self.library = library
        self.settings = settings
        self.zone = zone
        self.instant = instant
        self.language = language
        self.broken = broken
        hours = library.readHours()
        findings = library.findings(hours: hours)
        findingsByRecord = Dictionary(grouping: findings, by: \.record)
    }

    var now: CivilDateTime { zone.local(instant) }
    var today: CivilDate { now.date }

    /// Words in the language that is being spoken.
    func say(_ words: Words) -> SafeText { words.safe(language) }

    func count(of code: Finding.Code) -> Int { findings.reduce(0) { $0 + ($1.code == code ? 1 : 0) } }

    /// Whether a resource is open now; nil where the listing has no hours.
    func openness(ofResourceAt index: Int) -> Openness? {
        guard hours.indices.contains(index) else { return nil }
        return hours[index]?.openness(at: instant, in: zone)
    }
}
