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
        /// That call is the last one that does anything: the program dies between two calls.
        case after
        /// That call is done, and says that it failed.
        case unheard
        /// That call, if it writes, writes a single byte.
        case short
        /// From that call on there is no room on the disk: whatever would take some fails.
        case full
    }

    private let lock = NSLock()
    private var made = 0
    private let index: Int
    private let fault: Fault
    private let code: Int32
    private let system: FileCalls

    /// Whether the chosen call was reached.
    var hasFailed: Bool { lock.withLock { made > index } }

    init(failing index: Int, _ fault: Fault = .once, code: Int32 = EIO, on system: FileCalls = .system) {
        self.index = index
        self.fault = fault
        self.code = code
        self.system = system
    }

    private func attempt(takingRoom takesRoom: Bool = false, _ call: () -> Int) -> Int {
        attempt(takingRoom: takesRoom) { _ in call() }
    }

    /// Makes a call, which is told whether it is to do as little as it may, or fails it.
    private func attempt(takingRoom takesRoom: Bool = false, _ call: (_ isShort: Bool) -> Int) -> Int {
        let number = lock.withLock {
            made += 1
            return made - 1
        }
        switch fault {
        case .once where number == index, .forEver where number >= index, .after where number > index:
            return -Int(code)
        case .unheard where number == index:
            _ = call(false)
            return -Int(code)
        case .full where number >= index && takesRoom:
            return -Int(ENOSPC)
        default:
            return call(fault == .short && number == index)
        }
    }

    /// The same for a call that opens: what was opened and never told of is closed.
    private func opening(takingRoom takesRoom: Bool = false, _ call: () -> Int) -> Int {
        var opened = -1
        let result = attempt(takingRoom: takesRoom) {
            opened = call()
            return opened
        }
        if result < 0, opened >= 0 { _ = system.close(Int32(truncatingIfNeeded: opened)) }
        return result
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
            makeFolder: { path in self.attempt(takingRoom: true) { system.makeFolder(path) } },
            openFolder: { path in self.opening { system.openFolder(path) } },
            find: { folder, name in self.attempt { system.find(folder, name) } },
            open: { folder, name, flags in
                self.opening(takingRoom: flags & O_CREAT != 0) { system.open(folder, name, flags) }
            },
            setPermissions: { file, permissions in self.attempt { system.setPermissions(file, permissions) } },
            read: { file, buffer in self.attempt { system.read(file, buffer) } },
            // Half of what is asked, so that a file takes several writes and can be cut between them.
            write: { file, buffer in
                self.attempt(takingRoom: true) { isShort in
                    let count = isShort ? min(1, buffer.count) : (buffer.count + 1) / 2
                    return system.write(file, UnsafeRawBufferPointer(rebasing: buffer[..<count]))
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
            makeFolderIn: { folder, name in self.attempt(takingRoom: true) { system.makeFolderIn(folder, name) } },
            openFolderIn: { folder, name in self.opening { system.openFolderIn(folder, name) } },
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

extension FileCalls {
    /// The calls of the system but for syncs, which say at once that they are done: the machine stays on.
    static var withoutSyncs: FileCalls {
        var calls = FileCalls.system
        calls.sync = { _ in 0 }
        calls.syncData = { _ in 0 }
        return calls
    }
}
