/// Puts what the threads have read together, and writes it as an index.
struct IndexAssembler {
    private let shards: [IndexShard]
    private let measures: Measures
    private let order: [DocumentSource]
    private let terms: MergedVocabulary
    private let classes: MergedVocabulary
    private let inversion: Inversion

    init(_ shards: [IndexShard], _ measures: Measures) {
        self.shards = shards
        self.measures = measures
        order = DocumentSource.ordered(shards)
        terms = MergedVocabulary(shards.map(\.terms))
        classes = MergedVocabulary(shards.map(\.classes))
        inversion = Inversion(shards, order, terms, classes)
    }

    /// Writes all sections; `about` is given back by whoever opens the index.
    func write(to writer: inout IndexFileWriter, about: [UInt8]) {
        writer.begin(.about)
        writer.append(about)
        writer.begin(.counts)
        writer.append(number: UInt64(order.count))
        for length in measures.lengths { writer.append(number: length.bitPattern) }
        writeDocuments(to: &writer)
        writeClasses(to: &writer)
        var entries: [ListEntry] = []
        writer.begin(.lists)
        entries.reserveCapacity(terms.count)
        var lists = ListSink(documents: order.count)
        inversion.documents.withUnsafeBufferPointer { documents in
            inversion.payloads.withUnsafeBufferPointer { payloads in
                for term in 0..<terms.count {
                    let range = inversion.starts[term]..<inversion.starts[term + 1]
                    entries.append(
                        lists.add(.init(rebasing: documents[range]), .init(rebasing: payloads[range]), to: &writer))
                }
            }
        }
        let prefixes = writePrefixLists(&lists, to: &writer)
        lists.flush(to: &writer)
        writeTerms(entries, to: &writer)
        writePrefixes(prefixes, to: &writer)
    }

    // MARK: Documents

    private func writeDocuments(to writer: inout IndexFileWriter) {
        writer.begin(.documents)
        var keys = SortedKeysBuilder()
        for source in order { keys.add(shards[source.shard].key(source.number)) }
        writer.append(keys.finish())
        writer.begin(.places)
        for source in order { writer.append(number: shards[source.shard].places[source.number]) }
        writer.begin(.sums)
        for source in order { writer.append(number: shards[source.shard].documentSums[source.number]) }
        writer.begin(.days)
        for source in order {
            let days = shards[source.shard].days[source.number]
            writer.append(number: days.first)
            writer.append(number: days.last)
        }
        writeIDs(to: &writer)
        writer.begin(.phones)
        var numbers = shards.map { [UInt32](repeating: .max, count: $0.count) }
        for (document, source) in order.enumerated() {
            numbers[source.shard][source.number] = UInt32(truncatingIfNeeded: document)
        }
        var phones: [(document: UInt32, digits: PhoneDigits)] = []
        for (index, shard) in shards.enumerated() {
            phones += shard.phones.map { (numbers[index][Int($0.document)], $0.digits) }.filter { $0.0 != .max }
        }
        phones.sort { $0.document < $1.document }
        for phone in phones {
            writer.append(number: phone.document)
            writer.append(number: phone.digits.bits << 4 | UInt64(phone.digits.count))
        }
    }

    private func writeIDs(to writer: inout IndexFileWriter) {
        var ids = order.indices.map { document in
            let source = order[document]
            let hash = IDHash.of(OrderKey.id(shards[source.shard].key(source.number)))
            return UInt64(hash) << 32 | UInt64(document)
        }
        ids.sort()
        writer.begin(.ids)
        for id in ids {
            writer.append(number: UInt32(truncatingIfNeeded: id >> 32))
            writer.append(number: UInt32(truncatingIfNeeded: id))
        }
    }

    // MARK: Words

    private func key(_ term: Int) -> ArraySlice<UInt8> {
        let source = terms.sources[term]
        return shards[source.vocabulary].terms.string(Int(source.number))
    }

    private func writeTerms(_ entries: [ListEntry], to writer: inout IndexFileWriter) {
        writer.begin(.terms)
        var keys = SortedKeysBuilder()
        var slips = SlipTableBuilder()
        for term in 0..<terms.count {
            keys.add(key(term))
            slips.add(key(term))
        }
        writer.append(keys.finish())
        writer.begin(.slips)
        writer.append(slips.finish())
        writer.begin(.termEntries)
        for (term, entry) in entries.enumerated() {
            entry.write(to: &writer)
            writer.append(number: inversion.classOfTerm[term])
        }
    }

    /// Each class's key, how many documents it is in, and its terms.
    private func writeClasses(to writer: inout IndexFileWriter) {
        var members = [[UInt32]](repeating: [], count: classes.count)
        for (term, number) in inversion.classOfTerm.enumerated() where number != IndexShard.noClass {
            members[Int(number)].append(UInt32(truncatingIfNeeded: term))
        }
        writer.begin(.classes)
        var keys = SortedKeysBuilder()
        for source in classes.sources { keys.add(shards[source.vocabulary].classes.string(Int(source.number))) }
        writer.append(keys.finish())
        writer.begin(.classEntries)
        var start: UInt32 = 0
        for number in members.indices {
            writer.append(number: inversion.classCounts[number])
            writer.append(number: start)
            start += UInt32(truncatingIfNeeded: members[number].count)
        }
        writer.append(number: UInt32(0))
        writer.append(number: start)
        writer.begin(.members)
        for list in members { writer.append(numbers: list) }
    }

    // MARK: Beginnings of words

    private typealias PrefixList = (prefix: [UInt8], entry: ListEntry, postings: Int)

    private func writePrefixLists(_ lists: inout ListSink, to writer: inout IndexFileWriter) -> [PrefixList] {
        let first = (0..<terms.count).first { (key($0).first ?? 0) >= TermKey.firstOfWords } ?? terms.count
        let heavy = PrefixPlan.heavy(first..<terms.count, key: key, count: inversion.count)
        var best = [UInt8](repeating: 0, count: order.count)
        var documents: [UInt32] = []
        var payloads: [UInt8] = []
        return heavy.map { prefix, range in
            let postings = inversion.starts[range.lowerBound]..<inversion.starts[range.upperBound]
            inversion.documents.withUnsafeBufferPointer { all in
                inversion.payloads.withUnsafeBufferPointer { worths in
                    for index in postings {
                        let document = Int(all[index])
                        best[document] = max(best[document], worths[index])
                    }
                }
            }
            documents.removeAll(keepingCapacity: true)
            payloads.removeAll(keepingCapacity: true)
            for document in best.indices where best[document] > 0 {
                documents.append(UInt32(truncatingIfNeeded: document))
                payloads.append(best[document])
                best[document] = 0
            }
            let entry = documents.withUnsafeBufferPointer { documents in
                payloads.withUnsafeBufferPointer { lists.add(documents, $0, to: &writer) }
            }
            return (prefix, entry, postings.count)
        }
    }

    private func writePrefixes(_ prefixes: [PrefixList], to writer: inout IndexFileWriter) {
        writer.begin(.prefixes)
        var keys = SortedKeysBuilder()
        for prefix in prefixes { keys.add(prefix.prefix[...]) }
        writer.append(keys.finish())
        writer.begin(.prefixEntries)
        for prefix in prefixes {
            prefix.entry.write(to: &writer)
            writer.append(number: UInt32(clamping: prefix.postings))
        }
    }
}

/// Where a list stands in an index, and how long it is.
struct ListEntry {
    /// How many postings it has.
    let count: UInt32
    /// The only posting, the document below and the payload above; or where the list starts, and in the high 24 bits how
    /// many bytes it has.
    let reference: UInt64

    /// How many bytes an entry has with the number that follows it: a class, or a count.
    static let size = 16

    init(count: UInt32, reference: UInt64) {
        self.count = count
        self.reference = reference
    }

    init(document: UInt32, payload: UInt8) {
        self.init(count: 1, reference: UInt64(document) | UInt64(payload) << 32)
    }

    init(count: Int, offset: Int, length: Int) {
        self.init(count: UInt32(clamping: count), reference: UInt64(offset) | UInt64(length) << 40)
    }

    var document: UInt32 { UInt32(truncatingIfNeeded: reference) }
    var payload: UInt8 { UInt8(truncatingIfNeeded: reference >> 32) }
    var offset: Int { Int(reference & (1 << 40 - 1)) }
    var length: Int { Int(reference >> 40) }

    func write(to writer: inout IndexFileWriter) {
        writer.append(number: reference)
        writer.append(number: count)
    }
}

/// The section of the lists while it is written.
private struct ListSink {
    private let lists: TermListWriter
    private var written = 0
    private var waiting: [UInt8] = []

    init(documents: Int) { lists = TermListWriter(documents: documents) }

    mutating func add(
        _ documents: UnsafeBufferPointer<UInt32>, _ payloads: UnsafeBufferPointer<UInt8>,
        to writer: inout IndexFileWriter
    ) -> ListEntry {
        if documents.count == 1 { return ListEntry(document: documents[0], payload: payloads[0]) }
        let start = waiting.count
        lists.write(documents, payloads, to: &waiting)
        let entry = ListEntry(count: documents.count, offset: written + start, length: waiting.count - start)
        if waiting.count > 1 << 20 { flush(to: &writer) }
        return entry
    }

    mutating func flush(to writer: inout IndexFileWriter) {
        writer.append(waiting)
        written += waiting.count
        waiting.removeAll(keepingCapacity: true)
    }
}
