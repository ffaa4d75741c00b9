/// The strings of several vocabularies in one order, each once.
struct MergedVocabulary {
    /// For each string a vocabulary that has it, and its number there.
    private(set) var sources: [(vocabulary: Int, number: UInt32)] = []
    /// The number that each vocabulary's strings have among all.
    private(set) var numbers: [[UInt32]]

    /// `heads` are the sorted strings of each vocabulary, and `string` gives one of them.
    init(_ heads: [[SortHead]], string: (_ vocabulary: Int, _ number: Int) -> ArraySlice<UInt8>) {
        numbers = heads.map { [UInt32](repeating: 0, count: $0.count) }
        sources.reserveCapacity(heads.map(\.count).max() ?? 0)
        var places = [Int](repeating: 0, count: heads.count)
        /// Below 0 where the next string of one vocabulary comes before that of another, 0 where they are the same.
        func compare(_ one: Int, _ other: Int) -> Int {
            let (left, right) = (heads[one][places[one]], heads[other][places[other]])
            if left.first != right.first { return left.first < right.first ? -1 : 1 }
            if left.second != right.second { return left.second < right.second ? -1 : 1 }
            let (mine, others) = (string(one, Int(left.number)), string(other, Int(right.number)))
            return mine.elementsEqual(others) ? 0 : mine.lexicographicallyPrecedes(others) ? -1 : 1
        }
        while true {
            var least: Int?
            for index in heads.indices where places[index] < heads[index].count {
                guard let found = least else {
                    least = index
                    continue
                }
                if compare(index, found) < 0 { least = index }
            }
            guard let least else { break }
            let number = UInt32(truncatingIfNeeded: sources.count)
            for index in heads.indices.reversed() where places[index] < heads[index].count {
                guard index == least || index > least && compare(index, least) == 0 else { continue }
                numbers[index][Int(heads[index][places[index]].number)] = number
                if index == least { sources.append((index, heads[index][places[index]].number)) }
                places[index] += 1
            }
        }
    }

    var count: Int { sources.count }
}
