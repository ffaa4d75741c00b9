import Glibc
import Store

/// What another program, a file or a person hands to a command.
struct StandardInput {
    /// Why there is no more of it: the system's `errno`, or nil where it is longer than a desk reads.
    struct Failure: Error {
        let code: Int32?

        var sentence: String {
            guard let code else { return "Standard input: more than \(JSONTree.largest >> 20) MiB at once." }
            return "Standard input could not be read: \(String(cString: strerror(code)))."
        }
    }

    private var buffer: [UInt8] = []
    /// What of the buffer has been handed out, and what has been searched for the end of a line.
    private var taken = 0
    private var isAtEnd = false

    /// Whether a person types it.
    static var isTerminal: Bool { isatty(STDIN_FILENO) == 1 }

    /// The bytes of the file that it is; nil where it is no file.
    static var size: Int? {
        var status = stat()
        guard fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// All of it.
    mutating func all() throws(Failure) -> [UInt8] {
        while !isAtEnd { try fill() }
        defer { taken = buffer.count }
        return Array(buffer[taken...])
    }

    /// The next line without its line feed, a last one also where it has none; nil at the end.
    mutating func line() throws(Failure) -> ArraySlice<UInt8>? {
        var searched = taken
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { taken = end + 1 }
                return buffer[taken..<end]
            }
            if isAtEnd {
                defer { taken = buffer.count }
                return taken < buffer.count ? buffer[taken...] : nil
            }
            let left = buffer.count - taken
            try fill()
            searched = taken + left
        }
    }

    /// The lines that are there already, at least one, for which it waits; nil at the end.
    ///
    /// Whoever writes a line and waits for the answer gets it, and whoever writes thousands has them answered at once.
    mutating func lines() throws(Failure) -> [ArraySlice<UInt8>]? {
        guard let first = try line() else { return nil }
        var lines = [first]
        while let end = buffer[taken...].firstIndex(of: UInt8(ascii: "\n")) {
            lines.append(buffer[taken..<end])
            taken = end + 1
        }
        return lines
    }

    /// Reads some more behind what has not been handed out yet.
    private mutating func fill() throws(Failure) {
        if taken > 0 {
            buffer.removeFirst(taken)
            taken = 0
        }
        guard buffer.count <= JSONTree.largest else { throw Failure(code: nil) }
        let size = 1 << 18
        let start = buffer.count
        buffer.append(contentsOf: repeatElement(0, count: size))
        var count: Int
        repeat {
            count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress.map { $0 + start }, size) }
        } while count < 0 && errno == EINTR
        let code = errno
        buffer.removeLast(size - max(count, 0))
        if count < 0 { throw Failure(code: code) }
        if count == 0 { isAtEnd = true }
    }
}
