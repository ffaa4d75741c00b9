import Desk
import Dispatch
import Records
import Synchronization
import Terminal

/// Looks through the records beside the screen, and answers after a wake.
final class SurveyService: Sendable {
    private struct State {
        /// The newest request; older ones are not answered.
        var newest: RequestID?
        var answer: (RequestID, Survey)?
    }

    private let state = Mutex(State())
    private let queue = DispatchQueue(label: "survey", qos: .userInitiated)
    private let waker: Waker

    init(waker: Waker) { self.waker = waker }

    func make(_ id: RequestID, _ library: Library) {
        state.withLock { $0.newest = id }
        queue.async { [self] in
            guard state.withLock({ $0.newest == id }) else { return }
            let survey = Survey(library)
            state.withLock { $0.answer = (id, survey) }
            waker.wake()
        }
    }

    /// The newest survey that was made since the last call.
    func takeAnswer() -> (RequestID, Survey)? {
        state.withLock { state in
            defer { state.answer = nil }
            return state.answer
        }
    }
}
