import Records

/// What a commit did.
public struct Committed: Sendable {
    /// The number of its commit line; nil where nothing had to be written, because everything was so already.
    public let sequence: UInt64?
    /// The changes as they were made; none are listed for a bulk add.
    public let changes: [Change]
    /// How many records were changed.
    public let count: Int

    static let nothing = Committed(sequence: nil, changes: [], count: 0)
}
