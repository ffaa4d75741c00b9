/// Where a field is cut into passages: at the ends of sentences, so that words of one passage belong together.
struct PassageCuts {
    /// The passage of names and identifiers.
    static let name: UInt8 = 0
    /// The passage after which they are counted from the first again.
    ///
    /// So the words of two passages are seldom taken for those of one, however many there are.
    static let last: UInt8 = 6

    /// The passage that follows one.
    static func next(after passage: UInt8) -> UInt8 { passage < last ? passage + 1 : name + 1 }

    /// The most words of a field that is one passage whatever it says.
    private static let whole = 40
    /// The fewest words of a passage of a longer field.
    private static let fewest = 12

    /// The words, counted from the field's first, that passages begin with; the field's first is not among them.
    private(set) var places: [Int] = []

    /// Forgets the field before.
    mutating func removeAll() { places.removeAll(keepingCapacity: true) }

    /// Notes that the word with this number, counted from the field's first, begins a sentence.
    @inline(__always)
    mutating func take(sentenceAt word: Int) {
        guard places.count < Int(PassageCuts.last), word - (places.last ?? 0) >= PassageCuts.fewest else { return }
        places.append(word)
    }

    /// Leaves only the cuts that a field of this many words is to have.
    mutating func finish(count: Int) {
        if count <= PassageCuts.whole { removeAll() }
        if let last = places.last, count - last < PassageCuts.fewest { places.removeLast() }
    }
}
