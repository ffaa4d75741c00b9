import Desk
import Dispatch
import Records
import Search
import Store
import Synchronization

/// Searches beside the screen, so that no key waits for it: questions go in, answers are fetched after a wake.
///
/// The index is opened, or made, on a thread of its own; what changes is taken in there too. Questions are answered from
/// what there is, in their order: while the index is made, from the records that have been read so far; before that they
/// wait. Where much has changed, the index is made anew beside all that.
final class SearchService: Sendable {
    private struct State {
        var search: DeskSearch?
        /// Whether all records are searched, and not only those that have been read so far.
        var isWhole = false
        var hasNewSearch = false
        /// How much of the records has been read, in hundredths.
        var percent = 0
        var hasNewPercent = false
        /// The records that are shown: no others are to be found.
        var library: Library
        /// Whether the files have changed since they were last looked at, or are being looked at.
        var wantsRefresh = false
        /// Whether the index is being made anew.
        var isRenewing = false
        /// The newest question for a list of results, and the newest for a filter; older ones are not answered.
        var newest: [Bool: RequestID] = [:]
        var waiting: [Bool: (RequestID, SearchRequest)] = [:]
        var answers: [(RequestID, Findings)] = []
    }

    private let state: Mutex<State>
    /// The memory of one search is kept for the next.
    private let searcher = Mutex(Searcher())
    private let answering = DispatchQueue(label: "search", qos: .userInteractive)
    private let reading = DispatchQueue(label: "search.reading", qos: .utility)
    private let folder: DeskFolder
    private let cache: SearchCache?
    private let shown: @Sendable () -> LoadedDesk
    private let wake: @Sendable () -> Void
    private let firstStage: Int

    /// - Parameters:
    ///   - library: the records that are on the screen.
    ///   - shown: the desk as it is on the screen; it may make its caller wait, who is never the screen.
    ///   - wake: is called when there are events to take.
    ///   - firstStage: how many bytes are read before the first answers, where an index is made.
    init(
        _ folder: DeskFolder, library: Library, cache: SearchCache?, shown: @escaping @Sendable () -> LoadedDesk,
        wake: @escaping @Sendable () -> Void, firstStage: Int = DeskIndexing.firstStage
    ) {
        self.folder = folder
        self.cache = cache
        self.shown = shown
        self.wake = wake
        self.firstStage = firstStage
        state = Mutex(State(library: library))
    }

    // MARK: The index

    /// Opens the index, or makes it.
    func start() {
        reading.async { [self] in open() }
        // Nobody's first key waits for what is the same for every question.
        answering.async { _ = (DeskGlossary.standard, DeskFields.standard) }
    }

    private func open() {
        let search = try? DeskSearch(
            folder, cache: cache, showing: shown(),
            progress: { [self] done, all in
                note(done, of: all)
                return true
            },
            firstStage: firstStage, partly: { [self] search in put(search, isWhole: false) })
        if let search { putAndSettle(search) }
        cache?.removeStrays()
    }

    /// Notes how much has been read, and tells the desk now and then.
    private func note(_ done: Int, of all: Int) {
        // What has been read is put together then, which takes its time too.
        let percent = all > 0 ? done * 90 / all : 0
        let isNews = state.withLock { state in
            guard percent > state.percent else { return false }
            (state.percent, state.hasNewPercent) = (percent, true)
            return true
        }
        if isNews { wake() }
    }

    /// Takes in what has changed in the files; from now on nothing is found that is not in this library.
    func refresh(showing library: Library) {
        let isFirst = state.withLock { state in
            defer { state.wantsRefresh = true }
            state.library = library
            return !state.wantsRefresh
        }
        guard isFirst else { return }
        reading.async { [self] in
            let known = state.withLock { state in
                state.wantsRefresh = false
                return state.isWhole ? state.search : nil
            }
            // What could not be read before may be now.
            guard let known else { return open() }
            refresh(known)
        }
    }

    private func refresh(_ search: DeskSearch) {
        var search = search
        guard (try? search.refresh(showing: shown())) ?? false else { return }
        putAndSettle(search)
    }

    /// Answers from a search at once, and with exact counts a little later.
    private func putAndSettle(_ search: DeskSearch) {
        put(search, isWhole: true)
        var search = search
        if search.settle() { put(search, isWhole: true) }
        renewIfWorth(search)
    }

    private func put(_ search: DeskSearch, isWhole: Bool) {
        let waiting = state.withLock { state in
            (state.search, state.isWhole, state.hasNewSearch) = (search, isWhole, true)
            defer { state.waiting = [:] }
            return state.waiting.values
        }
        for (id, request) in waiting { ask(id, request) }
        wake()
    }

    /// Makes the index anew where much has changed since it was made. Until there is the new one the old one answers, and
    /// changes go on to be taken in.
    private func renewIfWorth(_ search: DeskSearch) {
        guard search.isWorthRenewing else { return }
        let isFirst = state.withLock { state in
            defer { state.isRenewing = true }
            return !state.isRenewing
        }
        guard isFirst else { return }
        PatientThread.run { [self] in
            let renewed = try? search.renewed()
            reading.async { [self] in
                state.withLock { $0.isRenewing = false }
                guard var renewed else { return }
                // What has changed meanwhile is taken in before it is asked.
                _ = try? renewed.refresh(showing: shown())
                putAndSettle(renewed)
            }
        }
    }

    // MARK: Questions

    func ask(_ id: RequestID, _ request: SearchRequest) {
        let isReady = state.withLock { state in
            state.newest[request.wantsPassages] = id
            if state.search == nil { state.waiting[request.wantsPassages] = (id, request) }
            return state.search != nil
        }
        guard isReady else { return }
        answering.async { [self] in
            let (search, isWhole, library) = state.withLock { state in
                (state.newest[request.wantsPassages] == id ? state.search : nil, state.isWhole, state.library)
            }
            guard var search else { return }
            var answer = answer(request, search)
            while (try? search.mend()) ?? false {
                put(search, isWhole: isWhole)
                answer = self.answer(request, search)
            }
            tell(answer, id, isWhole: isWhole, library)
            guard answer.hasUnread else { return }
            let isWanted = { [self] in state.withLock { $0.newest[request.wantsPassages] == id } }
            if answer.readRest(while: isWanted) { tell(answer, id, isWhole: isWhole, library) }
        }
    }

    private func answer(_ request: SearchRequest, _ search: DeskSearch) -> DeskAnswer {
        searcher.withLock { DeskAnswer(request, to: search, with: $0) }
    }

    private func tell(_ answer: DeskAnswer, _ id: RequestID, isWhole: Bool, _ library: Library) {
        var findings = answer.findings
        findings.isPartial = !isWhole
        findings.keep { library.place(of: $0) != nil }
        state.withLock { $0.answers.append((id, findings)) }
        wake()
    }

    /// What there is to tell the desk since the last call.
    func takeEvents() -> [Event] {
        state.withLock { state in
            defer { (state.answers, state.hasNewSearch, state.hasNewPercent) = ([], false, false) }
            var events: [Event] = []
            if state.hasNewPercent, !state.isWhole { events.append(.searchProgress(state.percent)) }
            events += state.answers.map { .found($0.0, $0.1) }
            if state.hasNewSearch, let search = state.search {
                events.append(state.isWhole ? .searchReady : .searchPartial(search.index.count))
            }
            return events
        }
    }
}
