/// The language that a word is read in, which decides its stem.
enum Language: UInt8, Sendable {
    case english = 1
    case spanish = 2
    /// Of no language: numbers, identifiers, acronyms. Such a word is its own stem.
    case none = 3
}
