import Screen
import Timekeeping

extension DeskText {
    /// Whether a place is open at this moment, and why: `● OPEN until 4:30 PM`, and a line with the reason.
    public func lines(of openness: Openness) -> [Line] {
        let words = OpennessWords(context: context)
        return [words.long(openness), Line(words.reason(openness.reason).safe(context.language), .dim)]
    }
}
