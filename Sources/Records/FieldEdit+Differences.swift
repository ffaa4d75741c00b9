extension FieldEdit {
    /// The fields that differ between two states of a record, in the order of `after`, then those taken out, in the
    /// order of `before`.
    ///
    /// An object that is there before and after is gone through member by member, in whatever order its members stand;
    /// any other value, a list too, is one field. A record that is added or removed is one edit for each of its
    /// outermost members.
    public static func all(from before: JSONValue?, to after: JSONValue?) -> [FieldEdit] {
        var edits: [FieldEdit] = []
        add(to: &edits, at: [], from: before, to: after)
        return edits
    }

    private static func add(
        to edits: inout [FieldEdit], at path: [String], from before: JSONValue?, to after: JSONValue?
    ) {
        let (old, new) = (NamedValues(before), NamedValues(after))
        for member in new.members {
            let path = path + [member.name]
            switch (old[member.name], member.value) {
            case (.object(let inner)?, .object):
                add(to: &edits, at: path, from: .object(inner), to: member.value)
            case (let value, _):
                guard !value.isSame(as: member.value) else { continue }
                edits.append(FieldEdit(path, before: value, after: member.value))
            }
        }
        for member in old.members where new[member.name] == nil {
            edits.append(FieldEdit(path + [member.name], before: member.value, after: nil))
        }
    }
}
