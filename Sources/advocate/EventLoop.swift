import Desk
import Screen
import Terminal
import Timekeeping

/// Runs a desk in a terminal until it asks to end.
struct EventLoop {
    private let terminal: Terminal
    private let services: DeskServices
    private var desk: Desk
    private var isRunning = true
    /// How far the desk's clock is from the system's, for a desk that was opened at another time.
    private let shift: Int64

    init(_ opened: OpenedDesk, mode: Desk.Mode, language: Language?, terminal: Terminal) {
        self.terminal = terminal
        services = DeskServices(opened, edits: mode == .staff, waker: terminal.waker)
        shift = opened.instant.seconds - DeskTime.now.seconds
        desk = Desk(
            library: opened.library, settings: opened.loaded.settings, zone: opened.zone, instant: opened.instant,
            size: terminal.size, mode: mode, language: language, broken: opened.loaded.brokenSentences,
            readOnly: opened.loaded.newerSentence)
        if let words = opened.openingWords(for: mode) { desk.tell(words) }
        terminal.draw(desk.frame())
        // Only now: the first screen waits for nothing but the records.
        services.start()
        update(.tick(now))
    }

    mutating func run() {
        while isRunning {
            switch terminal.wait(until: nextTick) {
            case .input: for input in terminal.read() { update(.input(input)) }
            case .woken: for event in services.takeEvents() { update(event) }
            case .timeout: break
            case .signal(.terminate): update(.stop)
            case .signal(.resize), .signal(.continued): update(.input(.resize(terminal.size)))
            }
            update(.tick(now))
            if isRunning { terminal.draw(desk.frame()) }
        }
    }

    /// Waits until every edit is safe, and answers with what went wrong, if anything; the screen is not needed for it.
    func finish() -> [String] { services.finish() }

    private var now: Instant { Instant(seconds: DeskTime.now.seconds + shift) }

    /// A kiosk counts idle seconds; a desk shows minutes.
    private var nextTick: Int {
        if case .kiosk = desk.mode { return Terminal.now + 1000 }
        return Terminal.now + Int(60 - now.seconds % 60) * 1000
    }

    private mutating func update(_ event: Event) {
        guard isRunning else { return }
        for effect in desk.update(event) { perform(effect) }
    }

    private mutating func perform(_ effect: Effect) {
        switch effect {
        case .find, .settle, .undo, .redo, .survey: services.perform(effect)
        case .redraw: terminal.redraw()
        case .suspend:
            terminal.suspend()
            update(.input(.resize(terminal.size)))
        case .quit: isRunning = false
        }
    }
}
