import Records
import Screen
import Timekeeping

/// The desk: what is on the screen, and what a key does. A value; it reads no file and asks no clock.
public struct Desk: Sendable {
    /// Who is at the desk.
    public enum Mode: Equatable, Sendable {
        /// People of the organisation.
        case staff
        /// The public: nothing can be changed, and only the code leads out.
        case kiosk(code: String)
    }

    /// A kiosk that nobody has touched for this many seconds forgets what was typed and goes Home.
    public static let kioskPatience: Int64 = 60

    public let mode: Mode
    public internal(set) var size: Size
    var context: Context
    var pane = PaneID.home
    var states: [PaneID: PaneState] = [:]
    /// What lies over the panes, the topmost last.
    var layers: [Layer] = []
    /// A sentence at the foot, until the next key.
    var notice: Words?
    /// Where Esc leads back to from a record that Home or the search opened.
    var trail: [PlaceOnDesk] = []
    /// The panes whose lists have to be worked out anew before they are shown.
    var stale: Set<PaneID> = []
    var lastRequest = RequestID.first
    /// The survey that was asked for and has not come.
    var surveyRequest: RequestID?
    /// The pane in which the mouse was pressed last.
    var clickedPane: PaneID?
    /// Whether the notice that the last input took away stood over the key bar, so that a click there meant nothing.
    private(set) var wasNoticeShown = false
    /// Whether nothing has happened since the kiosk forgot, so that there is nothing to forget.
    private var hasForgotten = false
    private var lastTouched: Instant
    private let firstLanguage: Language

    /// Opens a desk. One of up to `Survey.mostAtOnce` records looks through them here; a larger one decodes none, and
    /// asks for a survey with its first `update`.
    public init(
        library: Library, settings: DeskSettings, zone: ZoneRules, instant: Instant, size: Size,
        mode: Mode = .staff, language: Language? = nil, broken: [CollectionID: String] = [:], readOnly: String? = nil
    ) {
        self.mode = mode
        self.size = size
        firstLanguage = language ?? .first(offeredBy: settings)
        context = Context(
            library: library, settings: settings, zone: zone, instant: instant, language: firstLanguage,
            broken: broken, readOnly: readOnly,
            survey: library.count <= Survey.mostAtOnce ? Survey(library) : nil)
        context.isPublic = mode != .staff
        context.isOnScreen = true
        // The search reads a few records in less time than it takes to type a word.
        context.isSearchReady = library.count <= Survey.mostAtOnce
        lastTouched = instant
        arrangeAll()
        settle()
    }

    public var language: Language { context.language }

    /// Takes an event, and answers with what should be done in the world outside.
    public mutating func update(_ event: Event) -> [Effect] {
        var effects: [Effect]
        switch event {
        case .input(.resize(let size)):
            self.size = size
            effects = []
        case .input(let input):
            lastTouched = context.instant
            hasForgotten = false
            wasNoticeShown = notice != nil
            notice = nil
            effects = take(input)
        case .tick(let instant):
            // Most ticks come with a key and change nothing.
            guard tick(instant) else { return askAgain() }
            effects = []
        case .found(let request, let findings):
            take(findings, for: request)
            effects = []
        case .changed, .told, .surveyed, .searchProgress, .searchPartial, .searchReady:
            takeNews(event)
            effects = []
        case .stop: effects = [.quit]
        }
        settle()
        return effects + askAgain()
    }

    /// Lets time pass; answers whether that changed what is shown.
    private mutating func tick(_ instant: Instant) -> Bool {
        // A clock that was set back starts the kiosk's patience anew.
        if instant < lastTouched { lastTouched = instant }
        let minuteBefore = context.instant.seconds / 60
        context.turn(to: instant)
        // Open or closed, and the days to go, change with the minute; the rest of the screen does not.
        let isNewMinute = instant.seconds / 60 != minuteBefore
        if isNewMinute { arrangeAll() }
        guard case .kiosk = mode, !hasForgotten, instant.seconds - lastTouched.seconds >= Desk.kioskPatience else {
            return isNewMinute
        }
        forget()
        return true
    }

    /// Back to Home, with everything that was typed gone.
    private mutating func forget() {
        context.language = firstLanguage
        pane = .home
        states = [:]
        layers = []
        trail = []
        notice = nil
        hasForgotten = true
        lastRequest = lastRequest.next
        arrangeAll()
    }

    /// Shows a sentence at the foot until the next key.
    public mutating func tell(_ sentence: String) { notice = Words(sentence, es: sentence) }

    mutating func speak(_ language: Language) {
        context.language = language
        arrangeAll()
    }

    /// A new name for a question to the search.
    mutating func nextRequest() -> RequestID {
        lastRequest = lastRequest.next
        return lastRequest
    }
}
