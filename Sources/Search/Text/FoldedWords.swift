/// A word of any text, folded, and where it stands there.
struct FoldedWord: Equatable, Sendable {
    /// The folded letters or digits in UTF-8.
    var letters: [UInt8]
    /// Where the word stands in the text, in bytes from its start.
    var source: Range<Int>
    var isNumber: Bool
}

/// The words of a text that is not indexed, such as a question, read as `DocumentWords` reads those of a document.
enum FoldedWords {
    /// The folded words of a text, in order.
    static func of(_ text: String) -> [[UInt8]] {
        read(Array(text.utf8)[...]).map(\.letters)
    }

    /// The words of a text in UTF-8, in order, with their places.
    static func read(_ text: ArraySlice<UInt8>) -> [FoldedWord] {
        var letters = [UInt8](repeating: 0, count: text.count * FieldScanner.growth)
        var words: [ScannedWord] = []
        letters.withUnsafeMutableBufferPointer { letters in
            text.withUnsafeBufferPointer { source in
                var scanner = FieldScanner(source, into: letters, from: 0)
                while let word = scanner.next(.standard) {
                    guard let last = words.last, scanner.isOneWord(last, word) else {
                        words.append(word)
                        continue
                    }
                    words[words.count - 1].end = word.end
                    words[words.count - 1].high = word.high
                }
            }
        }
        return words.map {
            FoldedWord(letters: Array(letters[$0.low..<$0.high]), source: $0.start..<$0.end, isNumber: $0.isNumber)
        }
    }
}
