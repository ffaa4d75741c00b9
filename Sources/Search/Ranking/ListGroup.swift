/// One part of a question on one index: a document has it where one of its lists has the document, or all words of some
/// that are joined, for the points of what gives it the most.
struct ListGroup {
    /// Its lists, among those of the question.
    var lists: Range<Int>
    /// Its joined words, among those of the question.
    var joined: Range<Int>
    /// The most points that it can give.
    var most: Int
    /// How many postings its lists have together.
    var postings: Int
    /// Points for a document where it is near the next part of the question.
    var near: Int
}

/// Several words that count as one where they stand together.
struct JoinedWords {
    /// The words, among those of the question.
    let words: Range<Int>
    /// The points of all words for each step of impact.
    let weight: Int
    /// What they are worth together.
    let value: PostingValue

    /// What they are worth where their own points and their passage are such.
    func worth(_ sum: Worth) -> Worth {
        value(Payload(impact: (sum.points + weight - 1) / max(1, weight), passage: Int(sum.passage)).byte)
    }
}

/// The lists that a question needs of one index.
struct GatheredLists {
    /// The lists of all groups.
    var lists: [WeightedList]
    /// The parts of the question, in its order.
    var groups: [ListGroup]
    /// What a document must have besides.
    var required: [ListGroup]
    /// What it must not have.
    var excluded: [ListGroup]
    var joined: [JoinedWords]
    /// The words of what is joined.
    var words: [ListGroup]
}
