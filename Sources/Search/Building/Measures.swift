import Glibc

/// How long the fields of an index's documents are as a rule, by which long ones are told from short ones.
///
/// The measures belong to an index: what is added to it later is measured as it was, so that a document has the same
/// impacts whether it came first or last.
public struct Measures: Hashable, Sendable {
    /// The usual number of words in a document's fields of each weight, in the order of `FieldWeight`; 1 or more.
    let lengths: [Float]

    /// Those of documents of which nothing is known.
    public static let standard = Measures(lengths: [3, 6, 16, 48])

    init(lengths: [Float]) {
        self.lengths = (0..<FieldWeight.count).map { $0 < lengths.count ? max(1, lengths[$0]) : 1 }
    }

    /// The means of a sample, each rounded to half a power of two so that a few documents more or less do not count.
    init(words: [Int], documents: [Int]) {
        self.init(
            lengths: zip(words, documents).map { words, documents in
                guard documents > 0, words > 0 else { return 1 }
                let steps = (2 * log2(Float(words) / Float(documents))).rounded()
                return exp2(steps / 2)
            })
    }
}

extension FieldWeight {
    static let count = 4

    /// The place among the weights, from the heaviest.
    var place: Int {
        switch self {
        case .identifier: 0
        case .name: 1
        case .service: 2
        case .text: 3
        }
    }
}

/// Counts the words of some of the documents of an index to be, to measure the rest by.
public struct LengthSample: Sendable {
    private var reader = DocumentWords()
    private var words = [0, 0, 0, 0]
    private var documents = [0, 0, 0, 0]

    public init() {}

    public mutating func take(_ document: IndexedDocument) {
        reader.read(document)
        var counts = [0, 0, 0, 0]
        for word in reader.words { counts[word.weight.place] += 1 }
        for place in counts.indices where counts[place] > 0 {
            words[place] += counts[place]
            documents[place] += 1
        }
    }

    /// The measures by all samples together.
    public static func measures(_ samples: [LengthSample]) -> Measures {
        let places = 0..<FieldWeight.count
        return Measures(
            words: places.map { place in samples.reduce(0) { $0 + $1.words[place] } },
            documents: places.map { place in samples.reduce(0) { $0 + $1.documents[place] } })
    }
}

/// BM25F: how much the words of a document say about it.
///
/// The words of a stem are counted together, each field's count by its weight and its length, and the sum t makes
/// t / (k + t) of the most there is to say (Robertson and Zaragoza, The Probabilistic Relevance Framework, 3.6).
struct Impacts {
    /// What one word adds, by the place of its field's weight.
    private(set) var additions = SIMD4<Float>()
    private let measures: SIMD4<Float>

    private static let weights: SIMD4<Float> = [6, 4, 2, 1]
    private static let slopes: SIMD4<Float> = [0.2, 0.5, 0.5, 0.75]
    private static let saturation: Float = 1.2

    init(_ measures: Measures) { self.measures = SIMD4(measures.lengths) }

    /// Measures a document, given how many words its fields of each weight have.
    mutating func measure(_ words: SIMD4<Int32>) {
        additions = Self.weights / (1 - Self.slopes + Self.slopes * (SIMD4<Float>(words) / measures))
    }

    /// The impact, 1 to 31, of words whose additions come to a sum.
    static func impact(_ sum: Float) -> Int {
        1 + Int((sum / (saturation + sum) * 31).rounded(.down))
    }
}
