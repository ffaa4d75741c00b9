import ArgumentParser
import Records
import Store

/// Why an assignment cannot be made: a sentence, and how the command ends.
struct AssignmentRefusal: Error {
    let sentence: String
    let status: ExitCode

    /// The field's name means nothing here.
    static func name(_ sentence: String) -> AssignmentRefusal {
        AssignmentRefusal(sentence: sentence, status: ExitStatus.usage)
    }

    /// The field does not hold such a value.
    static func value(_ sentence: String) -> AssignmentRefusal {
        AssignmentRefusal(sentence: sentence, status: ExitStatus.refused)
    }
}

/// An assignment to a field of a collection's records, as the schema knows it.
struct AssignedField {
    private let assignment: Assignment
    private let collection: CollectionID
    /// Nil for a field that the desk does not know.
    private let kind: FieldKind?
    /// The name on the way that is not known, and what was probably meant.
    private var unknownName: (name: String, nearest: String?)?
    /// The start of the path that leads to a field without fields in it, where the path goes on.
    private var wall: ArraySlice<String>?

    init(_ assignment: Assignment, of collection: CollectionID) {
        self.assignment = assignment
        self.collection = collection
        var schema: RecordSchema? = collection.schema
        var kind: FieldKind?
        for (depth, name) in assignment.path.enumerated() {
            if depth > 0, schema == nil {
                wall = assignment.path[..<depth]
                kind = nil
                break
            }
            guard let field = schema?.field(named: name) else {
                unknownName = (name, Nearest.to(name, among: schema?.fields.map(\.name) ?? []))
                kind = nil
                break
            }
            kind = field.kind
            schema = if case .object(let inner) = field.kind { inner } else { nil }
        }
        self.kind = kind
    }

    private var field: String { assignment.field }

    /// The record with the field as it is to be, and without the conflict about it that this settles.
    func apply(to record: JSONValue) throws(AssignmentRefusal) -> JSONValue {
        if assignment.path == ["id"] {
            throw .name("The id of a record stays as it is. Add a record with the other id, and remove this one.")
        }
        if wall != nil { throw noWay(record) }
        let isThere = record.value(at: assignment.path) != nil
        let isTakenOut = assignment.sign == .become && assignment.text.isEmpty
        if kind == nil, assignment.sign != .json, !(isTakenOut && isThere) { throw unknown(record) }
        guard let edited = record.setting(assignment.path, to: try value(in: record)) else { throw noWay(record) }
        return edited.settling(assignment.path)
    }

    private func value(in record: JSONValue) throws(AssignmentRefusal) -> JSONValue? {
        switch assignment.sign {
        case .json: return try json()
        case .become:
            // A field that says nothing had better be left out.
            let value = assignment.text.isEmpty ? nil : try typed()
            return value == .list([]) ? nil : value
        case .add, .takeOut:
            guard case .list(let typed) = try typed() else {
                throw .name("“\(field)” is no list of texts: use \(field)=VALUE.")
            }
            var texts: [JSONValue] = []
            if case .list(let there) = record.value(at: assignment.path) { texts = there }
            if assignment.sign == .add {
                for text in typed where !texts.contains(text) { texts.append(text) }
            } else {
                texts.removeAll(where: typed.contains)
            }
            return texts.isEmpty ? nil : .list(texts)
        }
    }

    private func json() throws(AssignmentRefusal) -> JSONValue? {
        do {
            let value = try JSONTree(Array(assignment.text.utf8)).root.value
            // Null says that a field is left out; a field of one's own may mean something else by it.
            return value == .null && kind != nil ? nil : value
        } catch {
            throw .value("The value of “\(field)” is no JSON: \(error.sentence) Texts stand in quotation marks.")
        }
    }
}

// MARK: - Refusals

extension AssignedField {
    private func unknown(_ record: JSONValue) -> AssignmentRefusal {
        guard record.setting(assignment.path, to: .null) != nil else { return noWay(record) }
        let name = unknownName?.name ?? field
        let guess = unknownName?.nearest.map { " Did you mean \($0)?" } ?? ""
        return .name(
            "“\(name)” is no field that the \(collection.rawValue) have.\(guess) "
                + "To set a field of your own: \(field):=JSON.")
    }

    /// The path leads through a text or a list.
    private func noWay(_ record: JSONValue) -> AssignmentRefusal {
        let outer = assignment.path.indices.dropFirst().map { assignment.path[..<$0] }
        let wall =
            wall
            ?? outer.first { path in
                guard let value = record.value(at: path) else { return false }
                if case .object = value { return false }
                return value != .null
            }
        let name = (wall ?? assignment.path[...]).joined(separator: ".")
        return .name("“\(name)” has no fields in it. To set the whole of it: \(name):=JSON.")
    }

    private func typed() throws(AssignmentRefusal) -> JSONValue {
        do throws(TypedValueError) {
            return try (kind ?? .text).value(typed: assignment)
        } catch {
            throw refusal(error)
        }
    }

    private func refusal(_ error: TypedValueError) -> AssignmentRefusal {
        let text = assignment.text
        switch error {
        case .notAWord(let words):
            let guess = Nearest.to(text, among: words).map { " Did you mean \($0)?" } ?? ""
            return .value("“\(field)” cannot be “\(text)”.\(guess) It is one of \(words.joined(separator: ", ")).")
        case .notADate:
            return .value(
                "“\(field)” should be a date such as 2022-02-28, 2020-06, 2015 or 2018-05/2019-04, but is “\(text)”.")
        case .notLocal:
            return .value(
                "“\(field)” should be a local date and time without a zone, such as 2026-03-10T18:00, "
                    + "but is “\(text)”.")
        case .notACount: return .value("“\(field)” should be a whole number from 0 up, but is “\(text)”.")
        case .notAnID(let id):
            return .value("“\(field)” should be ids such as chirla or ab-1505, but “\(id)” is none.")
        case .notTypable:
            if case .object(let schema) = kind {
                let names = schema.fields.map { "\(field).\($0.name)" }.joined(separator: ", ")
                return .name("“\(field)” is several fields: set \(names), or all of it with \(field):=JSON.")
            }
            return .name("“\(field)” is a list of objects, which is set as JSON: \(field):=[{…}].")
        }
    }
}

extension JSONValue {
    /// The record without the conflicts about a field, or about one inside it, which somebody has just set.
    fileprivate func settling(_ path: [String]) -> JSONValue {
        guard path != ["conflicts"], case .list(let conflicts) = self["conflicts"] else { return self }
        let left = conflicts.filter { conflict in
            guard case .list(let names) = conflict["field"] else { return true }
            return !names.starts(with: path.map(JSONValue.text))
        }
        if left.count == conflicts.count { return self }
        return setting(CollectionOfOne("conflicts"), to: left.isEmpty ? nil : .list(left)) ?? self
    }
}
