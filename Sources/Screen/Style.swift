/// What a piece of text is, from which a terminal of any colour depth works out how it looks.
///
/// No colour is named here: `Terminal` has one table from styles to attributes for each colour depth, and every style
/// differs from plain text by more than its colour or stands beside a sign that says the same.
public struct Style: Hashable, Sendable {
    public enum Ink: UInt8, CaseIterable, Sendable {
        case plain, dim, heading, accent, good, warning, bad, mark
    }

    public enum Ground: UInt8, CaseIterable, Sendable {
        /// The terminal's own background.
        case none
        /// The selected row of the part that the keys go to.
        case selected
        /// The selected row of another part.
        case idle
        /// The bars at the top and at the foot.
        case bar
    }

    public var ink: Ink
    public var ground: Ground

    public init(_ ink: Ink, on ground: Ground = .none) {
        self.ink = ink
        self.ground = ground
    }

    public static let plain = Style(.plain)
    public static let dim = Style(.dim)
    public static let heading = Style(.heading)
    public static let accent = Style(.accent)
    public static let good = Style(.good)
    public static let warning = Style(.warning)
    public static let bad = Style(.bad)
    public static let mark = Style(.mark)
    public static let bar = Style(.plain, on: .bar)

    public func on(_ ground: Ground) -> Style { Style(ink, on: ground) }

    /// The letter of this style in the second plane of a screen's text form: the ink's small letter, a capital where
    /// the row is selected, a digit on a bar, a Greek letter on an idle selection.
    public var letter: Character {
        let index = Int(ink.rawValue)
        return switch ground {
        case .none: Array(" dhagwbm")[index]
        case .selected: Array("PDHAGWBM")[index]
        case .bar: Array("01234567")[index]
        case .idle: Array("πδηαγωβμ")[index]
        }
    }
}
