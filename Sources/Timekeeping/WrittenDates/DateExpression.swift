/// What a text says with one date or several.
enum DateExpression {
    case single(PartialDate)
    case range(PartialDate, PartialDate)
    case since(PartialDate)
    case until(PartialDate)
    case before(PartialDate)
    case after(PartialDate)
    /// That date or an earlier one.
    case notAfter(PartialDate)
    case list([PartialDate], areAllMeant: Bool)

    /// The dates, in the order of the text.
    var dates: [PartialDate] {
        switch self {
        case .single(let date), .since(let date), .until(let date), .before(let date), .after(let date),
            .notAfter(let date):
            [date]
        case .range(let start, let end): [start, end]
        case .list(let dates, _): dates
        }
    }
}
