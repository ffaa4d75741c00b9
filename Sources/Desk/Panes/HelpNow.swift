import Records
import Timekeeping

/// Who can help now: places with hours, the open ones first, then the likely, then whoever opens next.
enum HelpNow {
    struct Answer {
        let resource: Resource
        let openness: Openness
    }

    /// The first `limit` of them, the only ones that are decoded; of two that are alike the first of the file.
    static func answers(_ context: Context, limit: Int) -> [Answer] {
        var first: [(index: Int, openness: Openness)] = []
        for (index, openness) in context.opennessOfAll.enumerated() {
            guard let openness else { continue }
            let place = first.lastIndex { !precedes(openness, $0.openness) }.map { $0 + 1 } ?? 0
            guard place < limit else { continue }
            if first.count == limit { first.removeLast() }
            first.insert((index, openness), at: place)
        }
        return first.map { Answer(resource: context.library.resources[$0.index], openness: $0.openness) }
    }

    /// Whether one of two places is asked before the other.
    static func precedes(_ left: Openness, _ right: Openness) -> Bool {
        let (first, second) = (rank(left.state), rank(right.state))
        if first != second { return first < second }
        switch (left.opens, right.opens) {
        case (let one?, let other?): return one < other
        case (.some, nil): return true
        default: return false
        }
    }

    private static func rank(_ state: Openness.State) -> Int {
        switch state {
        case .open: 0
        case .likely: 1
        case .closed: 2
        case .unknown: 3
        }
    }
}
