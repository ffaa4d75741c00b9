/// The elements of a list or the members of an object, as they stand between its brackets in a file.
struct BracketedItems {
    let bytes: [UInt8]
    /// The list or object with its brackets.
    let range: Range<Int>
    /// Where each item stands; there is at least one.
    let items: [Range<Int>]
    /// What stands after a comma within a line, as far as that is seen from elsewhere.
    let space: StaticString

    /// An item to be added.
    struct New {
        /// The item that it goes before, as there are now; their count where it goes last.
        let position: Int
        /// Its text, given the comma and space that part it from the item before or after it, and the index of an item
        /// beside it, whose layout it can follow.
        let text: (_ separator: ArraySlice<UInt8>, _ neighbour: Int) -> [UInt8]
    }

    /// Takes some items out and puts others in, which stand in the order of their positions.
    ///
    /// The items that stay keep the commas and spaces between them; what goes takes those before it along, or those
    /// after it where it was the first. What comes is parted from its neighbour as that is from the next.
    func edit(_ splices: inout Splices, removing removed: Set<Int>, adding new: [New]) {
        let kept = items.indices.filter { !removed.contains($0) }
        guard let first = kept.first, let start = items.first?.lowerBound else {
            return replaceAll(&splices, with: new)
        }
        var new = new[...]
        let beforeFirst = Self.take(&new, upTo: first)
        let separator = separator(beside: first)
        splices.replace(
            start..<items[first].lowerBound, with: beforeFirst.flatMap { $0.text(separator, first) + separator })
        for (index, item) in kept.enumerated() {
            let next = index + 1 < kept.count ? kept[index + 1] : items.count
            let gone = items[item].upperBound..<items[next - 1].upperBound
            let after = Self.take(&new, upTo: next)
            if gone.isEmpty, after.isEmpty { continue }
            let separator = self.separator(beside: item)
            splices.replace(gone, with: after.flatMap { separator + $0.text(separator, item) })
        }
    }

    private func replaceAll(_ splices: inout Splices, with new: [New]) {
        guard !new.isEmpty, let start = items.first?.lowerBound, let end = items.last?.upperBound else {
            return splices.replace(range.lowerBound + 1..<range.upperBound - 1, with: [])
        }
        let separator = separator(beside: 0)
        splices.replace(start..<end, with: Array(new.map { $0.text(separator, 0) }.joined(separator: separator)))
    }

    private static func take(_ new: inout ArraySlice<New>, upTo position: Int) -> ArraySlice<New> {
        let taken = new.prefix { $0.position <= position }
        new = new.dropFirst(taken.count)
        return taken
    }

    /// What stands before an item: after the opening bracket for the first.
    func gap(before item: Int) -> Range<Int> {
        (item == 0 ? range.lowerBound + 1 : items[item - 1].upperBound)..<items[item].lowerBound
    }

    /// The comma and space that part an item from the one before it, or the first from the next.
    private func separator(beside item: Int) -> ArraySlice<UInt8> {
        if items.count > 1 { return bytes[gap(before: max(item, 1))] }
        let gap = bytes[gap(before: 0)]
        if let lineBreak = LineBreak(in: gap) { return [ASCII.comma] + lineBreak.bytes }
        return [ASCII.comma] + (gap.isEmpty ? space.withUTF8Buffer { Array($0)[...] } : gap)
    }
}

/// The last line end in some space, and the indentation after it.
struct LineBreak {
    let lineEnd: [UInt8]
    let indent: [UInt8]

    var bytes: ArraySlice<UInt8> { (lineEnd + indent)[...] }

    /// Nil where no line ends there.
    init?(in space: ArraySlice<UInt8>) {
        guard let last = space.lastIndex(where: Self.isLineEnd) else { return nil }
        let isPair = space[last] == ASCII.lineFeed && last > space.startIndex && space[last - 1] == ASCII.carriageReturn
        lineEnd = isPair ? [ASCII.carriageReturn, ASCII.lineFeed] : [space[last]]
        indent = Array(space[(last + 1)...].prefix(while: Self.isIndent))
    }

    static func isLineEnd(_ byte: UInt8) -> Bool { byte == ASCII.lineFeed || byte == ASCII.carriageReturn }
    static func isIndent(_ byte: UInt8) -> Bool { byte == ASCII.space || byte == ASCII.tab }
}
