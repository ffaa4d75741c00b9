/// Tells whether an hours text is in Spanish, so that `Mar` is martes and `L-V` are days.
enum SpanishSigns {
    /// Whether there is one word that only Spanish has, or two that it often has.
    static func are(in lexemes: [Lexeme]) -> Bool {
        var weak: Set<String> = []
        for (index, lexeme) in lexemes.enumerated() where lexeme.kind == .word {
            if strong.contains(lexeme.key) { return true }
            if common.contains(lexeme.key) {
                weak.insert(lexeme.key)
                if weak.count > 1 { return true }
            }
            if lexeme.isAllCapitals, lexeme.key.utf8.count <= 5, initials.contains(lexeme.key),
                isBesideJoint(lexemes, index)
            {
                return true
            }
        }
        return false
    }

    /// The beginnings of words that may be days written together.
    static let dayBeginnings: Set<String> = [
        "mon", "tue", "wed", "thu", "fri", "sat", "sun", "lun", "mar", "mie", "jue", "vie", "sab", "dom", "thr", "ope",
        "dai", "clo", "wee",
    ]

    private static let strong: Set<String> = [
        "lunes", "lun", "martes", "miercoles", "mie", "jueves", "jue", "viernes", "vie", "sabado", "sabados", "sab",
        "domingo", "domingos", "dom", "horario", "cerrado", "abierto", "todos", "desde", "hasta", "tarde", "manana",
        "noche", "mediodia", "horas", "cita", "mes",
    ]

    private static let common: Set<String> = ["de", "y", "las", "los", "el", "la", "al", "por", "con"]

    private static let initials: Set<String> = ["l", "j", "v", "lv", "lmv", "lmmjv", "lmxjv", "lxv", "lj"]

    private static func isBesideJoint(_ lexemes: [Lexeme], _ index: Int) -> Bool {
        let joints: Set<String> = ["-", "a", ",", "y", "al", "/"]
        return lexemes.indices.contains(index + 1)
            && (joints.contains(lexemes[index + 1].key) || lexemes[index + 1].kind == .number)
    }
}
