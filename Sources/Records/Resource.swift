import Timekeeping

/// A place, an office or a publication that helps.
public struct Resource: Record {
    public static let collection = CollectionID.resources

    public var id: RecordID
    @RequiredText public var name: String
    @List public var alsoKnownAs: [String]
    @List public var services: [String]
    @List public var categories: [String]
    public var address: Place?
    @List public var phones: [Phone]
    public var email: String?
    public var website: String?
    /// The opening hours in the words in which a person wrote them.
    public var hours: String?
    @List public var languages: [String]
    public var fees: String?
    public var eligibility: String?
    /// The day on which somebody last asked whether this is still so; nil: nobody has.
    public var verified: EDTF?
    public var summary: String?
    @List public var tags: [String]
    @List public var links: [Link]
    @List public var sources: [Source]
    public var notes: String?
    @List public var conflicts: [Conflict]

    public var heading: String { name }

    // In the order in which a file has them.
    enum CodingKeys: String, CodingKey, CaseIterable {
        case id, name
        case alsoKnownAs = "also_known_as"
        case services, categories, address, phones, email, website, hours, languages, fees, eligibility, verified
        case summary, tags, links, sources, notes, conflicts
    }
}

extension Resource {
    /// A number to call, and whose it is where there are several.
    public struct Phone: Codable, Hashable, Sendable {
        public var label: String?
        @RequiredText public var number: String

        enum CodingKeys: String, CodingKey, CaseIterable { case label, number }
    }
}

extension Resource {
    public static let schema =
        RecordSchema(of: CodingKeys.self) { key in
            switch key {
            case .id: .required(.id)
            case .name: .required(.requiredText)
            case .alsoKnownAs, .services, .categories, .languages: .optional(.texts)
            case .address: .optional(.object(Place.schema))
            case .phones: .optional(.list(Phone.schema))
            case .email, .website, .hours, .fees, .eligibility: .optional(.text)
            case .verified: .optional(.date)
            case .summary, .notes: .optional(.text)
            case .tags: .optional(.texts)
            case .conflicts: .optional(.conflicts)
            case .links: .optional(.list(Link.schema))
            case .sources: .optional(.list(Source.schema))
            }
        }

    /// A place of which nothing is known but its id, which stands for its name as well.
    public init(id: RecordID) {
        self.init(id: id, name: id.text)
    }
}

extension Resource.Phone {
    static let schema = RecordSchema(of: CodingKeys.self) { key in
        switch key {
        case .label: .optional(.text)
        case .number: .required(.requiredText)
        }
    }
}
