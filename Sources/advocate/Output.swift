import Glibc
import Screen

/// Standard output as plain text: bold and underlined on a terminal, letters alone everywhere else.
struct Output {
    private let hasColour: Bool
    /// The columns of the terminal; nil where there is none, and nothing is to be cut.
    let width: Int?
    /// Whether nothing is printed before `flush`.
    private let isHeld: Bool
    private var buffer = ""

    init(isHeld: Bool = false) {
        self.isHeld = isHeld
        let isTerminal = isatty(STDOUT_FILENO) == 1
        hasColour = isTerminal && (Environment["NO_COLOR"] ?? "").isEmpty && Environment["TERM"] != "dumb"
        var size = winsize()
        let known = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        width = known ? Int(size.ws_col) : nil
    }

    mutating func write(_ line: Line) {
        for span in line.spans {
            let codes = hasColour ? Output.codes(span.style) : ""
            buffer += codes.isEmpty ? span.text.string : "\u{1B}[\(codes)m\(span.text.string)\u{1B}[0m"
        }
        while buffer.last == " " { buffer.removeLast() }
        buffer += "\n"
        if !isHeld, buffer.utf8.count > 1 << 16 { flush() }
    }

    /// Writes lines that are safe already, such as JSON.
    mutating func write(jsonLines lines: String) { buffer += lines }

    /// Writes text that is safe already, such as JSON.
    mutating func write(json: String) {
        buffer += json
        buffer += "\n"
        if !isHeld, buffer.utf8.count > 1 << 16 { flush() }
    }

    mutating func flush() {
        Descriptor.write(buffer, to: STDOUT_FILENO)
        buffer = ""
    }

    private static func codes(_ style: Style) -> String {
        switch style.ink {
        case .plain: ""
        case .dim: "2"
        case .heading, .accent: "1"
        case .mark: "1;4"
        case .good: "32"
        case .warning: "33"
        case .bad: "31"
        }
    }
}

/// The environment of the process.
enum Environment {
    static subscript(name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
