import Glibc

/// A file that is written beside the one whose place it will take, and that is removed unless it takes it.
///
/// Its name is that of the other, sixteen random hexadecimal digits and `.tmp`. Its writer holds a lock on it (`flock`)
/// which goes when the writer does, however it ends: a file of such a name without a lock is nobody's any more, and the
/// next writer removes it.
final class TemporaryFile {
    private let target: String
    private let path: String
    private let file: Int32
    private var isRenamed = false

    init(beside target: String) throws(IndexProblem) {
        self.target = target
        Self.removeStrays(of: target)
        // Another writer takes a file for a stray if it looks between its making and its locking.
        for _ in 0..<100 {
            let path = "\(target).\(Self.randomDigits()).tmp"
            let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            if file < 0 {
                if errno == EEXIST { continue }
                throw .refused(.create, code: errno)
            }
            var status = stat()
            if flock(file, LOCK_EX | LOCK_NB) == 0, fstat(file, &status) == 0, status.st_nlink > 0 {
                self.path = path
                self.file = file
                return
            }
            unlink(path)
            close(file)
        }
        throw .refused(.create, code: EEXIST)
    }

    deinit {
        if !isRenamed { unlink(path) }
        close(file)
    }

    /// Adds bytes at the end.
    func write(_ bytes: UnsafeRawBufferPointer) throws(IndexProblem) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let slice = UnsafeRawBufferPointer(rebasing: rest)
            let count = Glibc.write(file, slice.baseAddress, slice.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .refused(.write, code: count < 0 ? errno : EIO) }
            rest = rest.dropFirst(count)
        }
    }

    /// Writes over the first bytes.
    func overwrite(_ bytes: UnsafeRawBufferPointer) throws(IndexProblem) {
        guard lseek(file, 0, SEEK_SET) == 0 else { throw .refused(.write, code: errno) }
        try write(bytes)
    }

    /// Takes the place of the other file, at once and whole.
    func takePlace() throws(IndexProblem) {
        guard rename(path, target) == 0 else { throw .refused(.rename, code: errno) }
        isRenamed = true
    }

    private static func randomDigits() -> String {
        let digits = String(UInt64.random(in: .min ... .max), radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }

    /// Removes what writers left that did not come to their end.
    static func removeStrays(of target: String) {
        let parts = target.utf8.lastIndex(of: UInt8(ascii: "/")).map { target[...$0] } ?? ""
        let own = target.dropFirst(parts.count)
        guard let stream = opendir(parts.isEmpty ? "." : String(parts)) else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            let digits = name.dropFirst(own.count + 1).dropLast(4)
            guard name.hasPrefix("\(own)."), name.hasSuffix(".tmp"), digits.utf8.count == 16,
                digits.allSatisfy(\.isHexDigit)
            else { continue }
            removeIfUnlocked("\(parts)\(name)")
        }
    }

    private static func removeIfUnlocked(_ path: String) {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else { return }
        defer { close(file) }
        if flock(file, LOCK_EX | LOCK_NB) == 0 { unlink(path) }
    }
}
