/// Puts what the threads have read together, and writes it as an index.
///
/// It works on as many threads as there are shards, which is how many have read; what it writes is the same however many
/// there are, and however the documents are divided among the shards.
struct IndexAssembler: Sendable {
    let shards: [IndexShard]
    let order: DocumentOrder
    let terms: MergedVocabulary
    let classes: MergedVocabulary
    let inversion: Inversion
    let cores: Cores
    private let measures: Measures

    init(_ shards: [IndexShard], _ measures: Measures, _ cores: Cores? = nil) {
        self.shards = shards
        self.measures = measures
        let cores = cores ?? Cores(min(Cores.all.count, shards.count))
        self.cores = cores
        order = DocumentOrder(shards, cores)
        let sorted = cores.map(2 * shards.count) { part in
            part % 2 == 0 ? shards[part / 2].terms.sorted() : shards[part / 2].classes.sorted()
        }
        let merged = cores.map(2) { kind in
            MergedVocabulary(shards.indices.map { sorted[2 * $0 + kind] }) { shard, number in
                kind == 0 ? shards[shard].terms.string(number) : shards[shard].classes.string(number)
            }
        }
        (terms, classes) = (merged[0], merged[1])
        inversion = Inversion(shards, order, terms, classes, cores)
    }

    /// Writes all sections; `about` is given back by whoever opens the index.
    func write(to writer: inout IndexFileWriter, about: [UInt8]) {
        writer.begin(.about)
        writer.append(about)
        writer.begin(.counts)
        writer.append(number: UInt64(order.count))
        for length in measures.lengths { writer.append(number: length.bitPattern) }
        writer.begin(.documents)
        writer.append(documentKeys())
        let sections = documentSections + wordSections
        cores.inOrder(sections.count) {
            (sections[$0].section, sections[$0].bytes())
        } take: { section, bytes in
            writer.begin(section)
            writer.append(bytes)
        }
        writeLists(to: &writer)
    }

    /// A section, and what makes its bytes.
    typealias Section = (section: IndexSection, bytes: @Sendable () -> [UInt8])
}
