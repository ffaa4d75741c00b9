/// SplitMix64: the same numbers from the same seed, so that a failure can be repeated.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension SeededRandom {
    /// Text of up to `count` pieces: words, runs of blanks, accents, wide glyphs, emoji and things no terminal may get.
    mutating func text(upTo count: Int) -> String {
        let pieces = [
            "a", "b", "word", "Ñandú", "e\u{301}", " ", " ", " ", "   ", "字", "漢字", "한국", "👍🏽", "👨‍👩‍👧", "🇲🇽", "…",
            "\t", "\n", "\u{202E}", "\u{200B}", "\u{301}", "z\u{300}\u{301}\u{302}", "\u{7}", "-", "longerthanarow",
        ]
        let length = Int.random(in: 0...count, using: &self)
        return (0..<length).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &self)] }.joined()
    }
}
