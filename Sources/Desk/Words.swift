import Records
import Screen

/// A language that the desk speaks.
public enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case spanish = "es"

    /// The first language that a desk offers and that is spoken here; else English.
    public static func first(offeredBy settings: DeskSettings) -> Language {
        settings.languages.lazy.compactMap(Language.init(rawValue:)).first ?? .english
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

    /// A text that is the same in every language.
    public init(same text: String) { self.init(text, es: text) }

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
