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
            let search = try? DeskSearch(folder, cache: SearchCache(ofDeskAt: folder.path)) { _, _ in true }
            guard let search else { return }
            put(search)
        }
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
            guard var search = known, (try? search.refresh(folder)) ?? false else { return }
            put(search)
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
            guard let search else { return }
            let findings = SearchService.answer(request, with: search)
            state.withLock { $0.answers.append((id, findings)) }
            waker.wake()
        }
    }

    /// The answers since the last call, and whether other records have been read since.
    func takeAnswers() -> (answers: [(RequestID, Findings)], hasNewSearch: Bool) {
        state.withLock { state in
            defer { (state.answers, state.hasNewSearch) = ([], false) }
            return (state.answers, state.hasNewSearch)
        }
    }

    private static func answer(_ request: SearchRequest, with search: DeskSearch) -> Findings {
        let question = Question(request.query, glossary: DeskGlossary.standard)
        let answer = Searcher().answer(
            question, in: search.index, limit: request.limit, group: request.collection.map { UInt8($0.position) },
            counting: !request.wantsPassages)
        let marker = Marker(query: request.query)
        var texts = CollectionID.allCases.map { DocumentText($0) }
        let records = answer.hits.compactMap { hit -> FoundRecord? in
            guard let collection = hit.collection else { return nil }
            // A filter is answered with ids alone: nothing is shown of them.
            let none = FoundRecord(
                id: RecordID(hit.id), collection: collection, heading: MarkedText([]), passage: MarkedText([]))
            guard request.wantsPassages else { return none }
            return FoundText(hit, in: search.parts, &texts, marker: marker)?.marked(hit, collection, marker)
        }
        return Findings(records: records, total: answer.total, missing: answer.missing)
    }
}
