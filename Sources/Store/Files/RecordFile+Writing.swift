import Records

/// The names that this program knows in an object, in the order in which it writes them.
///
/// The object is named by the names on the way to it from its record, outermost first; elements of a list are on the
/// way of the list. The record itself is `[]`.
typealias NameOrder = (_ path: [String]) -> [String]

extension RecordFile {
    /// The file's bytes after some changes, at most one of a record; of several the last counts.
    ///
    /// What a record was before is not asked: the file's own record is compared with what it becomes. Records that are
    /// not touched, and all that stands outside them, stay byte for byte; in a touched record only those values change
    /// that differ, with the members that come or go and the commas and line ends that they need. A new record goes
    /// before the first one with a greater id, else last. What is new is laid out like what stands around it.
    ///
    /// The format's number becomes the current one, even where nothing else changes: that is a migration. A file of a
    /// newer format keeps its own.
    func applying(_ changes: [Change], order: @escaping NameOrder) -> [UInt8] {
        let layout = FileLayout(bytes: bytes)
        let style = layout.style(ofList: listRange)
        var editing = RecordEditing(layout: layout, order: order)
        if format < .current {
            editing.splices.replace(formatRange, with: Array(FileFormat.current.spelling.utf8))
        }
        var removed: Set<Int> = []
        var added: [(id: RecordID, value: JSONValue)] = []
        let last = Dictionary(changes.map { ($0.id, $0.after) }, uniquingKeysWith: { _, last in last })
        for (id, after) in last {
            switch (index(of: id), after) {
            case (let index?, let after?):
                guard let node = node(at: index) else { continue }
                editing.edit(node, base: places[index].range.lowerBound, to: after, at: [], style)
            case (let index?, nil): removed.insert(index)
            case (nil, let after?): added.append((id, after.inOrder(order, at: [])))
            case (nil, nil): break
            }
        }
        if !removed.isEmpty || !added.isEmpty {
            added.sort { $0.id < $1.id }
            edit(&editing.splices, style, removing: removed, adding: added)
        }
        return editing.splices.applied(to: bytes)
    }

    /// Takes whole records out and puts new ones in, which are sorted by id.
    private func edit(
        _ splices: inout Splices, _ listStyle: JSONLayout.Style, removing removed: Set<Int>,
        adding added: [(id: RecordID, value: JSONValue)]
    ) {
        let layout = FileLayout(bytes: bytes)
        if places.isEmpty {
            let columns = layout.columns(before: listRange.lowerBound)
            let list = JSONLayout.text(of: .list(added.map(\.value)), listStyle, after: columns)
            return splices.replace(listRange, with: list)
        }
        func neighbour(_ index: Int) -> Container? {
            node(at: index).flatMap { Container($0, base: places[index].range.lowerBound, in: layout, listStyle) }
        }
        let new = zip(positions(ofNew: added.map(\.id)), added).map { position, added in
            BracketedItems.New(position: position) { separator, index in
                let style = neighbour(index)?.style(ofSiblingAfter: separator) ?? listStyle
                return JSONLayout.text(of: added.value, style)
            }
        }
        let space = neighbour(0)?.items.space ?? listStyle.space
        let items = BracketedItems(bytes: bytes, range: listRange, items: places.map(\.range), space: space)
        items.edit(&splices, removing: removed, adding: new)
    }

    // MARK: New files

    /// The bytes of a new file of records, sorted by id and each in its own text.
    ///
    /// The text of a record that no file has yet is `source(of:order:)`. The fields of an old file that this program
    /// does not know stand after the records.
    static func bytes(of records: [Source], keeping otherMembers: [JSONMember] = []) -> [UInt8] {
        let isSorted = zip(records, records.dropFirst()).allSatisfy { $0.id <= $1.id }
        let records = isSorted ? records : records.sorted { $0.id < $1.id }
        var output = Array("{\n  \"format\": \(FileFormat.current.spelling),\n  \"records\": [".utf8)
        output.reserveCapacity(records.reduce(1024) { $0 + $1.source.count + 6 })
        for (index, record) in records.enumerated() {
            output += (index == 0 ? "\n    " : ",\n    ").utf8
            output += record.source
        }
        output += (records.isEmpty ? "]" : "\n  ]").utf8
        for member in otherMembers {
            output += ",\n  ".utf8
            output += JSONLayout.member(
                member.name, member.value, JSONLayout.Style(indent: [ASCII.space, ASCII.space]))
        }
        return output + "\n}\n".utf8
    }

    /// The text of a new record as a file of ours holds it: known names in their order, then the others as they come.
    static func source(of value: JSONValue, order: NameOrder) -> [UInt8] {
        let style = JSONLayout.Style(indent: Array(repeating: ASCII.space, count: 4))
        return JSONLayout.text(of: value.inOrder(order, at: []), style)
    }
}
