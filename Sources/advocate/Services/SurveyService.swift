import Desk
import Dispatch
import Records
import Synchronization
import Terminal

/// Looks through every record beside the screen.
final class SurveyService: Sendable {
    private struct State {
        var newest: RequestID?
        var answer: (RequestID, Survey)?
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "survey", qos: .utility)
    private let waker: Waker

    init(waker: Waker) { self.waker = waker }

    /// Makes a survey, unless a newer one is asked for before it is begun.
    func ask(_ id: RequestID, _ library: Library) {
        state.withLock { $0.newest = id }
        queue.async { [self] in
            guard state.withLock({ $0.newest == id }) else { return }
            let survey = Survey(library)
            state.withLock { $0.answer = (id, survey) }
            waker.wake()
        }
    }

    /// The answer since the last call; nil where there is none.
    func takeAnswer() -> (RequestID, Survey)? {
        state.withLock { state in
            defer { state.answer = nil }
            return state.answer
        }
    }
}
