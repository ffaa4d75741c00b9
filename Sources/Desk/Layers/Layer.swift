import Screen

/// What lies over the panes and has the keys.
enum Layer: Sendable {
    case search(SearchLayer)
    case menu(MenuLayer)
    case commands(CommandListLayer)
    case staffCode(StaffCodeLayer)

    var isSearch: Bool { if case .search = self { true } else { false } }
    var isCommandList: Bool { if case .commands = self { true } else { false } }
    var isStaffCode: Bool { if case .staffCode = self { true } else { false } }

    /// Takes an input; the desk does not hold the layer meanwhile.
    mutating func take(_ input: Input, _ desk: inout Desk) -> LayerAnswer {
        switch self {
        case .search(var layer):
            defer { self = .search(layer) }
            return layer.take(input, &desk)
        case .menu(var layer):
            defer { self = .menu(layer) }
            return layer.take(input, desk)
        case .commands(var layer):
            defer { self = .commands(layer) }
            return layer.take(input, desk)
        case .staffCode(var layer):
            defer { self = .staffCode(layer) }
            return layer.take(input, desk)
        }
    }

    /// Takes the answer to a question, if it is this layer's.
    mutating func take(_ findings: Findings, for request: RequestID) {
        if case .search(var layer) = self {
            layer.take(findings, for: request)
            self = .search(layer)
        }
    }

    /// Notes that what was found is of other records.
    mutating func outdate() {
        if case .search(var layer) = self {
            layer.isOutdated = true
            self = .search(layer)
        }
    }

    /// Scrolls so that the selection is seen on a screen of this size.
    mutating func settle(in size: Size, _ language: Language) {
        switch self {
        case .search(var layer):
            layer.settle(in: size)
            self = .search(layer)
        case .commands(var layer):
            layer.settle(in: size, language)
            self = .commands(layer)
        case .menu, .staffCode: break
        }
    }

    func draw(_ desk: Desk, on canvas: inout Canvas) -> Point {
        switch self {
        case .search(let layer): layer.draw(desk, on: &canvas)
        case .menu(let layer): layer.draw(desk, on: &canvas)
        case .commands(let layer): layer.draw(desk, on: &canvas)
        case .staffCode(let layer): layer.draw(desk, on: &canvas)
        }
    }
}

/// What a layer makes of an input.
struct LayerAnswer: Sendable {
    var closes = false
    /// Whether the layer has no use for the input.
    var isUntaken = false
    var effects: [Effect] = []
    /// What happens when the layer is closed.
    var then: (@Sendable (inout Desk) -> [Effect])?

    static let stays = LayerAnswer()
    static let goes = LayerAnswer(closes: true)
    static let untaken = LayerAnswer(isUntaken: true)

    /// Closes the layer and runs a command.
    static func runs(_ command: Command) -> LayerAnswer {
        LayerAnswer(closes: true, then: { $0.run(command) })
    }
}
