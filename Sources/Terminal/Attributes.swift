import CTerminal

/// How a cell is drawn, in a terminal's own terms.
struct Attributes: Hashable, Sendable {
    /// What every terminal since the VT100 has beside colour; some lack `dim`.
    struct Weight: OptionSet, Hashable, Sendable {
        let rawValue: UInt8

        static let bold = Weight(rawValue: UInt8(CT_BOLD.rawValue))
        static let dim = Weight(rawValue: UInt8(CT_DIM.rawValue))
        static let underline = Weight(rawValue: UInt8(CT_UNDERLINE.rawValue))
        static let reverse = Weight(rawValue: UInt8(CT_REVERSE.rawValue))
    }

    /// A foreground and a background, as the terminal counts its colours; nil is the terminal's own.
    struct Colours: Hashable, Sendable {
        var foreground: Int?
        var background: Int?
    }

    var colours = Colours()
    var weight: Weight = []
}
