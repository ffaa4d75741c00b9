import Records

/// The texts of a collection's records, each where its file or the journal has it, and the ids in order.
struct RecordTexts: Sendable {
    private(set) var ids: [RecordID] = []
    private let files: [RecordFile]
    /// The texts of records that the journal changes, or that two sides changed.
    private let merged: [[UInt8]]
    private var places: [Place] = []

    /// Where a record's text is: in a file, or among the merged ones.
    private struct Place {
        /// The index of the file; -1 for a merged text.
        let file: Int32
        let index: Int32
    }

    /// The records of the files, with those in `changed` as they have become; nil takes one out.
    init(_ files: [RecordFile], changed: [RecordID: JSONValue?]) {
        self.files = files
        var merged: [[UInt8]] = []
        var entries: [(id: RecordID, place: Place)] = []
        entries.reserveCapacity(files.reduce(changed.count) { $0 + $1.places.count })
        for (number, file) in files.enumerated() {
            for (index, place) in file.places.enumerated() where changed.isEmpty || changed[place.id] == nil {
                entries.append((place.id, Place(file: Int32(number), index: Int32(index))))
            }
        }
        for (id, value) in changed {
            guard let value else { continue }
            entries.append((id, Place(file: -1, index: Int32(merged.count))))
            merged.append(JSONLayout.compact(value))
        }
        // One file is in the order that a person gave it, unless something has to find its place.
        if files.count > 1 || !changed.isEmpty { entries.sort { $0.id < $1.id } }
        self.merged = merged
        ids = entries.map(\.id)
        places = entries.map(\.place)
    }

    /// The ids, to ask for one.
    var idSet: Set<RecordID> { Set(ids) }

    /// A record's own text: an object.
    func text(at index: Int) -> [UInt8] {
        let place = places[index]
        return place.file < 0 ? merged[Int(place.index)] : Array(files[Int(place.file)].source(at: Int(place.index)))
    }

    /// The same as a value.
    func value(at index: Int) -> JSONValue? { (try? JSONTree(text(at: index)))?.root.value }

    /// The records, decoded when they are looked at.
    func shelf<Item: Record>(_ type: Item.Type) -> Shelf<Item> {
        // What fails to decode would not have passed the check when its file was read.
        Shelf(ids: ids) { index in
            guard let tree = try? JSONTree(text(at: index)),
                let item = try? JSONDecoding.decode(Item.self, from: tree.root)
            else { return Item(id: ids[index]) }
            return item
        }
    }
}
