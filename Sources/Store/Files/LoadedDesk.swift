import Records

/// A desk as it was read from its folder, and as `DeskFolder.save` has changed it since.
public struct LoadedDesk: Sendable {
    /// What `desk.json` says.
    public let settings: DeskSettings
    /// The records of every file that could be read, in the order of the file.
    public internal(set) var library: Library
    /// The files that could not: their collections are empty, and cannot be saved.
    public let broken: [BrokenFile]
    /// The fields that the files had when they were read and that this program does not know: `desk.json` first, then
    /// the collections in their order, those of broken files not among them.
    public let unknownFields: [UnknownField]
    /// The bytes of every collection's file as last read or written; a collection without a file has none here.
    var contents: [CollectionID: [UInt8]]

    /// Whether the records of a collection can be saved.
    public func canSave(_ collection: CollectionID) -> Bool {
        !broken.contains { $0.collection == collection }
    }
}

/// A file that a new desk starts with.
public struct StartingFile: Equatable, Sendable {
    /// `desk.json`, or the file name of a collection.
    public let name: String
    /// Its contents.
    public let bytes: [UInt8]

    /// A file by its name and contents.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
