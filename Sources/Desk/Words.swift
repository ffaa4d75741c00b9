import Screen

/// A language that the desk speaks.
public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case spanish = "es"

    /// The language's own name, as a person who reads only that language knows it.
    public var name: SafeText {
        switch self {
        case .english: "English"
        case .spanish: "Español"
        }
    }

    public var other: Language { self == .english ? .spanish : .english }
}

/// Words of the desk's own in every language that it speaks.
public struct Words: Hashable, Sendable {
    public let english: String
    public let spanish: String

    public init(_ english: String, es spanish: String) {
        self.english = english
        self.spanish = spanish
    }

    public func text(_ language: Language) -> String {
        switch language {
        case .english: english
        case .spanish: spanish
        }
    }

    public static func + (left: Words, right: Words) -> Words {
        Words(left.english + right.english, es: left.spanish + right.spanish)
    }

    public func safe(_ language: Language) -> SafeText { SafeText(text(language)) }
}
