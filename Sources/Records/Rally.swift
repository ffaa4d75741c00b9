import Timekeeping

/// A gathering: a rally, a hearing, a fair, a board meeting, or a petition handed over.
public struct Rally: Record {
    public static let collection = CollectionID.rallies

    public var id: RecordID
    @RequiredText public var title: String
    public var kind: Kind
    /// When, as a person wrote it.
    public var label: String?
    /// A local date and time in `timezone`, or as much of it as is known; nil where no date is known.
    @LocalTime public var starts: EDTF?
    @LocalTime public var ends: EDTF?
    /// How it repeats, as a person wrote it ("Every second Tuesday 6pm") or as a rule of RFC 5545; nil where it does not.
    public var repeats: String?
    /// An IANA name such as `America/Los_Angeles`; nil means the desk's own.
    public var timezone: String?
    public var place: Place?
    public var status: Status
    public var organiser: String?
    /// How many people there is room for.
    @Headcount public var capacity: Int?
    @List public var languages: [String]
    @List public var accessibility: [String]
    @List public var bring: [String]
    public var contact: String?
    @List public var bills: [RecordID]
    public var summary: String?
    @List public var tags: [String]
    @List public var links: [Link]
    @List public var sources: [Source]
    public var notes: String?
    @List public var conflicts: [Conflict]

    public var heading: String { title }

    // In the order in which a file has them.
    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, title, kind, label, starts, ends, repeats, timezone, place, status, organiser, capacity, languages
        case accessibility, bring, contact, bills, summary, tags, links, sources, notes, conflicts
    }
}

extension Rally {
    public enum Kind: String, Vocabulary {
        case rally
        case walkIn = "walk-in"
        case hearing
        case boardMeeting = "board-meeting"
        case fair, meeting, petition, letter, renewal
        case phoneBank = "phone-bank"
        case training
    }

    public enum Status: String, Vocabulary { case planned, confirmed, cancelled, held }
}

extension Rally {
    public static let schema =
        RecordSchema(of: CodingKeys.self) { key in
            switch key {
            case .id: .required(.id)
            case .title: .required(.requiredText)
            case .kind: .required(.word(Kind.self))
            case .starts, .ends: .optional(.localTime)
            case .label, .repeats, .timezone, .organiser, .contact: .optional(.text)
            case .place: .optional(.object(Place.schema))
            case .status: .required(.word(Status.self))
            case .capacity: .optional(.count)
            case .languages, .accessibility, .bring: .optional(.texts)
            case .bills: .optional(.ids)
            case .summary, .notes: .optional(.text)
            case .tags: .optional(.texts)
            case .conflicts: .optional(.conflicts)
            case .links: .optional(.list(Link.schema))
            case .sources: .optional(.list(Source.schema))
            }
        }

    /// A gathering of which nothing is known but its id, which stands for its title as well: a meeting that is planned.
    public init(id: RecordID) {
        self.init(id: id, title: id.text, kind: .meeting, status: .planned)
    }
}
