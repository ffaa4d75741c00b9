/// Places of some bytes, and what comes there instead.
struct Splices {
    private var splices: [(range: Range<Int>, text: [UInt8])] = []

    /// Puts other bytes where a range was; an empty range is a place to insert at. No two ranges may overlap.
    mutating func replace(_ range: Range<Int>, with text: [UInt8]) {
        if !range.isEmpty || !text.isEmpty { splices.append((range, text)) }
    }

    /// The bytes with every replacement made.
    func applied(to bytes: [UInt8]) -> [UInt8] {
        if splices.isEmpty { return bytes }
        var output: [UInt8] = []
        output.reserveCapacity(splices.reduce(bytes.count) { $0 + $1.text.count })
        var end = 0
        for splice in splices.sorted(by: { Self.comesFirst($0.range, $1.range) }) {
            output += bytes[end..<max(end, splice.range.lowerBound)]
            output += splice.text
            end = splice.range.upperBound
        }
        return output + bytes[end...]
    }

    /// What is inserted before something comes before it.
    private static func comesFirst(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        (left.lowerBound, left.upperBound) < (right.lowerBound, right.upperBound)
    }
}
