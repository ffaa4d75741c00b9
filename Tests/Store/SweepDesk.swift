import Foundation
import Records
import Testing

@testable import Store

/// Everything that a desk holds, read with calls that do not fail.
struct DeskState {
    /// The records, by their ids.
    let values: [RecordID: JSONValue]
    /// The same as they stand in the files, to the byte.
    let texts: [RecordID: [UInt8]]
    /// What the files hold without the journal.
    let inFiles: [RecordID: JSONValue]
    let broken: [BrokenFile]

    init(_ folder: DeskFolder) throws {
        let loaded = try folder.load()
        broken = loaded.broken
        var values: [RecordID: JSONValue] = [:]
        var texts: [RecordID: [UInt8]] = [:]
        var inFiles: [RecordID: JSONValue] = [:]
        for (collection, records) in loaded.texts {
            let files = loaded.collections.first { $0.collection == collection }
            for (index, id) in records.ids.enumerated() {
                values[id] = records.value(at: index)
                texts[id] = records.text(at: index)
            }
            for file in files?.files ?? [] {
                for index in file.places.indices { inFiles[file.places[index].id] = file.value(at: index) }
            }
        }
        (self.values, self.texts, self.inFiles) = (values, texts, inFiles)
    }

    /// Whether the desk has the same records as another time, whatever order their members stand in.
    func isSame(as other: DeskState) -> Bool { Self.isSame(values, other.values) }

    /// Whether the files have all that the desk has.
    var isFolded: Bool { Self.isSame(values, inFiles) }

    private static func isSame(_ left: [RecordID: JSONValue], _ right: [RecordID: JSONValue]) -> Bool {
        left.count == right.count
            && left.allSatisfy { id, value in right[id].map { FieldEdit.all(from: value, to: $0).isEmpty } ?? false }
    }
}

/// What the history says of one edit, without its number.
struct ToldEdit: Equatable {
    let who: String
    let edits: [FieldEdit]
    let isUndo: Bool
    let isRedo: Bool

    init(_ edit: PastEdit) {
        who = edit.who
        edits = edit.change.edits
        isUndo = edit.undoes != nil
        isRedo = edit.redoes != nil
    }
}

extension DeskStore {
    func told(of ids: [RecordID]) throws -> [[ToldEdit]] { try ids.map { try history(of: $0).map(ToldEdit.init) } }

    /// The record of an id, which is there: an answer that it is not would be a lie.
    func existing(_ id: RecordID) throws -> (collection: CollectionID, value: JSONValue) {
        guard let found = try record(id) else { throw DeniedRecord(id: id) }
        return found
    }

    struct DeniedRecord: Error { let id: RecordID }

    /// A change of one field of a record as it is now.
    func setting(_ field: [String], of id: RecordID, to value: JSONValue?) throws -> Change {
        let (collection, before) = try existing(id)
        let edit = FieldEdit(field, before: before.value(atPath: field), after: value)
        return Change(collection, id, before: before, after: before.applying([edit]))
    }

    @discardableResult
    func set(_ field: String, of id: RecordID, to value: JSONValue?) throws -> Committed {
        try commit([setting([field], of: id, to: value)])
    }

    func removing(_ id: RecordID) throws -> Change {
        let (collection, before) = try existing(id)
        return Change(collection, id, before: before, after: nil)
    }
}

extension JSONValue {
    func value(atPath path: [String]) -> JSONValue? {
        var value: JSONValue? = self
        for name in path { value = value?[name] }
        return value
    }

    /// A bill as somebody would add it.
    static func bill(_ id: String, title: String = "New") throws -> JSONValue {
        try JSONTree(Array(#"{"id":"\#(id)","number":"N 1","title":"\#(title)","stance":"watch","stage":"law"}"#.utf8))
            .root.value
    }
}

extension Change {
    static func adding(_ id: String, title: String = "New") throws -> Change {
        Change(.bills, RecordID(id), before: nil, after: try .bill(id, title: title))
    }
}
