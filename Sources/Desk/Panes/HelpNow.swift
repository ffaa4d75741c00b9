import Records
import Timekeeping

/// Who can help now: places with hours, the open ones first, then the likely, then whoever opens next.
enum HelpNow {
    struct Answer {
        let resource: Resource
        let openness: Openness
    }

    static func answers(_ context: Context, limit: Int) -> [Answer] {
        var answers: [(answer: Answer, rank: Int, opens: CivilDateTime?)] = []
        for (index, resource) in context.library.resources.enumerated() {
            guard let openness = context.openness(ofResourceAt: index) else { continue }
            let answer = Answer(resource: resource, openness: openness)
            answers.append((answer, rank(openness.state), openness.opens))
        }
        answers.sort { left, right in
            if left.rank != right.rank { return left.rank < right.rank }
            switch (left.opens, right.opens) {
            case (let first?, let second?) where first != second: return first < second
            case (.some, nil): return true
            case (nil, .some): return false
            default: return left.answer.resource.name < right.answer.resource.name
            }
        }
        return answers.prefix(limit).map(\.answer)
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
