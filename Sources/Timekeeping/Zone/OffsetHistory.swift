/// The offsets of a zone over some days, and the way from a wall clock to moments within them.
struct OffsetHistory: Sendable {
    /// What holds at the start, and every transition after it, in order.
    let stretches: [Transition]

    /// The moments at which a wall clock shows that time, in order.
    func instants(of local: CivilDateTime) -> [Instant] {
        let shown = Self.seconds(local)
        return stretches.indices.compactMap { index in
            let moment = shown - Int64(stretches[index].type.offset)
            let hasBegun = index == 0 || moment >= stretches[index].seconds
            let isOver = index + 1 < stretches.count && moment >= stretches[index + 1].seconds
            return hasBegun && !isOver ? Instant(seconds: moment) : nil
        }
    }

    /// The first moment at which a wall clock shows that time or, where it is skipped, the moment of the jump.
    func firstInstant(of local: CivilDateTime) -> Instant {
        if let instant = instants(of: local).first { return instant }
        let shown = Self.seconds(local)
        let jump = stretches.first { $0.seconds + Int64($0.type.offset) > shown }
        return Instant(seconds: jump?.seconds ?? shown)
    }

    /// Seconds since 1970-01-01 as the wall clock counts them.
    static func seconds(_ local: CivilDateTime) -> Int64 {
        Int64(local.date.dayNumber) * 86_400 + Int64(local.minute) * 60
    }
}
