/// The strings of several vocabularies in one order, each once.
struct MergedVocabulary {
    /// For each string a vocabulary that has it, and its number there.
    private(set) var sources: [(vocabulary: Int, number: UInt32)] = []
    /// The number that each vocabulary's strings have among all.
    private(set) var numbers: [[UInt32]]

    init(_ vocabularies: [Vocabulary]) {
        numbers = vocabularies.map { [UInt32](repeating: 0, count: $0.count) }
        let orders = vocabularies.map { $0.sorted() }
        var places = [Int](repeating: 0, count: vocabularies.count)
        while true {
            var least: (vocabulary: Int, string: ArraySlice<UInt8>)?
            for index in vocabularies.indices where places[index] < orders[index].count {
                let string = vocabularies[index].string(Int(orders[index][places[index]]))
                if let found = least, !string.lexicographicallyPrecedes(found.string) { continue }
                least = (index, string)
            }
            guard let least else { break }
            let number = UInt32(truncatingIfNeeded: sources.count)
            sources.append((least.vocabulary, orders[least.vocabulary][places[least.vocabulary]]))
            for index in vocabularies.indices where places[index] < orders[index].count {
                let local = Int(orders[index][places[index]])
                guard index == least.vocabulary || vocabularies[index].string(local).elementsEqual(least.string) else {
                    continue
                }
                numbers[index][local] = number
                places[index] += 1
            }
        }
    }

    var count: Int { sources.count }
}
