import Records

extension CollectionID {
    /// The collection of a word that a person typed, or the end of the program with the one that was probably meant.
    static func named(_ word: String) throws -> CollectionID {
        if let collection = CollectionID(rawValue: word) { return collection }
        let names = allCases.map(\.rawValue)
        let guess = Nearest.to(word, among: names).map { " Did you mean \($0)?" } ?? ""
        complain("There is no collection “\(word)”.\(guess) There are \(names.joined(separator: ", ")).")
        throw ExitStatus.usage
    }
}
