import Records

/// The gatherings that Home tells of: the next ones, and those without a date. Only the next ones are decoded.
struct Gatherings {
    /// The next five that are to take place, the earliest first.
    private(set) var coming: [Rally] = []
    /// The ids of the ones that have no date, or go on, in the order of their shelf.
    let undated: [RecordID]

    /// Nil while they have not been looked through.
    init?(_ context: Context) {
        guard let survey = context.survey, let ordering = survey.orderings[.rallies]?.first else { return nil }
        let shelf = context.library.rallies
        let times = ordering.keys.map { RallyTime(key: $0, today: context.today) }
        undated = shelf.indices.filter { times[$0] == .undated && !survey.cancelled.contains(shelf.ids[$0]) }
            .map { shelf.ids[$0] }
        for index in ordering.indexes where times[index] == .coming && !survey.cancelled.contains(shelf.ids[index]) {
            coming.append(shelf[index])
            if coming.count == 5 { break }
        }
    }
}
