import Records
import Testing

@Suite struct LibraryTests {
    private func library() throws -> Library {
        var second: Resource = try read(LeastRecord.resource)
        second.id = "b-place"
        return Library(
            bills: [try read(LeastRecord.bill)], rallies: [try read(LeastRecord.rally)],
            resources: [try read(LeastRecord.resource), second], timeline: [try read(LeastRecord.timelineEntry)])
    }

    @Test func aRecordIsFoundInWhicheverCollectionItIs() throws {
        let library = try library()
        #expect(library.find("a-bill") as? Bill == library.bills[0])
        #expect(library.find("a-rally") as? Rally == library.rallies[0])
        #expect(library.find("b-place") as? Resource == library.resources[1])
        #expect(library.find("an-entry") as? TimelineEntry == library.timeline[0])
        #expect(library.find("nobody") == nil)
        #expect(library.find("") == nil)
    }

    @Test func thePlaceOfARecordIsItsCollectionAndItsIndex() throws {
        let library = try library()
        let place = try #require(library.place(of: "b-place"))
        #expect((place.collection, place.index) == (.resources, 1))
        #expect(library.place(of: "nobody") == nil)
        for collection in CollectionID.allCases {
            for (index, record) in library.records(in: collection).enumerated() {
                let place = try #require(library.place(of: record.id))
                #expect((place.collection, place.index) == (collection, index))
            }
        }
    }

    @Test func recordsAreCountedAndKeptInOrder() throws {
        let library = try library()
        #expect(CollectionID.allCases.map(library.count) == [1, 1, 2, 1])
        #expect(library.records(in: .resources).map(\.id) == ["a-place", "b-place"])
        #expect(!library.isEmpty)
    }

    @Test func oneCollectionIsTakenFromAnotherLibrary() throws {
        let library = try library()
        for collection in CollectionID.allCases {
            let without = library.taking(collection, from: Library())
            for other in CollectionID.allCases {
                #expect(without.count(of: other) == (other == collection ? 0 : library.count(of: other)))
            }
            #expect(without.taking(collection, from: library) == library)
        }
    }

    @Test func anEmptyLibraryHasNothing() {
        let library = Library()
        #expect(library.isEmpty)
        #expect(CollectionID.allCases.allSatisfy { library.count(of: $0) == 0 && library.records(in: $0).isEmpty })
        #expect(library.find("a-bill") == nil)
        #expect(library.findings().isEmpty)
    }

    @Test func theFirstOfTwoRecordsWithOneIdIsFound() throws {
        var first: Resource = try read(LeastRecord.resource)
        first.name = "First"
        let twice = Library(resources: [first, try read(LeastRecord.resource)])
        #expect((twice.find("a-place") as? Resource)?.name == "First")
        var rally: Rally = try read(LeastRecord.rally)
        rally.id = "a-place"
        let across = Library(rallies: [rally], resources: [first])
        #expect(across.find("a-place") is Rally)
        #expect(across.count(of: .resources) == 1)
    }
}
