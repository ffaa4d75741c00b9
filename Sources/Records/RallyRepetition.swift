import Timekeeping

/// How a gathering repeats: what its record says of it, and what was read.
public struct RallyRepetition: Sendable, Equatable {
    /// What was read.
    public let reading: RepetitionReading
    /// The day that the gathering starts, where the record knows the day.
    public let start: CivilDate?
    /// When on each day it begins, in minutes after midnight, by the text or else by the start.
    public let minute: Int?
    /// How long it lasts, in minutes, by the text or else by the start and the end.
    public let duration: Int?

    /// Reads the text of a record whose fields `starts` and `ends` are these. A date without a year is the next one on or
    /// after the start, or after `today` where there is none.
    public init(_ text: String, starts: EDTF? = nil, ends: EDTF? = nil, today: CivilDate) {
        let day = starts.flatMap { $0.earliest == $0.latest ? $0.earliest : nil }
        reading = RepetitionReading(reading: text, on: day ?? today)
        start = day
        minute = reading.minute ?? starts?.time
        if reading.minute == nil, let day, let from = starts?.time, let end = ends, end.earliest == end.latest,
            let last = end.earliest, let to = end.time
        {
            let minutes = (last.dayNumber - day.dayNumber) * 1440 + to - from
            duration = (1...1440).contains(minutes) ? minutes : nil
        } else {
            duration = reading.duration
        }
    }

    /// Whether the text says how it repeats, and the record the day where the text leaves it to the start.
    public var isUnderstood: Bool {
        reading.rule != nil && (!reading.needsStart || reading.firstDay != nil || start != nil)
    }

    /// The first days on or after `day`; none where the text is not understood or the repetition is over.
    public func days(
        from day: CivilDate, limit: Int, in zone: ZoneRules?
    ) throws(Repetition.Failure) -> [CivilDate] {
        guard var repetition = try reading.repetition(start: start, on: day) else { return [] }
        repetition.minute = minute
        return try repetition.days(from: day, limit: limit, in: zone)
    }
}

extension Rally {
    /// How it repeats; nil where the record says nothing of it.
    public func repetition(on today: CivilDate) -> RallyRepetition? {
        repeats.map { RallyRepetition($0, starts: starts, ends: ends, today: today) }
    }
}
