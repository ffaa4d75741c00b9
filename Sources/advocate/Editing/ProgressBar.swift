import Glibc
import Screen
import Store
import Terminal

/// How far something long has come, on one line of standard error that goes when it is done.
final class ProgressBar {
    private static let cells = 30
    /// The bytes of what is read; nil where that is not known.
    private let size: Int?
    private var shownAt: Int?

    /// Nil where standard error is no terminal that can draw a line anew.
    init?(reading size: Int?) {
        guard isatty(STDERR_FILENO) == 1, Environment["TERM"] != "dumb" else { return nil }
        self.size = size
    }

    func show(_ progress: BulkProgress) { show(ProgressBar.text(progress, size: size)) }

    /// Shows how much of the records has been read.
    func show(reading done: Int, of all: Int) { show("Reading  \(ProgressBar.bar(done, of: all))") }

    private func show(_ text: @autoclosure () -> String) {
        let now = Terminal.now
        // Ten times a second is as often as anybody looks.
        if let shownAt, now - shownAt < 100 { return }
        shownAt = now
        Descriptor.write("\r\(text())\u{1B}[K", to: STDERR_FILENO)
    }

    /// Takes the line away.
    func clear() {
        if shownAt != nil { Descriptor.write("\r\u{1B}[K", to: STDERR_FILENO) }
        shownAt = nil
    }

    /// The line: `Saving   [##########--------------------]  33 %`, or a count where the whole is not known.
    static func text(_ progress: BulkProgress, size: Int?) -> String {
        switch progress {
        case .reading(let lines, let bytes):
            guard let size, size > 0 else { return "Reading  \(lines) lines" }
            return "Reading  \(bar(bytes, of: size))"
        case .saving(let done, let all): return "Saving   \(bar(done, of: all))"
        case .folding(let done, let all): return "Writing  \(bar(done, of: all))"
        }
    }

    private static func bar(_ done: Int, of all: Int) -> String {
        let share = all > 0 ? min(max(Double(done) / Double(all), 0), 1) : 1
        let full = Int(share * Double(cells))
        let percent = String(Int(share * 100))
        return "[" + String(repeating: "#", count: full) + String(repeating: "-", count: cells - full) + "] "
            + String(repeating: " ", count: 3 - percent.utf8.count) + percent + " %"
    }
}
