import Records
import Seeded

@testable import Store

/// Random JSON values of every kind, with the texts that go wrong most easily.
struct AnyJSON {
    var random: SeededRandom

    mutating func value(depth: Int = 4) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 7 : 4), using: &random) {
        case 0: .null
        case 1: .bool(Bool.random(using: &random))
        case 2: .number(number())
        case 3: .text(text())
        case 4, 5: list(depth: depth)
        default: object(depth: depth)
        }
    }

    private mutating func list(depth: Int) -> JSONValue {
        let count = Int.random(in: 0...5, using: &random)
        return .list((0..<count).map { _ in value(depth: depth - 1) })
    }

    private mutating func object(depth: Int) -> JSONValue {
        let count = Int.random(in: 0...40, using: &random) / (depth + 1)
        var members: [JSONMember] = []
        var names: Set<[UInt8]> = []
        for _ in 0..<count {
            let name = text()
            if names.insert(Array(name.utf8)).inserted { members.append(JSONMember(name, value(depth: depth - 1))) }
        }
        return .object(members)
    }

    private mutating func number() -> String {
        ["0", "-0", "1", "-17", "1.0", "0.10", "1e5", "-2.50E+03", "9007199254740993", "1E-7"]
            .randomElement(using: &random) ?? "0"
    }

    private mutating func text() -> String {
        let pieces = [
            "a", "b", "AB 1505", "niños", "e\u{301}", "\u{E9}", "\"", "\\", "/", "\n", "\r\n", "\t", "\u{0}",
            "\u{1B}[2J",
            "\u{7F}", "\u{85}", "\u{202E}", "\u{2066}", "\u{200D}", "\u{FEFF}", "\u{2028}", "👩🏽‍⚖️", "𝄞", "\u{FFFD}",
            "a long piece of ordinary text, longer than a word",
        ]
        let count = Int.random(in: 0...4, using: &random)
        return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    }
}
