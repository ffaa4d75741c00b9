import Records

extension Words {
    /// What was just done, for the foot of the screen: `Kept the file's stage of AB 1505. u undoes it.`
    public static func done(_ changes: [Change]) -> Words {
        let undo = Words(" u undoes it.", es: " u lo deshace.")
        if changes.count == 1, let change = changes.first, let settled = DeedWords.settled(change) {
            return settled + undo
        }
        return Words("Changed: ", es: "Cambio: ") + DeedWords.what(changes, count: nil) + Words(same: ".") + undo
    }

    /// That something was undone, for the changes that the undo has made: `Undone: stage of AB 1505`. Of more changes
    /// than are listed, `count` says how many there were.
    public static func undone(_ changes: [Change], count: Int? = nil) -> Words {
        // What is undone is what was there before.
        Words("Undone: ", es: "Deshecho: ") + DeedWords.what(changes.map(\.inverse), count: count)
    }

    /// That what was undone was done again, for the changes that this has made: `Done again: stage of AB 1505`.
    public static func redone(_ changes: [Change], count: Int? = nil) -> Words {
        Words("Done again: ", es: "Rehecho: ") + DeedWords.what(changes, count: count)
    }

    public static let nothingToUndo = Words("There is nothing to undo.", es: "No hay nada que deshacer.")
    public static let nothingToRedo = Words("There is nothing to do again.", es: "No hay nada que rehacer.")
    /// That somebody else has settled a conflict, or removed the record.
    public static let nothingSettled = Words(
        "That was settled already: nothing was changed.", es: "Eso ya estaba resuelto: no se cambió nada.")
}

/// Changes in words: which fields of which record.
enum DeedWords {
    static func what(_ changes: [Change], count: Int?) -> Words {
        let records = max(count ?? 0, Set(changes.map(\.id)).count)
        guard records <= 1, let change = changes.first else {
            return Words("\(NumberWords.grouped(records)) records", es: "\(NumberWords.grouped(records)) fichas")
        }
        let name = Words(same: name(of: change))
        switch (change.before, change.after) {
        case (nil, _): return Words("adding ", es: "alta de ") + name
        case (_, nil): return Words("removing ", es: "baja de ") + name
        default: return fields(changes) + Words(" of ", es: " de ") + name
        }
    }

    /// Which of two versions was kept; nil for a change that settled nothing.
    static func settled(_ change: Change) -> Words? {
        let gone = entries(change.before).first { entry in !entries(change.after).contains(entry) }
        guard let gone, case let name = Words(same: name(of: change)) else { return nil }
        guard let after = change.after else { return Words("Removed: ", es: "Baja: ") + name + Words(same: ".") }
        if gone["removed"] != nil {
            return Words("The record stays: ", es: "La ficha se queda: ") + name + Words(same: ".")
        }
        let path = path(gone)
        let isDesks = after.value(at: path) == gone["desk"]
        return
            (isDesks
            ? Words("Kept this desk's ", es: "Se dejó lo de aquí: ")
            : Words("Kept the file's ", es: "Se dejó lo del archivo: "))
            + FieldWords.name(path) + Words(" of ", es: " de ") + name + Words(same: ".")
    }

    private static func fields(_ changes: [Change]) -> Words {
        var paths: [[String]] = []
        for change in changes {
            // Of what was listed as two versions, the field is the news, and not that it was listed.
            let listed = entries(change.before).filter { !entries(change.after).contains($0) }.map(path)
            let edited = change.edits.map(\.path).filter { $0.first != "conflicts" }
            for path in edited + listed where !path.isEmpty && !paths.contains(path) { paths.append(path) }
        }
        guard let first = paths.first, paths.count <= 3 else {
            return Words("\(paths.count) fields", es: "\(paths.count) campos")
        }
        return paths.dropFirst().reduce(FieldWords.name(first)) { $0 + Words(same: ", ") + FieldWords.name($1) }
    }

    /// What a person calls the record: a bill's number, a place's name, a title.
    private static func name(of change: Change) -> String {
        let record = change.after ?? change.before
        for field in ["number", "name", "title"] {
            if case .text(let text)? = record?[field], !text.isEmpty {
                return text.count > 40 ? text.prefix(39) + "…" : text
            }
        }
        return change.id.text
    }

    private static func entries(_ record: JSONValue?) -> [JSONValue] {
        guard case .list(let entries)? = record?["conflicts"] else { return [] }
        return entries
    }

    private static func path(_ entry: JSONValue) -> [String] {
        guard case .list(let names)? = entry["field"] else { return [] }
        return names.compactMap { name in
            guard case .text(let text) = name else { return nil }
            return text
        }
    }
}
