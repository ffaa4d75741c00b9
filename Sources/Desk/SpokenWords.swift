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
        return words.flatMap { $0.english == $0.spanish ? [$0.english] : [$0.english, $0.spanish] }
    }
}
