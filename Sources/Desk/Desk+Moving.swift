import Records
import Screen

/// Where a person was, to go back to.
struct PlaceOnDesk: Sendable {
    let pane: PaneID
    var state: PaneState
    var layers: [Layer]
    /// Whether what was opened from here is the record to be read, and not its list.
    var isReading = false
}

extension Size {
    /// The screen without the bars at the top and at the foot.
    var betweenBars: Rect { Rect(x: 0, y: 1, width: width, height: max(0, height - 2)) }
}

extension Desk {
    /// The state of the pane that is shown.
    var state: PaneState {
        get { states[pane] ?? PaneState() }
        set { states[pane] = newValue }
    }

    /// The record that is selected in the pane that is shown.
    var selectedRecord: (any Record)? { state.selectedID.flatMap(context.library.find) }

    /// What lies between the bars at the top and at the foot.
    var paneRect: Rect { size.betweenBars }

    mutating func markStale() { stale.insert(pane) }

    mutating func arrangeAll() { stale = Set(Panes.all.map { $0.id }) }

    /// Works out anew what no longer is right, and scrolls so that the selection is seen.
    mutating func settle() {
        if stale.contains(pane) {
            arrange(pane)
            stale.remove(pane)
        }
        let pane = Panes.pane(self.pane)
        let layout = pane.layout(state, in: paneRect)
        state.list.select(state.list.selected, of: state.arrangement.stops.count)
        let row = state.arrangement.row(ofStop: state.list.selected)
        // With the first place comes what stands above it.
        if state.list.selected == 0 {
            state.list.follow(row: 0, height: layout.list.height, of: state.arrangement.rows.count)
        }
        state.list.follow(row: row, height: layout.list.height, of: state.arrangement.rows.count)
        if state.detailTop > 0 {
            let rows = pane.detailRows(state, context, width: layout.detail.width).count
            state.detailTop = min(state.detailTop, max(0, rows - layout.detail.height))
        }
        state.detailTop = max(0, state.detailTop)
        pane.prepare(&state, context, in: paneRect)
        for index in layers.indices { layers[index].settle(in: size, language) }
    }

    /// Lays out a pane's list again, with the same record selected at the same height of the screen if it is still there.
    private mutating func arrange(_ id: PaneID) {
        var state = states[id] ?? PaneState()
        let (old, selected) = (state.arrangement, state.selectedID)
        if state.filter.finding != nil { state.filter.kept.formUnion(old.ids.compactMap(\.self)) }
        state.arrangement = Panes.pane(id).arrange(state, context)
        state.drawn = DrawnRows()
        state.keepPlace(from: old)
        if let selected, state.selectedID != selected {
            // Another record under the same words would not be noticed.
            state.part = .list
            state.detailTop = 0
        }
        states[id] = state
    }

    mutating func select(_ stop: Int) {
        let before = state.list.selected
        state.list.select(stop, of: state.arrangement.stops.count)
        if state.list.selected != before { state.detailTop = 0 }
    }

    /// Moves in the part of the pane that has the keys.
    mutating func move(_ motion: Motion) {
        let layout = Panes.pane(pane).layout(state, in: paneRect)
        if state.part == .detail {
            switch motion {
            case .by(let rows): state.detailTop += rows
            case .page(let pages): state.detailTop += pages * max(1, layout.detail.height - 1)
            case .toStart: state.detailTop = 0
            case .toEnd: state.detailTop = 100_000
            }
            return
        }
        let before = state.list.selected
        state.list.move(motion, of: state.arrangement.stops.count, page: layout.list.height)
        if state.list.selected != before { state.detailTop = 0 }
    }

    /// Goes to a pane as a person does who chooses it: what it showed last is what it shows.
    mutating func go(to id: PaneID) {
        trail = []
        layers = []
        pane = id
        state.filter.isTyping = false
    }

    /// Opens the selected row: the record to be read, or the place that a row of Home names.
    mutating func open() -> [Effect] {
        let row = state.arrangement.row(ofStop: state.list.selected)
        guard state.arrangement.rows.indices.contains(row) else { return [] }
        switch state.arrangement.rows[row] {
        case .link(let link): follow(link)
        case .record:
            state.part = .detail
            state.filter.isTyping = false
        case .heading, .blank, .text: break
        }
        return []
    }

    private mutating func follow(_ link: HomeLink) {
        leaveTrail(layers: [])
        pane = link.pane
        state = PaneState(order: state.order, filter: Filter(finding: link.finding))
        markStale()
        if let record = link.record { reveal(record, reading: link.finding == nil) }
    }

    /// Opens a record in its pane; Esc leads back to where the person is now.
    mutating func open(_ id: RecordID, leaving layers: [Layer]) {
        guard let place = context.library.place(of: id) else { return }
        leaveTrail(layers: layers)
        self.layers = []
        pane = .collection(place.collection)
        state = PaneState(order: state.order)
        markStale()
        reveal(id, reading: true)
    }

    private mutating func leaveTrail(layers: [Layer]) {
        trail.append(PlaceOnDesk(pane: pane, state: state, layers: layers))
        // Nobody goes back further, and a kiosk runs for days.
        if trail.count > 32 { trail.removeFirst() }
    }

    private mutating func reveal(_ id: RecordID, reading: Bool) {
        arrange(pane)
        stale.remove(pane)
        if let stop = state.arrangement.ids.firstIndex(of: id) { select(stop) }
        if reading {
            state.part = .detail
            trail[trail.count - 1].isReading = true
        }
    }

    /// One level back; answers whether there was one.
    mutating func back() -> Bool {
        if state.part == .detail && trail.last?.isReading != true {
            state.part = .list
        } else if let place = trail.popLast() {
            pane = place.pane
            state = place.state
            layers = place.layers
            markStale()
        } else if state.filter.isActive {
            state.filter = Filter()
            markStale()
        } else if pane != .home {
            go(to: .home)
        } else {
            return false
        }
        return true
    }
}
