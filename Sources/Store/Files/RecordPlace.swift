/// Where the text of a record stands, in 64 bits: its part, and the offset and length of its bytes there.
///
/// From high to low 16 bits of the part, 28 of the offset, which reach through the largest file, and 20 of the length:
/// all of them set for a text that is longer, and none for a record that the journal makes something else of than its
/// file has.
public struct RecordPlace: Hashable, Sendable {
    /// The number that it is kept as.
    public let rawValue: UInt64

    /// The place that was kept as a number, whatever the number is.
    public init(rawValue: UInt64) { self.rawValue = rawValue }

    /// The place of a text between two offsets.
    init(_ part: DeskPart, _ range: Range<Int>) {
        let length = min(range.count, Self.longest)
        rawValue = Self.base(part) | UInt64(range.lowerBound) << 20 | UInt64(length)
    }

    /// The place of a record that is not in its part as it is now.
    init(mergedIn part: DeskPart) { rawValue = Self.base(part) }

    private static let longest = 1 << 20 - 1

    private static func base(_ part: DeskPart) -> UInt64 { UInt64(part.rawValue) << 48 }

    /// The part that the record belongs to; nil where the number is that of no place.
    public var part: DeskPart? { DeskPart(rawValue: UInt16(truncatingIfNeeded: rawValue >> 48)) }

    /// The number of that part, whether or not there is such a part.
    public var partNumber: Int { Int(rawValue >> 48) }

    /// Whether the record is what the journal makes of it, and not what its file has.
    public var isMerged: Bool { length == 0 }

    var offset: Int { Int(rawValue >> 20 & (1 << 28 - 1)) }

    /// How many bytes the text has; nil where they are more than a place can say.
    var knownLength: Int? { length < Self.longest ? length : nil }

    private var length: Int { Int(rawValue & (1 << 20 - 1)) }
}
