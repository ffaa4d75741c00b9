import Glibc
import Records

/// Who holds a desk's lock, as the holder wrote it down.
public struct LockHolder: Hashable, Sendable, Codable {
    /// The number of the process, on the host.
    public let process: Int32
    public let host: String
    /// When it took the lock, in UTC: `2026-11-22T10:20:33Z`.
    public let since: String
}

/// The lock of a desk, held while one program commits: `flock` on a file of its own, so that a holder that dies gives it
/// back, and no editor or git that replaces the data can take it away.
struct DeskLock: ~Copyable {
    private let file: Int32
    private let calls: FileCalls

    /// Takes the lock if nobody has it.
    ///
    /// The lock counts only on the file that is under the name now: one that was removed by hand locks nothing out.
    init?(in folder: borrowing OpenFolder, as holder: LockHolder) throws(CallFailure) {
        let calls = folder.calls
        let opened = calls.open(folder.descriptor, AdvocateFolder.lockName, O_RDWR | O_CREAT)
        if opened == -Int(EINTR) { return nil }
        guard opened >= 0 else { throw CallFailure(action: .lock, code: Int32(truncatingIfNeeded: -opened)) }
        let file = Int32(truncatingIfNeeded: opened)
        let result = calls.lock(file)
        let isCurrent = calls.status(file).status.inode == folder.status(of: AdvocateFolder.lockName)?.inode
        guard result >= 0, isCurrent else {
            _ = calls.close(file)
            if result >= 0 || result == -Int(EWOULDBLOCK) || result == -Int(EINTR) { return nil }
            throw CallFailure(action: .lock, code: Int32(truncatingIfNeeded: -result))
        }
        self.file = file
        self.calls = calls
        // Only for people: nothing depends on it.
        _ = calls.truncate(file, 0)
        let bytes = (try? JSONValue(encoding: holder)).map(JSONLayout.compact) ?? []
        _ = bytes.withUnsafeBytes { calls.write(file, $0) }
    }

    /// Says that the lock is needed up to here: what is not used any more may be given back before.
    func isKept() {}

    deinit {
        _ = calls.truncate(file, 0)
        _ = calls.close(file)
    }

    /// Who holds the lock, as far as it is written down.
    static func holder(in folder: borrowing OpenFolder) -> LockHolder? {
        guard let bytes = try? folder.read(AdvocateFolder.lockName)?.bytes, let tree = try? JSONTree(bytes) else {
            return nil
        }
        return try? JSONDecoding.decode(LockHolder.self, from: tree.root)
    }
}

extension LockHolder {
    /// This process, from now on.
    static func this(at now: Int64) -> LockHolder {
        LockHolder(process: getpid(), host: hostName, since: UTCTime.text(now))
    }

    /// The name of this machine.
    static var hostName: String {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return "this machine" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
