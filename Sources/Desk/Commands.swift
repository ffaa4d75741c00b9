import Screen

/// Every command of the desk.
public enum Commands {
    public static let all: [Command] = going + moving + reading + editing + viewing + leaving + helping

    private static let byKey: [Key: Command] = Dictionary(
        all.flatMap { command in command.keys.map { ($0, command) } }, uniquingKeysWith: { first, _ in first })

    static func command(for key: Key) -> Command? { byKey[key] }

    /// What is in a menu for the person at the desk.
    static func commands(in menu: Menu, _ desk: Desk) -> [Command] {
        available(desk).filter { $0.menu == menu }
    }

    /// What the person at the desk may run at all.
    static func available(_ desk: Desk) -> [Command] {
        desk.mode == .staff ? all : all.filter { $0.audience == .everyone }
    }

    // MARK: Go

    private static let going: [Command] =
        Panes.all.map { pane in
            Command(
                "go-\(pane.title.english.lowercased())", keys: [.character(pane.digit)], menu: .go, title: pane.title,
                help: Words("Goes to \(pane.title.english).", es: "Va a \(pane.title.spanish).")
            ) { desk in
                desk.go(to: pane.id)
                return []
            }
        } + [
            Command(
                "search", keys: [.character("/"), .function(3)], menu: .go,
                title: Words("Search everything", es: "Buscar en todo"),
                help: Words(
                    "Finds records as you type: a name, a bill's number, a phone number, a ZIP code, any word. "
                        + "city:, kind:, lang: or before: and a value narrow it, and Tab completes them.",
                    es: "Encuentra fichas mientras escribe: un nombre, un número de ley, de teléfono o postal. "
                        + "ciudad:, tipo:, idioma: o antes: y un valor lo precisan, y Tab los completa."),
                bar: Command.Bar(title: Words("Search", es: "Buscar"), dropOrder: 2)
            ) { desk in
                // A search that is open keeps what was typed.
                if !desk.layers.contains(where: \.isSearch) { desk.layers.append(.search(SearchLayer())) }
                return []
            },
            Command(
                "back", keys: [.escape, .left], menu: .go, title: Words("Back", es: "Atrás"),
                help: Words(
                    "Goes back one level: from a record to its list, from a list to Home. At Home it opens the menus.",
                    es: "Vuelve un nivel: de la ficha a la lista, de la lista a Inicio. En Inicio abre los menús."),
                bar: Command.Bar(title: Words("Back", es: "Atrás"), dropOrder: 7, isShown: { $0.pane != .home })
            ) { desk in
                // So that arrows, Enter and Esc alone reach everything.
                if !desk.back() { desk.layers = [.menu(MenuLayer())] }
                return []
            },
        ]

    // MARK: Move

    private static func mover(_ id: String, _ keys: [Key], _ motion: Motion, _ title: Words, _ help: Words) -> Command {
        Command(id, keys: keys, menu: nil, title: title, help: help, actsOnPane: true) { desk in
            desk.move(motion)
            return []
        }
    }

    private static let moving: [Command] = [
        mover(
            "up", [.up, .character("k")], .by(-1), Words("Up", es: "Arriba"),
            Words("Moves up a row, or scrolls up a record.", es: "Sube una fila, o desplaza la ficha.")),
        mover(
            "down", [.down, .character("j")], .by(1), Words("Down", es: "Abajo"),
            Words("Moves down a row, or scrolls down a record.", es: "Baja una fila, o desplaza la ficha.")),
        mover(
            "page-up", [.pageUp], .page(-1), Words("Page up", es: "Página arriba"),
            Words("Moves up a screenful.", es: "Sube una pantalla.")),
        mover(
            "page-down", [.pageDown], .page(1), Words("Page down", es: "Página abajo"),
            Words("Moves down a screenful.", es: "Baja una pantalla.")),
        mover(
            "first", [.home, .character("g")], .toStart, Words("First", es: "Primero"),
            Words("Goes to the first row.", es: "Va a la primera fila.")),
        mover(
            "last", [.end, .character("G")], .toEnd, Words("Last", es: "Último"),
            Words("Goes to the last row.", es: "Va a la última fila.")),
    ]

    // MARK: Record

    private static let reading: [Command] = [
        Command(
            "open", keys: [.enter, .right], menu: .record, title: Words("Read in full", es: "Leer completa"),
            help: Words(
                "Opens the selected row; in a record the arrow keys then scroll it.",
                es: "Abre la fila elegida; en una ficha las flechas la desplazan."),
            bar: Command.Bar(title: Words("Read", es: "Leer"), dropOrder: 6),
            actsOnPane: true, obstacle: needsRow
        ) { $0.open() },
        Command(
            "next-part", keys: [.tab, .backTab], menu: .record,
            title: Words("List or record", es: "Lista o ficha"),
            help: Words(
                "Goes from the list to the record beside it, and back.", es: "Pasa de la lista a la ficha, y vuelve."),
            actsOnPane: true, obstacle: needsRecords
        ) { desk in
            desk.state.part = desk.state.part == .list ? .detail : .list
            desk.state.filter.isTyping = false
            if let last = desk.trail.indices.last { desk.trail[last].isReading = false }
            return []
        },
        Command(
            "next-record", keys: [.character("n")], menu: .record, title: Words("Next record", es: "Ficha siguiente"),
            help: Words("Shows the next record of the list.", es: "Muestra la ficha siguiente."),
            actsOnPane: true, obstacle: needsRecords
        ) { desk in
            desk.select(desk.state.list.selected + 1)
            return []
        },
        Command(
            "previous-record", keys: [.character("p")], menu: .record,
            title: Words("Previous record", es: "Ficha anterior"),
            help: Words("Shows the record before this one.", es: "Muestra la ficha anterior."),
            actsOnPane: true, obstacle: needsRecords
        ) { desk in
            desk.select(desk.state.list.selected - 1)
            return []
        },
    ]

    @Sendable private static func needsRecords(_ desk: Desk) -> Words? {
        if desk.pane == .home {
            return Words("Choose a pane first: 1 to 4.", es: "Primero elija una sección: del 1 al 4.")
        }
        return desk.state.arrangement.stops.isEmpty
            ? Words("This list is empty.", es: "Esta lista está vacía.") : nil
    }

    @Sendable private static func needsRow(_ desk: Desk) -> Words? {
        if desk.state.arrangement.stops.isEmpty {
            return Words("There is nothing here to open.", es: "Aquí no hay nada que abrir.")
        }
        return desk.state.part == .detail
            ? Words(
                "The record is open: ↑ ↓ scroll it, Esc goes back.",
                es: "La ficha está abierta: ↑ ↓ la mueven, Esc vuelve.")
            : nil
    }

    // MARK: View

    private static let viewing: [Command] = [
        Command(
            "filter", keys: [.character("f"), .function(4)], menu: .view,
            title: Words("Filter this list", es: "Filtrar esta lista"),
            help: Words(
                "Keeps only the rows that match what you type. Esc shows all again.",
                es: "Deja solo las filas que coinciden con lo escrito. Esc muestra todo."),
            bar: Command.Bar(title: Words("Filter", es: "Filtrar"), dropOrder: 5),
            actsOnPane: true, obstacle: noFilterOnHome
        ) { desk in
            desk.state.filter.finding = nil
            desk.state.filter.isTyping = true
            desk.state.filter.isChoosing = false
            desk.state.part = .list
            desk.markStale()
            return []
        },
        Command(
            "sort", keys: [.character("s"), .function(6)], menu: .view,
            title: Words("Sort this list", es: "Ordenar esta lista"),
            help: Words("Puts the list into its next order.", es: "Pone la lista en su siguiente orden."),
            bar: Command.Bar(title: Words("Sort", es: "Ordenar"), dropOrder: 8),
            actsOnPane: true, obstacle: needsOrders
        ) { desk in
            let titles = Panes.pane(desk.pane).orderTitles
            desk.state.order = (desk.state.order + 1) % titles.count
            desk.markStale()
            let title = titles[desk.state.order]
            desk.notice = Words("Sorted by \(title.english).", es: "Orden: \(title.spanish).")
            return []
        },
        Command(
            "language", keys: [.function(2)], menu: .view, title: Words("En español", es: "In English"),
            help: Words(
                "Speaks the other language: English or Spanish. Records stay as they were written.",
                es: "Cambia de idioma: español o inglés. Las fichas quedan como se escribieron."),
            bar: Command.Bar(title: Words("Español", es: "English"), dropOrder: 3)
        ) { desk in
            desk.speak(desk.language.other)
            return []
        },
        Command(
            "redraw", keys: [.control("l")], menu: .view, title: Words("Redraw the screen", es: "Redibujar"),
            help: Words(
                "Draws everything again, after something else has written over it.",
                es: "Dibuja todo de nuevo, si otra cosa escribió encima.")
        ) { _ in [.redraw] },
    ]

    @Sendable private static func noFilterOnHome(_ desk: Desk) -> Words? {
        desk.pane == .home
            ? Words(
                "Home has no list to filter. Press / to search.",
                es: "Inicio no se filtra. Presione / para buscar.")
            : nil
    }

    @Sendable private static func needsOrders(_ desk: Desk) -> Words? {
        if Panes.pane(desk.pane).orderTitles.count < 2 {
            return Words("Home has no list to sort.", es: "Inicio no se ordena.")
        }
        guard desk.context.survey == nil else { return nil }
        let count = NumberWords.grouped(desk.context.library.count)
        return Words(
            "Still looking through \(count) records: after that the list can be sorted.",
            es: "Aún se revisan \(count) fichas: después se podrá ordenar la lista.")
    }

    // MARK: Desk

    private static let leaving: [Command] = [
        Command(
            "suspend", keys: [.control("z")], menu: .desk, audience: .staff,
            title: Words("Suspend", es: "Suspender"),
            help: Words(
                "Goes back to the shell for a while; type fg there to return.",
                es: "Vuelve un rato a la terminal; escriba fg para regresar.")
        ) { _ in [.suspend] },
        Command(
            "back-or-quit", keys: [.character("q")], menu: .desk, audience: .staff,
            title: Words("Back, or quit at Home", es: "Atrás, o salir en Inicio"),
            help: Words(
                "Goes back one level, and from Home ends the program.",
                es: "Vuelve un nivel, y desde Inicio cierra el programa.")
        ) { desk in desk.back() ? [] : [.quit] },
        Command(
            "quit", keys: [.function(10), .control("c")], menu: .desk, audience: .staff,
            title: Words("Quit", es: "Salir"),
            help: Words("Ends the program.", es: "Cierra el programa."),
            bar: Command.Bar(title: Words("Quit", es: "Salir"), dropOrder: 4)
        ) { _ in [.quit] },
    ]

    // MARK: Help

    private static let helping: [Command] = [
        Command(
            "help", keys: [.function(1), .character("?")], menu: .help, title: Words("Help", es: "Ayuda"),
            help: Words(
                "Explains this pane and lists every key. Type to narrow it, Enter runs a command.",
                es: "Explica esta sección y todas las teclas. Escriba para buscar, Enter ejecuta."),
            bar: Command.Bar(title: Words("Help", es: "Ayuda"), dropOrder: 0)
        ) { desk in
            desk.layers.removeAll { $0.isCommandList }
            desk.layers.append(.commands(CommandListLayer(.help, desk)))
            return []
        },
        Command(
            "menu", keys: [.function(9)], menu: nil, title: Words("Menus", es: "Menús"),
            help: Words(
                "Opens the menus, in which the commands stand with their keys.",
                es: "Abre los menús, donde están los comandos con sus teclas."),
            bar: Command.Bar(title: Words("Menu", es: "Menú"), dropOrder: 1)
        ) { desk in
            desk.layers.append(.menu(MenuLayer()))
            return []
        },
        Command(
            "palette", keys: [.control("p"), .character(":")], menu: .help,
            title: Words("Find a command", es: "Buscar un comando"),
            help: Words(
                "Lists the commands; type a few letters of one and press Enter.",
                es: "Lista los comandos; escriba unas letras y presione Enter.")
        ) { desk in
            desk.layers.removeAll { $0.isCommandList }
            desk.layers.append(.commands(CommandListLayer(.palette, desk)))
            return []
        },
    ]
}
