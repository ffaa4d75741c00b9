/// What the search has to say about a query and its answer, as sentences.
extension Findings {
    /// How many records were found.
    public var countWords: Words {
        isPartial ? countOfAll + Words(" so far", es: " hasta ahora") : countOfAll
    }

    private var countOfAll: Words {
        if !isTotalExact {
            let number = NumberWords.grouped(NumberWords.roundBelow(total))
            return Words("more than \(number) found", es: "más de \(number) resultados")
        }
        let number = NumberWords.grouped(total)
        return Words("\(number) found", es: total == 1 ? "1 resultado" : "\(number) resultados")
    }

    /// What to say before the records, a sentence each: what was corrected, what no record has, what could not be read.
    public var notices: [Words] {
        let corrected = corrections.map { correction in
            Words(
                "Showing results for “\(correction.meant)” (“\(correction.typed)” was typed).",
                es: "Se muestran resultados de «\(correction.meant)» (se escribió «\(correction.typed)»).")
        }
        return corrected + hints.compactMap(sentence)
            + (records.isEmpty ? [] : [missingWords, nearestWords].compactMap { $0 })
    }

    /// The words that no record has; nil where there are none.
    public var missingWords: Words? {
        guard !missing.isEmpty else { return nil }
        let words = Findings.listed(missing)
        if isPartial { return Words("So far no record has: \(words)", es: "Hasta ahora ninguna ficha tiene: \(words)") }
        return Words("No record has: \(words)", es: "Ninguna ficha tiene: \(words)")
    }

    /// That the records have only some of the words.
    private var nearestWords: Words? {
        guard missing.isEmpty, records.first.map({ !$0.missing.isEmpty }) ?? false else { return nil }
        if isPartial {
            return Words(
                "So far no record has all of these words; each says what it has not.",
                es: "Hasta ahora ninguna ficha tiene todas las palabras; cada una dice cuál le falta.")
        }
        return Words(
            "No record has all of these words; each says what it has not.",
            es: "Ninguna ficha tiene todas las palabras; cada una dice cuál le falta.")
    }

    private func sentence(_ hint: Hint) -> Words? {
        switch hint {
        case .unknownField(let name, let nearest):
            let fact = Words("There is no field “\(name):”.", es: "No hay ningún campo «\(name):».")
            guard let nearest else { return fact }
            return fact + Words(" Is “\(nearest):” meant?", es: " ¿Quiso decir «\(nearest):»?")
        case .unreadableDate(let field, let typed, let isUnfinished):
            let example = Words(
                "“\(field):” takes a date: \(field):2019-06-30", es: "«\(field):» lleva una fecha: \(field):2019-06-30")
            return isUnfinished
                ? example : Words("“\(typed)” is no date. ", es: "«\(typed)» no es una fecha. ") + example
        case .unknownValue(let field, let typed, let nearest):
            // What some record has is known well enough.
            guard total == 0, !isPartial else { return nil }
            let fact = Words("No record has \(field):\(typed).", es: "Ninguna ficha tiene \(field):\(typed).")
            guard let nearest else { return fact }
            return fact + Words(" Is “\(nearest)” meant?", es: " ¿Quiso decir «\(nearest)»?")
        case .cut(let count):
            return Words(
                "Only the first \(count) words were read.", es: "Solo se leyeron las primeras \(count) palabras.")
        }
    }

    /// The most words that are listed in a sentence.
    private static let mostListed = 4

    fileprivate static func listed(_ words: [String]) -> String {
        words.prefix(mostListed).joined(separator: ", ") + (words.count > mostListed ? ", …" : "")
    }
}

extension FoundRecord {
    /// Why it was found where that is not plain, and what it has not got; nil where there is nothing to say.
    public var reason: Words? {
        var reasons = through.map { Words("“\($0.meant)” for “\($0.typed)”", es: "«\($0.meant)» por «\($0.typed)»") }
        if !missing.isEmpty {
            reasons.append(
                Words(
                    "without " + Findings.listed(missing.map { "“\($0)”" }),
                    es: "sin " + Findings.listed(missing.map { "«\($0)»" })))
        }
        guard let first = reasons.first else { return nil }
        return reasons.dropFirst().reduce(first) { $0 + Words(same: ", ") + $1 }
    }
}
