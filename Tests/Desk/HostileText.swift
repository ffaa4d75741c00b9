/// Text that would harm a screen that trusted it, and records full of it.
enum HostileText {
    static let samples: [String] = [
        "\u{1B}[2J\u{1B}[31mred\u{1B}]0;title\u{07}\u{9B}5A",
        "\u{202E}desrever\u{202C} \u{2066}isolate\u{2069} \u{061C}\u{200E}\u{200F}marks",
        "zero\u{200B}width\u{200C}\u{200D}\u{FEFF}\u{2060}\u{00AD}joiners",
        "e" + String(repeating: "\u{301}", count: 50) + String(repeating: "\u{20DD}", count: 50),
        String(repeating: "\u{300}", count: 50),
        "مرحبا بالعالم שלום עולם",
        "👨‍👩‍👧‍👦👩🏽‍🚀🏳️‍🌈🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "🇲🇽🇺🇸🇸🇻🇬",
        String(repeating: "W", count: 10_000),
        String(repeating: "字", count: 3_001),
        "line one\nline two\r\nline three\u{2028}line four\ttab\u{0B}\u{0C}\u{85}",
        "\u{0}\u{1}\u{7F}\u{80}\u{FFFE}\u{E000}\u{10FFFF}\u{378}",
        "한국어 각 ﷽ ①½ﬁ ‮",
        "   leading and trailing   ",
        " ",
        "\n\n\n",
        "%s %n \\u001b ${x} '; --",
    ]

    /// Everything at once.
    static let worst = samples.filter { $0.count < 1000 }.joined(separator: " ")

    private static let dates = [
        "0000", "9999-12-31", "2020-06", "2022-03/2022-04", "1985/..", "../1985-04", "201X", "2015~", "2015?",
        "0001-01-01/9999-12-31", "2026-03-03T10:00", "2026-03-03", "2024-02-29", "1985/", "2026-03-08T02:30",
    ]

    /// A record of each kind for every sample, with the sample in every field that takes text.
    static let records: JSONRecords = {
        var records = JSONRecords()
        for (index, sample) in (samples + [worst]).enumerated() {
            let text = JSONRecords.quoted(sample)
            let date = dates[index % dates.count]
            let common = """
                "summary": \(text), "tags": [\(text), \(text)], "notes": \(text),
                "links": [{"label": \(text), "url": \(text)}],
                "sources": [{"page": \(text), "as_of": "\(date)", "note": \(text)}],
                "conflicts": [{"field": [\(text), "summary"], "desk": \(text), "file": [{\(text): \(text)}, \(text)]},
                              {"field": ["summary"], "file": \(text)}, {"removed": "file"}, {}]
                """
            records.bills.append(bill(index, text, date, common))
            records.rallies.append(rally(index, text, date, common))
            records.resources.append(resource(index, text, date, common))
            records.timeline.append(entry(index, text, date, common))
        }
        return records
    }()

    private static func bill(_ index: Int, _ text: String, _ date: String, _ common: String) -> String {
        let stages = ["introduced", "committee", "passed-one-house", "passed", "signed", "law", "vetoed", "dead"]
        return """
            {"id": "bill-\(index)", "number": \(text), "title": \(text), "jurisdiction": \(text), "session": \(text),
             "stance": "oppose", "priority": "high", "stage": "\(stages[index % 8])", "stage_date": "\(date)",
             "sponsors": [\(text), \(text)], "supporters": [\(text)], "opponents": [\(text)],
             "history": [{"date": "\(date)", "action": \(text), "chamber": \(text)}],
             "hearings": [{"at": "\(date)", "place": \(text), "committee": \(text)}],
             "talking_points": [\(text), \(text)], \(common)}
            """
    }

    private static func rally(_ index: Int, _ text: String, _ date: String, _ common: String) -> String {
        """
        {"id": "rally-\(index)", "title": \(text), "kind": "phone-bank", "label": \(text), "starts": "\(date)",
         "ends": "2020-01-01", "timezone": \(text), "place": \(place(text)), "status": "confirmed",
         "organiser": \(text), "capacity": \(index % 2 == 0 ? Int.max : 0), "languages": [\(text), "es"],
         "accessibility": [\(text)], "bring": [\(text)], "contact": \(text), "bills": ["bill-\(index)", "no-bill"],
         \(common)}
        """
    }

    private static func resource(_ index: Int, _ text: String, _ date: String, _ common: String) -> String {
        """
        {"id": "place-\(index)", "name": \(text), "also_known_as": [\(text)], "services": [\(text)],
         "categories": [\(text)], "address": \(place(text)), "phones": [{"label": \(text), "number": \(text)}],
         "email": \(text), "website": \(text), "hours": \(text), "languages": [\(text)], "fees": \(text),
         "eligibility": \(text), "verified": "\(date)", \(common)}
        """
    }

    private static func entry(_ index: Int, _ text: String, _ date: String, _ common: String) -> String {
        """
        {"id": "event-\(index)", "label": \(text), "date": "\(date)", "printed_date": \(text), "title": \(text),
         "kind": \(text), "side": "parents", "actors": [\(text), \(text)], "conflict": \(text), \(common)}
        """
    }

    private static func place(_ text: String) -> String {
        #"{"name": \#(text), "street": \#(text), "city": \#(text), "state": \#(text), "zip": \#(text)}"#
    }
}
