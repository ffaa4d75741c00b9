import Seeded
import Testing

@testable import Search

@Suite struct StemmerTests {
    private let stemmer = Stemmer()

    private func stem(_ word: String, _ language: Language) -> String {
        String(decoding: stemmer.stem(word.utf8, language), as: UTF8.self)
    }

    @Test(arguments: [
        ["petition", "petitions", "petitioned", "petitioning"], ["deport", "deported", "deporting"],
        ["lawyer", "lawyers"], ["eviction", "evictions"], ["school", "schools"], ["appeal", "appeals", "appealed"],
        ["family", "families"], ["immigration", "immigrate", "immigrating"], ["worker", "workers"],
    ])
    func englishFormsShareAStem(forms: [String]) {
        #expect(Set(forms.map { stem($0, .english) }).count == 1, "\(forms.map { stem($0, .english) })")
    }

    @Test(arguments: [
        ["inmigracion", "inmigraciones", "inmigrante", "inmigrantes"], ["abogado", "abogados", "abogada", "abogadas"],
        ["ciudad", "ciudades"], ["ciudadania", "ciudadano", "ciudadanos", "ciudadana"], ["mujer", "mujeres"],
        ["joven", "jovenes"], ["ingles", "ingleses", "inglesa"], ["orden", "ordenes"], ["examen", "examenes"],
        ["alquiler", "alquileres"], ["hogar", "hogares"], ["taller", "talleres"], ["juez", "jueces"],
        ["institucion", "instituciones"], ["peticion", "peticiones"], ["reunion", "reuniones"],
        ["psicologia", "psicologias", "psicologo", "psicologico"], ["cita", "citas"], ["derecho", "derechos"],
        ["desalojo", "desalojos", "desalojar"], ["solicitud", "solicitudes"], ["nino", "ninos", "nina", "ninas"],
        ["legal", "legales"], ["padre", "padres"], ["parte", "partes"], ["clase", "clases"], ["mes", "meses"],
        ["interes", "intereses", "interesado"], ["frances", "franceses", "francesa"],
        ["aleman", "alemanes", "alemana"],
        ["guardian", "guardianes"], ["imagen", "imagenes"], ["almacen", "almacenes"], ["capitan", "capitanes"],
        ["crimen", "crimenes"], ["volumen", "volumenes"], ["origen", "origenes"], ["margen", "margenes"],
        ["resumen", "resumenes"], ["dictamen", "dictamenes"], ["japones", "japoneses", "japonesa"],
        ["portugues", "portugueses", "portuguesa"], ["trabajador", "trabajadores", "trabajadora", "trabajadoras"],
        ["clinica", "clinicas"], ["vivienda", "viviendas"], ["servicio", "servicios"], ["compania", "companias"],
    ])
    func spanishFormsShareAStemWithoutTheirAccents(forms: [String]) {
        #expect(Set(forms.map { stem($0, .spanish) }).count == 1, "\(forms.map { stem($0, .spanish) })")
    }

    @Test(arguments: [
        ("cita", "ciudad"), ("mujer", "mejor"), ("juez", "juego"), ("orden", "ordinario"), ("paz", "pais"),
    ])
    func otherSpanishWordsHaveOtherStems(one: String, other: String) {
        #expect(stem(one, .spanish) != stem(other, .spanish))
    }

    @Test func stemsAreFolded() {
        let words = [
            "cion", "opcion", "union", "policia", "pais", "ingles", "teologia", "ania", "compania", "verguenza",
        ]
        for word in words { #expect(stem(word, .spanish).utf8.allSatisfy { 0x61...0x7A ~= $0 }, "\(word)") }
    }

    @Test(arguments: ["1505", "ab1505", "елка", "東京", "lunes1", "", "señor", "\u{0}", "a b"])
    func whatIsNotALatinWordIsItsOwnStem(word: String) {
        for language in [Language.english, .spanish, .none] { #expect(stem(word, language) == word) }
    }

    @Test func aWordOfNoLanguageIsItsOwnStem() {
        #expect(stem("schools", .none) == "schools")
    }

    @Test(arguments: 0..<20)
    func aStemDependsOnItsWordAlone(seed: UInt64) {
        var random = SeededRandom(seed)
        let endings = ["", "es", "cion", "ciones", "ing", "ed", "logia", "s", "ania", "mente", "ces", "idad"]
        for _ in 0..<500 {
            let isText = Int.random(in: 0..<4, using: &random) > 0
            let letters = (0..<Int.random(in: 0...70, using: &random)).map { _ -> UInt8 in
                isText ? .random(in: 0x61...0x7A, using: &random) : .random(in: 0...255, using: &random)
            }
            let word = letters + Array((endings.randomElement(using: &random) ?? "").utf8)
            for language in [Language.english, .spanish] {
                let stem = stemmer.stem(word, language)
                #expect(stem == Stemmer().stem(word[...], language))
                #expect(stem.isEmpty == word.isEmpty && stem.count <= word.count + 2)
            }
        }
    }
}
