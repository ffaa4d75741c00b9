import Testing

/// Runs of the real program in a real terminal, one after another.
@Suite("In a terminal", .serialized)
enum InTerminal {
    /// Words that stand on Home alone, in a kiosk too.
    static let home = "In this desk"

    /// The digit that leads to each pane, and words of a record that stand in that pane alone.
    static let panes = [
        ("1", "AB 1507"), ("2", "Statewide"), ("3", "Recursos Para"), ("4", "Union petitions"),
    ]
}
