/// Why an index file cannot be used, or could not be written.
///
/// Whichever it is, the file holds nothing that is not elsewhere: it may be removed and built again.
public enum IndexProblem: Error, Equatable, Sendable {
    /// There is nothing at that path.
    case missing
    /// A folder, a symbolic link, a pipe or a device is at that path.
    case notAFile
    /// The system refused; `code` is its `errno`.
    case refused(IndexAction, code: Int32)
    /// The file is not an index.
    case foreign
    /// An index of another format than this program writes.
    case otherFormat(UInt32)
    /// The end of the file is missing. In bytes.
    case cut(expected: UInt64, found: UInt64)
    /// The file goes on after its end. In bytes.
    case grown(expected: UInt64, found: UInt64)
    /// The header or the table of checksums is not what was written.
    case damagedTable
    /// A page, counted from 0, is not what was written.
    case damagedPage(Int)
}

/// What was being done with an index file when the system refused.
public enum IndexAction: Equatable, Sendable {
    case open, map, create, write, rename
}
