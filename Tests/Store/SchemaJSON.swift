import Records
import Seeded

@testable import Store

/// Random values that a schema allows, and, where asked for, some that it does not quite.
struct SchemaJSON {
    var random: SeededRandom
    /// How many values in a thousand are wrong, or missing where they must be there.
    var defects = 0
    /// Of how many objects in a hundred a field is unknown; the names of such fields begin with `x-`.
    var unknown = 0

    mutating func object(of schema: RecordSchema) -> JSONValue {
        var members: [JSONMember] = []
        for field in schema.fields {
            if chance(defects, in: 1000) {
                if Bool.random(using: &random) { members.append(JSONMember(field.name, wrong(field.kind))) }
            } else if field.isRequired || chance(50, in: 100) {
                let isNull = !field.isRequired && chance(10, in: 100)
                members.append(JSONMember(field.name, isNull ? .null : value(of: field.kind)))
            }
        }
        if chance(unknown, in: 100) {
            let names = ["x-colour", "x-", "x-é", "x-\u{1}"].shuffled(using: &random)
            for name in names.prefix(Int.random(in: 1...3, using: &random)) {
                members.insert(JSONMember(name, anything()), at: Int.random(in: 0...members.count, using: &random))
            }
        }
        if chance(20, in: 100) { members.shuffle(using: &random) }
        return .object(members)
    }

    private mutating func value(of kind: FieldKind) -> JSONValue {
        switch kind {
        case .text: .text(pick(["", "A text", "niños", "\u{202E}", "null"]))
        case .requiredText: .text(pick(["A", "Two words", "é", "\u{0}"]))
        case .texts: list { $0.value(of: .text) }
        case .id: .text(pick(["a", "ab-1505", "7-up-and-down"]))
        case .ids: list { $0.value(of: .id) }
        case .date:
            .text(pick(["2030", "2030-02-28", "2028-02-29", "1985-04-12T23:20Z", "2030/..", "201X", "2030-06~"]))
        case .localTime: .text(pick(["2030-03-10T18:00", "2030-03-10", "2030", "2030-12-31T23:59:59"]))
        case .word(let words): .text(pick(words))
        case .count: .number(pick(["0", "-0", "40", "9223372036854775807"]))
        case .object(let schema): object(of: schema)
        case .list(let schema): list { $0.object(of: schema) }
        case .conflicts: list { $0.object(of: Conflict.schema) }
        case .anything: anything()
        }
    }

    /// A value that is wrong in most fields, and nearly right in one of this kind.
    private mutating func wrong(_ kind: FieldKind) -> JSONValue {
        let texts = [
            "", "a", "A", "a--b", "-a", "ab-1505-", "2030-02-30", "2030-02-29", "2030-13-01", "2030-1-01",
            "2030-03-10T18:00Z",
            "2030-03-10T18:00+01:00", "2030/2029", "２０３０", "2030-03-1\u{301}", "watch", "Watch", "watch ", "parents",
        ]
        let numbers = ["-1", "1.0", "1e0", "0.0", "9223372036854775808", "-9223372036854775809", "7"]
        switch Int.random(in: 0..<5, using: &random) {
        case 0: return .text(pick(texts))
        case 1: return .number(pick(numbers))
        case 2: return .null
        case 3: return list { $0.chance(50, in: 100) ? $0.wrong(kind) : $0.value(of: kind) }
        default: return anything()
        }
    }

    private mutating func list(_ element: (inout SchemaJSON) -> JSONValue) -> JSONValue {
        let count = Int.random(in: 0...3, using: &random)
        return .list((0..<count).map { _ in element(&self) })
    }

    private mutating func anything() -> JSONValue {
        var any = AnyJSON(random: random)
        defer { random = any.random }
        return any.value(depth: 2)
    }

    private mutating func pick(_ choices: [String]) -> String { choices.randomElement(using: &random) ?? "" }

    private mutating func chance(_ count: Int, in all: Int) -> Bool { Int.random(in: 0..<all, using: &random) < count }

    /// A value as JSON text in which any character may be spelled as an escape.
    mutating func spelled(_ value: JSONValue) -> String {
        switch value {
        case .text(let text): return spelled(text)
        case .list(let values): return "[" + values.map { spelled($0) }.joined(separator: " ,") + "]"
        case .object(let members):
            return "{" + members.map { spelled($0.name) + ": " + spelled($0.value) }.joined(separator: ",\n") + "}"
        case .null, .bool, .number: return JSONText.compact(value)
        }
    }

    private mutating func spelled(_ text: String) -> String {
        guard chance(5, in: 100) else { return JSONText.compact(.text(text)) }
        let units = text.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
        return "\"" + units.joined() + "\""
    }
}
