/// How many colours a terminal shows, as far as it matters to how styles look.
public enum ColourDepth: CaseIterable, Sendable {
    /// No colour: attributes alone.
    case none
    case eight
    case sixteen
    /// 256 colours or more.
    case many

    init(colours: Int) {
        self =
            switch colours {
            case 256...: .many
            case 16...: .sixteen
            case 8...: .eight
            default: .none
            }
    }
}
