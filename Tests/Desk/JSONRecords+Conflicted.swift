extension JSONRecords {
    /// Records that two sides have changed, each in its own way, and some that nobody did.
    static let conflicted = JSONRecords(
        bills: [
            """
            {"id": "ab-1-first-bill", "number": "AB 1", "title": "First bill", "stance": "support", "stage": "law",
             "summary": "Says one thing.", "sources": [{"page": "An invented page"}],
             "conflicts": [{"field": ["stage"], "desk": "law", "file": "passed"},
                           {"field": ["summary"], "desk": "Says one thing.",
                            "file": "Says one thing at more length, as somebody wrote who had the page beside them."}]}
            """,
            """
            {"id": "ab-2-second-bill", "number": "AB 2", "title": "Second bill", "stance": "oppose",
             "stage": "committee", "sources": [{"page": "An invented page"}]}
            """,
        ],
        rallies: [
            """
            {"id": "first-rally", "title": "First rally", "kind": "rally", "starts": "2026-03-10T18:00",
             "status": "planned", "place": {"name": "The square"}, "languages": ["en", "es"],
             "sources": [{"page": "An invented page"}],
             "conflicts": [{"field": ["languages"], "desk": ["en", "es"], "file": ["en"]},
                           {"field": ["starts"], "desk": "2026-03-10T18:00", "file": "2026-03-11T18:00"}]}
            """
        ],
        resources: [
            """
            {"id": "first-office", "name": "First office", "phones": [{"number": "(213) 555-0100"}],
             "address": {"street": "1 Main St.", "zip": "90001"}, "hours": "Monday to Friday, 9am – 5pm",
             "verified": "2026-01-05", "sources": [{"page": "An invented page"}],
             "conflicts": [{"field": ["address", "zip"], "desk": "90001"}]}
            """,
            """
            {"id": "second-office", "name": "Second office", "phones": [{"number": "(213) 555-0101"}],
             "verified": "2026-01-05", "sources": [{"page": "An invented page"}], "conflicts": [{"removed": "file"}]}
            """,
        ],
        timeline: [
            """
            {"id": "first-event", "label": "Jun 2020", "date": "2020-06", "title": "First event", "kind": "vote",
             "side": "union", "sources": [{"page": "An invented page"}], "conflicts": [{"removed": "desk"}]}
            """
        ])
}
