import Records

/// That the records are other than they were: because of what a person did here, or because somebody changed the files.
///
/// The settings of the desk stay as they were when it was opened.
public struct DeskNews: Sendable {
    /// Every record as it is now.
    public var library: Library
    /// A sentence for every collection that cannot be read, or can only be read. The records of the last good state
    /// may still be in `library`; nothing changes them.
    public var broken: [CollectionID: String]
    /// Why nothing in this desk can be changed; nil where it can.
    public var readOnly: String?
    /// A sentence to show at the foot, such as `Words.undone`; nil where there is nothing to say.
    public var notice: Words?

    public init(
        library: Library, broken: [CollectionID: String] = [:], readOnly: String? = nil, notice: Words? = nil
    ) {
        self.library = library
        self.broken = broken
        self.readOnly = readOnly
        self.notice = notice
    }
}
