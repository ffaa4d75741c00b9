/// What stands for a character on a terminal that shows ASCII alone: something that reads the same, one cell wide.
enum NearestASCII {
    static func value(for scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x20..<0x7F: scalar
        case 0xA0..<0x100: latin1[Int(scalar - 0xA0)].value
        case 0x2500..<0x2580: boxDrawing(scalar).value
        case 0x2580..<0x25A0: block(scalar).value
        default: (signs[scalar] ?? "?").value
        }
    }

    /// The characters from U+00A0 to U+00FF, in order.
    private static let latin1: [Unicode.Scalar] = Array(
        (" !cL$Y|S\"ca<--R-" + "o+23'uP.,1o>123?" + "AAAAAAACEEEEIIII" + "DNOOOOOxOUUUUYPs"
            + "aaaaaaaceeeeiiii" + "dnooooo/ouuuuypy").unicodeScalars)

    private static func boxDrawing(_ scalar: UInt32) -> Unicode.Scalar {
        switch scalar {
        case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D: "-"
        case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F: "|"
        case 0x2550: "="
        case 0x2551: "|"
        case 0x2571: "/"
        case 0x2572: "\\"
        case 0x2573: "X"
        case 0x2574, 0x2576, 0x2578, 0x257A, 0x257C, 0x257E: "-"
        case 0x2575, 0x2577, 0x2579, 0x257B, 0x257D, 0x257F: "|"
        default: "+"
        }
    }

    private static func block(_ scalar: UInt32) -> Unicode.Scalar {
        switch scalar {
        case 0x2580, 0x2594: "^"
        case 0x2581...0x2583: "_"
        case 0x2589...0x258B, 0x2590: "#"
        case 0x258C...0x258F, 0x2595: "|"
        case 0x2591: "."
        case 0x2592: ":"
        default: "#"
        }
    }

    private static let signs: [UInt32: Unicode.Scalar] = [
        // Punctuation
        0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2013: "-", 0x2014: "-", 0x2015: "-",
        0x2018: "'", 0x2019: "'", 0x201A: ",", 0x201B: "'", 0x201C: "\"", 0x201D: "\"", 0x201E: "\"", 0x2020: "+",
        0x2022: "*", 0x2023: ">", 0x2026: ".", 0x2032: "'", 0x2033: "\"", 0x2039: "<", 0x203A: ">", 0x2043: "-",
        0x2212: "-", 0x2219: ".", 0x2248: "~", 0x2260: "#", 0x2264: "<", 0x2265: ">", 0x22C5: ".",
        // Letters
        0x0107: "c", 0x010C: "C", 0x010D: "c", 0x0131: "i", 0x0141: "L", 0x0142: "l", 0x0144: "n", 0x0152: "O",
        0x0153: "o", 0x015A: "S", 0x015B: "s", 0x0160: "S", 0x0161: "s", 0x0178: "Y", 0x017A: "z", 0x017C: "z",
        0x017D: "Z", 0x017E: "z",
        // Arrows
        0x2190: "<", 0x2191: "^", 0x2192: ">", 0x2193: "v", 0x2194: "-", 0x2195: "|", 0x21B5: "<", 0x21D0: "<",
        0x21D1: "^", 0x21D2: ">", 0x21D3: "v", 0x23CE: "<", 0x27F5: "<", 0x27F6: ">",
        // Shapes
        0x25A0: "#", 0x25A1: "o", 0x25A2: "o", 0x25AA: "*", 0x25AB: "o", 0x25AC: "-", 0x25AE: "|", 0x25AF: "|",
        0x25B2: "^", 0x25B3: "^", 0x25B4: "^", 0x25B5: "^", 0x25B6: ">", 0x25B7: ">", 0x25B8: ">", 0x25B9: ">",
        0x25BA: ">", 0x25BC: "v", 0x25BD: "v", 0x25BE: "v", 0x25BF: "v", 0x25C0: "<", 0x25C1: "<", 0x25C2: "<",
        0x25C3: "<", 0x25C4: "<", 0x25C6: "*", 0x25C7: "o", 0x25C8: "*", 0x25C9: "*", 0x25CA: "o", 0x25CB: "o",
        0x25CC: "o", 0x25CE: "o", 0x25CF: "*", 0x25D0: "*", 0x25D1: "*", 0x25E6: "o", 0x25EF: "o", 0x2B24: "*",
        0x2B25: "*", 0x2B26: "o",
        // Signs
        0x2605: "*", 0x2606: "o", 0x260E: "T", 0x2610: "o", 0x2611: "x", 0x2612: "x", 0x26A0: "!", 0x2713: "+",
        0x2714: "+", 0x2715: "x", 0x2716: "x", 0x2717: "x", 0x2718: "x", 0x2731: "*", 0x276E: "<", 0x276F: ">",
        0x2794: ">", 0x279C: ">", 0x27A4: ">",
    ]
}
