import Records
import Testing

@Suite struct RecordIDMakingTests {
    @Test(
        "A title makes an id of lower-case words and hyphens",
        arguments: [
            ("CHIRLA", "chirla"), ("Library hours hearing", "library-hours-hearing"),
            ("Día de los Niños", "dia-de-los-ninos"), ("Di\u{301}a de los Nin\u{303}os", "dia-de-los-ninos"),
            ("Children’s fair", "childrens-fair"), ("Children's fair", "childrens-fair"),
            ("  AB 1505 — charter/school  petitions! ", "ab-1505-charter-school-petitions"),
            ("Œuvre, Łódź & Straße", "oeuvre-lodz-strasse"), ("Tiếng Việt", "tieng-viet"), ("Þór Ðorð", "thor-dord"),
            ("zero\u{200D}width", "zerowidth"), ("(213) 353-1333", "213-353-1333"), ("Ǆ ǆ", "dz-dz"),
            ("東京 2020", "2020"),
        ])
    func made(text: String, id: String) throws {
        let made = try #require(RecordID(making: text))
        #expect(made.text == id)
        #expect(made.isWellFormed)
    }

    @Test("A text without a letter or digit for an id makes none", arguments: ["", "  ", "—!", "東京", "'’"])
    func none(text: String) { #expect(RecordID(making: text) == nil) }

    @Test("A long title makes an id of its first words, a word without end one of its first letters")
    func long() throws {
        let words = try #require(RecordID(making: String(repeating: "petition ", count: 50)))
        #expect(words.text == Array(repeating: "petition", count: 9).joined(separator: "-"))
        let word = try #require(RecordID(making: String(repeating: "x", count: 500)))
        #expect(word.text == String(repeating: "x", count: 80))
    }

    @Test("Whatever the text, a made id is well formed")
    func anything() {
        for value in stride(from: UInt32(0), to: 0x3100, by: 1) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            #expect(RecordID(making: "a\(scalar)b \(scalar)")?.isWellFormed == true, "U+\(String(value, radix: 16))")
        }
    }

    @Test("A record makes its id of its title or name, a bill of its number and title")
    func record() {
        func made(_ members: JSONMember...) -> String? { RecordID(making: .object(members))?.text }
        #expect(made(JSONMember("name", .text("CHIRLA"))) == "chirla")
        #expect(made(JSONMember("title", .text("A fair")), JSONMember("number", .text("AB 1"))) == "ab-1-a-fair")
        #expect(made(JSONMember("number", .text("AB 1")), JSONMember("title", .text("AB 1: fairs"))) == "ab-1-fairs")
        #expect(made(JSONMember("number", .text("AB 1")), JSONMember("title", .text("AB 1"))) == "ab-1")
        #expect(made(JSONMember("title", .number("7"))) == nil)
        #expect(RecordID(making: JSONValue.null) == nil)
    }

    @Test("The second of a name is numbered, the first is not")
    func numbered() {
        #expect(RecordID("chirla").numbered(1) == "chirla")
        #expect(RecordID("chirla").numbered(2) == "chirla-2")
    }
}
