import Timekeeping

/// A bill before a legislature, or a law that was one.
public struct Bill: Record {
    public static let collection = CollectionID.bills

    public var id: RecordID
    /// The number as the legislature prints it: `AB 1505`.
    @RequiredText public var number: String
    @RequiredText public var title: String
    public var jurisdiction: String?
    public var session: String?
    /// The desk's own stance. Who else is for or against stands in `supporters` and `opponents`.
    public var stance: Stance
    public var priority: Priority?
    public var stage: Stage
    public var stageDate: EDTF?
    @List public var sponsors: [String]
    @List public var supporters: [String]
    @List public var opponents: [String]
    @List public var history: [Step]
    @List public var hearings: [Hearing]
    @List public var talkingPoints: [String]
    public var summary: String?
    @List public var tags: [String]
    @List public var links: [Link]
    @List public var sources: [Source]
    public var notes: String?
    @List public var conflicts: [Conflict]

    public var heading: String { number == title ? title : "\(number) · \(title)" }

    // In the order in which a file has them.
    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, number, title, jurisdiction, session, stance, priority, stage
        case stageDate = "stage_date"
        case sponsors, supporters, opponents, history, hearings
        case talkingPoints = "talking_points"
        case summary, tags, links, sources, notes, conflicts
    }
}

extension Bill {
    /// What the desk wants of a bill.
    public enum Stance: String, Vocabulary { case support, oppose, watch, neutral }

    /// How pressing a bill is for the desk.
    public enum Priority: String, Vocabulary { case high, medium, low }

    /// How far a bill has come.
    public enum Stage: String, Vocabulary {
        case introduced, committee
        case passedOneHouse = "passed-one-house"
        case passed, signed, law, vetoed, dead

        /// Steps of the way to a law taken so far, 1 to 6; nil for a bill that left the way.
        public var step: Int? {
            switch self {
            case .introduced: 1
            case .committee: 2
            case .passedOneHouse: 3
            case .passed: 4
            case .signed: 5
            case .law: 6
            case .vetoed, .dead: nil
            }
        }
    }

    /// One action on a bill.
    public struct Step: Codable, Hashable, Sendable {
        public var date: EDTF?
        @RequiredText public var action: String
        public var chamber: String?

        enum CodingKeys: String, CodingKey, CaseIterable { case date, action, chamber }
    }

    /// A hearing of a bill before a committee.
    public struct Hearing: Codable, Hashable, Sendable {
        @LocalTime public var at: EDTF?
        public var place: String?
        public var committee: String?

        enum CodingKeys: String, CodingKey, CaseIterable { case at, place, committee }
    }
}

extension Bill {
    public static let schema =
        RecordSchema(of: CodingKeys.self) { key in
            switch key {
            case .id: .required(.id)
            case .number, .title: .required(.requiredText)
            case .jurisdiction, .session: .optional(.text)
            case .stance: .required(.word(Stance.self))
            case .priority: .optional(.word(Priority.self))
            case .stage: .required(.word(Stage.self))
            case .stageDate: .optional(.date)
            case .sponsors, .supporters, .opponents, .talkingPoints: .optional(.texts)
            case .history: .optional(.list(Step.schema))
            case .hearings: .optional(.list(Hearing.schema))
            case .summary, .notes: .optional(.text)
            case .tags: .optional(.texts)
            case .conflicts: .optional(.conflicts)
            case .links: .optional(.list(Link.schema))
            case .sources: .optional(.list(Source.schema))
            }
        }

    /// A bill of which nothing is known but its id, which stands for its number and title as well: the desk watches
    /// it, and it was introduced.
    public init(id: RecordID) {
        self.init(id: id, number: id.text, title: id.text, stance: .watch, stage: .introduced)
    }
}

extension Bill.Step {
    static let schema = RecordSchema(of: CodingKeys.self) { key in
        switch key {
        case .date: .optional(.date)
        case .action: .required(.requiredText)
        case .chamber: .optional(.text)
        }
    }
}

extension Bill.Hearing {
    static let schema = RecordSchema(of: CodingKeys.self) { key in
        switch key {
        case .at: .optional(.localTime)
        case .place, .committee: .optional(.text)
        }
    }
}
