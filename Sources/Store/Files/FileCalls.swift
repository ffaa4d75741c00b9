import Glibc

/// The system calls that the store makes, so that a test can make any one of them fail.
///
/// The system takes buffers as unsafe pointers. They go from `OpenFolder`, which lends an array's own memory for the
/// length of one call, straight to the system; nothing here reads or writes through them.
///
/// Each returns what the call returns, or the negative of `errno` where it fails.
struct FileCalls: Sendable {
    var makeFolder: @Sendable (_ path: String) -> Int
    var openFolder: @Sendable (_ path: String) -> Int
    /// 0 if the folder has an entry of that name, of whatever kind.
    var find: @Sendable (_ folder: Int32, _ name: String) -> Int
    var open: @Sendable (_ folder: Int32, _ name: String, _ flags: Int32) -> Int
    var setPermissions: @Sendable (_ file: Int32, _ permissions: Int) -> Int
    var read: @Sendable (_ file: Int32, _ into: UnsafeMutableRawBufferPointer) -> Int
    var write: @Sendable (_ file: Int32, _ from: UnsafeRawBufferPointer) -> Int
    var sync: @Sendable (_ file: Int32) -> Int
    var close: @Sendable (_ file: Int32) -> Int
    var rename: @Sendable (_ folder: Int32, _ from: String, _ to: String) -> Int
    var remove: @Sendable (_ folder: Int32, _ name: String) -> Int
    var makeFolderIn: @Sendable (_ folder: Int32, _ name: String) -> Int
    var openFolderIn: @Sendable (_ folder: Int32, _ name: String) -> Int
    /// An empty folder only.
    var removeFolder: @Sendable (_ folder: Int32, _ name: String) -> Int
    /// The names in a folder but for `.` and `..`, in no order.
    var list: @Sendable (_ folder: Int32) -> (result: Int, names: [String])
    var status: @Sendable (_ file: Int32) -> (result: Int, status: FileStatus)
    /// Of the entry itself where it is a symbolic link.
    var statusOf: @Sendable (_ folder: Int32, _ name: String) -> (result: Int, status: FileStatus)
    var readAt: @Sendable (_ file: Int32, _ into: UnsafeMutableRawBufferPointer, _ offset: Int) -> Int
    var truncate: @Sendable (_ file: Int32, _ size: Int) -> Int
    /// The file's bytes and its length, safe from a power cut (`fdatasync`).
    var syncData: @Sendable (_ file: Int32) -> Int
    /// An exclusive lock on the open file, at once or not at all: `-EWOULDBLOCK` where somebody else has it.
    var lock: @Sendable (_ file: Int32) -> Int

    /// The calls of the system itself. Folders are made for their owner alone (0700), and files too (0600).
    static let system = FileCalls(
        makeFolder: { outcome(mkdir($0, 0o700)) },
        openFolder: { outcome(Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) },
        find: { folder, name in
            var status = stat()
            return outcome(fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW))
        },
        open: { outcome(openat($0, $1, $2 | O_CLOEXEC | O_NOFOLLOW, 0o600)) },
        setPermissions: { outcome(fchmod($0, mode_t(truncatingIfNeeded: $1))) },
        read: { outcome(Glibc.read($0, $1.baseAddress, $1.count)) },
        write: { outcome(Glibc.write($0, $1.baseAddress, $1.count)) },
        sync: { outcome(fsync($0)) },
        close: { outcome(Glibc.close($0)) },
        rename: { outcome(renameat($0, $1, $0, $2)) },
        remove: { outcome(unlinkat($0, $1, 0)) },
        makeFolderIn: { outcome(mkdirat($0, $1, 0o700)) },
        openFolderIn: { outcome(openat($0, $1, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)) },
        removeFolder: { outcome(unlinkat($0, $1, AT_REMOVEDIR)) },
        list: names,
        status: { file in
            var status = stat()
            let result = outcome(fstat(file, &status))
            return (result, FileStatus(status))
        },
        statusOf: { folder, name in
            var status = stat()
            // Asked of every file of a desk: a string that is handed over as it is would be copied into memory of its own.
            let result = name.withCString { outcome(fstatat(folder, $0, &status, AT_SYMLINK_NOFOLLOW)) }
            return (result, FileStatus(status))
        },
        readAt: { outcome(pread($0, $1.baseAddress, $1.count, $2)) },
        truncate: { outcome(ftruncate($0, $1)) },
        syncData: { outcome(fdatasync($0)) },
        lock: { outcome(flock($0, LOCK_EX | LOCK_NB)) })

    private static func names(in folder: Int32) -> (result: Int, names: [String]) {
        // `fdopendir` takes the descriptor over, and reading moves its position: a new one leaves the caller's alone.
        let own = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0 else { return (-Int(errno), []) }
        guard let stream = fdopendir(own) else {
            defer { _ = Glibc.close(own) }
            return (-Int(errno), [])
        }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { return (-Int(errno), names) }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
    }

    private static func outcome(_ result: some FixedWidthInteger) -> Int { result < 0 ? -Int(errno) : Int(result) }
}

/// What tells one state of a file from another, without reading it.
struct FileStatus: Hashable, Sendable {
    /// Which file it is, among those of its file system.
    var inode: UInt64 = 0
    /// The number of the device that its file system is on (`st_dev`).
    var device: UInt64 = 0
    var size = 0
    /// When it was last written, in nanoseconds since 1970.
    var written: Int64 = 0
    /// When its bytes, its name or its permissions were last changed, in nanoseconds since 1970: unlike `written`, nobody
    /// can set it.
    var changed: Int64 = 0
    /// Who may read and write it, as `chmod` counts it (`0o777` at most).
    var permissions = 0
    var isFolder = false
    var isOrdinary = false

    init() {}

    fileprivate init(_ status: stat) {
        inode = UInt64(status.st_ino)
        device = UInt64(status.st_dev)
        size = Int(status.st_size)
        written = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
        permissions = Int(status.st_mode & 0o777)
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        isOrdinary = status.st_mode & S_IFMT == S_IFREG
    }

    private static func nanoseconds(_ time: timespec) -> Int64 {
        Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
    }

    /// More than the longest tick of a clock that files are stamped with, in nanoseconds.
    static let tick: Int64 = 20_000_000
}

/// A system call that failed.
struct CallFailure: Error {
    let action: FileAction
    /// The system's `errno`.
    let code: Int32
}

/// What the store was doing when a system call failed.
public enum FileAction: Equatable, Sendable {
    case makeFolder, openFolder, create, setPermissions, write, sync, rename, remove, lock
}
