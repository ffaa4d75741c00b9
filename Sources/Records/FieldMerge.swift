/// Merges a record that is there at the desk and in the file, field by field.
struct FieldMerge {
    private let chain: RecordChain
    private let file: JSONValue
    /// What each version of the chain lists as conflicts, and what the file does.
    private let listed: [ConflictList]
    private let listedInFile: ConflictList
    private var found: [ConflictList.Entry] = []

    init(_ chain: RecordChain, with file: JSONValue) {
        self.chain = chain
        self.file = file
        listed = chain.states.map { ConflictList(of: $0.value) }
        listedInFile = ConflictList(of: file)
    }

    /// The merged record.
    mutating func record() -> JSONValue {
        let merged = field([], of: chain.states.map(\.value), and: file) ?? file
        return conflicts().put(into: merged)
    }

    /// What a field becomes, from what each version has there and what the file has.
    ///
    /// Objects on both sides are merged member by member, an older version that has no object there counting as one
    /// without members.
    private mutating func field(_ path: [String], of versions: [JSONValue?], and file: JSONValue?) -> JSONValue? {
        guard let newest = versions.last, !newest.isSame(as: file) else { return file }
        if isSeen(file, at: path) { return newest }
        guard case (.object(let desks)?, .object(let files)?) = (newest, file) else {
            return value(path, of: versions, and: file)
        }
        let (objects, inFile) = (versions.map(NamedValues.init), NamedValues(file))
        var members: [JSONMember] = []
        for name in files.map(\.name) + desks.map(\.name).filter({ inFile[$0] == nil }) {
            let merged =
                path.isEmpty && name == ConflictList.name
                ? inFile[name] : field(path + [name], of: objects.map { $0[name] }, and: inFile[name])
            if let merged { members.append(JSONMember(name, merged)) }
        }
        return .object(members)
    }

    /// The same for a value that is taken or left whole, where the newest version and the file differ.
    private mutating func value(_ path: [String], of versions: [JSONValue?], and file: JSONValue?) -> JSONValue? {
        let newest = versions.last ?? nil
        let known = chain.known(versions)
        if versions.indices.contains(where: { $0 > known && chain.isChanged(versions, at: $0) }) {
            // The desk edited the field, and the file is not known to have the edit.
            if isKnown(file, at: path, of: versions) { return newest }
            return conflict(path, newest, file)
        }
        let lastChange = versions.indices.last { chain.isChanged(versions, at: $0) }
        let isOld = versions[..<known].contains { $0.isSame(as: file) }
        guard let lastChange, !chain.states[lastChange].isFound, isOld else { return file }
        // The file had the desk's edit, and has an older value again.
        let entry = ConflictList.Entry(Conflict(field: path, desk: newest, file: file))
        if listedInFile.contains(entry) && !isSettledAtDesk(entry) || isSettledInFile(file, at: path) { return file }
        return conflict(path, newest, file)
    }

    /// Notes a conflict, and gives the value that stays in the field: the desk's.
    ///
    /// Only where the desk has just settled the very same conflict is it the file's, which then is there to be noticed
    /// when the two are merged again: the entry alone would look like the one that the desk took out.
    private mutating func conflict(_ path: [String], _ desk: JSONValue?, _ file: JSONValue?) -> JSONValue? {
        let entry = ConflictList.Entry(Conflict(field: path, desk: desk, file: file))
        found.append(entry)
        return isSettledAtDesk(entry) ? file : desk
    }
}

extension FieldMerge {
    /// Whether the desk removed the record knowing all that the file has in it.
    var isRemovalOfFile: Bool {
        let open = listed[chain.folded...].dropLast()
        return isKnown(file, at: [], of: chain.states.map(\.value))
            && listedInFile.entries.allSatisfy { entry in open.contains { $0.contains(entry) } }
    }

    /// Whether the desk's newest version was made knowing what the file has: one version that may be in the file has
    /// it, or, of an object, one version or another has each of its members, or has none of that name where the file
    /// has none.
    private func isKnown(_ file: JSONValue?, at path: [String], of versions: [JSONValue?]) -> Bool {
        let known = chain.known(versions)
        if versions[known...].dropLast().contains(where: { $0.isSame(as: file) }) || isSeen(file, at: path) {
            return true
        }
        let objects = versions[chain.folded...].dropLast().filter { $0?.isObject == true }
        guard case .object(let members)? = file, !objects.isEmpty else { return false }
        let (named, inFile) = (versions.map(NamedValues.init), NamedValues(file))
        var names = Set(members.map { ExactText($0.name) })
        for object in named { names.formUnion(object.members.map { ExactText($0.name) }) }
        return names.map(\.text).allSatisfy { name in
            path.isEmpty && name == ConflictList.name
                || isKnown(inFile[name], at: path + [name], of: named.map { $0[name] })
        }
    }

    /// Whether the desk knows of a value in the file through a conflict that was never written there: it has chosen
    /// since, or still lists it.
    private func isSeen(_ value: JSONValue?, at path: [String]) -> Bool {
        listed[chain.folded...].dropFirst().dropLast().contains { list in
            list.entries.contains {
                $0.conflict.isAbout(path) && $0.conflict.file.isSame(as: value)
                    && !listed[chain.folded].contains($0)
                    && (!listedInFile.contains($0) || listed.last?.contains($0) == false)
            }
        }
    }

    /// Whether somebody settled a conflict in the file, for one value or the other: it was listed there, and the desk
    /// has left it alone.
    private func isSettledInFile(_ value: JSONValue?, at path: [String]) -> Bool {
        listed[chain.folded].entries.contains {
            $0.conflict.isAbout(path) && isUntouched($0) && !listedInFile.contains($0)
                && ($0.conflict.file.isSame(as: value) || $0.conflict.desk.isSame(as: value))
        }
    }

    /// Whether the desk took a conflict out of the list, and the file may not know.
    private func isSettledAtDesk(_ entry: ConflictList.Entry) -> Bool {
        guard let newest = listed.last, !newest.contains(entry) else { return false }
        return listed.indices.dropFirst(chain.folded + 1).contains {
            !chain.states[$0].isFound && listed[$0 - 1].contains(entry) && !listed[$0].contains(entry)
        }
    }

    /// Whether a conflict stands in every version from the one that the file is known to have been given on.
    private func isUntouched(_ entry: ConflictList.Entry) -> Bool {
        listed[chain.folded...].allSatisfy { $0.contains(entry) }
    }

    /// The conflicts that are left: the file's that the desk did not settle, the desk's that nobody settled in the file,
    /// and those that have come up now.
    private func conflicts() -> ConflictList {
        let found = ConflictList(found)
        var list = ConflictList(listedInFile.entries.filter { !isSettledAtDesk($0) || found.contains($0) })
        for entry in listed.last?.entries ?? [] where !isUntouched(entry) { list.add(entry) }
        for entry in found.entries { list.add(entry) }
        return list
    }
}
