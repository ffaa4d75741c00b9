import Testing

@testable import Search

/// The glossary that the desk comes with.
@Suite struct DeskGlossaryTests {
    private let glossary: Glossary

    init() throws {
        glossary = Glossary(try DeskGlossary.entries())
    }

    /// What a text also finds, by the names in the glossary.
    private func found(_ typed: String) -> Set<String> {
        Set(Question(typed, glossary: glossary).parts.flatMap { $0.alternatives.compactMap(\.note) })
    }

    @Test(arguments: [
        ("abogado ", "lawyer"), ("abogada ", "attorney"), ("attorney ", "lawyer"), ("lawyer ", "abogado"),
        ("cita ", "appointment"), ("sin cita ", "walk-in"), ("desalojo ", "eviction"), ("inquilino ", "tenant"),
        ("renter ", "tenant"), ("vivienda ", "housing"), ("ayuda legal ", "legal aid"), ("inmigracion ", "immigration"),
        ("ciudadania ", "citizenship"), ("audiencia ", "hearing"), ("sindicato ", "union"), ("maestra ", "teacher"),
        ("escuela chárter ", "charter school"), ("proyecto de ley ", "bill"), ("manifestación ", "rally"),
        ("protest ", "manifestación"), ("peticion ", "petition"), ("junta directiva ", "school board"),
        ("gratis ", "free"), ("bajo costo ", "low cost"), ("lunes ", "Monday"), ("lun", "Monday"),
        ("enero ", "January"),
        ("lausd ", "Los Angeles Unified School District"), ("Los Angeles Unified School District ", "LAUSD"),
        ("chirla ", "Coalition for Humane Immigrant Rights"), ("perb ", "Public Employment Relations Board"),
        ("temporary protected status ", "TPS"), ("central american resource center ", "CARECEN"),
        ("assembly bill ", "AB"), ("daca ", "Acción Diferida para los Llegados en la Infancia"),
    ])
    func whatAnOfficeIsAskedForFindsTheOtherWordsForIt(typed: String, expected: String) {
        #expect(found(typed).contains(expected))
    }

    @Test func aVisitWithoutAnAppointmentFindsNoWalkInOfTheUnion() {
        let resources = UInt8(DeskGlossary.collections.firstIndex(of: "resources") ?? 0)
        for alternative in Question("sin cita ", glossary: glossary).parts[0].alternatives {
            #expect(alternative.isDirect || alternative.groups == [resources])
        }
    }

    @Test func anOfficeIsNotFoundAsAProtest() {
        let resources = UInt8(DeskGlossary.collections.firstIndex(of: "resources") ?? 0)
        for typed in ["manifestación ", "huelga "] {
            let notes = Question(typed, glossary: glossary).parts[0].alternatives.filter { !$0.isDirect }
            #expect(!notes.isEmpty)
            #expect(notes.allSatisfy { !$0.groups.isEmpty && !$0.groups.contains(resources) })
        }
    }

    @Test func everyEntryIsWellFormed() throws {
        let file = try DeskGlossary.file()
        #expect(file.format == 1)
        #expect(file.entries.count > 200)
        for entry in file.entries {
            let phrases = (entry.en ?? []) + (entry.es ?? []) + (entry.names ?? [])
            let folded = phrases.map(FoldedPhrase.letters(of:))
            #expect(Set(folded).count > 1, "\(phrases)")
            #expect(folded.allSatisfy { !$0.isEmpty }, "\(phrases)")
            #expect(Set(phrases).count == phrases.count, "\(phrases) says one thing twice")
            #expect((entry.in ?? []).allSatisfy(DeskGlossary.collections.contains), "\(phrases)")
            #expect(phrases.allSatisfy { !Stopwords.contains(FoldedPhrase.letters(of: $0)[...]) }, "\(phrases)")
        }
    }

    @Test func everyPhraseFindsAnotherOfItsEntry() throws {
        let entries = try DeskGlossary.entries()
        // Where stems are the same in both languages, as of “interpreter” and “intérprete”, the one is the other.
        let glossary = Glossary(entries, stem: Glossary.unstemmed)
        for entry in entries {
            let phrases = entry.english + entry.spanish + entry.names
            for phrase in phrases {
                let question = Question(
                    phrase + " ", glossary: glossary, fields: .standard, stem: Glossary.unstemmed)
                let found = Set(question.parts.flatMap { $0.alternatives.compactMap(\.note) })
                #expect(!found.isDisjoint(with: phrases), "\(phrase) finds nothing of \(phrases)")
            }
        }
    }
}
