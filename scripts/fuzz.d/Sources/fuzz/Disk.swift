import Glibc

@testable import Store

/// A folder in memory, as far as a journal needs one: files by name, and no folders in it.
final class Disk: @unchecked Sendable {
    var files: [String: [UInt8]] = [:] {
        didSet { changes += 1 }
    }
    /// The time of this disk: how often something was changed.
    private var changes: Int64 = 0
    private var open: [Int32: String] = [:]
    private var lastDescriptor: Int32 = 100

    /// System calls on this folder, whatever its path; those that a journal does not make are the system's.
    var calls: FileCalls {
        var calls = FileCalls.system
        calls.openFolder = { _ in self.opened("") }
        calls.openFolderIn = { _, _ in -Int(ENOENT) }
        calls.close = { file in
            self.open[file] = nil
            return 0
        }
        calls.open = { _, name, flags in
            if self.files[name] == nil {
                if flags & O_CREAT == 0 { return -Int(ENOENT) }
                self.files[name] = []
            } else if flags & O_EXCL != 0 {
                return -Int(EEXIST)
            }
            return self.opened(name)
        }
        calls.remove = { _, name in self.files.removeValue(forKey: name) == nil ? -Int(ENOENT) : 0 }
        calls.status = { file in self.status(self.open[file] ?? "") }
        calls.statusOf = { _, name in self.status(name) }
        calls.readAt = { file, buffer, offset in
            let bytes = self.bytes(file).dropFirst(offset).prefix(buffer.count)
            buffer.copyBytes(from: bytes)
            return bytes.count
        }
        calls.write = { file, buffer in
            self.files[self.open[file] ?? "", default: []] += buffer
            return buffer.count
        }
        calls.truncate = { file, size in
            self.files[self.open[file] ?? ""] = Array(self.bytes(file).prefix(size))
            return 0
        }
        calls.sync = { _ in 0 }
        calls.syncData = { _ in 0 }
        return calls
    }

    private func opened(_ name: String) -> Int {
        lastDescriptor += 1
        open[lastDescriptor] = name
        return Int(lastDescriptor)
    }

    private func status(_ name: String) -> (result: Int, status: FileStatus) {
        guard name.isEmpty || files[name] != nil else { return (-Int(ENOENT), FileStatus()) }
        var status = FileStatus()
        status.inode = name == Journal.fileName ? 2 : 1
        status.size = files[name]?.count ?? 0
        status.written = changes
        status.isFolder = name.isEmpty
        status.isOrdinary = !name.isEmpty
        return (0, status)
    }

    private func bytes(_ file: Int32) -> [UInt8] { files[open[file] ?? ""] ?? [] }
}
