import Screen

/// One report of the mouse, as xterm and its kin send it.
struct MouseReport: Hashable {
    enum Action: Hashable { case press, wheelUp, wheelDown }

    var action: Action
    var at: Point

    /// `ESC [ < button ; column ; row M` (xterm's SGR mode, 1006). Nil for what the desk does not use: releases,
    /// movement, other buttons.
    init?(parameters: [Int], final: UInt8) {
        guard final == UInt8(ascii: "M"), parameters.count == 3 else { return nil }
        self.init(button: parameters[0], column: parameters[1], row: parameters[2])
    }

    /// `ESC [ M` and three bytes, each with 32 added (xterm's first mode, 1000).
    init?(bytes: ArraySlice<UInt8>) {
        let numbers = bytes.map { Int($0) - 32 }
        guard numbers.count == 3 else { return nil }
        self.init(button: numbers[0], column: numbers[1], row: numbers[2])
    }

    private init?(button: Int, column: Int, row: Int) {
        // Shift, Alt and Ctrl add 4, 8 and 16; movement adds 32.
        switch button & ~0b1_1100 {
        case 0: action = .press
        case 64: action = .wheelUp
        case 65: action = .wheelDown
        default: return nil
        }
        guard column > 0 && row > 0 else { return nil }
        at = Point(x: column - 1, y: row - 1)
    }
}
