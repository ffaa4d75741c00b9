import ArgumentParser
import Glibc
import Screen
import Store

/// How the command ends, as sysexits.h numbers it where it has a number.
enum ExitStatus {
    /// Nothing was found.
    static let nothingFound = ExitCode(1)
    /// Nothing certain could be read.
    static let nothingRead = ExitCode(1)
    /// `check` found a file that cannot be read.
    static let brokenFile = ExitCode(1)
    /// The command was called with words that mean nothing to it.
    static let usage = ExitCode(64)
    /// The desk, or the part of it that was asked for, is broken.
    static let brokenDesk = ExitCode(65)
    /// There is no terminal to open the desk in, or it cannot be used.
    static let noTerminal = ExitCode(69)
    /// What was given does not validate, or is not what it was when it was looked at; nothing was changed.
    static let refused = ExitCode(65)
    /// The edit could not be written, or not so that it outlasts a power cut (EX_IOERR).
    static let notWritten = ExitCode(74)
    /// Somebody else is changing the desk; the same command may do later (EX_TEMPFAIL).
    static let locked = ExitCode(75)

    /// How a command ends that the store refused.
    static func of(_ error: StoreError) -> ExitCode {
        switch error {
        case .locked: locked
        case .failed, .notSynced, .notDurable: notWritten
        case .journal(.damaged, _), .journal(.unwritable, _): refused
        case .journal: notWritten
        default: refused
        }
    }
}

/// Says a sentence on standard error, safe to show whatever it quotes.
func complain(_ sentence: String) {
    Descriptor.write("advocate: " + SafeText(sentence).string + "\n", to: STDERR_FILENO)
}

/// The open files of the process.
enum Descriptor {
    /// Opens standard input, output and error where the program was started without one of them, so that no file of
    /// the desk gets its number and is written over by what is printed.
    static func fillGaps() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest free number, which is this one; for reading alone, so that a write says that nobody heard.
            _ = open("/dev/null", O_RDONLY)
        }
    }

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
