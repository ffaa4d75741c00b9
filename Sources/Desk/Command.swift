import Records
import Screen

/// One thing that a person can have the desk do.
///
/// The key bar, the help, the menus, the palette, the kiosk's choice of commands, docs/KEYS.md and the tests are all
/// read from tables of these.
public struct Command: Sendable {
    /// A name for tests and tables, never shown.
    public let id: String
    /// The keys that run it, the one to be shown first. No two commands share one.
    public let keys: [Key]
    public let title: Words
    /// A sentence that says what it does, for the help.
    public let help: Words
    /// The menu that it stands in; nil for a movement, and for what opens the menus.
    public let menu: Menu?
    /// Who may run it: the kiosk leaves out what is for staff.
    public let audience: Audience
    /// How it stands on the key bar at the foot; nil keeps it off the bar.
    let bar: Bar?
    /// Whether it changes what the pane shows, so that what lies over the pane is closed first.
    let actsOnPane: Bool
    /// Why it cannot run now, if it cannot.
    let obstacle: @Sendable (Desk) -> Words?
    let run: @Sendable (inout Desk) -> [Effect]

    init(
        _ id: String, keys: [Key] = [], menu: Menu?, audience: Audience = .everyone, title: Words, help: Words,
        bar: Bar? = nil, actsOnPane: Bool = false, obstacle: @escaping @Sendable (Desk) -> Words? = { _ in nil },
        run: @escaping @Sendable (inout Desk) -> [Effect]
    ) {
        self.id = id
        self.keys = keys
        self.menu = menu
        self.audience = audience
        self.title = title
        self.help = help
        self.bar = bar
        self.actsOnPane = actsOnPane
        self.obstacle = obstacle
        self.run = run
    }
}

extension Command {
    /// A place on the key bar.
    struct Bar: Sendable {
        /// A short word.
        let title: Words
        /// The highest goes first where not all fit.
        let dropOrder: Int
        /// Whether it is worth a place on the bar now.
        var isShown: @Sendable (Desk) -> Bool = { _ in true }
    }
}

/// Who a command is for.
public enum Audience: Sendable {
    case everyone
    /// People of the organisation; in a kiosk they type their code first.
    case staff
    /// People of the organisation at a desk of their own. A kiosk has no such command, with the code or without.
    case staffAtTheirDesk
}

/// The menus of the menu bar, from left to right.
public enum Menu: CaseIterable, Sendable {
    case go, record, edit, view, desk, help

    public var title: Words {
        switch self {
        case .go: Words("Go", es: "Ir")
        case .record: Words("Record", es: "Ficha")
        case .edit: Words("Edit", es: "Editar")
        case .view: Words("View", es: "Ver")
        case .desk: Words("Desk", es: "Programa")
        case .help: Words("Help", es: "Ayuda")
        }
    }

    /// The letter that opens the menu with Alt.
    public func letter(_ language: Language) -> Character {
        title.text(language).first.map { Character($0.lowercased()) } ?? " "
    }
}
