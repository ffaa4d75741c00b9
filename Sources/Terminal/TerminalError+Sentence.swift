extension TerminalError {
    /// The error and what to do about it, for a person to read.
    public var sentence: String {
        switch self {
        case .notATerminal:
            "The desk needs a terminal for its keys and its screen, and here one of them is a file or a pipe."
                + " In scripts, use `advocate list`, `advocate show` and `advocate search`."
        case .unknownType(let type):
            "This system knows no terminal of the type \(quoted(type))."
                + " Set TERM to the type of yours, such as xterm-256color, or install ncurses-base."
        case .cannotPlaceCursor(let type):
            "A terminal of the type \(quoted(type)) cannot place its cursor, so the desk cannot be drawn on it."
                + " Set TERM to the type of yours, such as xterm-256color; or use `advocate list`, `advocate show`"
                + " and `advocate search`, which print plain lines."
        case .alreadyOpen:
            "The terminal is already in use by this program."
        case .noWakePipe:
            "The system has no file descriptors left for this program. Close other programs and try again."
        }
    }

    /// A terminal type comes from the environment and may hold anything.
    private func quoted(_ type: String) -> String {
        let shown = type.unicodeScalars.prefix(40).map { $0.value > 0x20 && $0.value < 0x7F ? Character($0) : "?" }
        return "“" + String(shown) + "”"
    }
}
