import Desk
import Dispatch
import Records
import Search
import Store
import Synchronization
import Terminal

/// Searches beside the screen, so that no key waits for it: questions go in, answers are fetched after a wake.
///
/// The index is opened, or made, on a thread of its own; what changes is taken in there too. Questions are answered from
/// what there is, in their order, and those that come before there is anything, as soon as there is.
final class SearchService: Sendable {
    private struct State {
        var search: DeskSearch?
        var hasNewSearch = false
        /// How much of the records has been read, in hundredths.
        var percent = 0
        var hasNewPercent = false
        /// Whether the files have changed since they were last looked at, or are being looked at.
        var wantsRefresh = false
        /// The newest question for a list of results, and the newest for a filter; older ones are not answered.
        var newest: [Bool: RequestID] = [:]
        var waiting: [Bool: (RequestID, SearchRequest)] = [:]
        var answers: [(RequestID, Findings)] = []
    }

    private let state = Mutex(State())
    private let answering = DispatchQueue(label: "search", qos: .userInteractive)
    private let reading = DispatchQueue(label: "search.reading", qos: .utility)
    private let folder: DeskFolder
    private let waker: Waker

    init(_ folder: DeskFolder, waker: Waker) {
        self.folder = folder
        self.waker = waker
    }

    /// Opens the index, or makes it.
    func start() {
        reading.async { [self] in
            let search = try? DeskSearch(folder, cache: SearchCache(ofDeskAt: folder.path)) { [self] done, all in
                note(done, of: all)
                return true
            }
            guard let search else { return }
            putAndSettle(search)
        }
    }

    /// Answers from a search at once, and with exact counts a little later.
    private func putAndSettle(_ search: DeskSearch) {
        put(search)
        var search = search
        if search.settle() { put(search) }
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
        if isNews { waker.wake() }
    }

    /// Takes in what has changed in the files.
    func refresh() {
        let isFirst = state.withLock { state in
            defer { state.wantsRefresh = true }
            return !state.wantsRefresh
        }
        guard isFirst else { return }
        reading.async { [self] in
            let known = state.withLock { state in
                state.wantsRefresh = false
                return state.search
            }
            guard var search = known, (try? search.refresh()) ?? false else { return }
            putAndSettle(search)
        }
    }

    private func put(_ search: DeskSearch) {
        let waiting = state.withLock { state in
            state.search = search
            state.hasNewSearch = true
            defer { state.waiting = [:] }
            return state.waiting.values
        }
        for (id, request) in waiting { ask(id, request) }
        waker.wake()
    }

    func ask(_ id: RequestID, _ request: SearchRequest) {
        let isReady = state.withLock { state in
            state.newest[request.wantsPassages] = id
            if state.search == nil { state.waiting[request.wantsPassages] = (id, request) }
            return state.search != nil
        }
        guard isReady else { return }
        answering.async { [self] in
            let search = state.withLock { state in
                state.newest[request.wantsPassages] == id ? state.search : nil
            }
            guard var search else { return }
            var findings = DeskAnswer(request, to: search, with: Searcher()).findings
            while (try? search.mend()) ?? false {
                put(search)
                findings = DeskAnswer(request, to: search, with: Searcher()).findings
            }
            state.withLock { $0.answers.append((id, findings)) }
            waker.wake()
        }
    }

    /// What there is to tell the desk since the last call.
    func takeEvents() -> [Event] {
        state.withLock { state in
            defer { (state.answers, state.hasNewSearch, state.hasNewPercent) = ([], false, false) }
            let progress = state.hasNewPercent && state.search == nil ? [Event.searchProgress(state.percent)] : []
            return progress + state.answers.map { .found($0.0, $0.1) } + (state.hasNewSearch ? [.searchReady] : [])
        }
    }
}
