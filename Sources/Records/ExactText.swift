extension String {
    /// Whether two texts are the same bytes; `==` takes them for equal where Unicode normalisation makes them so.
    func isSpelled(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

/// A text as a key that only the same bytes are equal to.
struct ExactText: Hashable {
    let text: String

    init(_ text: String) { self.text = text }

    static func == (left: ExactText, right: ExactText) -> Bool { left.text.isSpelled(as: right.text) }
}
