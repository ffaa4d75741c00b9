import Records
import Seeded
import Testing

@testable import Store

@Suite("The check of a record against its schema")
struct SchemaCheckTests {
    /// Random objects, half of them wrong somewhere: the check says of each what decoding says.
    private func expectSameAsDecoding<Value: Decodable>(
        _ type: Value.Type, _ schema: RecordSchema, seed: UInt64
    ) throws {
        let check = SchemaCheck(schema)
        var objects = SchemaJSON(random: SeededRandom(seed), unknown: 10)
        var failures = 0
        for round in 0..<4_000 {
            objects.defects = [0, 10, 30, 200][round % 4]
            let text = objects.spelled(objects.object(of: schema))
            let root = try JSONTree(Array(text.utf8)).root
            var expected: JSONMismatch?
            do throws(JSONMismatch) { _ = try JSONDecoding.decode(type, from: root) } catch { expected = error }
            #expect(check.mismatch(in: root) == expected, "\(text)")
            if expected != nil { failures += 1 }
        }
        #expect((400...3_600).contains(failures))
    }

    @Test("agrees with decoding on everything, to the place and the words")
    func sameAsDecoding() throws {
        try expectSameAsDecoding(Bill.self, Bill.schema, seed: 1)
        try expectSameAsDecoding(Rally.self, Rally.schema, seed: 2)
        try expectSameAsDecoding(Resource.self, Resource.schema, seed: 3)
        try expectSameAsDecoding(TimelineEntry.self, TimelineEntry.schema, seed: 4)
        try expectSameAsDecoding(DeskSettings.self, DeskSettings.schema, seed: 5)
    }

    @Test("agrees with decoding on what is no object, and on one wrong value in each field")
    func oneWrongValue() throws {
        for collection in CollectionID.allCases { try expectEachFieldIsChecked(collection) }
    }

    private func expectEachFieldIsChecked(_ collection: CollectionID) throws {
        let check = SchemaCheck(collection.schema)
        var objects = SchemaJSON(random: SeededRandom(6))
        let wrong: [JSONValue] = [
            .null, .bool(true), .number("-1"), .number("1.5"), .text(""), .text("A B"), .list([]), .list([.null]),
            .list([.text("A")]), .list([.object([])]), .object([]), .object([JSONMember("name", .bool(false))]),
        ]
        for value in wrong {
            let root = try JSONTree(Array(JSONText.compact(value).utf8)).root
            #expect(check.mismatch(in: root) == decodingMismatch(root, collection))
            for field in collection.schema.fields {
                guard case .object(var members) = objects.object(of: collection.schema) else {
                    continue
                }
                members.removeAll { $0.name == field.name }
                members.append(JSONMember(field.name, value))
                let root = try JSONTree(Array(JSONText.compact(.object(members)).utf8)).root
                #expect(check.mismatch(in: root) == decodingMismatch(root, collection), "\(members)")
            }
        }
    }

    private func decodingMismatch(_ root: JSONNode, _ collection: CollectionID) -> JSONMismatch? {
        do throws(JSONMismatch) {
            switch collection {
            case .bills: _ = try JSONDecoding.decode(Bill.self, from: root)
            case .rallies: _ = try JSONDecoding.decode(Rally.self, from: root)
            case .resources: _ = try JSONDecoding.decode(Resource.self, from: root)
            case .timeline: _ = try JSONDecoding.decode(TimelineEntry.self, from: root)
            }
            return nil
        } catch {
            return error
        }
    }

    @Test("finds the fields that the schema does not know, wherever they are, and nothing else")
    func unknownFields() throws {
        var objects = SchemaJSON(random: SeededRandom(7), unknown: 15)
        for round in 0..<4_000 {
            let schema = CollectionID.allCases[round % 4].schema
            let value = objects.object(of: schema)
            let root = try JSONTree(Array(objects.spelled(value).utf8)).root
            let check = SchemaCheck(schema)
            let expected = Self.unknownPaths(in: value, of: schema)
            #expect(check.unknownFields(in: root).map { $0.path + [.name($0.name)] } == expected)
            #expect(check.examine(root) == (expected.isEmpty ? .fits : .fitsWithUnknownFields))
        }
    }

    /// The ways to the fields whose names begin as those of `SchemaJSON` do that are unknown.
    private static func unknownPaths(in value: JSONValue, of schema: RecordSchema?) -> [[JSONMismatch.Step]] {
        switch value {
        case .object(let members):
            members.flatMap { member in
                let step = JSONMismatch.Step.name(member.name)
                if member.name.hasPrefix("x-") { return [[step]] }
                guard let inner = schema?.field(named: member.name)?.kind.inner else { return [] }
                return unknownPaths(in: member.value, of: inner).map { [step] + $0 }
            }
        case .list(let values):
            values.enumerated().flatMap { index, value in
                unknownPaths(in: value, of: schema).map { [.index(index)] + $0 }
            }
        default: []
        }
    }

    @Test(
        "conflicts are objects with a field, what each side has, and who removed the record",
        arguments: [
            ("[]", nil), ("null", nil), (#"[{"field": ["address", "zip"], "desk": "90001"}]"#, nil), ("[{}]", nil),
            (#"[{"field": ["tags"], "desk": [{"a": 1}], "file": null}]"#, nil), (#"[{"removed": "file"}]"#, nil),
            (#"[{"field": "stage"}]"#, JSONKind.list.expectation), (#"[{"removed": "me"}]"#, "one of desk, file"),
            ("{}", JSONKind.list.expectation), ("[[]]", JSONKind.object.expectation),
        ] as [(String, String?)])
    func conflicts(text: String, expected: String?) throws {
        let bytes = Array(#"{"id": "a", "name": "A", "conflicts": \#(text)}"#.utf8)
        let found = SchemaCheck.check(try JSONTree(bytes).root, against: Resource.schema)
        guard case .unfit(let words, _) = found?.problem else {
            #expect(found == nil && expected == nil)
            return
        }
        #expect(words == expected)
    }

    @Test("a schema of more than 64 fields is checked as a small one is")
    func manyFields() throws {
        let schema = RecordSchema(
            (0..<200).map { FieldSchema(name: "f\($0)", kind: .text, isRequired: $0.isMultiple(of: 2)) })
        let members = (0..<200).map { JSONMember("f\($0)", .text("")) }
        let whole = try JSONTree(Array(JSONText.compact(.object(members.reversed())).utf8)).root
        #expect(SchemaCheck.check(whole, against: schema) == nil)
        let less = try JSONTree(Array(JSONText.compact(.object(members.filter { $0.name != "f198" })).utf8)).root
        #expect(SchemaCheck.check(less, against: schema)?.problem == .missing(field: "f198"))
    }

    @Test("what stands for a record of which only the id is known passes, and comes back as it is")
    func leastRecords() throws {
        func expectReadBack<Item: Record>(_ type: Item.Type) throws {
            let item = Item(id: "a-1")
            let root = try JSONTree(Array(JSONText.compact(item).utf8)).root
            #expect(SchemaCheck(Item.schema).examine(root) == .fits)
            #expect(try JSONDecoding.decode(type, from: root) == item)
            #expect(item.id == "a-1" && item.heading.contains("a-1"))
        }
        try expectReadBack(Bill.self)
        try expectReadBack(Rally.self)
        try expectReadBack(Resource.self)
        try expectReadBack(TimelineEntry.self)
    }
}
