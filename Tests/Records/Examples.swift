import Foundation
import Records

/// Reads one record as the store would hand it over.
func read<Value: Decodable>(_ json: String, as type: Value.Type = Value.self) throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(json.utf8))
}

/// What a record is written as.
func written(_ value: some Encodable) throws -> NSDictionary? {
    try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? NSDictionary
}

func dictionary(_ json: String) throws -> NSDictionary? {
    try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary
}

/// Invented records, each with every field there is, in the order of docs/FORMAT.md.
enum FullRecord {
    static let bill = """
        {
          "id": "ab-0000-longer-library-hours", "number": "AB 0000", "title": "Longer library hours",
          "jurisdiction": "California", "session": "2029", "stance": "support", "priority": "high",
          "stage": "passed-one-house", "stage_date": "2030-03", "sponsors": ["Invented Senator"],
          "supporters": ["Readers' Circle"], "opponents": ["Early Sleepers"],
          "history": [{"date": "2030-02-01", "action": "Introduced", "chamber": "Assembly"}, {"action": "Read"}],
          "hearings": [{"at": "2030-03-10T18:00", "place": "Room 1", "committee": "Libraries"}, {}],
          "talking_points": ["Sundays are free."], "summary": "Invented.", "tags": ["library"],
          "links": [{"label": "Page", "url": "https://example.org/"}, {"url": "https://example.org/2"}],
          "sources": [{"page": "An invented page", "as_of": "2030~", "note": "Says so."}, {"page": "Another"}],
          "notes": "Ask again.",
          "conflicts": [{"field": ["stage"], "desk": "law", "file": "passed"}, {"removed": "file"}]
        }
        """
    static let rally = """
        {
          "id": "library-hours-hearing", "title": "Library hours hearing", "kind": "board-meeting",
          "label": "Mar 10, 2030", "starts": "2030-03-10T18:00", "ends": "2030-03-10T20:00",
          "repeats": "Every second Sunday",
          "timezone": "America/Los_Angeles",
          "place": {"name": "Hall", "street": "1 Invented St.", "city": "Los Angeles", "state": "CA", "zip": "00000"},
          "status": "confirmed", "organiser": "Readers' Circle", "capacity": 40, "languages": ["en", "es"],
          "accessibility": ["step-free entrance"], "bring": ["water"], "contact": "(213) 555-0100",
          "bills": ["ab-0000-longer-library-hours"], "summary": "Invented.", "tags": ["library"],
          "links": [{"url": "https://example.org/"}], "sources": [{"page": "An invented page"}], "notes": "Ask.",
          "conflicts": [{"field": ["tags"], "desk": ["a", {"b": null}], "file": null}]
        }
        """
    static let resource = """
        {
          "id": "invented-legal-clinic", "name": "Invented Legal Clinic", "also_known_as": ["ILC"],
          "services": ["help with forms"], "categories": ["legal-aid"],
          "address": {"street": "1 Invented St.", "city": "Los Angeles", "state": "CA", "zip": "00000"},
          "phones": [{"label": "Front desk", "number": "(213) 555-0100"}, {"number": "(213) 555-0101"}],
          "email": "clinic@example.org", "website": "https://example.org/", "hours": "Mon-Fri 9am-5pm",
          "languages": ["en"], "fees": "Low cost", "eligibility": "Members", "verified": "2030-01-15",
          "summary": "Invented.", "tags": ["forms"], "links": [{"url": "https://example.org/"}],
          "sources": [{"page": "An invented page"}], "notes": "Ask.",
          "conflicts": [{"field": ["tags"], "desk": ["a", {"b": null}], "file": null}]
        }
        """
    static let timelineEntry = """
        {
          "id": "readers-ask-for-sunday-hours", "label": "Mar – Apr 2030", "date": "2030-03/2030-04",
          "printed_date": "March 18, 2030", "title": "Readers ask for Sunday hours", "kind": "letter",
          "side": "parents", "actors": ["Readers' Circle"], "conflict": "Two readings.", "summary": "Invented.",
          "tags": ["library"], "links": [{"url": "https://example.org/"}], "sources": [{"page": "An invented page"}],
          "notes": "Ask.", "conflicts": [{"removed": "desk"}]
        }
        """
}

/// Invented records with the fields that must be there and no other.
enum LeastRecord {
    static let bill = #"{"id": "a-bill", "number": "AB 0", "title": "T", "stance": "watch", "stage": "dead"}"#
    static let rally = #"{"id": "a-rally", "title": "T", "kind": "rally", "status": "planned"}"#
    static let resource = #"{"id": "a-place", "name": "N"}"#
    static let timelineEntry =
        #"{"id": "an-entry", "label": "2030", "date": "2030", "title": "T", "kind": "letter", "side": "union"}"#
}

extension String {
    /// A record with one field more.
    func with(_ field: String) -> String { "\(dropLast()), \(field)}" }
}
