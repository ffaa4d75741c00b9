import Foundation

/// A desk whose records hold what must not reach a terminal.
enum HostileDesk {
    /// Escape sequences that rename the window, clear the screen and colour, and characters that turn text round or
    /// are not seen.
    static let text =
        "Harmless \u{1B}]0;owned\u{07}\u{1B}[2J\u{1B}[31m\u{9B}31m\u{08}\u{7F}"
        + "\u{202E}\u{202A}\u{2066}\u{2069}\u{061C}\u{200E}\u{200F}\u{200B}\u{2060}\u{FEFF} office"

    /// What of a text must not have been printed.
    static func hostile(in printed: String) -> [String] {
        printed.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x0A: false
            case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069: true
            case 0xFEFF: true
            default: false
            }
        }.map { "U+" + String($0.value, radix: 16, uppercase: true) }
    }

    /// Makes the desk; answers with its path.
    static func make(in folder: ScratchFolder) throws -> String {
        let shared: [String: Any] = [
            "summary": text, "notes": text, "tags": [text], "links": [["label": text, "url": text]],
            "sources": [["page": text, "note": text]],
        ]
        let records: [String: [String: Any]] = [
            "bills": [
                "id": "bill", "number": text, "title": text, "stance": "watch", "stage": "committee",
                "jurisdiction": text, "sponsors": [text], "talking_points": [text], "history": [["action": text]],
            ],
            "rallies": [
                "id": "rally", "title": text, "kind": "rally", "status": "planned", "label": text, "organiser": text,
                "place": ["name": text, "city": text], "bring": [text], "contact": text,
            ],
            "resources": [
                "id": "office", "name": text, "also_known_as": [text], "services": [text], "hours": text,
                "phones": [["label": text, "number": text]], "address": ["street": text], "website": text,
            ],
            "timeline": [
                "id": "entry", "label": text, "date": "2020", "printed_date": text, "title": text, "kind": text,
                "side": "union", "actors": [text], "conflict": text,
            ],
        ]
        try write(["format": 1, "name": text, "time_zone": "UTC"], to: "desk", in: folder)
        for (collection, record) in records {
            let whole = record.merging(shared) { own, _ in own }
            try write(["format": 1, "records": [whole]], to: collection, in: folder)
        }
        return folder.file("hostile")
    }

    private static func write(_ object: [String: Any], to name: String, in folder: ScratchFolder) throws {
        let data = try JSONSerialization.data(withJSONObject: object)
        try folder.write(String(decoding: data, as: UTF8.self), to: "hostile/\(name).json")
    }
}
