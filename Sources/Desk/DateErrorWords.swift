import Timekeeping

/// Why a text is not a date, as a sentence.
extension WrittenDateError {
    /// The sentence about a text that was not read.
    public func words(of text: String) -> Words {
        let bytes = Array(text.utf8)
        let part = String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
        switch reason {
        case .empty:
            return Words("There is no date: nothing is written.", es: "No hay fecha: no hay nada escrito.")
        case .tooLong:
            return Words(
                "A date has \(WrittenDate.longest) bytes at most; this is a longer text.",
                es: "Una fecha tiene como mucho \(WrittenDate.longest) bytes; este texto es más largo.")
        case .unread:
            return Words("“\(part)” is no date, or no part of one.", es: "«\(part)» no es una fecha, ni parte de una.")
        case .notEDTF(let error): return error.words(of: text)
        case .noYear:
            return Words("“\(part)” needs a year.", es: "A «\(part)» le falta el año.")
        case .bareNumber:
            return Words("“\(part)” is a number, not a date.", es: "«\(part)» es un número, no una fecha.")
        case .noSuchDay:
            return Words("“\(part)”: the calendar has no such day.", es: "«\(part)»: ese día no existe.")
        case .anotherWeekday:
            return Words(
                "“\(part)”: that date is another day of the week.", es: "«\(part)»: esa fecha es otro día de la semana."
            )
        case .endBeforeStart:
            return Words("“\(part)” ends before it begins.", es: "«\(part)» termina antes de empezar.")
        case .unlistable:
            return Words(
                "“\(part)”: only days, months, seasons and years can be listed, or stand after “before” and “after”.",
                es: "«\(part)»: solo se enumeran días, meses, estaciones y años.")
        }
    }
}

extension EDTFError {
    /// The sentence about a text that is not EDTF.
    public func words(of text: String) -> Words {
        let place = Words(" at character \(character)", es: " en el carácter \(character)")
        return Words("“\(text)” is no EDTF date:", es: "«\(text)» no es una fecha EDTF:") + place + Words(same: ", ")
            + expected.words + Words(same: ".")
    }
}

extension EDTFError.Expected {
    fileprivate var words: Words {
        switch self {
        case .year:
            Words(
                "a year of four digits is expected, or Y and more", es: "se espera un año de cuatro cifras, o Y y más")
        case .yearWithoutExponent:
            Words("there is an exponent, which is not read", es: "hay un exponente, que no se lee")
        case .yearWithoutSignificantDigits:
            Words(
                "there is a number of significant digits, which is not read",
                es: "hay un número de cifras significativas, que no se lee")
        case .monthOrSeason:
            Words(
                "a month from 01 to 12 is expected, or a season from 21 to 24",
                es: "se espera un mes de 01 a 12, o una estación de 21 a 24")
        case .seasonOfLevel1:
            Words(
                "there is a quarter, a half or a season of a hemisphere, of which only the seasons from 21 to 24 are read",
                es:
                    "hay un trimestre, un semestre o una estación de un hemisferio; solo se leen las estaciones de 21 a 24"
            )
        case .day: Words("a day from 01 to 31 is expected", es: "se espera un día de 01 a 31")
        case .dayOfThatMonth: Words("a day that the month has is expected", es: "se espera un día que el mes tenga")
        case .hour: Words("an hour from 00 to 23 is expected", es: "se espera una hora de 00 a 23")
        case .colon: Words("a colon is expected", es: "se esperan dos puntos")
        case .minute: Words("a minute from 00 to 59 is expected", es: "se espera un minuto de 00 a 59")
        case .second: Words("a second from 00 to 59 is expected", es: "se espera un segundo de 00 a 59")
        case .zone: Words("Z is expected, or an offset such as -08:00", es: "se espera Z, o una diferencia como -08:00")
        case .dateWithoutTime:
            Words(
                "a date without a time is expected: ranges and sets have none",
                es: "se espera una fecha sin hora: los periodos y conjuntos no la tienen")
        case .oneEndKnown:
            Words("a date is expected at one end at least", es: "se espera una fecha al menos en un extremo")
        case .endNotBeforeStart:
            Words(
                "an end is expected that is not before the start",
                es: "se espera un final que no sea anterior al inicio")
        case .commaOrBracket:
            Words("a comma or the closing bracket is expected", es: "se espera una coma o el corchete de cierre")
        case .endOfText: Words("the end is expected", es: "se espera el final")
        }
    }
}
