import Desk
import Dispatch
import Records
import Search
import Synchronization
import Terminal

/// Searches beside the screen, so that no key waits for it: questions go in, answers are fetched after a wake.
final class SearchService: Sendable {
    private struct State {
        var search: LibrarySearch?
        /// Which library is to be read last; older ones need not be.
        var newestLibrary = 0
        var hasNewSearch = false
        /// The newest question for a list of results, and the newest for a filter; older ones are not answered.
        var newest: [Bool: RequestID] = [:]
        var answers: [(RequestID, Findings)] = []
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "search", qos: .userInteractive)
    private let reading = DispatchQueue(label: "search.reading", qos: .utility)
    private let waker: Waker

    init(waker: Waker) { self.waker = waker }

    /// Reads the records for searching. Questions that come before the first were read are answered afterwards, others
    /// meanwhile from the records before.
    func prepare(_ library: Library) {
        let number = state.withLock { state in
            state.newestLibrary += 1
            return state.newestLibrary
        }
        let isFirst = number == 1
        (isFirst ? queue : reading).async { [self] in
            guard state.withLock({ $0.newestLibrary == number || isFirst }) else { return }
            let search = LibrarySearch(library)
            state.withLock { state in
                guard number == state.newestLibrary || state.search == nil else { return }
                state.search = search
                state.hasNewSearch = true
            }
            waker.wake()
        }
    }

    func ask(_ id: RequestID, _ request: SearchRequest) {
        state.withLock { $0.newest[request.wantsPassages] = id }
        queue.async { [self] in
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

    private static func answer(_ request: SearchRequest, with search: LibrarySearch) -> Findings {
        let answer = search.search(
            request.query, in: request.collection, limit: request.limit, passages: request.wantsPassages)
        // A filter is answered with ids alone: nothing is shown of them.
        let marker = request.wantsPassages ? Marker(query: request.query) : nil
        let records = answer.hits.map { hit in
            marker.map(hit.marked)
                ?? FoundRecord(
                    id: hit.id, collection: hit.collection, heading: MarkedText([]), passage: MarkedText([]))
        }
        return Findings(records: records, total: answer.total, missing: answer.missing)
    }
}
