/// Words of an hours text, and where they are in it.
public struct WrittenWords: Sendable, Hashable {
    /// The words as written, with single spaces; an ellipsis stands for all that was too long to read.
    public var text: String
    /// Where they are in the text, in bytes of its UTF-8.
    public var range: Range<Int>

    /// Makes words at a place.
    public init(text: String, range: Range<Int>) {
        self.text = text
        self.range = range
    }
}
