import Foundation
import Records
import Search
import Seeded
import Store
import Testing

@testable import advocate

@Suite("The document of a record")
struct DocumentTextTests {
    @Test("of the desk that comes with the program has the fields of the record")
    func startingRecords() throws {
        let folder = DeskFolder(path: URL(filePath: #filePath).appending(path: "../../../data").standardized.path)
        let library = try folder.load().library
        let desk = try DeskParts(folder)
        var texts = CollectionID.allCases.map { DocumentText($0) }
        var document = IndexedDocument(id: "")
        var count = 0
        for part in desk.parts {
            _ = try desk.read(part) { records in
                for record in records {
                    texts[part.collection.position].fill(&document, with: record)
                    guard let whole = library.find(record.id) else {
                        Issue.record("\(record.id) is not in the desk")
                        continue
                    }
                    #expect(document.id == record.id.text)
                    #expect(document.place == record.place.rawValue)
                    #expect(document.group == UInt8(part.collection.position))
                    expectSame(document, texts[part.collection.position], whole)
                    count += 1
                }
            }
        }
        #expect(count == CollectionID.allCases.reduce(0) { $0 + library.count(of: $1) })
        #expect(count > 20)
    }

    @Test("has the fields of the record, whatever the record", arguments: CollectionID.allCases)
    func randomRecords(of collection: CollectionID) throws {
        var random = RandomRecord(SeededRandom(UInt64(collection.position)))
        var text = DocumentText(collection)
        var document = IndexedDocument(id: "")
        for _ in 0..<2000 {
            let source = random.record(of: collection)
            let node = try JSONTree(Array(source.utf8)).root
            text.fill(&document, with: node)
            expectSame(document, text, try decode(node, collection))
        }
    }

    private func decode(_ node: JSONNode, _ collection: CollectionID) throws -> any Record {
        switch collection {
        case .bills: try JSONDecoding.decode(Bill.self, from: node)
        case .rallies: try JSONDecoding.decode(Rally.self, from: node)
        case .resources: try JSONDecoding.decode(Resource.self, from: node)
        case .timeline: try JSONDecoding.decode(TimelineEntry.self, from: node)
        }
    }

    private func expectSame(_ document: IndexedDocument, _ text: DocumentText, _ record: any Record) {
        let wanted = SearchableText(record)
        let fields = document.fields.map { "\($0.weight) \(String(decoding: $0.text, as: UTF8.self))" }
        #expect(fields == wanted.fields.map { "\($0.weight) \($0.text)" })
        #expect(text.headingFields == wanted.headingFields)
        #expect(String(decoding: document.title, as: UTF8.self) == record.heading)
    }

    // MARK: What a record can be narrowed to

    private func document(_ collection: CollectionID, _ source: String) throws -> IndexedDocument {
        var text = DocumentText(collection)
        var document = IndexedDocument(id: "")
        text.fill(&document, with: try JSONTree(Array(source.utf8)).root)
        return document
    }

    private func facets(_ document: IndexedDocument) -> [String] {
        document.facets.map { "\($0.field):\($0.value)" }.sorted()
    }

    @Test("can be narrowed to what its kind of record has, languages by their names as well")
    func narrowing() throws {
        let bill = try document(.bills, #"{"stance": "oppose", "stage": "law", "tags": ["Water", "sch\u00f3ol"]}"#)
        #expect(facets(bill) == ["stage:law", "stance:oppose", "tag:Water", "tag:schóol"])
        let rally = try document(
            .rallies,
            #"{"kind": "board-meeting", "status": "held", "place": {"city": "Watts", "zip": "90002"}, "languages": ["es"]}"#
        )
        #expect(
            facets(rally) == [
                "city:Watts", "kind:board-meeting", "lang:Spanish", "lang:es", "lang:español", "status:held",
                "zip:90002",
            ])
        let resource = try document(.resources, #"{"categories": ["clinic"], "languages": ["xx"], "tags": ["a"]}"#)
        #expect(facets(resource) == ["kind:clinic", "lang:xx", "tag:a"])
        #expect(try facets(document(.timeline, #"{"kind": "petition"}"#)) == ["kind:petition"])
    }

    @Test("has the phone numbers that are its own")
    func phones() throws {
        let resource = try document(
            .resources, #"{"phones": [{"number": "(213) 555-0100"}, {"label": "x", "number": "211"}]}"#)
        #expect(resource.phones.map { String(decoding: $0, as: UTF8.self) } == ["213) 555-0100", "211"])
        let rally = try document(.rallies, #"{"contact": "Call Ana, 213-555-0101, by 2030"}"#)
        #expect(rally.phones.map { String(decoding: $0, as: UTF8.self) } == ["213-555-0101"])
    }

    @Test("is about all days from the first to the last that it may mean")
    func days() throws {
        let bill = try document(
            .bills,
            #"{"stage_date": "1970-01-11", "history": [{"date": "1970"}, {}], "hearings": [{"at": "1971-01-01T09:00"}]}"#
        )
        #expect(bill.firstDay == 0)
        #expect(bill.lastDay == 365)
        let rally = try document(.rallies, #"{"starts": "1970-01-02T18:00", "ends": "1970-01-03"}"#)
        #expect(rally.firstDay == 1)
        #expect(rally.lastDay == 2)
        let open = try document(.timeline, #"{"date": "1970-01-05/.."}"#)
        #expect(open.firstDay == 4)
        #expect(open.lastDay == .max)
        let far = try document(.timeline, #"{"date": "Y-170000002"}"#)
        #expect(far.firstDay == .min)
        #expect(try document(.resources, #"{"verified": "2030-01-01"}"#).firstDay == nil)
        #expect(try document(.timeline, #"{"date": "not a date"}"#).firstDay == nil)
    }

    @Test("is filled anew: nothing of the record before stays")
    func refill() throws {
        var text = DocumentText(.rallies)
        var document = IndexedDocument(id: "")
        let full = #"{"title": "A", "kind": "fair", "contact": "213 555 0100", "starts": "2030", "tags": ["t"]}"#
        text.fill(&document, with: try JSONTree(Array(full.utf8)).root)
        text.fill(&document, with: try JSONTree(Array("{}".utf8)).root)
        #expect(
            document.phones.isEmpty && document.facets.isEmpty && document.firstDay == nil && document.title.isEmpty)
        #expect(document.fields.map { String(decoding: $0.text, as: UTF8.self) } == ["Rallies", "Eventos"])
        #expect(text.headingFields == 0)
    }
}

/// Random records that their schema allows, spelled as people and programs spell JSON.
private struct RandomRecord {
    private var random: SeededRandom

    init(_ random: SeededRandom) { self.random = random }

    mutating func record(of collection: CollectionID) -> String { object(collection.schema) }

    private mutating func object(_ schema: RecordSchema) -> String {
        var members: [String] = []
        for field in schema.fields where field.isRequired || chance(60) {
            let value = !field.isRequired && chance(10) ? "null" : value(field.kind)
            let name =
                chance(5)
                ? "\\u00" + String(field.name.utf8.first ?? 0, radix: 16) + field.name.dropFirst() : field.name
            members.append("\"\(name)\": \(value)")
        }
        if chance(10) { members.append(#""unknown": {"title": "no", "tags": ["no"]}"#) }
        if chance(50) { members.shuffle(using: &random) }
        return "{\(members.joined(separator: ", "))}"
    }

    private mutating func value(_ kind: FieldKind) -> String {
        switch kind {
        case .text: text(mayBeEmpty: true)
        case .requiredText: text(mayBeEmpty: false)
        case .texts: list { $0.text(mayBeEmpty: true) }
        case .id: #""some-id""#
        case .ids: list { _ in #""another-id""# }
        case .date: pick([#""2030""#, #""2030-02-28""#, #""201X""#, #""2030/..""#])
        case .localTime: pick([#""2030-02-28T18:00""#, #""2030-02""#])
        case .word(let words): "\"\(pick(words))\""
        case .count: "40"
        case .object(let schema): object(schema)
        case .list(let schema): list { $0.object(schema) }
        case .conflicts: "[]"
        case .anything: "0"
        }
    }

    private mutating func list(_ element: (inout RandomRecord) -> String) -> String {
        let count = Int.random(in: 0...3, using: &random)
        return "[" + (0..<count).map { _ in element(&self) }.joined(separator: ",") + "]"
    }

    private mutating func text(mayBeEmpty: Bool) -> String {
        let texts = [
            "en", "es", "xx", "AB 12", "Línea", #"a\nb"#, #"\u00f1and\u00fa \"x\""#, "(213) 555-0100", #"\ud83d\ude00"#,
        ]
        return "\"" + (mayBeEmpty && chance(20) ? "" : pick(texts)) + "\""
    }

    private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

    private mutating func pick(_ texts: [String]) -> String { texts[Int.random(in: 0..<texts.count, using: &random)] }
}
