import Glibc
import Records

extension DeskFolder {
    /// Makes a desk of the starting files, and its folder with those above it where they are missing.
    ///
    /// `desk.json` is written last, so that a folder is a desk only once it is whole, and making it can be tried
    /// again: a file that is there already must have the same contents, and is never replaced. Folders that are made
    /// are for their owner alone (0700), and files too (0600).
    public func create(from files: [StartingFile]) throws(StoreError) {
        let names = CollectionID.allCases.map(\.fileName) + [Self.settingsName]
        if let stray = files.first(where: { !names.contains($0.name) }) {
            throw .badStartingFiles(name: stray.name)
        }
        guard let settings = files.last(where: { $0.name == Self.settingsName }) else {
            throw .badStartingFiles(name: Self.settingsName)
        }
        try makeFolders()
        let folder = try open()
        if folder.has(Self.settingsName) { throw .deskExists(path: path) }
        for file in files where file.name != Self.settingsName { try put(file, in: folder) }
        try put(settings, in: folder)
    }

    private func put(_ file: StartingFile, in folder: borrowing OpenFolder) throws(StoreError) {
        let filePath = path(of: file.name)
        let present: [UInt8]?
        do {
            present = try folder.read(file.name)?.bytes
        } catch {
            throw .fileExists(path: filePath)
        }
        guard present == nil || present == file.bytes else { throw .fileExists(path: filePath) }
        do {
            if present == nil { try folder.write(file.bytes, to: file.name) }
        } catch {
            throw .failed(error.action, path: filePath, code: error.code)
        }
        do {
            try folder.sync()
        } catch {
            throw .notSynced(path: filePath, code: error.code)
        }
    }

    /// Makes the desk's folder and those above it that are missing, each synced into the one that holds it.
    private func makeFolders() throws(StoreError) {
        var parent = path.hasPrefix("/") ? "/" : "."
        for part in path.split(separator: "/") where part != "." {
            let child = parent == "." ? String(part) : Self.join(parent, String(part))
            let result = calls.makeFolder(child)
            if result >= 0 {
                try sync(parent, holding: child)
            } else if result != -Int(EEXIST), !isFolder(child) {
                throw .failed(.makeFolder, path: child, code: Int32(truncatingIfNeeded: -result))
            }
            parent = child
        }
    }

    /// Whether there is a folder: where one may not be made, `mkdir` need not say that it is there already.
    private func isFolder(_ path: String) -> Bool { (try? OpenFolder(path, calls: calls)) != nil }

    private func sync(_ parent: String, holding child: String) throws(StoreError) {
        do {
            try OpenFolder(parent, calls: calls).sync()
        } catch {
            throw .failed(.makeFolder, path: child, code: error.code)
        }
    }
}
