/// The names of the months in English and Spanish, whole and shortened.
enum MonthName {
    /// The month, 1 to 12, that a lower-case word names.
    static func month(_ word: String) -> Int? {
        for (number, names) in zip(1..., full) where names.contains(word) { return number }
        for (number, names) in zip(1..., short) where names.contains(word) { return number }
        return nil
    }

    private static let full: [[String]] = [
        ["january", "enero"], ["february", "febrero"], ["march", "marzo"], ["april", "abril"], ["may", "mayo"],
        ["june", "junio"], ["july", "julio"], ["august", "agosto"], ["september", "septiembre", "setiembre"],
        ["october", "octubre"], ["november", "noviembre"], ["december", "diciembre"],
    ]

    private static let short: [[String]] = [
        ["jan", "ene"], ["feb"], ["mar"], ["apr", "abr"], ["may"], ["jun"], ["jul"], ["aug", "ago"],
        ["sep", "sept", "set"], ["oct"], ["nov"], ["dec", "dic"],
    ]
}
