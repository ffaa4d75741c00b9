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
