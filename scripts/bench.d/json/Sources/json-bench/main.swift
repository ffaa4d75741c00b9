// Reads each named file with the store's reader and with Foundation's, in turns, and prints megabytes a second.
//
//   json-bench REPEATS FILE…            both readers
//   json-bench REPEATS --ours FILE…     the store's alone, for a profiler
import Foundation
import Store

struct WrongUse: Error {}

/// Seconds that each of some readings took.
struct Times {
    private var seconds: [Double] = []

    mutating func measure<Read>(_ reading: () throws -> Read) rethrows -> Read {
        let clock = ContinuousClock()
        let start = clock.now
        let read = try reading()
        let (whole, part) = (clock.now - start).components
        seconds.append(Double(whole) + Double(part) / 1e18)
        return read
    }

    var best: Double { seconds.min() ?? .nan }
    var median: Double { seconds.isEmpty ? .nan : seconds.sorted()[seconds.count / 2] }
}

func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
}

func compare(_ path: String, repeats: Int, withFoundation: Bool) throws {
    let data = try Data(contentsOf: URL(filePath: path))
    let bytes = Array(data)
    var ours = Times()
    var theirs = Times()
    for _ in 0..<repeats {
        let tree = try ours.measure { try JSONTree(bytes) }
        let count = tree.root["records"]?.elements.reduce(0) { count, _ in count + 1 } ?? 0
        guard withFoundation else { continue }
        let file = try theirs.measure { try Foundation.JSONDecoder().decode(BenchFile.self, from: data) }
        guard count == file.records.count, count > 0 else { throw WrongUse() }
    }
    let megabytes = Double(bytes.count) / 1e6
    func speed(_ seconds: Double) -> String { padded(seconds.isNaN ? "–" : "\(Int(megabytes / seconds))", 8) }
    func ratio(_ ratio: Double) -> String { padded(ratio.isNaN ? "–" : "\((ratio * 10).rounded() / 10)x", 8) }
    let name = URL(filePath: path).deletingPathExtension().lastPathComponent
    print(
        "  " + name + String(repeating: " ", count: max(0, 24 - name.count)) + padded("\(Int(megabytes))", 6)
            + speed(ours.best) + speed(ours.median) + speed(theirs.best) + speed(theirs.median)
            + ratio(theirs.best / ours.best) + ratio(theirs.median / ours.median))
}

var arguments = Array(CommandLine.arguments.dropFirst())
let withFoundation = !arguments.contains("--ours")
arguments.removeAll { $0 == "--ours" }
guard let repeats = arguments.first.flatMap({ Int($0) }), repeats > 0, arguments.count > 1 else { throw WrongUse() }
print(
    "  Records                     MB   store MB/s  Foundation MB/s      ratio\n"
        + "                                 best  median    best  median    best  median")
for path in arguments.dropFirst() {
    try compare(path, repeats: repeats, withFoundation: withFoundation)
}
