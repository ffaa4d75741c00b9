import Records
import Screen
import Timekeeping

/// The directory of places that help: who is open, how to reach them.
enum ResourcesPane: RecordPane {
    static let digit: Character = "3"
    static let title = Words("Resources", es: "Recursos")
    static let about = Words(
        "Resources is the directory of places that help, with hours, phone and address. ● is open, ◐ is likely open (call "
            + "first), ○ is closed, ? is not known.",
        es:
            "Recursos es el directorio de lugares que ayudan, con horario, teléfono y dirección. ● está abierto, ◐ quizá "
            + "abierto (llame antes), ○ está cerrado, ? no se sabe.")
    static let emptyAdvice = Words(
        "No listing yet. Write the first into resources.json: docs/FORMAT.md shows how.",
        es: "Aún no hay fichas. Escriba la primera en resources.json: docs/FORMAT.md muestra cómo.")

    static func items(_ library: Library) -> Shelf<Resource> { library.resources }

    static let columns: [Column<Resource>] = [
        Column(title: Words("Now", es: "Ahora"), least: 11) { resource, index, context in
            OpennessWords(context: context).short(context.openness(of: resource, at: index))
        },
        Column(title: Words("Name", es: "Nombre"), least: 18, grows: true) { resource, _, _ in
            Line(SafeText(resource.name))
        },
        Column(title: Words("Phone", es: "Teléfono"), least: 14) { resource, _, _ in
            Line(SafeText(resource.phones.first?.number ?? "–"), resource.phones.isEmpty ? .dim : .accent)
        },
        Column(title: Words("Hours", es: "Horario"), least: 16, dropOrder: 2, grows: true) { resource, _, _ in
            Line(SafeText(resource.hours ?? "–"), .dim)
        },
        Column(title: Words("Address", es: "Dirección"), least: 14, dropOrder: 3, grows: true) { resource, _, _ in
            Line(SafeText(resource.address?.line ?? "–"), .dim)
        },
    ]

    static let orders: [Order<Resource>] = [
        Order(title: Words("open first", es: "abiertos primero"), grouping: byOpenness, by: \.name),
        Order(title: Words("name", es: "nombre"), by: \.name),
        Order(title: Words("longest unverified", es: "más tiempo sin verificar")) {
            $0.verified?.latest?.dayNumber ?? .min
        },
        Order(title: Words("ZIP code", es: "código postal")) { $0.address?.zip ?? "~" },
    ]

    private static let byOpenness = Grouping<Resource>(
        rank: { _, index, context in
            switch context.openness(ofResourceAt: index)?.state {
            case .open: 0
            case .likely: 1
            case .closed: 2
            case .unknown: 3
            case nil: 4
            }
        },
        group: { rank, _ in Group(title: opennessTitles[rank]) })

    private static let opennessTitles = [
        Words("Open now", es: "Abiertos ahora"), Words("Likely open: call first", es: "Quizá abiertos: llame antes"),
        Words("Closed now", es: "Cerrados ahora"), Words("Hours not understood", es: "Horario poco claro"),
        Words("No hours given", es: "Sin horario"),
    ]

    static func blocks(_ resource: Resource, at index: Int, _ context: Context) -> [Block] {
        let dates = DateWords(language: context.language)
        var blocks: [Block] = [.title(SafeText(resource.name))]
        blocks += resource.alsoKnownAs.map { .paragraph($0, .dim) }
        blocks += openness(of: resource, at: index, context)
        blocks.append(.gap)
        let phones = resource.phones.map { phone in
            Line([Span(SafeText(phone.number), .accent), Span(SafeText(phone.label.map { "  \($0)" } ?? ""), .dim)])
        }
        blocks += phones.map { .line($0) }
        if let address = resource.address { blocks.append(.paragraph(address.line, .plain)) }
        blocks.field(Words("Hours", es: "Horario"), resource.hours)
        blocks += warnings(resource, context)
        blocks += reading(of: resource, at: index, context)
        if let summary = resource.summary { blocks += [.gap, .paragraph(summary, .plain), .gap] }
        blocks.field(Words("Services", es: "Servicios"), list: resource.services)
        blocks.field(Words("Categories", es: "Categorías"), list: resource.categories)
        blocks.field(
            Words("Languages", es: "Idiomas"),
            list: resource.languages.map { RecordWords.language($0).text(context.language) })
        blocks.field(Words("Fees", es: "Costo"), resource.fees)
        blocks.field(Words("For whom", es: "Para quién"), resource.eligibility)
        blocks.field(Words("E-mail", es: "Correo"), resource.email)
        blocks.field(Words("Website", es: "Sitio web"), resource.website)
        blocks.field(Words("Verified", es: "Verificado"), resource.verified.map { dates.date($0) })
        return blocks
    }

    /// Whether it is open, why, how old that is, and what comes next.
    private static func openness(of resource: Resource, at index: Int, _ context: Context) -> [Block] {
        guard let openness = context.openness(of: resource, at: index) else { return [] }
        let words = OpennessWords(context: context)
        let sentences = [
            words.reason(openness.reason).text(context.language), FactAge.sentence(resource, context.language),
            words.next(openness), words.holidayAhead(openness),
        ]
        let text = sentences.compactMap { $0 }.joined(separator: " ")
        return [.line(words.long(openness)), .paragraph(text, .dim)]
    }

    /// How the hours were read: after the warnings, which a small screen must not lose.
    private static func reading(of resource: Resource, at index: Int, _ context: Context) -> [Block] {
        guard let reading = context.reading(of: resource, at: index) else { return [] }
        var blocks: [Block] = []
        let words = HoursWords(language: context.language)
        blocks.field(Words("Read as", es: "Se leyó"), words.sentence(reading))
        blocks.field(HoursWords.assumed, words.assumed(reading))
        blocks.field(HoursWords.leftOut, words.leftOut(reading))
        return blocks
    }
}
