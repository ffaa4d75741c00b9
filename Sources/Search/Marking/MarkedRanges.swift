/// The ranges in order, those that touch made one.
func merged<Bound: Comparable>(_ ranges: [Range<Bound>]) -> [Range<Bound>] {
    var merged: [Range<Bound>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
        if let last = merged.last, range.lowerBound <= last.upperBound {
            merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        } else {
            merged.append(range)
        }
    }
    return merged
}

/// The characters that ascending ranges of UTF-8 offsets touch, found in one walk over the text.
func wholeCharacters(_ ranges: [Range<Int>], in text: String) -> [Range<String.Index>] {
    var found: [Range<String.Index>] = []
    var character = text.startIndex
    for range in ranges {
        let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
        let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
        var next = character
        while next <= start, next < text.endIndex {
            character = next
            next = text.index(after: next)
        }
        let first = character
        while next < end { next = text.index(after: next) }
        found.append(first..<next)
        character = next
    }
    return merged(found)
}
