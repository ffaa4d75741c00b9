/// The smallest difference between two words.
enum OneSlip {
    /// Whether one letter was left out, put in, changed, or swapped with its neighbour.
    static func parts(_ word: [UInt8], _ name: [UInt8]) -> Bool {
        guard abs(word.count - name.count) <= 1 else { return false }
        var start = 0
        while start < word.count, start < name.count, word[start] == name[start] { start += 1 }
        let (left, right) = (word[start...], name[start...])
        if left.count == right.count {
            guard left.count >= 2 else { return true }
            let isSwap = left[start] == right[start + 1] && left[start + 1] == right[start]
            return left.dropFirst() == right.dropFirst() || (isSwap && left.dropFirst(2) == right.dropFirst(2))
        }
        return left.count < right.count
            ? left.elementsEqual(right.dropFirst()) : left.dropFirst().elementsEqual(right)
    }
}
