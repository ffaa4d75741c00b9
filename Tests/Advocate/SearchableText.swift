import Desk
import Records
import Search

@testable import advocate

/// A text of a record that is searched, and how much it weighs.
struct SearchField {
    var text: String
    var weight: FieldWeight

    init(_ text: String, weight: FieldWeight) {
        self.text = text
        self.weight = weight
    }
}

/// What of a record is searched, and how much each part weighs.
struct SearchableText {
    private(set) var fields: [SearchField] = []
    /// How many fields from the start are the record's heading; a match there needs no passage to show it.
    private(set) var headingFields = 0

    init(_ record: any Record) {
        switch record {
        case let bill as Bill: add(bill)
        case let rally as Rally: add(rally)
        case let resource as Resource: add(resource)
        case let entry as TimelineEntry: add(entry)
        default: break
        }
        add(record.tags, .service)
        add(SpokenWords.of(record), .service)
        add(record.summary, .text)
        add(record.notes, .text)
        for link in record.links { add([link.label, link.url].compactMap { $0 }, .text) }
        for source in record.sources { add([source.page, source.note].compactMap { $0 }, .text) }
    }

    private mutating func add(_ text: String?, _ weight: FieldWeight) {
        if let text, !text.isEmpty { fields.append(SearchField(text, weight: weight)) }
    }

    private mutating func add(_ texts: [String], _ weight: FieldWeight) {
        for text in texts { add(text, weight) }
    }

    private mutating func endHeading() { headingFields = fields.count }

    private mutating func add(_ bill: Bill) {
        add(bill.number, .identifier)
        add(bill.title, .name)
        endHeading()
        add([bill.jurisdiction, bill.session].compactMap { $0 }, .service)
        add(bill.sponsors + bill.supporters + bill.opponents, .service)
        add(bill.talkingPoints + bill.history.map(\.action), .text)
        add(bill.hearings.flatMap { [$0.committee, $0.place].compactMap { $0 } }, .text)
    }

    private mutating func add(_ rally: Rally) {
        add(rally.title, .name)
        endHeading()
        add(rally.place?.line, .service)
        add([rally.organiser, rally.label, rally.contact].compactMap { $0 }, .service)
        add(rally.accessibility + rally.bring, .text)
        add(rally.bills.map(\.text), .text)
    }

    private mutating func add(_ resource: Resource) {
        add(resource.name, .name)
        endHeading()
        add(resource.alsoKnownAs, .name)
        add(resource.phones.map(\.number), .identifier)
        add(resource.address?.zip, .identifier)
        add(resource.services + resource.categories, .service)
        add(resource.address?.line, .service)
        add([resource.hours, resource.fees, resource.eligibility].compactMap { $0 }, .text)
        add([resource.email, resource.website].compactMap { $0 }, .text)
        add(resource.phones.compactMap(\.label), .text)
    }

    private mutating func add(_ entry: TimelineEntry) {
        add(entry.title, .name)
        endHeading()
        add([entry.label, entry.printedDate, entry.kind].compactMap { $0 }, .service)
        add(entry.actors, .service)
        add(entry.conflict, .text)
    }
}
