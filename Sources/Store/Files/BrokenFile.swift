import Records

/// A file of a desk that cannot be used, and why: facts, which `sentence` puts into words.
public struct BrokenFile: Error, Equatable, Sendable {
    /// The collection that the file holds; nil for `desk.json`.
    public let collection: CollectionID?
    /// The file's path.
    public let path: String
    /// Where in the file the problem is; nil where it is about the file as a whole.
    public let place: JSONPlace?
    /// What is wrong.
    public let problem: FileProblem

    /// The line of the problem, from 1; nil where it is about the file as a whole.
    public var line: Int? { place?.line }
    /// The column of the problem in Unicode scalars, from 1; nil where it is about the file as a whole.
    public var column: Int? { place?.column }
}

/// Why a file of a desk cannot be used.
public enum FileProblem: Error, Equatable, Sendable {
    /// The system does not let it be read; the code is an `errno`.
    case unreadable(code: Int32)
    /// It is a symbolic link; inside a desk none is followed.
    case symbolicLink
    /// It is a folder, a pipe or a device.
    case notAFile
    /// It holds more bytes than the limit.
    case tooLarge(limit: Int)
    /// It is not JSON.
    case json(JSONError)
    /// It is JSON, but a value in it is missing or not what it should be.
    case mismatch(JSONMismatch)
    /// Its `format` is a number that this program does not know.
    case unknownFormat(found: String)
    /// It says that the collection's records are in buckets, and holds records itself.
    case recordsAndBuckets
    /// It is not there, though there are buckets of the collection, and it would say how many.
    case noHead
    /// Two records have one id; the other stands at a place in the same file or in another.
    case repeatedID(RecordID, otherPath: String, other: JSONPlace)
    /// A bucket holds a record whose id belongs into another one.
    case otherBucket(RecordID)
}
