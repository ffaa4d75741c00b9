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
        /// The newest question for a list of results, and the newest for a filter; older ones are not answered.
        var newest: [Bool: RequestID] = [:]
        var answers: [(RequestID, Findings)] = []
        /// Whether the records have been read, and nobody knows yet.
        var isNewlyReady = false
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "search", qos: .userInteractive)
    private let waker: Waker

    init(waker: Waker) { self.waker = waker }

    /// Reads the records for searching; questions that come meanwhile are answered afterwards.
    func prepare(_ library: Library) {
        queue.async { [self] in
            let search = LibrarySearch(library)
            state.withLock { state in
                state.search = search
                state.isNewlyReady = true
            }
            waker.wake()
        }
    }

    /// Whether the records have been read since the last call.
    func takeReadiness() -> Bool {
        state.withLock { state in
            defer { state.isNewlyReady = false }
            return state.isNewlyReady
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

    /// The answers since the last call.
    func takeAnswers() -> [(RequestID, Findings)] {
        state.withLock { state in
            defer { state.answers = [] }
            return state.answers
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
