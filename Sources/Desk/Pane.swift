import Records
import Screen

/// The name of a pane. `Panes.all` gives them their order and their digits.
public enum PaneID: Hashable, Sendable {
    case home
    case collection(CollectionID)
}

/// One pane of the desk: a file in `Panes/`, and a line in `Panes.all`.
protocol Pane: Sendable {
    static var id: PaneID { get }
    /// The digit that goes there.
    static var digit: Character { get }
    static var title: Words { get }
    /// What the pane shows, in a sentence or two for a person who has never seen it.
    static var about: Words { get }
    /// The orders that the list can be in, the usual one first.
    static var orderTitles: [Words] { get }

    static func arrange(_ state: PaneState, _ context: Context) -> Arrangement
    /// Works out what drawing this state needs, so that it need not be done for every frame.
    static func prepare(_ state: inout PaneState, _ context: Context, in rect: Rect)
    /// Draws the pane and answers with the place of the cursor.
    static func draw(_ state: PaneState, _ context: Context, in rect: Rect, on canvas: inout Canvas) -> Point
    /// Where the parts of the pane are.
    static func layout(_ state: PaneState, in rect: Rect) -> PaneLayout
    /// The row of the list that is drawn at a point.
    static func row(at point: Point, _ state: PaneState, in rect: Rect) -> Int?
    /// Everything about a record of this pane, to be read.
    static func blocks(for record: any Record, _ context: Context) -> [Block]
    /// The pane's list as lines of text; with no `width` nothing is cut.
    static func table(_ context: Context, width: Int?) -> [Line]
}

/// The panes of the desk, in the order of their digits.
enum Panes {
    static let all: [any Pane.Type] = [
        HomePane.self, BillsPane.self, RalliesPane.self, ResourcesPane.self, TimelinePane.self,
    ]

    static func pane(_ id: PaneID) -> any Pane.Type { all.first { $0.id == id } ?? HomePane.self }

    /// Everything about a record, as its pane shows it.
    static func blocks(for record: any Record, _ context: Context) -> [Block] {
        pane(.collection(type(of: record).collection)).blocks(for: record, context)
    }
}

/// Where the parts of a pane are on the screen; a part that is not shown is empty.
struct PaneLayout: Equatable {
    /// What stands above the list and does not scroll: the column titles, the filter, the timeline's axis.
    var head: Rect
    var list: Rect
    var detail: Rect
    /// The line between the list and the detail.
    var divider: Rect

    /// The list and the record beside it from 100 columns up, below it under 100, one at a time under 60.
    init(in rect: Rect, headRows: Int, part: PaneState.Part, hasDetail: Bool) {
        let none = Rect(x: rect.x, y: rect.y, width: 0, height: 0)
        var area = rect
        (detail, divider) = (none, none)
        if hasDetail, rect.width >= 100 {
            let (left, rest) = rect.split(left: rect.width * 11 / 20)
            area = left.split(left: left.width - 1).left
            let body = rest.split(left: 2).rest
            (divider, detail) = (rest.split(left: 1).left, body.split(left: body.width - 1).left)
        } else if hasDetail, rect.width >= 60, rect.height >= 10 {
            let (top, rest) = rect.split(top: (rect.height + headRows) * 9 / 20)
            area = top
            (divider, detail) = (rest.split(top: 1).top, rest.split(top: 1).rest.inset(columns: 2))
        } else if hasDetail, part == .detail {
            detail = rect
            area = none
        }
        // On a very low screen a row of the list is worth more than what stands above it.
        (head, list) = area.split(top: min(headRows, max(0, area.height - 1)))
    }
}
