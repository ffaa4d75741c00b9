import Desk
import Screen
import Terminal
import Timekeeping

/// Runs a desk in a terminal until it asks to end.
struct EventLoop {
    private let terminal: Terminal
    private let search: SearchService
    private let surveys: SurveyService
    private var desk: Desk
    private var isRunning = true
    /// How far the desk's clock is from the system's, for a desk that was opened at another time.
    private let shift: Int64

    init(_ opened: OpenedDesk, mode: Desk.Mode, language: Language?, terminal: Terminal) {
        self.terminal = terminal
        search = SearchService(waker: terminal.waker)
        surveys = SurveyService(waker: terminal.waker)
        shift = opened.instant.seconds - OpenedDesk.now.seconds
        desk = Desk(
            library: opened.library, settings: opened.loaded.settings, zone: opened.zone, instant: opened.instant,
            size: terminal.size, mode: mode, language: language, broken: opened.broken)
        if let complaint = opened.zoneComplaint { desk.tell(complaint) }
        terminal.draw(desk.frame())
        // Only now: the first screen waits neither for the search nor for a survey of many records.
        search.prepare(opened.library)
        update(.tick(now))
    }

    mutating func run() {
        while isRunning {
            switch terminal.wait(until: nextTick) {
            case .input: for input in terminal.read() { update(.input(input)) }
            case .woken: takeAnswers()
            case .timeout: break
            case .signal(.terminate): update(.stop)
            case .signal(.resize), .signal(.continued): update(.input(.resize(terminal.size)))
            }
            update(.tick(now))
            if isRunning { terminal.draw(desk.frame()) }
        }
    }

    private var now: Instant { Instant(seconds: OpenedDesk.now.seconds + shift) }

    /// A kiosk counts idle seconds; a desk shows minutes.
    private var nextTick: Int {
        if case .kiosk = desk.mode { return Terminal.now + 1000 }
        return Terminal.now + Int(60 - now.seconds % 60) * 1000
    }

    private mutating func takeAnswers() {
        for (id, findings) in search.takeAnswers() { update(.found(id, findings)) }
        if search.takeReadiness() { update(.searchReady) }
        if let (id, survey) = surveys.takeAnswer() { update(.surveyed(id, survey)) }
    }

    private mutating func update(_ event: Event) {
        guard isRunning else { return }
        for effect in desk.update(event) { perform(effect) }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .find(let id, let request): search.ask(id, request)
        case .survey(let id, let library): surveys.make(id, library)
        case .apply, .undo, .redo: update(.told("This desk cannot be changed on the screen yet."))
        case .redraw: terminal.redraw()
        case .suspend:
            terminal.suspend()
            update(.input(.resize(terminal.size)))
        case .quit: isRunning = false
        }
    }
}
