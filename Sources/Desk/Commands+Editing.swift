import Records
import Screen

/// The commands that change records. They ask for it (`Effect.changesRecords`); what came of it is told by an event.
extension Commands {
    static let editing: [Command] = [
        Command(
            "undo", keys: [.character("u")], menu: .edit, audience: .staffAtTheirDesk,
            title: Words("Undo", es: "Deshacer"),
            help: Words(
                "Takes back the last change, also one made before a restart.",
                es: "Deshace el último cambio, también uno anterior al reinicio."),
            obstacle: readOnly
        ) { _ in [.undo] },
        Command(
            "redo", keys: [.control("r")], menu: .edit, audience: .staffAtTheirDesk,
            title: Words("Redo", es: "Rehacer"),
            help: Words("Does again what Undo took back last.", es: "Vuelve a hacer lo último que se deshizo."),
            obstacle: readOnly
        ) { _ in [.redo] },
        settle(
            "keep-desk", "<", .desk, Words("Keep this desk's version", es: "Dejar lo de aquí"),
            Words(
                "Where a record has two versions, ≠, what this desk says stays. u undoes it.",
                es: "Si una ficha tiene dos versiones, ≠, queda lo que dice aquí. u lo deshace.")),
        settle(
            "keep-file", ">", .file, Words("Keep the file's version", es: "Dejar lo del archivo"),
            Words(
                "Where a record has two versions, ≠, what the file says stays. u undoes it.",
                es: "Si una ficha tiene dos versiones, ≠, queda lo del archivo. u lo deshace.")),
    ]

    /// Settles the first conflict of the selected record; the next one is then the first.
    private static func settle(
        _ id: String, _ key: Character, _ side: Conflict.Side, _ title: Words, _ help: Words
    ) -> Command {
        Command(
            id, keys: [.character(key)], menu: .edit, audience: .staffAtTheirDesk, title: title, help: help,
            obstacle: needsTwoVersions
        ) { desk in
            guard let record = desk.selectedRecord, let conflict = record.conflicts.first else { return [] }
            let collection = type(of: record).collection
            return [
                .settle(Settlement(collection: collection, id: record.id, conflict: conflict, keeping: side))
            ]
        }
    }

    @Sendable private static func needsTwoVersions(_ desk: Desk) -> Words? {
        guard let record = desk.selectedRecord else {
            return Words(
                "First choose a record that has two versions, ≠.", es: "Primero elija una ficha con dos versiones, ≠.")
        }
        guard !record.conflicts.isEmpty else {
            return Words("This record has one version: nothing to choose.", es: "Esta ficha tiene una sola versión.")
        }
        return desk.context.whyFixed(type(of: record).collection).map { Words(same: $0) }
    }

    @Sendable static func readOnly(_ desk: Desk) -> Words? { desk.context.readOnly.map { Words(same: $0) } }
}
