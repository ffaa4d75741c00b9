import Seeded

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
