import Glibc
import Records

/// The folder of a desk: `desk.json`, and a file for every collection that has records.
public struct DeskFolder: Sendable {
    /// The folder's path as it was given.
    public let path: String
    let calls: FileCalls
    let limits: StoreLimits

    /// The name of the file that makes a folder a desk.
    public static let settingsName = "desk.json"

    /// The folder at a path, whether or not it is there.
    public init(path: String) { self.init(path: path, calls: .system) }

    init(path: String, calls: FileCalls, limits: StoreLimits = StoreLimits()) {
        self.path = path
        self.calls = calls
        self.limits = limits
    }

    /// Whether the folder can be opened and holds a `desk.json`.
    public var isDesk: Bool {
        guard let folder = try? OpenFolder(path, calls: calls) else { return false }
        return folder.has(Self.settingsName)
    }

    /// Reads the whole desk: its files, and what the journal says beyond them.
    ///
    /// Files that are as they were when `previous` was read are not read again; of one that cannot be used any longer,
    /// what was last read of it stays. A collection without a file is empty. Waits for nobody: while another program
    /// commits, this gives the desk as it was before or after, never half of an edit. Throws `noFolder`, `noDesk` or
    /// `brokenSettings` where there is no desk to open.
    public func load(after previous: LoadedDesk? = nil) throws(StoreError) -> LoadedDesk {
        let folder = try open()
        let settings = try loadSettings(folder)
        var collections =
            previous?.collections ?? CollectionID.allCases.map { CollectionFiles($0, ofDeskAt: path) }
        var reading = try JournalReading(self, in: folder)
        // A journal that is set aside meanwhile, or a layout that changes, makes what was read of two minds.
        for attempt in 0..<Self.mostReadings {
            if attempt > 0 { reading = try JournalReading(self, in: folder) }
            for index in collections.indices { collections[index].readAll(in: folder) }
            let isSteady = collections.allSatisfy { folder.status(of: $0.collection.fileName) == $0.headStatus }
            if try reading.finish(), isSteady { break }
        }
        let weakness = folder.weakness.map { [StoreNotice.weakFileSystem($0)] } ?? []
        return LoadedDesk(
            path: path, settings: settings, collections: collections,
            changed: try reading.changed(in: collections), notices: reading.notices + weakness)
    }

    private static let mostReadings = 5

    func open() throws(StoreError) -> OpenFolder {
        do {
            return try OpenFolder(path, calls: calls)
        } catch {
            if error.code == ENOENT || error.code == ENOTDIR { throw .noFolder(path: path) }
            throw .failed(error.action, path: path, code: error.code)
        }
    }

    /// What `desk.json` says; nothing else of the desk is read.
    public func settings() throws(StoreError) -> DeskSettings { try loadSettings(open()).value }

    func loadSettings(_ folder: borrowing OpenFolder) throws(StoreError) -> LoadedDesk.Settings {
        let read: OpenFolder.File?
        do {
            read = try folder.read(Self.settingsName)
        } catch {
            throw brokenSettings(CollectionFile.Fault(error, at: nil))
        }
        guard let read else { throw .noDesk(path: path) }
        do throws(CollectionFile.Fault) {
            let root = try CollectionFile.parse(read.bytes).root
            let format = try FileFormat(of: root)
            do throws(JSONMismatch) {
                let settings = try JSONDecoding.decode(DeskSettings.self, from: root)
                return (settings, UnknownField.all(inSettings: root), format.isNewer)
            } catch {
                throw CollectionFile.Fault(error)
            }
        } catch {
            throw brokenSettings(error)
        }
    }

    private func brokenSettings(_ fault: CollectionFile.Fault) -> StoreError {
        .brokenSettings(
            BrokenFile(
                collection: nil, path: path(of: Self.settingsName), place: fault.place, problem: fault.problem))
    }

    /// Makes sure that the folder is a desk.
    func requireDesk(in folder: borrowing OpenFolder) throws(StoreError) {
        guard folder.has(Self.settingsName) else { throw .noDesk(path: path) }
    }

    /// The folder that the store keeps for itself, made where it is missing.
    func ownFolder(in desk: borrowing OpenFolder) throws(StoreError) -> OpenFolder {
        do {
            return try AdvocateFolder.make(in: desk)
        } catch {
            throw .failed(error.action, path: path(of: AdvocateFolder.name), code: error.code)
        }
    }

    func path(of name: String) -> String { Self.join(path, name) }

    static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}
