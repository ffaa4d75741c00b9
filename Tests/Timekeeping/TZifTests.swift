import Testing
import Timekeeping

/// A TZif file put together byte by byte as RFC 9636 lays it out.
struct TZifFile {
    var version: UInt8 = UInt8(ascii: "2")
    var transitions: [(time: Int64, type: UInt8)] = []
    var types: [(offset: Int32, isDaylight: Bool, name: UInt8)] = []
    var names = ""
    var footer = ""
    var leapSeconds = 0

    var bytes: [UInt8] {
        guard version != 0 else { return header + block(timeSize: 4) }
        return header + block(timeSize: 4) + header + block(timeSize: 8) + Array("\n\(footer)\n".utf8)
    }

    private var header: [UInt8] {
        let counts = [0, 0, leapSeconds, transitions.count, types.count, names.utf8.count]
        return Array("TZif".utf8) + [version] + Array(repeating: 0, count: 15)
            + counts.flatMap { bigEndian(Int64($0), 4) }
    }

    private func block(timeSize: Int) -> [UInt8] {
        transitions.flatMap { bigEndian($0.time, timeSize) } + transitions.map(\.type)
            + types.flatMap { bigEndian(Int64($0.offset), 4) + [$0.isDaylight ? 1 : 0, $0.name] } + Array(names.utf8)
            + Array(repeating: 0, count: leapSeconds * (timeSize + 4))
    }

    private func bigEndian(_ value: Int64, _ size: Int) -> [UInt8] {
        (0..<size).reversed().map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }

    /// Los Angeles from its railway time on, with the transitions of 2025 listed and the rest in the footer.
    static let losAngeles = TZifFile(
        transitions: [(-2_717_640_000, 1), (1_741_514_400, 2), (1_762_074_000, 1)],
        types: [(-28_378, false, 0), (-28_800, false, 4), (-25_200, true, 8)], names: "LMT\0PST\0PDT\0",
        footer: "PST8PDT,M3.2.0,M11.1.0")
}

@Suite struct TZifTests {
    private let file = TZifFile.losAngeles

    @Test func listedTransitionsHoldBeforeAndAfterEachOther() throws {
        let zone = try ZoneRules(tzif: file.bytes)
        for (seconds, offset, name) in [
            (Int64.min, -28_378, "LMT"), (-2_717_640_001, -28_378, "LMT"), (-2_717_640_000, -28_800, "PST"),
            (1_741_514_399, -28_800, "PST"), (1_741_514_400, -25_200, "PDT"), (1_762_074_000, -28_800, "PST"),
        ] {
            #expect(zone.offset(at: Instant(seconds: seconds)) == offset, "\(seconds)")
            #expect(zone.abbreviation(at: Instant(seconds: seconds)) == name, "\(seconds)")
        }
    }

    @Test func afterTheLastTransitionTheFooterHolds() throws {
        let zone = try ZoneRules(tzif: file.bytes)
        let rules = try ZoneRules(posix: file.footer)
        for seconds in stride(from: Int64(1_741_514_400), to: 2_100_000_000, by: 21_600) {
            let instant = Instant(seconds: seconds)
            #expect(zone.offset(at: instant) == rules.offset(at: instant))
            #expect(zone.instants(of: zone.local(instant)) == rules.instants(of: rules.local(instant)))
        }
    }

    @Test func withoutAFooterTheLastTransitionGoesOn() throws {
        var plain = file
        plain.footer = ""
        let zone = try ZoneRules(tzif: plain.bytes)
        #expect(zone.abbreviation(at: Instant(seconds: 1_790_000_000)) == "PST")
    }

    @Test func withoutTransitionsTheFooterHoldsAlways() throws {
        let zone = try ZoneRules(
            tzif: TZifFile(types: [(-28_800, false, 0)], names: "PST\0", footer: "PST8PDT,M3.2.0,M11.1.0").bytes)
        #expect(zone.abbreviation(at: Instant(seconds: 1_750_000_000)) == "PDT")
    }

    @Test func versionOneHasOneBlockOfShortTimes() throws {
        var old = file
        old.version = 0
        old.transitions.removeFirst()
        let zone = try ZoneRules(tzif: old.bytes)
        #expect(zone.abbreviation(at: Instant(seconds: 1_741_514_400)) == "PDT")
        #expect(zone.abbreviation(at: Instant(seconds: 4_000_000_000)) == "PST")
    }

    @Test(arguments: ["2", "3", "4", "5", "9", "A"].map(UInt8.init(ascii:)))
    func everyVersionFromTheSecondOnIsReadByTheSameLayout(_ version: UInt8) throws {
        var later = file
        later.version = version
        #expect(try ZoneRules(tzif: later.bytes) == ZoneRules(tzif: file.bytes))
    }

    @Test func aVersionThatNeverWasIsRefused() {
        for version in 1..<UInt8(ascii: "2") {
            var odd = file
            odd.version = version
            #expect(throws: ZoneError.notTZif) { try ZoneRules(tzif: odd.bytes) }
        }
    }

    @Test func brokenFilesAreRefusedWithTheirFault() throws {
        #expect(throws: ZoneError.notTZif) { try ZoneRules(tzif: []) }
        #expect(throws: ZoneError.notTZif) { try ZoneRules(tzif: Array("TZOO".utf8) + file.bytes.dropFirst(4)) }
        #expect(throws: ZoneError.truncated) { try ZoneRules(tzif: Array(file.bytes.prefix(60))) }
        var broken = file
        broken.transitions.swapAt(0, 1)
        #expect(throws: ZoneError.badData) { try ZoneRules(tzif: broken.bytes) }
        broken = file
        broken.transitions[0].type = 3
        #expect(throws: ZoneError.badData) { try ZoneRules(tzif: broken.bytes) }
        broken = file
        broken.types[0].name = 12
        #expect(throws: ZoneError.badData) { try ZoneRules(tzif: broken.bytes) }
        broken = file
        broken.types[0].offset = .min
        #expect(throws: ZoneError.badData) { try ZoneRules(tzif: broken.bytes) }
        broken = file
        broken.leapSeconds = 1
        #expect(throws: ZoneError.leapSeconds) { try ZoneRules(tzif: broken.bytes) }
        broken = TZifFile()
        #expect(throws: ZoneError.badCounts) { try ZoneRules(tzif: broken.bytes) }
        #expect(throws: ZoneError.badFooter) { try ZoneRules(tzif: file.bytes.dropLast()) }
    }

    @Test func everyCutFileIsRefused() {
        for length in file.bytes.indices {
            #expect(throws: ZoneError.self, "\(length) bytes") { try ZoneRules(tzif: Array(file.bytes.prefix(length))) }
        }
    }

    @Test func noFlippedBitTraps() throws {
        for index in file.bytes.indices {
            for bit in 0..<8 {
                var bytes = file.bytes
                bytes[index] ^= 1 << bit
                guard let zone = try? ZoneRules(tzif: bytes) else { continue }
                for seconds in [Int64.min, 0, 1_750_000_000, Int64.max] {
                    _ = zone.instants(of: zone.local(Instant(seconds: seconds)))
                }
            }
        }
    }
}
