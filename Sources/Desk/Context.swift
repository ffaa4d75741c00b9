import Records
import Screen
import Timekeeping

/// What a pane draws from: the records, the time and the language, and what was worked out from them.
struct Context: Sendable {
    let library: Library
    let settings: DeskSettings
    let zone: ZoneRules
    private(set) var instant: Instant
    private(set) var now: CivilDateTime
    var language: Language
    /// Whether passers-by read the screen: what only staff can mend is not shown to them.
    var isPublic = false
    /// The sentences about files that could not be read, by collection.
    var broken: [CollectionID: String]
    private(set) var findings: [Finding]
    /// What was found about each record.
    private(set) var findingsByRecord: [RecordID: [Finding]]
    /// The hours of `library.resources`, at the same indexes; nil where a listing has none.
    private let hours: [HoursReading?]
    /// The spans of `library.timeline`, in order of time.
    let timelineSpans: [TimelineSpan]
    /// Whether the resources are open at this minute, at the same indexes.
    private var openness: [Openness?] = []

    init(
        library: Library, settings: DeskSettings, zone: ZoneRules, instant: Instant, language: Language,
        broken: [CollectionID: String] = [:]
    ) {
        self.library = library
        self.settings = settings
        self.zone = zone
        self.instant = instant
        now = zone.local(instant)
        self.language = language
        self.broken = broken
        hours = library.readHours()
        findings = library.findings(hours: hours)
        findingsByRecord = Dictionary(grouping: findings, by: \.record)
        timelineSpans = TimelineSpan.all(library.timeline)
        openness = openNow()
    }

    var today: CivilDate { now.date }

    /// Words in the language that is being spoken.
    func say(_ words: Words) -> SafeText { words.safe(language) }

    /// Whether a resource is open now; nil where the listing has no hours.
    func openness(ofResourceAt index: Int) -> Openness? {
        openness.indices.contains(index) ? openness[index] : nil
    }

    /// Works out anew what changes with the minute.
    mutating func turn(to instant: Instant) {
        let minute = self.instant.seconds / 60
        self.instant = instant
        now = zone.local(instant)
        if instant.seconds / 60 != minute { openness = openNow() }
    }

    private func openNow() -> [Openness?] { hours.map { $0?.openness(at: instant, in: zone) } }
}
