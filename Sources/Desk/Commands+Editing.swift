import Records
import Screen

/// The commands that change records. They ask for it (`Effect.changesRecords`); what came of it is told by an event.
extension Commands {
    static let editing: [Command] = [
        Command(
            "undo", keys: [.character("u")], menu: .edit, audience: .staffAtTheirDesk,
            title: Words("Undo", es: "Deshacer"),
            help: Words("Takes back the last change, also one made before a restart.",
                es: "Deshace el último cambio, también uno anterior al reinicio."),
            obstacle: readOnly
        ) { _ in [.undo] },
        Command(
            "redo", keys: [.control("r")], menu: .edit, audience: .staffAtTheirDesk,
            title: Words("Redo", es: "Rehacer"),
            help: Words("Does again what Undo took back last.", es: "Vuelve a hacer lo último que se deshizo."),
            obstacle: readOnly
        ) { _ in [.redo] },
    ]

    @Sendable static func readOnly(_ desk: Desk) -> Words? { desk.context.readOnly.map { Words(same: $0) } }
}
