/// Words and phrases that stand for each other.
public struct GlossaryEntry: Sendable, Equatable {
    public var english: [String]
    public var spanish: [String]
    /// What is of no language: acronyms and names.
    public var names: [String]
    /// The groups whose documents may be found through this entry (`SearchDocument.group`); empty for all.
    public var groups: [UInt8]

    public init(english: [String] = [], spanish: [String] = [], names: [String] = [], groups: [UInt8] = []) {
        self.english = english
        self.spanish = spanish
        self.names = names
        self.groups = groups
    }
}

/// What stands for what: asked for a phrase, it has the others of the entries that hold it.
public struct Glossary: Sendable {
    /// What a folded word is reduced to in English or Spanish.
    public typealias Stem = (_ folded: [UInt8], _ isSpanish: Bool) -> [UInt8]

    /// Reduces no word to anything.
    public static let unstemmed: @Sendable (_ folded: [UInt8], _ isSpanish: Bool) -> [UInt8] = { word, _ in word }

    public static let empty = Glossary([])

    public init(_ entries: [GlossaryEntry], stem: Stem = Glossary.unstemmed) {
    }
}
