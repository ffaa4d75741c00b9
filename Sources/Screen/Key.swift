/// One key of the keyboard, as the terminal tells it.
public enum Key: Hashable, Sendable {
    /// A printable character; Shift is in the character.
    case character(Character)
    /// Ctrl with a lower-case letter.
    case control(Character)
    /// Alt with a character; terminals send Esc before it.
    case alt(Character)
    case function(Int)
    case up, down, left, right, pageUp, pageDown, home, end
    case enter, escape, tab, backTab, backspace, delete, insert

    /// The key as a person reads it on the key bar and in the help: `F1`, `Ctrl-P`, `↑`.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .control(let character): "Ctrl-" + character.uppercased()
        case .alt(let character): "Alt-" + character.uppercased()
        case .function(let number): "F\(number)"
        case .up: "↑"
        case .down: "↓"
        case .left: "←"
        case .right: "→"
        case .pageUp: "PgUp"
        case .pageDown: "PgDn"
        case .home: "Home"
        case .end: "End"
        case .enter: "Enter"
        case .escape: "Esc"
        case .tab: "Tab"
        case .backTab: "Shift-Tab"
        case .backspace: "Backspace"
        case .delete: "Del"
        case .insert: "Ins"
        }
    }
}

/// What the mouse did, and over which cell.
public struct Mouse: Hashable, Sendable {
    public enum Action: Hashable, Sendable { case click, doubleClick, wheelUp, wheelDown }

    public var action: Action
    public var at: Point

    public init(_ action: Action, at point: Point) {
        self.action = action
        self.at = point
    }
}

/// What a person did at the terminal.
public enum Input: Hashable, Sendable {
    case key(Key)
    /// Text pasted as one piece, control characters and all.
    case paste(String)
    case mouse(Mouse)
    case resize(Size)
}
