import Timekeeping

/// One thing that the desk keeps: a bill, a gathering, a place that helps, or something that happened.
public protocol Record: Codable, Sendable, Identifiable, Equatable where ID == RecordID {
    /// The collection that records of this kind are kept in.
    static var collection: CollectionID { get }
    /// What the file of such a record may hold: exactly what can be decoded.
    static var schema: RecordSchema { get }

    /// A record of which nothing is known but its id. Whatever else must be there claims as little as it can.
    init(id: RecordID)

    var id: RecordID { get }
    /// What a person calls the record: a bill's number and title, a place's name.
    var heading: String { get }
    var summary: String? { get }
    var tags: [String] { get }
    var links: [Link] { get }
    var sources: [Source] { get }
    var notes: String? { get }
    /// What the desk and the file disagree about, until somebody settles it.
    var conflicts: [Conflict] { get }
}

/// A page elsewhere that belongs to a record.
public struct Link: Codable, Hashable, Sendable {
    public var label: String?
    @RequiredText public var url: String

    enum CodingKeys: String, CodingKey, CaseIterable { case label, url }

    static let schema = RecordSchema(of: CodingKeys.self) { key in
        switch key {
        case .label: .optional(.text)
        case .url: .required(.requiredText)
        }
    }
}

/// Where a fact was read, and as of when it was so.
public struct Source: Codable, Hashable, Sendable {
    @RequiredText public var page: String
    public var asOf: EDTF?
    public var note: String?

    // In the order in which a file has them.
    enum CodingKeys: String, CodingKey, CaseIterable {
        case page
        case asOf = "as_of"
        case note
    }

    static let schema = RecordSchema(of: CodingKeys.self) { key in
        switch key {
        case .page: .required(.requiredText)
        case .asOf: .optional(.date)
        case .note: .optional(.text)
        }
    }
}

/// A postal address, or a place's, as far as it is known.
public struct Place: Codable, Hashable, Sendable {
    public var name: String?
    public var street: String?
    public var city: String?
    public var state: String?
    public var zip: String?

    enum CodingKeys: String, CodingKey, CaseIterable { case name, street, city, state, zip }

    static let schema = RecordSchema(of: CodingKeys.self) { key in
        switch key {
        case .name, .street, .city, .state, .zip: .optional(.text)
        }
    }

    /// The address as one line, in the order that an envelope has in the United States.
    public var line: String {
        let region = [state, zip].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
        return [name, street, city, region].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
