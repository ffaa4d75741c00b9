import Glibc
import Records

/// Notices that the files of a desk have changed, whoever changed them.
///
/// The system reports changes made on this machine (inotify(7)); those that a network folder's other machines make are
/// seen by looking at the files' states, which `hasChanged` does.
public final class DeskWatch: @unchecked Sendable {
    /// Readable when the system has something to report; -1 where it reports nothing.
    public let descriptor: Int32
    private let folder: DeskFolder
    private var lastSeen: [FileStatus?] = []

    /// Starts to watch.
    public init(_ folder: DeskFolder) {
        self.folder = folder
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        watch()
        _ = hasChanged()
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Watches the desk's folders; those that have come since among them.
    private func watch() {
        guard descriptor >= 0 else { return }
        let events = UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE)
        for path in [folder.path, folder.path(of: AdvocateFolder.name)]
            + CollectionID.allCases.map({ folder.path(of: $0.rawValue) })
        {
            // Where a folder is watched already this changes nothing; where there is none there is nothing to watch.
            _ = inotify_add_watch(descriptor, path, events)
        }
    }

    /// Takes what the system has reported; answers whether there was anything.
    public func drain() -> Bool {
        guard descriptor >= 0 else { return false }
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        var reported = false
        while read(descriptor, &buffer, buffer.count) > 0 { reported = true }
        if reported { watch() }
        return reported
    }

    /// Whether a file of the desk or one of its folders is in another state than at the last call.
    public func hasChanged() -> Bool {
        guard let open = try? folder.open() else { return false }
        var seen = ([DeskFolder.settingsName] + CollectionID.allCases.flatMap { [$0.fileName, $0.rawValue] })
            .map { open.status(of: $0) }
        if let own = try? AdvocateFolder.open(in: open) { seen.append(own.status(of: AdvocateFolder.journalName)) }
        defer { lastSeen = seen }
        return seen != lastSeen
    }
}
