import Glibc

/// A folder that is held open, so that every file is reached from it and never through a path that may have changed.
struct OpenFolder: ~Copyable, Sendable {
    let calls: FileCalls
    let descriptor: Int32

    init(_ path: String, calls: FileCalls) throws(CallFailure) {
        let result = uninterrupted { calls.openFolder(path) }
        guard result >= 0 else { throw CallFailure(action: .openFolder, code: Int32(truncatingIfNeeded: -result)) }
        self.calls = calls
        descriptor = Int32(truncatingIfNeeded: result)
    }

    /// The folder of that name in this one; nil if there is none. A symbolic link is not followed.
    init?(_ name: String, in folder: borrowing OpenFolder) throws(CallFailure) {
        let result = uninterrupted { folder.calls.openFolderIn(folder.descriptor, name) }
        if result == -Int(ENOENT) { return nil }
        guard result >= 0 else { throw CallFailure(action: .openFolder, code: Int32(truncatingIfNeeded: -result)) }
        calls = folder.calls
        descriptor = Int32(truncatingIfNeeded: result)
    }

    /// The folder of that name in this one, which is made (0700) where there is none.
    init(making name: String, in folder: borrowing OpenFolder) throws(CallFailure) {
        let made = uninterrupted { folder.calls.makeFolderIn(folder.descriptor, name) }
        if made < 0, made != -Int(EEXIST) {
            throw CallFailure(action: .makeFolder, code: Int32(truncatingIfNeeded: -made))
        }
        if made >= 0 { try folder.sync() }
        guard let opened = try OpenFolder(name, in: folder) else {
            throw CallFailure(action: .openFolder, code: ENOENT)
        }
        self = opened
    }

    deinit { _ = calls.close(descriptor) }

    /// The state of the entry of that name, of a symbolic link itself; nil if there is none.
    func status(of name: String) -> FileStatus? {
        let (result, status) = calls.statusOf(descriptor, name)
        return result < 0 ? nil : status
    }

    /// The names in the folder, sorted.
    func names() throws(CallFailure) -> [String] {
        var names: [String] = []
        let result = uninterrupted {
            let listed = calls.list(descriptor)
            names = listed.names
            return listed.result
        }
        try check(result, .openFolder)
        return names.sorted()
    }

    /// Whether the folder has an entry of that name, of whatever kind.
    func has(_ name: String) -> Bool { uninterrupted { calls.find(descriptor, name) } >= 0 }

    /// A file that was read whole.
    struct File {
        let bytes: [UInt8]
        /// Who may read and write it, as `chmod` counts it.
        let permissions: Int
        /// The file's state before it was read.
        let status: FileStatus
    }

    /// A file's bytes and permissions, nil if there is none of that name.
    ///
    /// Symbolic links are not followed, and only ordinary files up to the largest size of a JSON text are read.
    func read(_ name: String) throws(FileProblem) -> File? {
        // O_NONBLOCK: a pipe under this name must not hang the program before it is known for one.
        let opened = uninterrupted { calls.open(descriptor, name, O_RDONLY | O_NONBLOCK) }
        switch -opened {
        case Int(ENOENT): return nil
        case Int(ELOOP): throw .symbolicLink
        case 1...: throw .unreadable(code: Int32(truncatingIfNeeded: -opened))
        default: break
        }
        let file = Int32(truncatingIfNeeded: opened)
        defer { _ = calls.close(file) }
        let (result, status) = calls.status(file)
        if result < 0 { throw .unreadable(code: Int32(truncatingIfNeeded: -result)) }
        guard status.isOrdinary else { throw .notAFile }
        let size = status.size
        guard size <= JSONTree.largest else { throw .tooLarge(limit: JSONTree.largest) }
        return File(bytes: try readAll(file, expecting: size), permissions: status.permissions, status: status)
    }

    private func readAll(_ file: Int32, expecting size: Int) throws(FileProblem) -> [UInt8] {
        var bytes: [UInt8] = []
        // One byte more than the size, so that the end is met without growing.
        var room = size + 1
        while bytes.count <= JSONTree.largest {
            var result = 0
            // The memory is the array's own; the count says how much of it the call filled, never more than there is.
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                result = calls.read(file, UnsafeMutableRawBufferPointer(buffer))
                count = max(0, min(result, room))
            }
            if result == 0 { return bytes }
            if result == -Int(EINTR) { continue }
            if result < 0 { throw .unreadable(code: Int32(truncatingIfNeeded: -result)) }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            room = max(1 << 16, size + 1 - bytes.count)
        }
        throw .tooLarge(limit: JSONTree.largest)
    }

    /// Puts a whole file under a name, in place of one that is there, so that a crash at any moment leaves the old
    /// file or the new one.
    ///
    /// The bytes go to a new file beside it, which is synced and then renamed. A sync that fails is never tried again:
    /// the system may have dropped the data and would report success. The new file has these permissions, or is its
    /// owner's alone (0600).
    func write(_ bytes: [UInt8], to name: String, permissions: Int? = nil) throws(CallFailure) {
        _ = try write(bytes, to: name, permissions: permissions) { true }
    }

    /// The same, only if the file that is there is still in a state; nil for none. Answers whether it was.
    func write(
        _ bytes: [UInt8], to name: String, permissions: Int?, over status: FileStatus?
    ) throws(CallFailure) -> Bool {
        try write(bytes, to: name, permissions: permissions) { self.status(of: name) == status }
    }

    private func write(
        _ bytes: [UInt8], to name: String, permissions: Int?, if isToBeReplaced: () -> Bool
    ) throws(CallFailure) -> Bool {
        let (file, temporary) = try create(beside: name)
        do throws(CallFailure) {
            defer { _ = calls.close(file) }
            try writeAll(bytes, to: file)
            if let permissions { try check(uninterrupted { calls.setPermissions(file, permissions) }, .setPermissions) }
            try check(calls.sync(file), .sync)
        } catch {
            _ = calls.remove(descriptor, temporary)
            throw error
        }
        guard isToBeReplaced() else {
            _ = calls.remove(descriptor, temporary)
            return false
        }
        do throws(CallFailure) {
            try check(uninterrupted { calls.rename(descriptor, temporary, name) }, .rename)
        } catch {
            _ = calls.remove(descriptor, temporary)
            throw error
        }
        return true
    }

    /// Removes a file.
    func remove(_ name: String) throws(CallFailure) {
        let result = uninterrupted { calls.remove(descriptor, name) }
        if result != -Int(ENOENT) { try check(result, .remove) }
    }

    /// Removes a folder if it is empty.
    func removeFolder(_ name: String) { _ = calls.removeFolder(descriptor, name) }

    /// Makes the names in the folder last through a power cut.
    func sync() throws(CallFailure) { try check(calls.sync(descriptor), .sync) }

    /// A new empty file under a name that nothing reads: a program that died may have left others like it.
    private func create(beside name: String) throws(CallFailure) -> (file: Int32, name: String) {
        var result = -Int(EEXIST)
        for _ in 0..<16 where result == -Int(EEXIST) || result == -Int(EINTR) {
            let temporary = "\(Self.temporaryPrefix)\(name).\(String(UInt64.random(in: 0 ... .max), radix: 36)).tmp"
            result = calls.open(descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL)
            if result >= 0 { return (Int32(truncatingIfNeeded: result), temporary) }
        }
        throw CallFailure(action: .create, code: Int32(truncatingIfNeeded: -result))
    }

    /// Whether a name is one that `write` gives a file before it is whole.
    static func isTemporary(_ name: String) -> Bool { name.hasPrefix(temporaryPrefix) && name.hasSuffix(".tmp") }

    private static let temporaryPrefix = ".advocate-"

    func writeAll(_ bytes: [UInt8], to file: Int32) throws(CallFailure) {
        var written = 0
        while written < bytes.count {
            let result = bytes.withUnsafeBytes { calls.write(file, UnsafeRawBufferPointer(rebasing: $0[written...])) }
            if result == -Int(EINTR) { continue }
            // A write of nothing would go on for ever.
            try check(result == 0 ? -Int(EIO) : result, .write)
            written += result
        }
    }

    func check(_ result: Int, _ action: FileAction) throws(CallFailure) {
        if result < 0 { throw CallFailure(action: action, code: Int32(truncatingIfNeeded: -result)) }
    }
}

/// What a call answers once no signal interrupts it; not for syncs, of which none is made twice.
func uninterrupted(_ call: () -> Int) -> Int {
    var result = call()
    while result == -Int(EINTR) { result = call() }
    return result
}
