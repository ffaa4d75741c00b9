import Records
import Screen

extension Desk {
    mutating func take(_ input: Input) -> [Effect] {
        if !layers.isEmpty { return takeInLayer(input) }
        switch input {
        case .key(let key): return take(key)
        case .paste(let text): return paste(text)
        case .mouse(let mouse): return take(mouse)
        case .resize: return []
        }
    }

    /// The topmost layer takes the input; what it leaves alone, a command's function key may still run.
    private mutating func takeInLayer(_ input: Input) -> [Effect] {
        guard var layer = layers.popLast() else { return [] }
        if case .mouse(let mouse) = input, mouse.action == .click, let command = barCommand(at: mouse.at) {
            layers.append(layer)
            return run(command)
        }
        let answer = layer.take(input, &self)
        if !answer.closes { layers.append(layer) }
        if answer.isUntaken, case .key(let key) = input, key.isForAnyLayer, let command = Commands.command(for: key) {
            return answer.effects + run(command)
        }
        return answer.effects + (answer.then?(&self) ?? [])
    }

    private mutating func take(_ key: Key) -> [Effect] {
        if state.filter.isTyping, let effects = takeInFilter(key) { return effects }
        if case .alt(let letter) = key, let layer = MenuLayer(letter: letter, self) {
            layers.append(.menu(layer))
            return []
        }
        guard let command = Commands.command(for: key) else {
            notice = Words(
                "\(key.name) does nothing here. F1 shows every key, F9 the menus.",
                es: "\(key.name) no hace nada aquí. F1 muestra las teclas, F9 los menús.")
            return []
        }
        return run(command)
    }

    private mutating func paste(_ text: String) -> [Effect] {
        guard state.filter.isTyping else {
            notice = Words(
                "There is nothing to paste into. Press / to search.", es: "No hay dónde pegar. Pulse / para buscar.")
            return []
        }
        state.filter.editor.paste(text)
        return askFilter()
    }

    /// Runs a command, or says why it cannot run now. In a kiosk a command for staff asks for their code first.
    mutating func run(_ command: Command) -> [Effect] {
        if command.audience == .staff, case .kiosk = mode {
            layers.removeAll { $0.isStaffCode }
            layers.append(.staffCode(StaffCodeLayer(command: command)))
            return []
        }
        return runChecked(command)
    }

    /// Runs a command that the person at the desk may run, unless something stands in its way.
    mutating func runChecked(_ command: Command) -> [Effect] {
        if let obstacle = command.obstacle(self) {
            notice = obstacle
            return []
        }
        return command.run(&self)
    }

    // MARK: The filter

    /// A key while a filter is being typed; nil for a key that belongs to the pane all the same.
    private mutating func takeInFilter(_ key: Key) -> [Effect]? {
        switch key {
        case .escape:
            state.filter = Filter()
            markStale()
            return []
        case .enter, .tab:
            state.filter.isTyping = false
            return []
        default: break
        }
        let before = state.filter.editor.text
        guard state.filter.editor.take(key) else { return nil }
        return state.filter.editor.text == before ? [] : askFilter()
    }

    private mutating func askFilter() -> [Effect] {
        guard case .collection(let collection) = pane else { return [] }
        let query = state.filter.editor.text
        let request = nextRequest()
        state.filter.request = request
        guard query.contains(where: { !$0.isWhitespace }) else {
            state.filter.matches = nil
            markStale()
            return []
        }
        let limit = context.library.count(of: collection)
        return [
            .find(request, SearchRequest(query: query, collection: collection, limit: limit, wantsPassages: false))
        ]
    }

    mutating func take(_ findings: Findings, for request: RequestID) {
        for index in layers.indices { layers[index].take(findings, for: request, context) }
        for id in Array(states.keys) where states[id]?.filter.request == request {
            states[id]?.filter.matches = Set(findings.records.map(\.id))
            stale.insert(id)
        }
    }

    // MARK: The mouse

    private mutating func take(_ mouse: Mouse) -> [Effect] {
        if mouse.action == .click || mouse.action == .doubleClick, let command = barCommand(at: mouse.at) {
            return run(command)
        }
        let pane = Panes.pane(self.pane)
        let layout = pane.layout(state, in: paneRect)
        let wheel = mouse.action == .wheelDown ? 3 : mouse.action == .wheelUp ? -3 : 0
        if layout.detail.contains(mouse.at) {
            state.detailTop += wheel
            if wheel == 0 { state.part = .detail }
            return []
        }
        guard layout.list.contains(mouse.at) else { return [] }
        if wheel != 0 {
            move(.by(wheel.signum() * 3))
            return []
        }
        guard
            let row = HomePane.id == self.pane
                ? HomePane.row(at: mouse.at, state, in: paneRect) : state.list.top + mouse.at.y - layout.list.y,
            let stop = state.arrangement.stop(atRow: row)
        else { return [] }
        let wasSelected = state.list.selected == stop
        state.part = .list
        select(stop)
        return mouse.action == .doubleClick || wasSelected || self.pane == .home ? open() : []
    }
}

extension Key {
    /// Whether a command's key works over a layer too: it cannot be meant as text.
    fileprivate var isForAnyLayer: Bool {
        switch self {
        case .function, .control: true
        default: false
        }
    }
}
