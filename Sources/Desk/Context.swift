import Records
import Screen
import Timekeeping

/// What a pane draws from: the records, the time and the language, and what was worked out from them.
struct Context: Sendable {
    private(set) var library: Library
    let settings: DeskSettings
    let zone: ZoneRules
    private(set) var instant: Instant
    private(set) var now: CivilDateTime
    var language: Language
    /// Whether passers-by read the screen: what only staff can mend is not shown to them.
    var isPublic = false
    /// Whether the words stand on a screen that has keys, and not in a pipe.
    var isOnScreen = false
    /// Whether the search has read the records; until then it may miss some.
    var isSearchReady = true
    /// How much of the records the search has read, in hundredths, as far as it has said so.
    var searchPercent: Int?
    /// How many records the search answers from until it has read them all; nil where it answers from none or from all.
    var searchedCount: Int?
    /// The sentences about collections that could not be read, or can only be read.
    private(set) var broken: [CollectionID: String]
    /// Why nothing can be changed; nil where it can.
    private(set) var readOnly: String?
    /// What was worked out from every record; nil where that was not done, or not yet.
    private(set) var survey: Survey?
    /// Whether the survey is of the records as they are, and not of those before.
    private(set) var isSurveyExact = true
    /// Whether the resources are open at this minute, at the same indexes; nil without a survey.
    private var openness: OpennessOfAll?

    init(
        library: Library, settings: DeskSettings, zone: ZoneRules, instant: Instant, language: Language,
        broken: [CollectionID: String] = [:], readOnly: String? = nil, survey: Survey? = nil
    ) {
        self.library = library
        self.settings = settings
        self.zone = zone
        self.instant = instant
        now = zone.local(instant)
        self.language = language
        self.broken = broken
        self.readOnly = readOnly
        self.survey = survey
        openness = openNow()
    }

    var today: CivilDate { now.date }

    /// How far the search has come, in a few words; nil where it is ready.
    var searchProgress: Words? {
        guard !isSearchReady else { return nil }
        if let (searched, all) = searchedOfAll {
            return Words("\(searched) of \(all) searched so far", es: "buscado en \(searched) de \(all)")
        }
        guard let percent = searchPercent else {
            return Words("search reads the records", es: "la búsqueda lee las fichas")
        }
        return Words("search reads the records: \(percent)%", es: "la búsqueda lee las fichas: \(percent)%")
    }

    /// How many records of how many the search answers from, until it has read them all; nil where it answers from none or
    /// from all.
    var searchedOfAll: (searched: String, all: String)? {
        guard !isSearchReady, let searchedCount else { return nil }
        let all = max(searchedCount, library.count)
        return (NumberWords.grouped(searchedCount), NumberWords.grouped(all))
    }

    /// Words in the language that is being spoken.
    func say(_ words: Words) -> SafeText { words.safe(language) }

    /// Why a collection cannot be changed; nil where it can.
    func whyFixed(_ collection: CollectionID) -> String? { readOnly ?? broken[collection] }

    // MARK: Open or closed

    /// The openness of every resource by its index, nil where a listing has no hours; nothing without a survey.
    var opennessOfAll: [Openness?] { openness?.answers ?? [] }

    /// Whether a resource is open now; nil where the listing has no hours.
    func openness(ofResourceAt index: Int) -> Openness? {
        if let openness { return openness.answers.indices.contains(index) ? openness.answers[index] : nil }
        return library.resources.indices.contains(index) ? openness(of: library.resources[index], at: index) : nil
    }

    /// The same for a resource that is at hand: right also while the survey is of the records before.
    func openness(of resource: Resource, at index: Int) -> Openness? {
        if survey != nil, isSurveyExact { return openness(ofResourceAt: index) }
        return reading(of: resource, at: index)?.openness(at: instant, in: zone)
    }

    /// The hours of a resource that is at hand, as they are read; nil where it has none.
    func reading(of resource: Resource, at index: Int) -> HoursReading? {
        if let hours = survey?.hours, isSurveyExact, hours.indices.contains(index) { return hours[index] }
        return resource.hours.map(HoursReading.init(reading:))
    }

    /// Works out anew what changes with the minute.
    mutating func turn(to instant: Instant) {
        let minute = self.instant.seconds / 60
        self.instant = instant
        now = zone.local(instant)
        guard instant.seconds / 60 != minute, let survey else { return }
        openness?.turn(to: instant, survey.hours, in: zone)
    }

    private func openNow() -> OpennessOfAll? { survey.map { OpennessOfAll($0.hours, at: instant, in: zone) } }

    // MARK: What needs a look

    /// What is worth a person's look about a record, also what only the whole timeline shows.
    func findings(about record: any Record) -> [Finding] {
        library.findings(about: record) + (record is TimelineEntry ? ofWholeTimeline(record.id) : [])
    }

    /// From the survey; without one, of a timeline that is quickly looked through, worked out here.
    private func ofWholeTimeline(_ id: RecordID) -> [Finding] {
        if let survey { return survey.ofWholeTimeline[id] ?? [] }
        guard library.timeline.count <= Survey.mostAtOnce else { return [] }
        var review = TimelineReview()
        for entry in library.timeline { review.add(entry) }
        return review.findings().filter { $0.record == id }
    }

    // MARK: News

    /// Takes other records. With few of them the survey is made at once; else what is known of the old ones stays, as
    /// far as it holds, until `take(_:)` brings a survey of the new.
    mutating func take(_ news: DeskNews) {
        if news.library.count <= Survey.mostAtOnce {
            survey = Survey(news.library)
            isSurveyExact = true
        } else {
            survey = survey?.moved(from: library, to: news.library)
            isSurveyExact = false
        }
        library = news.library
        broken = news.broken
        readOnly = news.readOnly
        openness = openNow()
    }

    /// Takes a survey of the records as they are.
    mutating func take(_ survey: Survey) {
        self.survey = survey
        isSurveyExact = true
        openness = openNow()
    }
}

extension Library {
    /// The records of all collections.
    var count: Int { CollectionID.allCases.reduce(0) { $0 + count(of: $1) } }
}
