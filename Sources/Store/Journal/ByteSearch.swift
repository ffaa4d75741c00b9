/// Looks for some bytes in many, most of which it skips (Horspool's simplification of the Boyer–Moore algorithm).
struct ByteSearch {
    private let wanted: [UInt8]
    /// How far to move on from a byte that the last of the wanted ones was compared with.
    private let steps: [Int]

    /// At least one byte is wanted.
    init(_ wanted: [UInt8]) {
        self.wanted = wanted
        var steps = [Int](repeating: max(wanted.count, 1), count: 256)
        for (index, byte) in wanted.dropLast().enumerated() { steps[Int(byte)] = wanted.count - 1 - index }
        self.steps = steps
    }

    func finds(in bytes: UnsafeRawBufferPointer) -> Bool {
        wanted.withUnsafeBytes { wanted in
            steps.withUnsafeBufferPointer { steps in
                var end = wanted.count
                while end <= bytes.count, let last = wanted.last {
                    let byte = bytes[end - 1]
                    if byte == last, bytes[(end - wanted.count)..<end].elementsEqual(wanted) { return true }
                    end += steps[Int(byte)]
                }
                return false
            }
        }
    }
}
