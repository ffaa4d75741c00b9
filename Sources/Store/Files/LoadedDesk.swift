import Records

/// A desk as its folder holds it at one moment: what its files say, with what the journal says beyond them.
public struct LoadedDesk: Sendable {
    /// What `desk.json` says.
    public let settings: DeskSettings
    /// The records, each decoded when it is looked at.
    public let library: Library
    /// The files that cannot be used. What was last read of them is shown, if anything was; their collections are not
    /// changed until they are mended.
    public let broken: [BrokenFile]
    /// What a person should know of the desk beside that.
    public let notices: [StoreNotice]
    /// Whether a newer version of this program wrote a file, so that nothing is changed here.
    public let isNewer: Bool
    let collections: [CollectionFiles]
    let texts: [CollectionID: RecordTexts]
    private let settingsUnknown: [UnknownField]

    /// What `desk.json` says, its fields that are not known, and whether a newer version wrote it.
    typealias Settings = (value: DeskSettings, unknown: [UnknownField], isNewer: Bool)

    /// The desk at a path whose files were read; `changed` are the records that the journal makes something else of.
    init(
        path: String, settings: Settings, collections: [CollectionFiles],
        changed: [CollectionID: [RecordID: JSONValue?]], notices: [StoreNotice]
    ) {
        self.settings = settings.value
        settingsUnknown = settings.unknown
        self.collections = collections
        var texts: [CollectionID: RecordTexts] = [:]
        var broken: [BrokenFile] = []
        for files in collections {
            let id = files.collection
            let own = RecordTexts(files.files, changed: changed[id] ?? [:])
            broken += files.broken
            // Of two collections that share an id the later one is broken.
            if let repeated = RepeatedID(own, of: files, among: texts, collections) {
                broken.append(repeated.file)
            } else {
                texts[id] = own
            }
        }
        self.texts = texts
        self.broken = broken
        isNewer = settings.isNewer || collections.contains(where: \.isNewer)
        self.notices = notices + (isNewer ? [.newerFormat] : [])
        library = Library(
            bills: Self.shelf(texts[.bills]), rallies: Self.shelf(texts[.rallies]),
            resources: Self.shelf(texts[.resources]), timeline: Self.shelf(texts[.timeline]))
    }

    private static func shelf<Item: Record>(_ texts: RecordTexts?) -> Shelf<Item> { texts?.shelf(Item.self) ?? [] }

    /// Whether the records of a collection can be changed.
    public func canSave(_ collection: CollectionID) -> Bool {
        !isNewer && !broken.contains { $0.collection == collection }
    }

    /// A record as its file has it, with the fields that this program does not know; nil where there is none of this id.
    public func value(of id: RecordID) -> JSONValue? {
        library.place(of: id).flatMap { texts[$0.collection]?.value(at: $0.index) }
    }

    /// What a field of text says in each record of a collection, at the records' indexes; nil where it is not there.
    ///
    /// Takes a fraction of the time of decoding the records.
    public func texts(of field: String, in collection: CollectionID) -> [String?] {
        guard let texts = texts[collection] else { return [] }
        return texts.ids.indices.map { (try? JSONTree(texts.text(at: $0)))?.root[field]?.text }
    }

    /// The records that are shown of a part: what was last read of it where its file cannot be used any more. Their places
    /// say only which part they belong to.
    public func records(of part: DeskPart) -> [PartRecord] {
        guard let texts = texts[part.collection] else { return [] }
        return texts.ids.indices.compactMap { index in
            let id = texts.ids[index]
            guard part.hashes.contains(BucketHash.of(id)), let tree = try? JSONTree(texts.text(at: index)) else {
                return nil
            }
            return PartRecord(id: id, node: tree.root, place: RecordPlace(mergedIn: part))
        }
    }

    /// The fields that this program does not know: those of `desk.json` first, then of the collections in their order.
    ///
    /// Worked out anew at every call, from the text of every record.
    public func unknownFields() -> [UnknownField] {
        settingsUnknown
            + collections.flatMap { files in
                let besideBuckets = files.width == nil ? [] : files.otherMembers
                return UnknownField.all(beside: besideBuckets, of: files.collection)
                    + files.files.flatMap { UnknownField.all(in: $0, of: files.collection) }
            }
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
