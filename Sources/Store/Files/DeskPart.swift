import Records

/// A file of a desk that may hold records: `bills.json`, or `bills/0a.json` where the bills are in buckets.
public struct DeskPart: Hashable, Comparable, Sendable {
    /// A number that no other file has: from high to low two bits of the collection, two of how many digits its name has,
    /// and twelve of the number that they spell. Files of one collection are in the order of their names.
    public let rawValue: UInt16

    /// The part of a number; nil where no part has it.
    public init?(rawValue: UInt16) {
        let width = Int(rawValue >> 12 & 3)
        guard rawValue & 0xFFF < Buckets.count(ofWidth: width) else { return nil }
        self.rawValue = rawValue
    }

    /// The bucket of a number where names have so many digits, one to three.
    init(_ collection: CollectionID, bucket number: Int, width: Int) {
        rawValue = Self.base(collection) | UInt16(truncatingIfNeeded: width & 3) << 12 | UInt16(number & 0xFFF)
    }

    /// The file that the collection is named by.
    init(_ collection: CollectionID) { rawValue = Self.base(collection) }

    /// The part that holds a hash in a collection whose buckets have names of so many digits, or that is one file.
    init(ofHash hash: UInt32, in collection: CollectionID, width: Int?) {
        self =
            width.map { DeskPart(collection, bucket: Buckets.number(ofHash: hash, width: $0), width: $0) }
            ?? DeskPart(collection)
    }

    private static func base(_ collection: CollectionID) -> UInt16 { UInt16(collection.position) << 14 }

    /// The collection that its records belong to.
    public var collection: CollectionID {
        switch rawValue >> 14 {
        case 0: .bills
        case 1: .rallies
        case 2: .resources
        default: .timeline
        }
    }

    /// How many digits the bucket's name has; nil for the file that the collection is named by.
    var width: Int? { rawValue >> 12 & 3 == 0 ? nil : Int(rawValue >> 12 & 3) }

    /// The number of the bucket.
    var number: Int { Int(rawValue & 0xFFF) }

    /// The hashes of the ids that belong into it.
    var hashes: ClosedRange<UInt32> { Buckets.hashes(startingWith: number, width: width ?? 0) }

    /// The file's path from the desk's folder on.
    public var path: String {
        guard let width else { return collection.fileName }
        return "\(collection.rawValue)/\(Buckets.name(number, width: width))"
    }

    public static func < (left: DeskPart, right: DeskPart) -> Bool { left.rawValue < right.rawValue }
}
