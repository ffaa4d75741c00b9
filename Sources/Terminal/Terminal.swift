import CTerminal
import Glibc
import Screen

/// The terminal on standard input and output: its screen, its keyboard and its mouse.
///
/// One can be open at a time, on one thread. However the program ends, short of SIGKILL, the terminal is given back:
/// by `close`, by the end of this value, by `exit`, and by a handler of faults.
public final class Terminal {
    /// How many colours are used here.
    public let depth: ColourDepth
    /// Ends a `wait` from any other thread.
    public let waker = Waker()

    private var composer: RowComposer
    private var decoder: InputDecoder
    /// What is on the screen; nil if that is not known.
    private var shown: Canvas?
    private var isOpen = true

    /// Takes the terminal over.
    ///
    /// - Parameter colour: false draws with bold, dim, underline and reverse alone (`NO_COLOR`).
    public static func open(colour: Bool) throws(TerminalError) -> Terminal {
        let type = getenv("TERM").map { String(cString: $0) } ?? ""
        switch ct_open(colour ? 1 : 0) {
        case CT_OPENED: return Terminal()
        case CT_ALREADY_OPEN: throw .alreadyOpen
        case CT_NOT_A_TERMINAL: throw .notATerminal
        case CT_CANNOT_PLACE_CURSOR: throw .cannotPlaceCursor(type)
        case CT_NO_WAKE_PIPE: throw .noWakePipe
        default: throw .unknownType(type)
        }
    }

    private init() {
        depth = ColourDepth(colours: Int(ct_colours()))
        let palette = Palette(depth: depth)
        for (index, colours) in palette.pairs.enumerated() {
            _ = ct_set_pair(Int32(index + 1), Int32(colours.foreground ?? -1), Int32(colours.background ?? -1))
        }
        composer = RowComposer(palette: palette, showsUnicode: ct_shows_unicode() != 0)
        decoder = InputDecoder(codes: .ofOpenTerminal())
    }

    deinit { close() }

    /// Gives the terminal back. Everything after it does nothing, and `wait` answers with `.terminate`.
    public func close() {
        guard isOpen else { return }
        isOpen = false
        ct_close()
    }

    /// The cells of the screen, one column and one row at the least; zero by zero once closed.
    public var size: Size {
        isOpen ? Size(width: Int(ct_width()), height: Int(ct_height())) : Size(width: 0, height: 0)
    }

    /// Now, in milliseconds of the clock that `wait` goes by (CLOCK_MONOTONIC).
    public static var now: Int {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }
}

// MARK: - Drawing

extension Terminal {
    /// Shows a frame, and the cursor where the frame has it. Only what differs from the frame before is sent.
    ///
    /// What does not fit the screen is left out, and what the frame leaves free is blank.
    public func draw(_ frame: Frame) {
        guard isOpen else { return }
        let canvas = frame.canvas
        let before = shown.flatMap { $0.size == canvas.size ? $0 : nil }
        if before == nil { ct_erase() }
        let width = canvas.size.width
        for y in 0..<min(canvas.size.height, size.height) {
            var range = y * width..<(y + 1) * width
            if let before {
                if Terminal.areSame(before.cells, canvas.cells, range) { continue }
                range = ChangedCells.span(from: before.cells[range], to: canvas.cells[range])
            }
            composer.compose(canvas.cells[range])
            composer.cells.withUnsafeBufferPointer { cells in
                ct_put_cells(Int32(range.lowerBound - y * width), Int32(y), cells.baseAddress, Int32(cells.count))
            }
        }
        shown = canvas
        ct_show(Int32(clamping: frame.cursor.x), Int32(clamping: frame.cursor.y))
    }

    /// Whether a stretch of cells is the same, byte for byte; at worst it says no for cells that look alike.
    private static func areSame(_ old: [Canvas.Cell], _ new: [Canvas.Cell], _ range: Range<Int>) -> Bool {
        old.withUnsafeBytes { oldBytes in
            new.withUnsafeBytes { newBytes in
                let stride = MemoryLayout<Canvas.Cell>.stride
                let start = range.lowerBound * stride
                guard let left = oldBytes.baseAddress, let right = newBytes.baseAddress else { return range.isEmpty }
                return memcmp(left + start, right + start, range.count * stride) == 0
            }
        }
    }

    /// Clears the screen and sends everything again, whatever other programs wrote on it.
    public func redraw() {
        guard isOpen else { return }
        ct_redraw()
    }

    /// Stops the program as Ctrl-Z does, the terminal given back meanwhile, and returns once it is continued.
    ///
    /// The screen is as it was before, unless its size changed: then the next `wait` answers with `.resize`.
    public func suspend() {
        guard isOpen else { return }
        ct_suspend()
    }
}

// MARK: - Waiting and reading

extension Terminal {
    /// Waits for something to happen.
    ///
    /// - Parameter deadlineMilliseconds: when to stop waiting, a moment of `Terminal.now`; nil waits for ever.
    /// - Returns: the most pressing thing first. What else happened is told by the next call.
    public func wait(until deadlineMilliseconds: Int?) -> Wake {
        while isOpen {
            if let wake = pendingWake() { return wake }
            let now = Terminal.now
            if let settles = decoder.deadline, settles <= now { return .input }
            if let deadline = deadlineMilliseconds, deadline <= now { return ct_wait(0) == 1 ? .input : .timeout }
            let next = [decoder.deadline, deadlineMilliseconds].compactMap { $0 }.min()
            let patience = next.map { Int32(clamping: $0 - now) } ?? -1
            if ct_wait(patience) == 1 { return .input }
        }
        return .signal(.terminate)
    }

    /// Everything that a person did and that has not been read; empty if nothing. It never waits.
    ///
    /// Sizes are not among it: `wait` tells of those.
    public func read() -> [Input] {
        guard isOpen else { return [] }
        var inputs: [Input] = []
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 4096) { buffer in
            // A bound, so that a flood of input leaves time to draw.
            for _ in 0..<64 {
                let count = ct_read(buffer.baseAddress, buffer.count)
                guard count > 0 else { break }
                inputs += decoder.feed(buffer.prefix(count), at: Terminal.now)
            }
        }
        return inputs + decoder.settle(at: Terminal.now)
    }

    private func pendingWake() -> Wake? {
        if took(CT_TERMINATE) { return .signal(.terminate) }
        if took(CT_STOP) {
            suspend()
            return .signal(.continued)
        }
        if took(CT_CONTINUED) {
            ct_restart_screen()
            return .signal(.continued)
        }
        if took(CT_RESIZE) {
            _ = ct_update_size()
            shown = nil
            return .signal(.resize)
        }
        return took(CT_WOKEN) ? .woken : nil
    }

    private func took(_ event: ct_event) -> Bool { ct_take_events(event.rawValue) != 0 }
}
