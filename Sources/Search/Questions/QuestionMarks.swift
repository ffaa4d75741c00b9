/// The marks that mean something in a question.
enum QuestionMarks {
    /// Whether a phrase begins with it: the quotes of English and Spanish, straight and curly, and of their neighbours.
    static func opensPhrase(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "\u{201C}", "\u{201E}", "\u{201F}", "\u{AB}", "\u{FF02}": true
        default: false
        }
    }

    /// Whether a phrase ends with it. Any quote closes any other, because hands and keyboards mix them.
    static func closesPhrase(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{201D}" || scalar == "\u{BB}" || opensPhrase(scalar)
    }

    static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "\u{2212}"
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        // The properties of a scalar are looked up in a table; most of what is typed needs none.
        scalar.isASCII ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
    }

    /// Whether it can stand in a field's name: a letter, or an accent after one.
    static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
        guard !scalar.isASCII else { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
        return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    }

    /// Whether a word that it follows has been typed whole. A full stop says so only after three letters or more: before
    /// that it may be in the middle of initials, as in `A.B.`.
    static func endsWord(_ scalar: Unicode.Scalar, after letters: Int) -> Bool {
        switch scalar {
        case "?", "!", ",", ";", ":", ")", "]", "\u{2026}", "\u{201D}", "\u{BB}": true
        case ".": letters >= 3
        default: isBlank(scalar)
        }
    }
}
