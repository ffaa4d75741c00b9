import Glibc

/// The memory that an index lies in: a file mapped for reading, or a copy of bytes. It goes with this object.
///
/// A mapped file that somebody cuts short in place kills whoever reads what was cut (SIGBUS): no program that writes
/// index files does that, as they replace the file whole. Replaced or removed, it stays as it was until it is unmapped.
final class IndexMemory {
    let bytes: UnsafeRawBufferPointer
    private let isMapped: Bool

    /// Maps a file. Whatever else is at that path is refused without waiting for it.
    init(mapping path: String) throws(IndexProblem) {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
        guard file >= 0 else { throw Self.problem(opening: errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw .refused(.open, code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
        // Nothing cannot be mapped.
        guard status.st_size > 0 else { throw .cut(expected: UInt64(IndexHeader.size), found: 0) }
        let size = Int(status.st_size)
        let start = mmap(nil, size, PROT_READ, MAP_SHARED, file, 0)
        guard start != MAP_FAILED, let start else { throw .refused(.map, code: errno) }
        bytes = UnsafeRawBufferPointer(start: start, count: size)
        isMapped = true
    }

    init(copying source: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: IndexHeader.alignment)
        copy.copyBytes(from: source)
        bytes = UnsafeRawBufferPointer(copy)
        isMapped = false
    }

    deinit {
        if isMapped {
            munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
        } else {
            bytes.deallocate()
        }
    }

    private static func problem(opening code: Int32) -> IndexProblem {
        switch code {
        case ENOENT, ENOTDIR: .missing
        // A symbolic link; a socket.
        case ELOOP, ENXIO: .notAFile
        default: .refused(.open, code: code)
        }
    }
}
