import Glibc

/// An open file of a journal, whose calls are finished: interrupted ones go on, and short ones are completed.
///
/// Buffers are lent to the system for the length of one call; nothing here reads or writes through a pointer.
final class JournalHandle {
    /// The file's name in the folder of the journal.
    let name: String
    private let calls: FileCalls
    private let descriptor: Int32

    /// Opens a file in a folder, which the name is relative to; nil if there is none. A symbolic link is not followed.
    init?(
        _ name: String, _ flags: Int32, in folder: borrowing OpenFolder, called fullName: String? = nil
    ) throws(JournalError) {
        self.name = fullName ?? name
        calls = folder.calls
        let action = flags & O_CREAT == 0 ? JournalError.Action.open : .create
        // O_NONBLOCK: a pipe under this name must not hang the program before it is known for one.
        let result = uninterrupted { folder.calls.open(folder.descriptor, name, flags | O_NONBLOCK) }
        if result == -Int(ENOENT), flags & O_CREAT == 0 { return nil }
        descriptor = try Int32(truncatingIfNeeded: Self.check(result, action, self.name))
        // From here on the file is closed however this ends.
        guard try status().isOrdinary else { throw .failed(action, file: self.name, code: EINVAL) }
    }

    deinit { _ = calls.close(descriptor) }

    func status() throws(JournalError) -> FileStatus {
        var status = FileStatus()
        let result = uninterrupted {
            let found = calls.status(descriptor)
            status = found.status
            return found.result
        }
        try check(result, .read)
        return status
    }

    /// Reads bytes from an offset on: as many as fit, or fewer at the end of the file.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(JournalError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let result = uninterrupted {
                calls.readAt(descriptor, UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]), offset + filled)
            }
            try check(result, .read)
            if result == 0 { break }
            filled += min(result, buffer.count - filled)
        }
        return filled
    }

    /// Reads so many bytes from an offset on, or fewer at the end of the file.
    func read(at offset: Int, count: Int) throws(JournalError) -> [UInt8] {
        var outcome: Result<Int, JournalError> = .success(0)
        let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 0)) { buffer, filled in
            do throws(JournalError) {
                filled = try read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))
            } catch {
                outcome = .failure(error)
            }
        }
        _ = try outcome.get()
        return bytes
    }

    /// Writes all the bytes: at the end of the file, if it was opened to append.
    func write(_ bytes: [UInt8]) throws(JournalError) {
        var written = 0
        while written < bytes.count {
            let result = uninterrupted {
                bytes.withUnsafeBytes { calls.write(descriptor, UnsafeRawBufferPointer(rebasing: $0[written...])) }
            }
            // A write of nothing would go on for ever.
            try check(result == 0 ? -Int(EIO) : result, .write)
            written += result
        }
    }

    /// Takes the lock on the file that only one open file can have; false if another has it.
    func lock() -> Bool { uninterrupted { calls.lock(descriptor) } >= 0 }

    func truncate(to size: Int) throws(JournalError) {
        try check(uninterrupted { calls.truncate(descriptor, size) }, .truncate)
    }

    /// Makes the bytes and the length of the file last through a power cut. Never tried again, not even when it was
    /// interrupted: the system may have dropped the data, and would report success.
    func syncData() throws(JournalError) { try checkSync(calls.syncData(descriptor)) }

    /// The same with all that the system knows of the file, as a new file needs.
    func sync() throws(JournalError) { try checkSync(calls.sync(descriptor)) }

    private func checkSync(_ result: Int) throws(JournalError) {
        if result < 0 { throw .notSynced(file: name, code: Int32(truncatingIfNeeded: -result)) }
    }

    private func check(_ result: Int, _ action: JournalError.Action) throws(JournalError) {
        _ = try Self.check(result, action, name)
    }

    /// A call's result; where it failed, what it was for.
    @discardableResult
    static func check(
        _ result: Int, _ action: JournalError.Action, _ file: String
    ) throws(JournalError) -> Int {
        guard result >= 0 else { throw .failed(action, file: file, code: Int32(truncatingIfNeeded: -result)) }
        return result
    }
}
