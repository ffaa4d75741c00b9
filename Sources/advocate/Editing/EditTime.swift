import Timekeeping

/// The moment of an edit, to the second.
struct EditTime {
    private let instant: Instant

    init(_ instant: Instant) { self.instant = instant }

    /// As the clocks of a zone tell it, with the zone's name: `2026-11-22 02:20:33 PST`.
    func local(in zone: ZoneRules) -> String { "\(clock(in: zone, joint: " ")) \(zone.abbreviation(at: instant))" }

    /// In universal time as ISO 8601 writes it: `2026-11-22T10:20:33Z`.
    var universal: String { clock(in: .utc, joint: "T") + "Z" }

    private func clock(in zone: ZoneRules, joint: String) -> String {
        let local = zone.local(instant)
        let second = Int((instant.seconds % 60 + 60) % 60)
        let parts = [local.minute / 60, local.minute % 60, second].map { $0 < 10 ? "0\($0)" : String($0) }
        return local.date.description + joint + parts.joined(separator: ":")
    }
}
