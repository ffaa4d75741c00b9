import Glibc
import Search

/// The folder that keeps a desk's search index between two runs: disposable, one a desk, its owner's alone.
///
/// It is `$XDG_CACHE_HOME/advocate/NAME`, or `~/.cache/advocate/NAME`, where the name is a hash of the desk's path with all
/// links followed (XDG Base Directory Specification). Neither `advocate` nor what is in it may be a symbolic link or
/// somebody else's, and it is never inside of the desk. Where no such folder can be had, there is no cache, and the
/// index lives in memory.
struct SearchCache: Sendable {
    /// The folder's path.
    let path: String
    /// The path of the index.
    var indexPath: String { path + "/index" }

    /// The cache of the desk at a path, whose folder is made (0700) where it is missing; nil where there can be none.
    ///
    /// `variable` gives the variables of the environment.
    init?(ofDeskAt desk: String, variable: (String) -> String? = { Environment[$0] }) {
        guard let desk = Self.resolved(desk), let base = Self.base(variable) else { return nil }
        // Of the path up to here a person may have made links as they like.
        if mkdir(base, 0o700) != 0, errno != EEXIST { return nil }
        guard let base = Self.resolved(base), !Self.isInside(base, desk) else { return nil }
        let own = Self.join(base, "advocate")
        let path = Self.join(own, Self.name(of: desk))
        guard !Self.isInside(path, desk), Self.make(own), Self.make(path) else { return nil }
        self.path = path
    }

    /// Removes what programs have left that were killed while they wrote the index.
    func removeStrays() { SearchIndex.removeStrays(besides: indexPath) }

    private static func base(_ variable: (String) -> String?) -> String? {
        // The specification has relative paths ignored.
        if let cache = variable("XDG_CACHE_HOME"), cache.hasPrefix("/") { return cache }
        guard let home = variable("HOME"), home.hasPrefix("/") else { return nil }
        return join(home, ".cache")
    }

    private static func join(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// A path without links, `.` and `..`; nil where nothing is there.
    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func isInside(_ path: String, _ folder: String) -> Bool {
        path == folder || path.hasPrefix(join(folder, ""))
    }

    /// The name of a desk's folder: 64-bit FNV-1a of its path. Two desks that share one spoil nothing: an index tells by
    /// the stamp in it which files it was made of.
    private static func name(of desk: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in desk.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// Makes a folder for its owner alone, or makes sure that the one that is there is such a one.
    private static func make(_ path: String) -> Bool {
        if mkdir(path, 0o700) != 0, errno != EEXIST { return false }
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard folder >= 0 else { return false }
        defer { close(folder) }
        var status = stat()
        guard fstat(folder, &status) == 0, status.st_uid == geteuid() else { return false }
        // What others may have put there while they could write is not to be trusted.
        guard status.st_mode & 0o022 == 0 else { return false }
        guard status.st_mode & 0o777 == 0o700 || fchmod(folder, 0o700) == 0 else { return false }
        return faccessat(folder, ".", W_OK, 0) == 0
    }
}

/// The right to build a desk's index, so that two programs that open one desk do not both work for minutes.
///
/// Who does not get it at once may wait: what the other has built by then is as good as one's own. It is given back with
/// the last copy, or when the program dies.
final class IndexLock: Sendable {
    private let file: Int32

    /// Takes the lock; nil where another program has it and `waits` is false.
    ///
    /// Waiting has no end but the other's: it is meant for a thread that nobody waits for. Where the file system has no
    /// locks, or the file cannot be made, everybody gets it: an index is put in place whole, and only work is lost.
    init?(in cache: SearchCache, waits: Bool) {
        file = open(cache.path + "/lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard file >= 0 else { return }
        var result = flock(file, LOCK_EX | (waits ? 0 : LOCK_NB))
        while result != 0, errno == EINTR { result = flock(file, LOCK_EX | (waits ? 0 : LOCK_NB)) }
        if result != 0, errno == EWOULDBLOCK { return nil }
    }

    deinit { if file >= 0 { close(file) } }
}
