/// Why `Terminal.wait` returned.
public enum Wake: Hashable, Sendable {
    /// Something can be read, or the decoder has made up its mind about a lone Esc: call `Terminal.read`.
    case input
    /// A `Waker` was used.
    case woken
    case signal(Signal)
    /// The deadline has come.
    case timeout
}

/// What the system told the program.
public enum Signal: Hashable, Sendable {
    /// Stop now: SIGTERM, SIGHUP, SIGINT or SIGQUIT came from outside, or the terminal has gone.
    case terminate
    /// The terminal has another size; `Terminal.size` has it already.
    case resize
    /// The program was stopped and continued. The terminal is in order again; time has passed.
    case continued
}
