import Screen

/// The style table as one terminal has it: every style with the number of its colour pair.
struct Palette: Sendable {
    struct Entry: Hashable, Sendable {
        var pair: UInt16
        var weight: UInt8
    }

    private let entries: [Entry]
    private let inks = Style.Ink.allCases.count

    /// The colours of pair 1, 2 and so on.
    let pairs: [Attributes.Colours]

    init(depth: ColourDepth) {
        var pairs = ColourPairs()
        entries = Style.Ground.allCases.flatMap { ground in
            Style.Ink.allCases.map { ink in
                let attributes = StyleTable.attributes(for: Style(ink, on: ground), at: depth)
                return Entry(pair: pairs.number(of: attributes.colours), weight: attributes.weight.rawValue)
            }
        }
        self.pairs = pairs.known
    }

    subscript(style: Style) -> Entry {
        let index = Int(style.ground.rawValue) * inks + Int(style.ink.rawValue)
        return entries.indices.contains(index) ? entries[index] : Entry(pair: 0, weight: 0)
    }
}

/// Numbers for pairs of colours, in the order in which they are first asked for; 0 is the terminal's own pair.
private struct ColourPairs {
    private(set) var known: [Attributes.Colours] = []

    mutating func number(of colours: Attributes.Colours) -> UInt16 {
        if colours == Attributes.Colours() { return 0 }
        if let index = known.firstIndex(of: colours) { return UInt16(index + 1) }
        known.append(colours)
        return UInt16(known.count)
    }
}
