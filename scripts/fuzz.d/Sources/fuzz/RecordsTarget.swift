import Records

@testable import Store

/// A file of records, then a zero byte and the choices of an edit: what is read can be edited, and nothing but the
/// record that is edited moves.
func checkRecords(_ input: [UInt8]) {
    let end = input.firstIndex(of: 0) ?? input.count
    let bytes = Array(input[..<end])
    var choices = Choices(input[min(end + 1, input.count)...])
    let collection = choices.one(of: CollectionID.allCases, or: .bills)
    let check = SchemaCheck.of(collection)
    do throws(CollectionFile.Fault) {
        switch try RecordFile.contents(of: bytes, path: "records.json", check: { check.mismatch(in: $0) }) {
        case .head(let head): require(Buckets.counts.contains(head.buckets), "a head has a number of buckets")
        case .records(let file): checkEdit(of: file, in: collection, check, &choices)
        }
    } catch {
        let broken = BrokenFile(
            collection: collection, path: "records.json", place: error.place, problem: error.problem)
        require(!broken.sentence.isEmpty, "a fault has words")
        // Without the check, so that what edits a file is met by more of them.
        guard let file = try? RecordFile(bytes, path: "", check: { _ in nil }) else { return }
        checkEdit(of: file, in: collection, nil, &choices)
    }
}

private func checkEdit(
    of file: RecordFile, in collection: CollectionID, _ check: SchemaCheck?, _ choices: inout Choices
) {
    let schema = collection.schema
    func applied(_ changes: [Change], to file: RecordFile) -> RecordFile? {
        let bytes = file.applying(changes) { schema.names(at: $0) }
        if let read = try? RecordFile(bytes, path: "", check: { _ in nil }) { return read }
        // A record can lie too deep for a file, but then the journal does not take it.
        let isExcused = isTooDeep(bytes) && !changes.allSatisfy(journalTakes)
        require(isExcused, "what the journal takes can be in a file: \(String(decoding: bytes, as: UTF8.self))")
        return nil
    }
    let change = edit(of: file, in: collection, &choices)
    guard let edited = applied([change], to: file) else { return }
    checkPlaces(file, edited, change)
    require(
        edited.applying([change]) { schema.names(at: $0) } == edited.bytes,
        "an edit that is in the file changes nothing")
    if let check, let after = change.after, let node = edited.index(of: change.id).flatMap({ edited.node(at: $0) }) {
        let alone = try? JSONTree(JSONLayout.compact(after))
        let fits = alone.map { check.mismatch(in: $0.root) == nil }
        require(fits == (check.mismatch(in: node) == nil), "a record fits in a file as it does alone")
    }
    guard let restored = applied([change.inverse], to: edited) else { return }
    require(restored.places.map(\.id).sorted() == file.places.map(\.id).sorted(), "the inverse restores the records")
    for index in file.places.indices {
        let again = restored.index(of: file.places[index].id).flatMap { restored.node(at: $0) }
        require(again?.isSame(as: file.value(at: index)) == true, "the inverse restores the values")
    }
}

/// A change of one record of the file, or a new one.
private func edit(of file: RecordFile, in collection: CollectionID, _ choices: inout Choices) -> Change {
    let index = choices.number(below: file.places.count + 1)
    guard index < file.places.count else {
        let ids: [RecordID] = ["a", "zz", "ab-1", "m-2"]
        let free = ids.filter { file.index(of: $0) == nil }
        let id = choices.one(of: free, or: "quite-another")
        guard case .object(let members) = choices.edited(.object([JSONMember("id", .text(id.text))]), isRecord: true)
        else { broken("an edited object is an object") }
        return Change(collection, id, before: nil, after: .object(members))
    }
    let before = file.value(at: index)
    let after = choices.number(below: 4) == 3 ? nil : choices.edited(before, isRecord: true)
    return Change(collection, file.places[index].id, before: before, after: after)
}

/// The file is what it was but for one change and the number of its format.
private func checkPlaces(_ before: RecordFile, _ after: RecordFile, _ change: Change) {
    require(after.otherMembers == before.otherMembers, "what else is in a file stays")
    require(after.format == max(before.format, .current), "a file's format becomes the current one")
    let rest = after.places.indices.filter { after.places[$0].id != change.id }
    let old = before.places.indices.filter { before.places[$0].id != change.id }
    require(rest.map { after.source(at: $0) } == old.map { before.source(at: $0) }, "no other record moves by a byte")
    let node = after.index(of: change.id).flatMap { after.node(at: $0) }
    if let value = change.after {
        require(node?.isSame(as: value) == true, "the record is what the change says")
    } else {
        require(node == nil, "a record that was removed is not there")
    }
    let number = Array(after.format.spelling.utf8)
    func outside(_ file: RecordFile) -> [UInt8] {
        let format = [(file.formatRange, number), (file.listRange, [])].sorted { $0.0.lowerBound < $1.0.lowerBound }
        var end = 0
        var bytes: [UInt8] = []
        for (range, text) in format {
            bytes += file.bytes[end..<range.lowerBound] + text
            end = range.upperBound
        }
        return bytes + file.bytes[end...]
    }
    require(outside(after) == outside(before), "nothing outside the list of records moves by a byte")
}

private func isTooDeep(_ bytes: [UInt8]) -> Bool {
    do throws(JSONError) {
        _ = try JSONTree(bytes)
        return false
    } catch {
        if case .tooDeep = error.problem { return true } else { return false }
    }
}

private func journalTakes(_ change: Change) -> Bool {
    var line: [UInt8] = []
    JournalLine(seq: 1, content: .change(change)).write(to: &line)
    return change.canBeWritten && JournalLine.canBeRead(line.dropLast())
}
