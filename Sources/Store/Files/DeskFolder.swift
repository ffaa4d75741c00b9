import Glibc
import Records

/// The folder of a desk: `desk.json`, and a file for every collection that has records.
public struct DeskFolder: Sendable {
    /// The folder's path as it was given.
    public let path: String
    let calls: FileCalls

    /// The name of the file that makes a folder a desk.
    public static let settingsName = "desk.json"

    /// The folder at a path, whether or not it is there.
    public init(path: String) { self.init(path: path, calls: .system) }

    init(path: String, calls: FileCalls) {
        self.path = path
        self.calls = calls
    }

    /// Whether the folder can be opened and holds a `desk.json`.
    public var isDesk: Bool {
        guard let folder = try? OpenFolder(path, calls: calls) else { return false }
        return folder.has(Self.settingsName)
    }

    /// Reads the whole desk.
    ///
    /// A collection whose file is broken is empty and listed in `broken`, and the others open; a collection without a
    /// file is empty. Throws `noFolder`, `noDesk` or `brokenSettings` where there is no desk to open.
    public func load() throws(StoreError) -> LoadedDesk {
        let folder = try open()
        var loading = DeskLoading(path: path)
        let settings = try loadSettings(folder, noting: &loading.unknown)
        // In the order of CollectionID: the later of two files that share an id is the broken one.
        let bills = loading.load(Bill.self, from: folder)
        let rallies = loading.load(Rally.self, from: folder)
        let resources = loading.load(Resource.self, from: folder)
        let timeline = loading.load(TimelineEntry.self, from: folder)
        return LoadedDesk(
            settings: settings,
            library: Library(bills: bills, rallies: rallies, resources: resources, timeline: timeline),
            broken: loading.broken, unknownFields: loading.unknown.fields, contents: loading.contents)
    }

    func open() throws(StoreError) -> OpenFolder {
        do {
            return try OpenFolder(path, calls: calls)
        } catch {
            if error.code == ENOENT || error.code == ENOTDIR { throw .noFolder(path: path) }
            throw .failed(error.action, path: path, code: error.code)
        }
    }

    private func loadSettings(
        _ folder: borrowing OpenFolder, noting unknown: inout UnknownFields
    ) throws(StoreError) -> DeskSettings {
        let file = path(of: Self.settingsName)
        let bytes: [UInt8]?
        do {
            bytes = try folder.read(Self.settingsName)?.bytes
        } catch {
            throw .brokenSettings(BrokenFile(collection: nil, path: file, place: nil, problem: error))
        }
        guard let bytes else { throw .noDesk(path: path) }
        do throws(CollectionFile.Fault) {
            let root = try CollectionFile.parse(bytes).root
            try CollectionFile.checkFormat(of: root)
            do throws(JSONMismatch) {
                let asked = AskedNames(root.tree)
                let settings = try JSONDecoding.decode(DeskSettings.self, from: root, noting: asked)
                unknown.add(root, asked: asked)
                return settings
            } catch {
                throw CollectionFile.Fault(error)
            }
        } catch {
            throw .brokenSettings(BrokenFile(collection: nil, path: file, place: error.place, problem: error.problem))
        }
    }

    func path(of name: String) -> String { Self.join(path, name) }

    static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}

/// A desk half read: what the collections read so far hold.
private struct DeskLoading {
    let path: String
    var broken: [BrokenFile] = []
    var unknown = UnknownFields()
    var contents: [CollectionID: [UInt8]] = [:]
    private var ids: [RecordID: (path: String, node: JSONNode)] = [:]

    init(path: String) { self.path = path }

    /// The records of a collection; none where its file is broken, which is noted.
    mutating func load<Item: Record>(_ type: Item.Type, from folder: borrowing OpenFolder) -> [Item] {
        let name = Item.collection.fileName
        let file = DeskFolder.join(path, name)
        do throws(CollectionFile.Fault) {
            guard let bytes = try read(name, from: folder) else { return [] }
            let tree = try CollectionFile.parse(bytes)
            let asked = AskedNames(tree)
            let placed = try CollectionFile.records(type, in: tree, noting: asked)
            try note(placed, in: file)
            unknown.add(placed, of: tree, asked: asked)
            contents[Item.collection] = bytes
            return placed.map(\.record)
        } catch {
            broken.append(
                BrokenFile(collection: Item.collection, path: file, place: error.place, problem: error.problem))
            return []
        }
    }

    private func read(
        _ name: String, from folder: borrowing OpenFolder
    ) throws(CollectionFile.Fault) -> [UInt8]? {
        do {
            return try folder.read(name)?.bytes
        } catch {
            throw CollectionFile.Fault(error, at: nil)
        }
    }

    /// Adds a file's ids to those of the desk, all of them or, where one is taken, none.
    private mutating func note<Item: Record>(
        _ placed: [CollectionFile.Placed<Item>], in file: String
    ) throws(CollectionFile.Fault) {
        var all = ids
        for item in placed {
            if let (otherPath, node) = all[item.record.id] {
                let other = (node["id"] ?? node).place
                throw CollectionFile.Fault(
                    .repeatedID(item.record.id, otherPath: otherPath, other: other), at: item.idPlace)
            }
            all[item.record.id] = (file, item.node)
        }
        ids = all
    }
}
