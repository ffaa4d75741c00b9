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
        let answer = layer.take(input, &self)
        if !answer.closes { layers.append(layer) }
        if answer.isUntaken, let command = command(overLayersFor: input) { return answer.effects + run(command) }
        return answer.effects + (answer.then?(&self) ?? [])
    }

    /// The command that an input runs though a layer has the keys: one whose key cannot be meant as text, or one that
    /// was clicked on a bar.
    private func command(overLayersFor input: Input) -> Command? {
        switch input {
        case .key(let key): key.isForAnyLayer ? Commands.command(for: key) : nil
        case .mouse(let mouse): mouse.action == .click ? barCommand(at: mouse.at) : nil
        case .paste, .resize: nil
        }
    }

    private mutating func take(_ key: Key) -> [Effect] {
        if state.filter.isTyping, let effects = takeInFilter(key) { return effects }
        if case .alt(let letter) = key, let layer = MenuLayer(letter: letter, self) {
            layers.append(.menu(layer))
            return []
        }
        guard let command = Commands.command(for: key), !isOnlyText(key, of: command) else {
            sayNothingIsDone(by: key)
            return []
        }
        return run(command)
    }

    private mutating func sayNothingIsDone(by key: Key) {
        notice = Words(
            "\(key.name) does nothing here. F1 shows every key, F9 the menus.",
            es: "\(key.name) no hace nada aquí. F1 muestra las teclas, F9 los menús.")
    }

    /// Whether a key stands for a command that is not this person's: a passer-by who types is not asked for a code, and
    /// a kiosk changes nothing for anybody.
    private func isOnlyText(_ key: Key, of command: Command) -> Bool {
        guard mode != .staff else { return false }
        switch command.audience {
        case .everyone: return false
        case .staff: if case .character = key { return true } else { return false }
        case .staffAtTheirDesk: return true
        }
    }

    private mutating func paste(_ text: String) -> [Effect] {
        guard state.filter.isTyping else {
            notice = Words(
                "There is nothing to paste into. Press / to search.", es: "No hay dónde pegar. Presione / para buscar.")
            return []
        }
        state.filter.editor.paste(text)
        return askFilter()
    }

    /// Runs a command, or says why it cannot run now. In a kiosk a command for staff asks for their code first.
    mutating func run(_ command: Command) -> [Effect] {
        if case .kiosk = mode, command.audience == .staffAtTheirDesk {
            if let key = command.keys.first { sayNothingIsDone(by: key) }
            return []
        }
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
        // What a command does to the pane is to be seen.
        if command.actsOnPane { layers = [] }
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
        if state.filter.editor.take(key) {
            state.filter.isChoosing = false
            return state.filter.editor.text == before ? [] : askFilter()
        }
        // At an end of the line the arrows have nothing to do; they do not leave it.
        if key == .left || key == .right { return [] }
        state.filter.isChoosing = Motion(key) != nil
        return nil
    }

    mutating func askFilter() -> [Effect] {
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
        for index in layers.indices { layers[index].take(findings, for: request) }
        // A search that is to be gone back to has asked as well.
        for place in trail.indices {
            for index in trail[place].layers.indices { trail[place].layers[index].take(findings, for: request) }
        }
        for id in Array(states.keys) where states[id]?.filter.request == request {
            states[id]?.filter.matches = Set(findings.records.map(\.id))
            stale.insert(id)
        }
    }

    // MARK: The mouse

    private mutating func take(_ mouse: Mouse) -> [Effect] {
        let isRepeat = mouse.action == .doubleClick
        let paneOfFirstClick = clickedPane
        if !isRepeat { clickedPane = pane }
        // The first click of a double click has done what the bars, and Home, have to do.
        if isRepeat && (pane == .home || paneOfFirstClick != pane) { return [] }
        if mouse.action == .click, let command = barCommand(at: mouse.at) { return run(command) }
        let pane = Panes.pane(self.pane)
        let layout = pane.layout(state, in: paneRect)
        let wheel = mouse.action == .wheelDown ? 3 : mouse.action == .wheelUp ? -3 : 0
        let isInPane = paneRect.contains(mouse.at)
        if isInPane, !layout.detail.isEmpty, !layout.list.contains(mouse.at), !layout.head.contains(mouse.at) {
            state.detailTop += wheel
            if wheel == 0 { state.part = .detail }
            return []
        }
        guard layout.list.contains(mouse.at) else { return [] }
        if wheel != 0 {
            move(.by(wheel.signum() * 3))
            return []
        }
        guard let row = pane.row(at: mouse.at, state, in: paneRect), let stop = state.arrangement.stop(atRow: row)
        else { return [] }
        let wasSelected = state.list.selected == stop
        state.part = .list
        select(stop)
        return wasSelected || self.pane == .home ? open() : []
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
