/// Whether an entry is an act of a public body or one that an office must take in, which is done on working days.
///
/// A record says so in three ways: the state is the side whose doing it is; a public body is among the actors, and it is no
/// gathering; or its kind is an act that only an office gives or takes, such as a petition that is filed. Gatherings happen on
/// weekends as a matter of course, whoever comes.
enum OfficialAct {
    static func isOne(_ entry: TimelineEntry) -> Bool {
        let kind = entry.kind.lowercased()
        if gatherings.contains(kind) { return false }
        return entry.side == .state || kinds.contains(kind) || entry.actors.contains(where: isPublicBody)
    }

    /// Kinds of entries where people come together, or that go on for longer than a day.
    private static let gatherings: Set<String> = [
        "rally", "walk-in", "walk-out", "march", "protest", "vigil", "fair", "festival", "picket", "strike", "training",
        "phone-bank", "celebration", "organizing", "founding", "opening", "planning",
    ]

    /// Kinds of entries that an office gives or takes, whoever acts.
    private static let kinds: Set<String> = [
        "order", "decision", "ruling", "finding", "verdict", "judgment", "filing", "petition", "appeal",
        "certification",
        "complaint", "charge", "subpoena", "signing", "veto",
    ]

    /// Whether an actor is a public body, by the words of its name: `The network’s board` is none.
    private static func isPublicBody(_ name: String) -> Bool {
        let name = name.lowercased()
        let words = name.split { !($0.isLetter || $0 == "’" || $0 == "'") }
        return words.contains { publicWords.contains(String($0)) } || publicNames.contains(where: name.contains)
    }

    private static let publicWords: Set<String> = [
        "perb", "nlrb", "court", "senate", "legislature", "congress", "governor", "attorney", "lausd", "supervisors",
        "municipal", "commissioner", "secretary",
    ]

    private static let publicNames = [
        "public employment relations board", "labor relations board", "school district", "board of education",
        "office of education", "city council", "city of ", "county of ", "department of ", "state of ",
        "state assembly",
        "state board", "county board", "board of supervisors", "public commission",
    ]
}
