import Foundation

/// Waits for what a program does to the files of a folder, as the system reports it (inotify(7)).
final class FolderChanges {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private let reports: Int32

    /// Watches folders from now on.
    init(of folders: String...) throws {
        reports = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        let events = UInt32(IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE | IN_CREATE)
        for folder in folders where inotify_add_watch(reports, folder, events) < 0 {
            throw Failure(description: "\(folder) cannot be watched: \(String(cString: strerror(errno))).")
        }
    }

    deinit { close(reports) }

    /// Waits until the files are as awaited.
    func wait(_ awaited: String, within seconds: Int = 30, until isThere: () throws -> Bool) throws {
        let deadline = Deadline(seconds: seconds)
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        while true {
            // Before the files are read: what comes while they are being read must wake the wait.
            while read(reports, &buffer, buffer.count) > 0 {}
            if try isThere() { return }
            var watched = pollfd(fd: reports, events: Int16(POLLIN), revents: 0)
            let ready = poll(&watched, 1, deadline.milliseconds)
            if ready == 0 { throw Failure(description: "Awaited: \(awaited).") }
        }
    }
}
