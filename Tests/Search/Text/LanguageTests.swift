import Seeded
import Testing

@testable import Search

@Suite struct LanguageTests {
    @Test(arguments: [
        "Low-cost immigration legal services for its members.", "legal aid", "Los Angeles", "El Monte, La Puente",
        "Coalition for Humane Immigrant Rights of Los Angeles", "An office in Los Angeles, near the Peña house",
        "J. O. Y. Smith", "東京", "Walk in on Mondays", "no", "Petition drive",
    ])
    func englishAndWhatSaysNothingIsEnglish(text: String) {
        #expect(Reading.language(text) == .english)
    }

    @Test(arguments: [
        "Servicios legales de inmigración a bajo costo", "abogado de inmigracion", "¿Necesita cita?", "niños",
        "Clínica legal", "CENTRO DE AYUDA", "Casa del Pueblo", "sin cita, los lunes y martes", "Universidad",
        "Llame a Legal Aid Foundation of Los Angeles para una cita", "Comunicacion", "gratuitamente", "nin\u{303}os",
    ])
    func spanishIsKnownByItsWordsSuffixesAndMarks(text: String) {
        #expect(Reading.language(text) == .spanish)
    }

    @Test func eachFieldHasALanguageOfItsOwn() {
        let words = Reading.of([("the office", .text), ("la oficina de ayuda", .text), ("the rights", .service)]).words
        #expect(words.map(\.language.rawValue) == [1, 1, 2, 2, 2, 2, 1, 1])
    }

    @Test func numbersAndIdentifiersHaveNone() {
        let words = Reading.of([("AB 1505", .identifier), ("of the 3 at 1505", .text)])
        #expect(words.words.map(\.language) == [.none, .none, .none, .english, .english, .none, .english, .none])
        #expect(Reading.spelled(words)[2] == "ab1505")
    }

    @Test(arguments: 0..<20)
    func theLanguageOfAFieldDependsOnItsBytesAlone(seed: UInt64) {
        var random = SeededRandom(seed)
        var words = DocumentWords()
        for _ in 0..<50 {
            let field = Reading.randomBytes(&random)
            words.read(Reading.document([(field, .text)]))
            let alone = words.words.map(\.language)
            words.read(Reading.document([(Array("¿Qué dice la niña?".utf8), .text), (field, .text)]))
            #expect(words.words.dropFirst(4).map(\.language) == alone)
        }
    }
}
