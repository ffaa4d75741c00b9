import Records
import Search

/// What of a collection's records is searched, and how much each part weighs.
///
/// This is the one table of it: what is indexed, what is marked on the screen and which passage is shown all go by it.
struct SearchedFields: Sendable {
    /// A part of a record, by the names of its fields in the files.
    struct Field: Sendable {
        enum Reading {
            /// The texts as they are.
            case texts
            /// The name, street, city, state and ZIP code of a place, as one text.
            case placeLine
            /// The screen's words, in every language, for a word of the files.
            case spoken
            /// The screen's words for the collection.
            case title
        }

        let reading: Reading
        /// The ways that lead to the texts; those of one list are read object by object.
        let ways: [[String]]
        let weight: FieldWeight
    }

    /// What records can be narrowed to.
    struct Narrowing: Sendable {
        /// What a person types before the colon.
        let name: String
        let way: [String]
        /// Whether the screen's words for the value stand for it as well.
        let isSpoken: Bool
    }

    /// The parts in the order in which they are read: what says most stands first.
    let fields: [Field]
    /// How many of the parts from the start are the heading.
    let headings: Int
    let narrowings: [Narrowing]
    /// The ways to the texts that hold phone numbers, and the fewest digits of one there.
    let phones: [(way: [String], fewest: Int)]
    /// The ways to the dates that the record is about.
    let dates: [[String]]

    /// The table of a collection.
    static func of(_ collection: CollectionID) -> SearchedFields {
        switch collection {
        case .bills: bills
        case .rallies: rallies
        case .resources: resources
        case .timeline: timeline
        }
    }

    /// The names of a place's texts, as an envelope has them.
    static let placeNames = ["name", "street", "city", "state", "zip"]

    private static let bills = SearchedFields(
        heading: [texts("number", .identifier), texts("title", .name)],
        own: [
            texts("jurisdiction", .service), texts("session", .service), texts("sponsors", .service),
            texts("supporters", .service), texts("opponents", .service), texts("talking_points", .text),
            texts("history", ["action"], .text), texts("hearings", ["committee", "place"], .text),
        ],
        spoken: ["stage", "stance"],
        narrowings: [narrowing("stance"), narrowing("stage")],
        dates: [["stage_date"], ["history", "date"], ["hearings", "at"]])

    private static let rallies = SearchedFields(
        heading: [texts("title", .name)],
        own: [
            placeLine("place"), texts("organiser", .service), texts("label", .service), texts("contact", .service),
            texts("accessibility", .text), texts("bring", .text), texts("bills", .text),
        ],
        spoken: ["kind", "status", "languages"],
        narrowings: [
            narrowing("kind"), narrowing("status"), narrowing("city", ["place", "city"]),
            narrowing("zip", ["place", "zip"]), narrowing("lang", ["languages"], isSpoken: true),
        ],
        // A contact is written as a person likes: what has fewer digits than a number of one's own town may be a year.
        phones: [(["contact"], 7)],
        dates: [["starts"], ["ends"]])

    private static let resources = SearchedFields(
        heading: [texts("name", .name)],
        own: [
            texts("also_known_as", .name), texts("phones", ["number"], .identifier),
            texts("address", ["zip"], .identifier), texts("services", .service), texts("categories", .service),
            placeLine("address"), texts("hours", .text), texts("fees", .text), texts("eligibility", .text),
            texts("email", .text), texts("website", .text), texts("phones", ["label"], .text),
        ],
        spoken: ["languages"],
        narrowings: [
            narrowing("kind", ["categories"]), narrowing("city", ["address", "city"]),
            narrowing("zip", ["address", "zip"]), narrowing("lang", ["languages"], isSpoken: true),
        ],
        phones: [(["phones", "number"], 3)])

    private static let timeline = SearchedFields(
        heading: [texts("title", .name)],
        own: [
            texts("label", .service), texts("printed_date", .service), texts("kind", .service),
            texts("actors", .service), texts("conflict", .text),
        ],
        spoken: ["side"],
        narrowings: [narrowing("kind")],
        dates: [["date"]])

    /// A table with what every record has at its end.
    private init(
        heading: [Field], own: [Field], spoken: [String], narrowings: [Narrowing],
        phones: [(way: [String], fewest: Int)] = [], dates: [[String]] = []
    ) {
        headings = heading.count
        fields =
            heading + own + [Self.texts("tags", .service), Field(reading: .title, ways: [], weight: .service)]
            + spoken.map { Field(reading: .spoken, ways: [[$0]], weight: .service) }
            + [
                Self.texts("summary", .text), Self.texts("notes", .text),
                Self.texts("links", ["label", "url"], .text), Self.texts("sources", ["page", "note"], .text),
            ]
        self.narrowings = narrowings + [Self.narrowing("tag", ["tags"])]
        self.phones = phones
        self.dates = dates
    }

    private static func texts(_ name: String, _ weight: FieldWeight) -> Field {
        Field(reading: .texts, ways: [[name]], weight: weight)
    }

    private static func texts(_ name: String, _ inner: [String], _ weight: FieldWeight) -> Field {
        Field(reading: .texts, ways: inner.map { [name, $0] }, weight: weight)
    }

    private static func placeLine(_ name: String) -> Field {
        Field(reading: .placeLine, ways: placeNames.map { [name, $0] }, weight: .service)
    }

    private static func narrowing(_ name: String, _ way: [String]? = nil, isSpoken: Bool = false) -> Narrowing {
        Narrowing(name: name, way: way ?? [name], isSpoken: isSpoken)
    }
}
