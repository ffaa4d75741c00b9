import Foundation
import Glibc

@testable import Store

/// System calls that go to the system until one is told to fail, and that count what they are asked.
final class FaultyCalls: @unchecked Sendable {
    /// What happens from the chosen call on.
    enum Fault: CaseIterable {
        /// That call alone fails, and does nothing.
        case once
        /// That call and every later one fail and do nothing, as when the power goes.
        case forEver
    }

    private let lock = NSLock()
    private var made = 0
    private let failing: Range<Int>
    private let code: Int32
    private let system: FileCalls

    /// Whether the chosen call was reached.
    var hasFailed: Bool { lock.withLock { made > failing.lowerBound } }

    init(failing index: Int, _ fault: Fault = .once, code: Int32 = EIO, on system: FileCalls = .system) {
        failing = fault == .once ? index..<index + 1 : index..<Int.max
        self.code = code
        self.system = system
    }

    private func attempt(_ call: () -> Int) -> Int {
        let number = lock.withLock {
            made += 1
            return made - 1
        }
        return failing.contains(number) ? -Int(code) : call()
    }

    private func attemptStatus(_ call: () -> (result: Int, status: FileStatus)) -> (result: Int, status: FileStatus) {
        var status = FileStatus()
        let result = attempt {
            let found = call()
            status = found.status
            return found.result
        }
        return (result, status)
    }

    var calls: FileCalls {
        let system = system
        return FileCalls(
            makeFolder: { path in self.attempt { system.makeFolder(path) } },
            openFolder: { path in self.attempt { system.openFolder(path) } },
            find: { folder, name in self.attempt { system.find(folder, name) } },
            open: { folder, name, flags in self.attempt { system.open(folder, name, flags) } },
            setPermissions: { file, permissions in self.attempt { system.setPermissions(file, permissions) } },
            read: { file, buffer in self.attempt { system.read(file, buffer) } },
            // Half of what is asked, so that a file takes several writes and can be cut between them.
            write: { file, buffer in
                self.attempt {
                    system.write(file, UnsafeRawBufferPointer(rebasing: buffer[..<((buffer.count + 1) / 2)]))
                }
            },
            sync: { file in self.attempt { system.sync(file) } },
            // The descriptor is given back even so, as the system does where close fails.
            close: { file in
                let result = system.close(file)
                return self.attempt { result }
            },
            rename: { folder, old, new in self.attempt { system.rename(folder, old, new) } },
            remove: { folder, name in self.attempt { system.remove(folder, name) } },
            makeFolderIn: { folder, name in self.attempt { system.makeFolderIn(folder, name) } },
            openFolderIn: { folder, name in self.attempt { system.openFolderIn(folder, name) } },
            removeFolder: { folder, name in self.attempt { system.removeFolder(folder, name) } },
            list: { folder in
                var names: [String] = []
                let result = self.attempt {
                    let listed = system.list(folder)
                    names = listed.names
                    return listed.result
                }
                return (result, names)
            },
            status: { file in self.attemptStatus { system.status(file) } },
            statusOf: { folder, name in self.attemptStatus { system.statusOf(folder, name) } },
            readAt: { file, buffer, offset in self.attempt { system.readAt(file, buffer, offset) } },
            truncate: { file, size in self.attempt { system.truncate(file, size) } },
            syncData: { file in self.attempt { system.syncData(file) } },
            lock: { file in self.attempt { system.lock(file) } })
    }
}
