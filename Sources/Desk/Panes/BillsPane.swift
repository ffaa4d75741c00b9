import Records
import Screen

/// The bills: what the desk wants of each, and how far it has come.
enum BillsPane: RecordPane {
    static let digit: Character = "1"
    static let title = Words("Bills", es: "Iniciativas")
    static let about = Words(
        "Bills shows each bill with the desk's stance and how far it has come: six steps on the way to a law, and the "
            + "outcome behind them (✓ law, ✗ vetoed or dead).",
        es:
            "Leyes muestra cada propuesta con la postura de la mesa y hasta dónde llegó: seis pasos hasta ser ley, y al "
            + "final el resultado (✓ ley, ✗ vetada o archivada).")
    static let emptyAdvice = Words(
        "No bill yet. Write the first into bills.json: docs/FORMAT.md shows how.",
        es: "Aún no hay iniciativas. Escriba la primera en bills.json: docs/FORMAT.md muestra cómo.")

    static func items(_ library: Library) -> Shelf<Bill> { library.bills }

    static let columns: [Column<Bill>] = [
        Column(title: Words("Number", es: "Número"), least: 8, most: 12) { bill, _, _ in
            Line(SafeText(bill.number))
        },
        Column(title: Words("Stage", es: "Etapa"), least: 12) { bill, _, context in
            StageBar.line(bill.stage) + Line([Span(" "), Span(context.say(RecordWords.stage(bill.stage)), .dim)])
        },
        Column(title: Words("Stance", es: "Postura"), least: 9, dropOrder: 1) { bill, _, context in
            let (sign, words, style) = RecordWords.stance(bill.stance)
            return Line([Span(sign, style), Span(" "), Span(context.say(words), style)])
        },
        Column(title: Words("Title", es: "Título"), least: 16, grows: true) { bill, _, _ in
            Line(SafeText(bill.title))
        },
    ]

    static let orders: [Order<Bill>] = [
        Order(title: Words("number", es: "número")) { BillNumber($0.number) },
        Order(title: Words("title", es: "título"), by: \.title),
        Order(title: Words("stage", es: "etapa")) { -($0.stage.step ?? 0) },
        Order(title: Words("latest first", es: "más reciente")) { -($0.stageDate?.latest?.dayNumber ?? -Int.max) },
    ]

    static func blocks(_ bill: Bill, at index: Int, _ context: Context) -> [Block] {
        let dates = DateWords(language: context.language)
        let (sign, stance, style) = RecordWords.stance(bill.stance)
        var blocks: [Block] = [.title(SafeText(bill.heading))]
        var stage = StageBar.line(bill.stage)
        stage.add(SafeText(" \(context.say(RecordWords.stage(bill.stage)).string)"), .heading)
        if let date = bill.stageDate { stage.add(SafeText(", \(dates.date(date))"), .dim) }
        blocks.append(.line(stage))
        let ours = Words("the desk's stance: ", es: "nuestra postura: ")
        blocks.append(
            .line(
                Line([Span(sign, style), Span(" "), Span(context.say(ours), .dim), Span(context.say(stance), style)])))
        blocks += warnings(bill, context)
        if let summary = bill.summary { blocks += [.gap, .paragraph(summary, .plain), .gap] }
        blocks.field(Words("Jurisdiction", es: "Jurisdicción"), bill.jurisdiction)
        blocks.field(Words("Session", es: "Sesión"), bill.session)
        blocks.field(
            Words("Priority", es: "Prioridad"), bill.priority.map { RecordWords.priority($0).text(context.language) })
        blocks.field(Words("Sponsors", es: "Autores"), list: bill.sponsors)
        blocks.field(Words("Supporters", es: "A favor"), list: bill.supporters)
        blocks.field(Words("Opponents", es: "En contra"), list: bill.opponents)
        blocks += course(bill, dates)
        if !bill.talkingPoints.isEmpty {
            blocks += [
                .gap, .heading(Words("What the pages say of it", es: "Lo que dicen las páginas")),
                .bullets(bill.talkingPoints),
            ]
        }
        return blocks
    }

    private static func course(_ bill: Bill, _ dates: DateWords) -> [Block] {
        var blocks: [Block] = []
        if !bill.hearings.isEmpty { blocks += [.gap, .heading(Words("Hearings", es: "Audiencias"))] }
        for hearing in bill.hearings {
            let parts = [hearing.at.map { dates.date($0) }, hearing.committee, hearing.place].compactMap { $0 }
            blocks.append(.bullets([parts.joined(separator: ", ")]))
        }
        if !bill.history.isEmpty { blocks += [.gap, .heading(Words("History", es: "Historial"))] }
        for step in bill.history {
            let date = step.date.map { dates.date($0) + ": " } ?? ""
            blocks.append(.bullets([date + step.action + (step.chamber.map { " (\($0))" } ?? "")]))
        }
        return blocks
    }
}

/// A bill's way in seven cells: six steps to a law, and the outcome.
enum StageBar {
    private static let lines = Dictionary(
        uniqueKeysWithValues: Bill.Stage.allCases.map { ($0, drawn($0)) })

    static func line(_ stage: Bill.Stage) -> Line { lines[stage] ?? drawn(stage) }

    private static func drawn(_ stage: Bill.Stage) -> Line {
        let steps = stage.step ?? 0
        var line = Line()
        if steps > 0 { line.add(SafeText(String(repeating: "■", count: steps))) }
        if steps < 6 { line.add(SafeText(String(repeating: "□", count: 6 - steps)), .dim) }
        switch stage {
        case .law: line.add("✓", .good)
        case .vetoed, .dead: line.add("✗", .bad)
        default: line.add("·", .dim)
        }
        return line
    }
}

/// A bill's number as people sort it: the letters, then the digits as a number, so that AB 99 stands before AB 1505.
struct BillNumber: Comparable {
    private let letters: String
    private let digits: Int
    private let text: String

    init(_ text: String) {
        self.text = text
        letters = String(text.prefix { !$0.isNumber }).filter(\.isLetter)
        digits = Int(text.filter(\.isNumber).prefix(9)) ?? 0
    }

    static func < (left: BillNumber, right: BillNumber) -> Bool {
        (left.letters, left.digits, left.text) < (right.letters, right.digits, right.text)
    }
}
