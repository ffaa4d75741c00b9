import Records

/// The fields of records by the names that the files have, as they are called in the middle of a sentence.
enum FieldWords {
    /// A field by the names on the way to it: `["address", "zip"]` is `address, ZIP code`.
    static func name(_ path: [String]) -> Words {
        let parts = path.map { names[$0] ?? Words(same: $0.replacing("_", with: " ")) }
        guard let first = parts.first else { return Words("the record", es: "la ficha") }
        return parts.dropFirst().reduce(first) { $0 + Words(same: ", ") + $1 }
    }

    private static let names: [String: Words] = [
        // Of every record
        "id": Words("id", es: "identificador"), "title": Words("title", es: "título"),
        "summary": Words("summary", es: "resumen"), "tags": Words("tags", es: "temas"),
        "links": Words("links", es: "enlaces"), "sources": Words("sources", es: "fuentes"),
        "notes": Words("notes", es: "notas"), "label": Words("date as printed", es: "fecha como aparece"),
        "kind": Words("kind", es: "tipo"),
        // Bills
        "number": Words("number", es: "número"), "jurisdiction": Words("jurisdiction", es: "jurisdicción"),
        "session": Words("session", es: "sesión"), "stance": Words("stance", es: "postura"),
        "priority": Words("priority", es: "prioridad"), "stage": Words("stage", es: "etapa"),
        "stage_date": Words("date of the stage", es: "fecha de la etapa"),
        "sponsors": Words("sponsors", es: "autores"), "supporters": Words("supporters", es: "a favor"),
        "opponents": Words("opponents", es: "en contra"), "history": Words("history", es: "historial"),
        "hearings": Words("hearings", es: "audiencias"),
        "talking_points": Words("what the pages say", es: "lo que dicen las páginas"),
        // Gatherings
        "starts": Words("start", es: "inicio"), "ends": Words("end", es: "final"),
        "repeats": Words("repeats", es: "se repite"),
        "timezone": Words("time zone", es: "zona horaria"), "place": Words("place", es: "lugar"),
        "status": Words("status", es: "estado"), "organiser": Words("organizer", es: "organizador"),
        "capacity": Words("capacity", es: "cupo"), "languages": Words("languages", es: "idiomas"),
        "accessibility": Words("accessibility", es: "accesibilidad"), "bring": Words("what to bring", es: "qué traer"),
        "contact": Words("contact", es: "contacto"), "bills": Words("bills", es: "iniciativas"),
        // Places that help
        "name": Words("name", es: "nombre"), "also_known_as": Words("other names", es: "otros nombres"),
        "services": Words("services", es: "servicios"), "categories": Words("categories", es: "categorías"),
        "address": Words("address", es: "dirección"), "street": Words("street", es: "calle"),
        "city": Words("city", es: "ciudad"), "state": Words("state", es: "estado"),
        "zip": Words("ZIP code", es: "código postal"), "phones": Words("phone numbers", es: "teléfonos"),
        "email": Words("e-mail", es: "correo"), "website": Words("website", es: "sitio web"),
        "hours": Words("hours", es: "horario"), "fees": Words("fees", es: "costo"),
        "eligibility": Words("for whom", es: "para quién"),
        "verified": Words("day of verification", es: "día verificado"),
        // Timeline
        "date": Words("date", es: "fecha"), "printed_date": Words("date beside it", es: "fecha al lado"),
        "side": Words("side", es: "parte"), "actors": Words("who", es: "quiénes"),
        "conflict": Words("contradiction", es: "contradicción"),
    ]
}
