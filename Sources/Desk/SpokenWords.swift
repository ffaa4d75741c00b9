import Records

/// The words that the screen has for what a record says in words of the files, in every language: what a person reads
/// there, a person may type.
public enum SpokenWords {
    public static func of(_ record: any Record) -> [String] {
        let words: [Words] =
            switch record {
            case let bill as Bill:
                [BillsPane.title, RecordWords.stage(bill.stage), RecordWords.stance(bill.stance).words]
            case let rally as Rally:
                [RalliesPane.title, RecordWords.kind(rally.kind), RecordWords.status(rally.status).words]
                    + rally.languages.map(RecordWords.language)
            case let resource as Resource: [ResourcesPane.title] + resource.languages.map(RecordWords.language)
            case let entry as TimelineEntry: [RecordWords.side(entry.side)]
            default: []
            }
        return words.flatMap(different)
    }

    /// The words for the pane that records of a collection stand in; none for the timeline, whose entries tell what they
    /// are by themselves.
    public static func title(of collection: CollectionID) -> [String] {
        switch collection {
        case .bills: different(BillsPane.title)
        case .rallies: different(RalliesPane.title)
        case .resources: different(ResourcesPane.title)
        case .timeline: []
        }
    }

    /// The words for what a field of a record says, by its name in the files and its word there; none for a field that the
    /// screen shows as it is, or a word that it has no words for.
    public static func of(_ word: String, in field: String, of collection: CollectionID) -> [String] {
        let words: Words? =
            switch (collection, field) {
            case (.bills, "stage"): Bill.Stage(rawValue: word).map(RecordWords.stage)
            case (.bills, "stance"): Bill.Stance(rawValue: word).map { RecordWords.stance($0).words }
            case (.rallies, "kind"): Rally.Kind(rawValue: word).map(RecordWords.kind)
            case (.rallies, "status"): Rally.Status(rawValue: word).map { RecordWords.status($0).words }
            case (.rallies, "languages"), (.resources, "languages"): RecordWords.language(word)
            case (.timeline, "side"): TimelineEntry.Side(rawValue: word).map(RecordWords.side)
            default: nil
            }
        return words.map(different) ?? []
    }

    private static func different(_ words: Words) -> [String] {
        words.english == words.spanish ? [words.english] : [words.english, words.spanish]
    }
}
