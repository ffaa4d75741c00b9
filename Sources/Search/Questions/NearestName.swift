/// Finds the name that a slip of the hand was meant for.
enum NearestName {
    /// The most letters of a name that are compared.
    private static let longest = 32

    /// The name that is fewest edits away from what was typed: one in up to four letters, two in more. Of equal ones the
    /// first; nil where none is near. An edit is a letter too many, too few, another one, or two swapped.
    static func of(_ typed: [UInt8], in names: some Sequence<[UInt8]>) -> [UInt8]? {
        guard (2...longest).contains(typed.count) else { return nil }
        var best: [UInt8]?
        var fewest = typed.count <= 4 ? 2 : 3
        for name in names where name.count <= longest && abs(name.count - typed.count) < fewest {
            let edits = edits(typed, name)
            if edits < fewest { (fewest, best) = (edits, name) }
        }
        return best
    }

    /// The optimal string alignment distance.
    private static func edits(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var last = Array(0...right.count)
        for i in left.indices {
            var row = [i + 1]
            for j in right.indices {
                var fewest = min(last[j] + (left[i] == right[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    fewest = min(fewest, before[j - 1] + 1)
                }
                row.append(fewest)
            }
            (before, last) = (last, row)
        }
        return last[right.count]
    }
}
