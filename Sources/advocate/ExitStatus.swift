import ArgumentParser
import Glibc
import Screen

/// How the command ends, as sysexits.h numbers it where it has a number.
enum ExitStatus {
    /// Nothing was found.
    static let nothingFound = ExitCode(1)
    /// `check` found a file that cannot be read.
    static let brokenFile = ExitCode(1)
    /// The command was called with words that mean nothing to it.
    static let usage = ExitCode(64)
    /// The desk, or the part of it that was asked for, is broken.
    static let brokenDesk = ExitCode(65)
    /// There is no terminal to open the desk in, or it cannot be used.
    static let noTerminal = ExitCode(69)
}

/// Says a sentence on standard error, safe to show whatever it quotes.
func complain(_ sentence: String) {
    Descriptor.write("advocate: " + SafeText(sentence).string + "\n", to: STDERR_FILENO)
}

/// The open files of the process.
enum Descriptor {
    /// Writes all of a text; what a closed pipe does not take is lost, as everywhere.
    static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count < 0 && errno == EINTR { continue }
                if count <= 0 { break }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
        }
    }
}
