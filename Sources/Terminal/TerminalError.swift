/// Why the terminal could not be taken over.
public enum TerminalError: Error, Hashable, Sendable {
    /// Standard input or standard output is a file or a pipe.
    case notATerminal
    /// The system describes neither this type of terminal nor the ones tried in its place.
    case unknownType(String)
    /// This type of terminal has no way to place the cursor, `dumb` for one.
    case cannotPlaceCursor(String)
    /// Another `Terminal` is open in this process.
    case alreadyOpen
    /// The system gave no descriptors for the pipe that wakes the program.
    case noWakePipe
}
