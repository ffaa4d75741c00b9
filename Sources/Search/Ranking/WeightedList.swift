/// A list and what its postings are worth to one question.
struct WeightedList {
    var cursor: ListCursor
    let value: PostingValue
    /// Only the documents from here to there count.
    var limits: Range<UInt32> = 0..<UInt32.max

    /// The payload of a document; 0 where it has none that counts. Documents are asked for in ascending order.
    @inline(__always)
    mutating func payload(of document: UInt32) -> UInt8 {
        limits.contains(document) ? cursor.payload(of: document) : 0
    }

    /// The first document from one on that counts; `.max` after the last.
    mutating func next(from document: UInt32) -> UInt32 {
        let next = cursor.next(from: max(document, limits.lowerBound))
        return next < limits.upperBound ? next : .max
    }

    /// A payload that none in a window exceeds; 0 where there is none.
    mutating func bound(in window: Range<UInt32>) -> UInt8 { window.overlaps(limits) ? cursor.bound(in: window) : 0 }

    /// Hands over every posting that counts in a window: how far it is into the window, and its payload.
    @inline(__always)
    mutating func forEach(in window: Range<UInt32>, _ body: (Int, UInt8) -> Void) {
        guard window.overlaps(limits) else { return }
        if limits.lowerBound <= window.lowerBound, window.upperBound <= limits.upperBound {
            return cursor.forEach(in: window, body)
        }
        cursor.forEach(in: window) { offset, payload in
            if limits.contains(window.lowerBound &+ UInt32(truncatingIfNeeded: offset)) { body(offset, payload) }
        }
    }
}

/// What the postings of a list are worth to one question.
struct PostingValue {
    /// Points for each step of impact.
    let weight: UInt32
    /// Points for being there at all.
    let base: UInt32

    @inline(__always)
    func callAsFunction(_ payload: UInt8) -> Worth {
        Worth(points: base &+ weight &* UInt32(payload >> 3), passage: payload & 7)
    }
}

/// The points of a part of a question in a document, and the passage where it has them.
struct Worth {
    /// 0 where the document has not got the part.
    let bits: UInt32

    @inline(__always)
    init(bits: UInt32) { self.bits = bits }

    /// Points, fewer than 2^28, in a passage.
    @inline(__always)
    init(points: UInt32, passage: UInt8) { bits = 1 << 31 | points << 3 | UInt32(passage) }

    static var none: Worth { Worth(bits: 0) }

    @inline(__always) var isThere: Bool { bits != 0 }
    @inline(__always) var points: Int { Int(bits & 0x7FFF_FFFF) >> 3 }
    @inline(__always) var passage: UInt32 { bits & 7 }

    /// Whether two words stand in one passage, as far as is known.
    @inline(__always)
    func isNear(_ other: Worth) -> Bool {
        passage == other.passage || passage == 7 || other.passage == 7
    }
}

/// One part of a question on one index: a document has it where one of its lists has the document, for the points of
/// the list that gives it the most.
struct ListGroup {
    /// Its lists, among those of the question.
    var lists: Range<Int>
    /// The most points that it can give.
    var most: Int
    /// How many postings its lists have together.
    var postings: Int
    /// Points for a document where it is near the next part of the question.
    var near: Int
}
