/// A collection's file as an ordinary program would decode it: the fields that all records have, and no others.
struct BenchFile: Decodable {
    let records: [BenchRecord]
}

struct BenchRecord: Decodable {
    let id: String
    let summary: String
    let tags: [String]
    let links: [Link]
    let sources: [Source]?
    let notes: String?

    struct Link: Decodable {
        let label: String?
        let url: String
    }

    struct Source: Decodable {
        let page: String
        let asOf: String?

        enum CodingKeys: String, CodingKey {
            case page
            case asOf = "as_of"
        }
    }
}
