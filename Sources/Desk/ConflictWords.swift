import Records
import Screen

/// A record's two versions, in plain words for a tired person: what is different, what each side has, what to press.
struct ConflictWords {
    let context: Context

    /// What the sign before a row means, for the help.
    static let legend = Words(
        " ≠ marks a record with two versions, one from here and one from the file.",
        es: " ≠ marca una ficha con dos versiones: la de aquí y la del archivo.")

    /// What stands near the top of a record that two sides changed; nothing for a passer-by, who can settle nothing.
    func blocks(_ record: some Record) -> [Block] {
        guard !context.isPublic else { return [] }
        let collection = type(of: record).collection
        var blocks: [Block] = []
        for (number, conflict) in record.conflicts.enumerated() {
            blocks += [.gap, .warning(heading(conflict).text(context.language))]
            if conflict.removed == nil, !conflict.field.isEmpty { blocks.append(sides(conflict, collection)) }
            // The keys settle the first; the next is then the first.
            if number == 0, context.isOnScreen { blocks.append(.paragraph(hint(conflict, collection), .dim)) }
        }
        return blocks.isEmpty ? [] : blocks + [.gap]
    }

    private func heading(_ conflict: Conflict) -> Words {
        switch conflict.removed {
        case .desk:
            return Words(
                "Two versions: this desk removed the record, the file changed it. It is still here.",
                es: "Dos versiones: aquí se quitó la ficha y en el archivo se cambió. Sigue aquí.")
        case .file:
            return Words(
                "Two versions: the file has lost the record, this desk changed it. It is still here.",
                es: "Dos versiones: el archivo ya no tiene la ficha y aquí se cambió. Sigue aquí.")
        case nil:
            if conflict.field.isEmpty {
                return Words(
                    "The file lists two versions of something that this program does not know.",
                    es: "El archivo anota dos versiones de algo que este programa no conoce.")
            }
            return Words("Two versions of ", es: "Dos versiones de ") + FieldWords.name(conflict.field)
        }
    }

    private func sides(_ conflict: Conflict, _ collection: CollectionID) -> Block {
        let values = ValueWords(language: context.language)
        return .sides(
            Side(
                title: Words("This desk says", es: "Aquí dice"),
                text: values.text(conflict.desk, of: conflict.field, in: collection)),
            Side(
                title: Words("The file says", es: "El archivo dice"),
                text: values.text(conflict.file, of: conflict.field, in: collection)))
    }

    private func hint(_ conflict: Conflict, _ collection: CollectionID) -> String {
        if let reason = context.whyFixed(collection) { return reason }
        let words: Words =
            switch conflict.removed {
            case .desk:
                Words("< removes it, as this desk did. > keeps it.", es: "< la quita, como se hizo aquí. > la deja.")
            case .file:
                Words("< keeps it. > removes it, as the file did.", es: "< la deja. > la quita, como el archivo.")
            case nil:
                Words(
                    "Press < for this desk's, > for the file's.", es: "Presione < para lo de aquí, > para el archivo.")
            }
        return words.text(context.language)
    }
}
