import Desk
import Records
import Terminal

/// What works beside the screen: the store, the search, the survey. Effects go in, events come out after a wake.
struct DeskServices {
    private let store: StoreService
    private let search: SearchService
    private let survey: SurveyService

    init(_ opened: OpenedDesk, edits: Bool, waker: Waker) {
        let store = StoreService(opened.folder, showing: opened.loaded, edits: edits, waker: waker)
        self.store = store
        search = SearchService(
            opened.folder, library: opened.library, cache: SearchCache(ofDeskAt: opened.folder.path),
            shown: { store.shown }, wake: { waker.wake() })
        survey = SurveyService(waker: waker)
    }

    func start() {
        search.start()
        store.start()
    }

    /// Does what is done beside the screen; any other effect is not for here.
    func perform(_ effect: Effect) {
        switch effect {
        case .find(let id, let request): search.ask(id, request)
        case .settle(let settlement): store.settle(settlement)
        case .undo: store.undo()
        case .redo: store.redo()
        case .survey(let id, let library): survey.make(id, library)
        case .redraw, .suspend, .quit: break
        }
    }

    /// What has happened since the last call.
    func takeEvents() -> [Event] {
        let changes = store.takeEvents()
        for case .changed(let news) in changes { search.refresh(showing: news.library) }
        return changes + search.takeEvents() + [survey.takeAnswer()].compactMap { $0.map { .surveyed($0.0, $0.1) } }
    }

    /// Waits until every edit is safe; answers with what the screen has not said.
    func finish() -> [String] { store.finish() }
}
