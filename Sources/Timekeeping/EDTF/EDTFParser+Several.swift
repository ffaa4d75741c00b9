/// Intervals (levels 0 to 2) and sets (level 2): what has more than one date.
extension EDTFParser {
    // MARK: Intervals

    mutating func interval(slash: Int) throws(EDTFError) -> EDTFParts {
        let start = try end(text.startIndex..<slash)
        let end = try end(slash + 1..<text.endIndex)
        guard start.end.date != nil || end.end.date != nil else { throw error(.oneEndKnown, at: text.startIndex) }
        if let first = start.parts?.first, let last = end.parts?.last, last < first {
            throw error(.endNotBeforeStart, at: slash + 1)
        }
        var parts = EDTFParts(precision: .interval, first: start.parts?.first, last: end.parts?.last)
        parts.takeDoubt(of: start.parts)
        parts.takeDoubt(of: end.parts)
        parts.ends = [start.end, end.end]
        return parts
    }

    private mutating func end(_ range: Range<Int>) throws(EDTFError) -> (end: EDTF.End, parts: EDTFParts?) {
        if range.isEmpty { return (.unknown, nil) }
        if text[range].elementsEqual("..".utf8) { return (.open, nil) }
        let (date, parts) = try dateWithoutTime(in: range)
        return (.date(date), parts)
    }

    private mutating func dateWithoutTime(in range: Range<Int>) throws(EDTFError) -> (EDTF, EDTFParts) {
        (position, limit) = (range.lowerBound, range.upperBound)
        let parts = try date(mayHaveTime: false)
        return (EDTF(String(decoding: text[range], as: UTF8.self), parts), parts)
    }

    // MARK: Sets

    /// The members of a set, from behind its opening bracket to its closing one.
    mutating func set(_ precision: EDTF.Precision, closing: Unicode.Scalar) throws(EDTFError) -> EDTFParts {
        var parts = EDTFParts(precision: precision)
        var bounds = SetBounds()
        repeat {
            // One space is how the standard's own examples are set.
            if !parts.members.isEmpty { _ = take(" ") }
            let member = try member(isFirst: parts.members.isEmpty, closing: closing)
            bounds.take(first: member.first, last: member.last)
            parts.members.append(member.member)
            for date in member.dates { parts.takeDoubt(of: date) }
        } while take(",")
        guard take(closing) else { throw error(.commaOrBracket) }
        guard position == text.endIndex else { throw error(.endOfText) }
        (parts.first, parts.last) = (bounds.first, bounds.last)
        return parts
    }

    private struct SetMember {
        var member: EDTF.Member
        var first: Int?
        var last: Int?
        var dates: [EDTFParts]
    }

    /// A date, or a range of which one end may be missing: only before the first member, or behind the last.
    private mutating func member(isFirst: Bool, closing: Unicode.Scalar) throws(EDTFError) -> SetMember {
        following = .commaOrBracket
        defer { following = .endOfText }
        let start = position
        if takeDots() {
            guard isFirst else { throw error(.year, at: start) }
            let (last, parts) = try memberDate()
            return SetMember(member: .range(from: nil, through: last), first: nil, last: parts.last, dates: [parts])
        }
        let (from, fromParts) = try memberDate()
        let dots = position
        guard takeDots() else {
            return SetMember(member: .date(from), first: fromParts.first, last: fromParts.last, dates: [fromParts])
        }
        if peek() == UInt8(ascii: closing) {
            return SetMember(
                member: .range(from: from, through: nil), first: fromParts.first, last: nil, dates: [fromParts])
        }
        let (through, throughParts) = try memberDate()
        if let first = fromParts.first, let last = throughParts.last, last < first {
            throw error(.endNotBeforeStart, at: dots + 2)
        }
        return SetMember(
            member: .range(from: from, through: through), first: fromParts.first, last: throughParts.last,
            dates: [fromParts, throughParts])
    }

    private mutating func memberDate() throws(EDTFError) -> (EDTF, EDTFParts) {
        let rest = text[position...]
        let end = rest.firstIndex { byte in
            byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "]")
                || byte == UInt8(ascii: "}")
        }
        let answer = try dateWithoutTime(in: position..<(end ?? text.endIndex))
        limit = text.endIndex
        return answer
    }

    private mutating func takeDots() -> Bool {
        guard text[position...].starts(with: "..".utf8) else { return false }
        position += 2
        return true
    }
}

/// The first and the last day of several dates together.
private struct SetBounds {
    private(set) var first: Int?
    private(set) var last: Int?
    private var isEmpty = true

    mutating func take(first: Int?, last: Int?) {
        if isEmpty {
            (self.first, self.last, isEmpty) = (first, last, false)
            return
        }
        // Without an end on one side once, without it for good.
        self.first = self.first.flatMap { mine in first.map { min(mine, $0) } }
        self.last = self.last.flatMap { mine in last.map { max(mine, $0) } }
    }
}
