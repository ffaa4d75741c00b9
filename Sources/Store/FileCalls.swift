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
    /// The size in bytes of an open file; `-EINVAL` if it is a folder, a pipe, a device.
    var size: @Sendable (_ file: Int32) -> Int
    /// The permission bits of an open file (`0o777` at most).
    var permissions: @Sendable (_ file: Int32) -> Int
    var setPermissions: @Sendable (_ file: Int32, _ permissions: Int) -> Int
    var read: @Sendable (_ file: Int32, _ into: UnsafeMutableRawBufferPointer) -> Int
    var write: @Sendable (_ file: Int32, _ from: UnsafeRawBufferPointer) -> Int
    var sync: @Sendable (_ file: Int32) -> Int
    var close: @Sendable (_ file: Int32) -> Int
    var rename: @Sendable (_ folder: Int32, _ from: String, _ to: String) -> Int
    var remove: @Sendable (_ folder: Int32, _ name: String) -> Int

    /// The calls of the system itself. Folders are made for their owner alone (0700), and files too (0600).
    static let system = FileCalls(
        makeFolder: { outcome(mkdir($0, 0o700)) },
        openFolder: { outcome(Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) },
        find: { folder, name in
            var status = stat()
            return outcome(fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW))
        },
        open: { outcome(openat($0, $1, $2 | O_CLOEXEC | O_NOFOLLOW, 0o600)) },
        size: { file in
            var status = stat()
            guard fstat(file, &status) == 0 else { return -Int(errno) }
            return status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : -Int(EINVAL)
        },
        permissions: { file in
            var status = stat()
            return fstat(file, &status) == 0 ? Int(status.st_mode & 0o777) : -Int(errno)
        },
        setPermissions: { outcome(fchmod($0, mode_t(truncatingIfNeeded: $1))) },
        read: { outcome(Glibc.read($0, $1.baseAddress, $1.count)) },
        write: { outcome(Glibc.write($0, $1.baseAddress, $1.count)) },
        sync: { outcome(fsync($0)) },
        close: { outcome(Glibc.close($0)) },
        rename: { outcome(renameat($0, $1, $0, $2)) },
        remove: { outcome(unlinkat($0, $1, 0)) })

    private static func outcome(_ result: some FixedWidthInteger) -> Int { result < 0 ? -Int(errno) : Int(result) }
}

/// A system call that failed.
struct CallFailure: Error {
    let action: FileAction
    /// The system's `errno`.
    let code: Int32
}

/// What the store was doing when a system call failed.
public enum FileAction: Equatable, Sendable {
    case makeFolder, openFolder, create, setPermissions, write, sync, rename
}
