import Records

/// What an edit is made of: each byte of the input is one choice, and after the last all are zero.
struct Choices {
    private var bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    /// A number from 0 to below a count, which is at least 1.
    mutating func number(below count: Int) -> Int { Int(bytes.popFirst() ?? 0) % count }

    mutating func one<Element>(of elements: [Element], or other: Element) -> Element {
        elements.isEmpty ? other : elements[number(below: elements.count)]
    }

    /// A JSON value that can be written, with at most so many lists and objects in each other.
    mutating func value(depth: Int) -> JSONValue {
        switch number(below: depth > 0 ? 6 : 4) {
        case 0: .text(text())
        case 1: .null
        case 2: .bool(number(below: 2) == 1)
        case 3: .number(one(of: ["0", "-0", "1", "1.0", "1e5", "-2.50E+03", "9223372036854775808"], or: "0"))
        case 4: .list((0..<number(below: 4)).map { _ in value(depth: depth - 1) })
        default: object(depth: depth)
        }
    }

    private mutating func object(depth: Int) -> JSONValue {
        var members: [JSONMember] = []
        for _ in 0..<number(below: 4) {
            let member = JSONMember(name(), value(depth: depth - 1))
            if !members.contains(where: { $0.name.utf8.elementsEqual(member.name.utf8) }) { members.append(member) }
        }
        return .object(members)
    }

    mutating func name() -> String {
        let names = [
            "title", "address", "city", "links", "url", "tags", "notes", "stage", "x", "\u{E9}", "e\u{301}", "\"\n",
        ]
        return one(of: names, or: "x")
    }

    private mutating func text() -> String {
        let scalars = String(decoding: bytes.prefix(number(below: 80)), as: UTF8.self).unicodeScalars
        return String(String.UnicodeScalarView(scalars.filter { !$0.properties.isNoncharacterCodePoint }))
    }

    /// The same value with something in it changed, put in, taken out or moved; the `id` of a record stays.
    mutating func edited(_ value: JSONValue, isRecord: Bool = false) -> JSONValue {
        switch value {
        case .object(var members):
            for index in members.indices.reversed() where !(isRecord && members[index].name == "id") {
                switch number(below: 6) {
                case 1: members.remove(at: index)
                case 2: members[index].value = edited(members[index].value)
                case 3: members[index].value = self.value(depth: 2)
                case 4: members.swapAt(index, 0)
                default: break
                }
            }
            for _ in 0..<number(below: 4) {
                let name = name()
                guard !members.contains(where: { $0.name.utf8.elementsEqual(name.utf8) }) else { continue }
                members.insert(JSONMember(name, self.value(depth: 2)), at: number(below: members.count + 1))
            }
            return .object(members)
        case .list(var elements):
            for index in elements.indices.reversed() {
                switch number(below: 5) {
                case 1: elements.remove(at: index)
                case 2: elements.insert(self.value(depth: 1), at: index)
                case 3: elements[index] = edited(elements[index])
                default: break
                }
            }
            return .list(elements)
        default:
            return self.value(depth: 1)
        }
    }
}
