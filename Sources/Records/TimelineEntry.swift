import Timekeeping

/// Something that happened, with the date as it was printed and as precisely as it is known.
public struct TimelineEntry: Record {
    public static let collection = CollectionID.timeline

    public var id: RecordID
    /// The date as a person wrote it: `Mar – Apr 2022`.
    @RequiredText public var label: String
    /// The label's meaning; its precision is the label's. Where the label can be read and says something else, `when`
    /// follows the label.
    public var date: EDTF
    /// The date printed beside the label, where there is one.
    public var printedDate: String?
    @RequiredText public var title: String
    @RequiredText public var kind: String
    public var side: Side
    @List public var actors: [String]
    /// What disagrees about this entry, in a sentence.
    public var conflict: String?
    public var summary: String?
    @List public var tags: [String]
    @List public var links: [Link]
    @List public var sources: [Source]
    public var notes: String?
    @List public var conflicts: [Conflict]

    public var heading: String { title }

    // In the order in which a file has them.
    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, label, date
        case printedDate = "printed_date"
        case title, kind, side, actors, conflict, summary, tags, links, sources, notes, conflicts
    }
}

extension TimelineEntry {
    /// Whose doing an entry is.
    public enum Side: String, Vocabulary { case network, union, state, parents }
}

extension TimelineEntry {
    public static let schema =
        RecordSchema(of: CodingKeys.self) { key in
            switch key {
            case .id: .required(.id)
            case .label, .title, .kind: .required(.requiredText)
            case .date: .required(.date)
            case .printedDate, .conflict: .optional(.text)
            case .side: .required(.word(Side.self))
            case .actors: .optional(.texts)
            case .summary, .notes: .optional(.text)
            case .tags: .optional(.texts)
            case .conflicts: .optional(.conflicts)
            case .links: .optional(.list(Link.schema))
            case .sources: .optional(.list(Source.schema))
            }
        }

    /// Something of which nothing is known but its id, which stands for its title as well: an event among families, on
    /// some day of this century.
    public init(id: RecordID) {
        let date = EDTF.thisCentury
        self.init(id: id, label: date.description, date: date, title: id.text, kind: "event", side: .parents)
    }
}
