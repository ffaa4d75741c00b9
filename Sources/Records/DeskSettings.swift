/// What `desk.json` says of the desk as a whole.
public struct DeskSettings: Codable, Equatable, Sendable {
    @RequiredText public var name: String
    /// An IANA name such as `America/Los_Angeles`.
    @RequiredText public var timeZone: String
    /// The languages that the desk offers, the first one first, as BCP 47 tags.
    @List public var languages: [String]
    /// What staff type to leave the kiosk; nil: only the `ADVOCATE_STAFF_CODE` of the environment opens it.
    public var staffCode: String?

    public init(name: String, timeZone: String, languages: [String] = [], staffCode: String? = nil) {
        self.name = name
        self.timeZone = timeZone
        self.languages = languages
        self.staffCode = staffCode
    }

    // In the order in which the file has them.
    enum CodingKeys: String, CodingKey, CaseIterable {
        case name
        case timeZone = "time_zone"
        case languages
        case staffCode = "staff_code"
    }

    /// What `desk.json` may hold beside its format.
    public static let schema = RecordSchema(of: CodingKeys.self) { key in
        switch key {
        case .name, .timeZone: .required(.requiredText)
        case .languages: .optional(.texts)
        case .staffCode: .optional(.text)
        }
    }
}
