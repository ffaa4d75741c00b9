import Foundation

/// One line of a file of labelled opening hours.
struct LabelledHours: Decodable {
    struct Interval: Decodable {
        var which: [Int]?
        var day: String?
        var days: [String]?
        var from: String?
        var to: String?
        var season: String?
        var open: String?
        var close: String?
        var assumed: [String]?
        var cond: [String]?
        var closed: Bool?
    }

    struct Untimed: Decodable {
        var days: [String]
        var cond: [String]?
        var part: String?
    }

    struct Service: Decodable {
        var service: String
        var weekly: [Interval]
        var ordinal: [Interval]?
    }

    var text: String
    var source: String?
    var weekly: [Interval]
    var ordinal: [Interval]
    var closed: [String]
    var conditions: [String]
    var status: String
    var untimed: [Untimed]?
    var dated: [Interval]?
    var services: [Service]?

    /// The lines of a file; none where there is no such file.
    static func all(in file: URL) throws -> [LabelledHours] {
        guard let bytes = try? Data(contentsOf: file) else { return [] }
        let decoder = JSONDecoder()
        return try bytes.split(separator: UInt8(ascii: "\n")).map { try decoder.decode(Self.self, from: $0) }
    }
}
