import Testing

@testable import Search

@Suite struct AddedWordsTests {
    @Test(arguments: [
        ("AB 1505", ["ab1505"]), ("A.B. 1505", ["ab1505"]), ("Assembly Bill 1505", ["ab1505"]), ("sb-808", ["sb808"]),
        ("Assembly Bill No. 1505", ["ab1505"]), ("AB1505 and Senate Bill 808", ["ab1505", "sb808"]),
        ("AB number 7", ["ab7"]), ("(213) 385-7800", []), ("90005", []), ("AB", []), ("1505 AB", []), ("HR 12", []),
        ("Bill 1505", []), ("no. 5", []),
    ])
    func aBillNumberIsAlsoOneWord(text: String, words: [String]) {
        #expect(Reading.added(to: text, .identifier) == words)
        #expect(Reading.added(to: text, .text) == [])
    }

    @Test(arguments: [
        ("Coalition for Humane Immigrant Rights of Los Angeles", ["chirla"]),
        ("Los Angeles Unified School District", ["lausd"]),
        ("The Legal Aid Foundation of Los Angeles", ["lafla"]),
        ("LEGAL AID FOUNDATION OF LOS ANGELES", ["lafla"]),
        ("Mexican American Legal Defense and Educational Fund", ["maldef"]),
        ("National Day Laborer Organizing Network (NDLON)", ["ndlon"]),
        ("CHIRLA, Coalition for Humane Immigrant Rights", ["chir"]),
        ("University of California, Los Angeles", ["ucla"]),
        ("California State University, Northridge", ["csu", "csun"]),
        ("U.S. Citizenship and Immigration Services", ["uscis"]),
        ("Department of Health & Human Services", ["dhhs"]),
        ("Alliance College-Ready Public Schools", ["acrps"]),
        ("Asociación de Trabajadores de la Costura", ["atc"]),
        ("Centro de los Trabajadores Unidos de Ándalus", ["ctua"]),
        ("CENTRO LEGAL DE LA RAZA", ["clr"]),
        ("La Clínica del Pueblo Unido", ["lcpu"]),
        ("Ёлка Новый Год", ["енг"]),
    ])
    func aNameIsAlsoItsInitials(name: String, acronyms: [String]) {
        #expect(Reading.added(to: name, .name) == acronyms)
        #expect(Reading.added(to: name, .service) == [])
    }

    @Test(arguments: [
        "Legal Aid", "Department of Justice", "Charter school petitions", "Meetings with elected officials",
        "Rights – Petition – Letter", "One (Two) Three", "Local 1014 Steel Workers", "AAA BBB cc DDD",
        "A Of The In For And", "Aa Bb Cc Dd Ee Ff Gg Hh Ii Jj Kk Ll",
    ])
    func fewWordsSmallWordsAndVeryManyWordsAreNoAcronym(name: String) {
        #expect(Reading.added(to: name, .name) == [])
    }

    @Test func acronymsWeighLessThanTheNameAndHaveNoLanguage() throws {
        let word = try #require(Reading.of([("Los Angeles Unified School District", .name)]).words.last)
        #expect(word.language == .none && word.weight == .service && word.passage == 0)
        let bill = try #require(Reading.of([("AB 1505", .identifier)]).words.last)
        #expect(bill.language == .none && bill.weight == .identifier && bill.passage == 0)
    }

    @Test(arguments: [
        ("los angeles unified school district", "lausd"),
        ("coalition for humane immigrant rights of los angeles", "chirla"),
        ("centro legal de la raza", "clr"), ("legal aid", nil), ("local 1014 steel workers united", nil), ("", nil),
    ])
    func aTypedNameGivesTheSameInitials(name: String, acronym: String?) {
        #expect(Acronym.of(FoldedWords.of(name)).map { String(decoding: $0, as: UTF8.self) } == acronym)
    }
}
