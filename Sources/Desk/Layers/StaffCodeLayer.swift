import Screen

/// Asks for the staff code before a kiosk runs a command that is for staff.
struct StaffCodeLayer: Sendable {
    let command: Command
    private var editor = Editor()
    private var wasWrong = false

    init(command: Command) { self.command = command }

    mutating func take(_ input: Input, _ desk: Desk) -> LayerAnswer {
        switch input {
        case .key(.escape): return .goes
        case .key(.enter):
            guard case .kiosk(let code) = desk.mode, !code.isEmpty, editor.text == code else {
                editor.erase()
                wasWrong = true
                return .stays
            }
            let command = command
            return LayerAnswer(closes: true, then: { $0.runChecked(command) })
        case .key(let key):
            wasWrong = false
            // A key that is no text does nothing here, not even what it does elsewhere.
            _ = editor.take(key)
            return .stays
        case .paste, .mouse, .resize: return .stays
        }
    }

    func draw(_ desk: Desk, on canvas: inout Canvas) -> Point {
        let area = desk.paneRect
        canvas.clear(area)
        let question = desk.context.say(Words("Staff code: ", es: "Clave del personal: "))
        let rect = area.inset(columns: 2, rows: 1)
        canvas.write(desk.context.say(command.title), in: rect.row(0), .heading)
        canvas.write(question, in: rect.row(2), .accent)
        let dots = SafeText(String(repeating: "•", count: editor.characters.count))
        canvas.write(dots, in: rect.row(2).split(left: question.width).rest)
        let words =
            wasWrong
            ? Words("That is not the code.", es: "Esa no es la clave.")
            : Words("Esc goes back. Only staff can leave this screen.", es: "Esc vuelve. Solo el personal puede salir.")
        canvas.write(desk.context.say(words), in: rect.row(4), wasWrong ? .warning : .dim)
        return Point(x: rect.x + question.width + editor.caret, y: rect.y + 2)
    }
}
