/// A list and what its postings are worth to one question.
struct WeightedList {
    var cursor: ListCursor
    let value: PostingValue
    /// Only the documents from here to there count.
    let limits: Range<UInt32>
    /// About how many postings it has in a window.
    let postingsOfWindow: Int

    init(_ cursor: ListCursor, _ value: PostingValue, limits: Range<UInt32>, of documents: Int) {
        self.cursor = cursor
        self.value = value
        self.limits = limits
        postingsOfWindow = cursor.count * TermListLayout.window / max(1, documents)
    }

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

    /// Hands over every posting that counts in a window and has at least such a payload: how far it is into the window,
    /// and its payload.
    @inline(__always)
    mutating func forEach(in window: Range<UInt32>, from least: Int, _ body: (Int, UInt8) -> Void) {
        guard window.overlaps(limits) else { return }
        if limits.lowerBound <= window.lowerBound, window.upperBound <= limits.upperBound {
            return cursor.forEach(in: window, from: least, body)
        }
        cursor.forEach(in: window, from: least) { offset, payload in
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

    /// The least payload that is worth more than so many points; more than any payload where none is.
    func least(over points: Int) -> Int {
        let missing = points - Int(base)
        if missing < 0 { return Int(Payload.least) }
        guard weight > 0 else { return Int(Payload.most) + 1 }
        return min(32, missing / Int(weight) + 1) << 3
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

    /// What two words are worth that stand in one passage, as far as is known; nil where they do not.
    @inline(__always)
    func joined(_ other: Worth) -> Worth? {
        guard isThere, other.isThere, isNear(other) else { return nil }
        return Worth(
            points: UInt32(truncatingIfNeeded: points + other.points), passage: UInt8(min(passage, other.passage)))
    }
}
