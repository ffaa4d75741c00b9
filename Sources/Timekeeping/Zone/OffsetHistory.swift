/// The offsets of a zone over some days, and the way from a wall clock to moments within them.
struct OffsetHistory: Sendable {
    /// What holds at the start, and every transition after it, in order.
    let stretches: [Transition]

    /// The moments at which a wall clock shows that time, in order.
    func instants(of local: CivilDateTime) -> [Instant] {
        let shown = Self.seconds(local)
        return stretches.indices.compactMap { instant(shown, in: $0) }
    }

    /// The first moment at which a wall clock shows that time or, where it is skipped, the moment of the jump.
    func firstInstant(of local: CivilDateTime) -> Instant { firstInstant(ofSeconds: Self.seconds(local)) }

    /// The same of a time in seconds since 1970-01-01 as the wall clock counts them.
    func firstInstant(ofSeconds shown: Int64) -> Instant {
        for index in stretches.indices {
            if let instant = instant(shown, in: index) { return instant }
        }
        let jump = stretches.first { $0.seconds + Int64($0.type.offset) > shown }
        return Instant(seconds: jump?.seconds ?? shown)
    }

    /// What a wall clock shows at a moment of those days.
    func local(_ instant: Instant) -> CivilDateTime {
        let stretch = stretches.last { $0.seconds <= instant.seconds } ?? stretches.first
        let seconds = instant.boundedSeconds + Int64(stretch?.type.offset ?? 0)
        let date = CivilDate(dayNumber: Int(floorDivide(seconds, 86_400)))
        return CivilDateTime(date: date, minute: Int(floorRemainder(seconds, 86_400) / 60))
    }

    /// Seconds since 1970-01-01 as the wall clock counts them.
    static func seconds(_ local: CivilDateTime) -> Int64 {
        Int64(local.date.dayNumber) * 86_400 + Int64(local.minute) * 60
    }

    /// The moment at which a wall clock shows that time while one offset holds; nil where it does not then.
    private func instant(_ shown: Int64, in index: Int) -> Instant? {
        let moment = shown - Int64(stretches[index].type.offset)
        let hasBegun = index == 0 || moment >= stretches[index].seconds
        let isOver = index + 1 < stretches.count && moment >= stretches[index + 1].seconds
        return hasBegun && !isOver ? Instant(seconds: moment) : nil
    }
}
