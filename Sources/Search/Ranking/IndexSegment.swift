/// An index as it lies in a file or in memory, to be looked up in.
///
/// It is safe from any thread. Where the bytes turn out not to be what was written, it answers that there is nothing, and
/// `damage` says so from then on.
final class IndexSegment: Sendable {
    private let file: IndexFile
    /// How many documents it has, removed ones too.
    let documents: Int
    let measures: Measures
    let about: [UInt8]
    let terms: SortedKeys
    let classes: SortedKeys
    private let prefixes: SortedKeys
    private let keys: SortedKeys
    private let groups: [UInt8]
    private let termEntries: IndexBytes
    private let classCounts: PackedNumbers
    private let classStarts: PackedNumbers
    private let members: PackedNumbers
    private let prefixEntries: IndexBytes
    private let lists: IndexBytes
    private let places: PackedNumbers
    private let firstDays: PackedColumn
    private let lastDays: PackedColumn
    private let phones: PackedNumbers
    private let phoneDigits: PackedNumbers
    private let ids: IDTable
    private let sums: PackedNumbers
    let slips: SlipFinder

    /// Throws where the file's own parts do not fit together.
    init(_ file: IndexFile) throws(IndexProblem) {
        self.file = file
        let counts = file.section(.counts)
        guard let about = file.about, counts.count == 24, counts.checkAll() else { throw .foreign }
        self.about = about
        documents = Int(clamping: counts.u64(at: 0))
        measures = Measures(lengths: (0..<FieldWeight.count).map { Float(bitPattern: counts.u32(at: 8 + 4 * $0)) })
        terms = SortedKeys(file.section(.terms))
        classes = SortedKeys(file.section(.classes))
        prefixes = SortedKeys(file.section(.prefixes))
        keys = SortedKeys(file.section(.documents))
        groups = Self.groups(of: keys)
        termEntries = file.section(.termEntries)
        classCounts = PackedNumbers(file.section(.classCounts))
        classStarts = PackedNumbers(file.section(.classStarts))
        members = PackedNumbers(file.section(.members))
        prefixEntries = file.section(.prefixEntries)
        lists = file.section(.lists)
        places = PackedNumbers(file.section(.places))
        firstDays = PackedColumn(file.section(.firstDays))
        lastDays = PackedColumn(file.section(.lastDays))
        phones = PackedNumbers(file.section(.phones))
        phoneDigits = PackedNumbers(file.section(.phoneDigits))
        ids = IDTable(file.section(.ids))
        sums = PackedNumbers(file.section(.sums))
        slips = SlipFinder(keys: terms, table: file.section(.slips))
        let isWhole =
            termEntries.count == terms.count * ListEntry.size && classCounts.count == classes.count
            && classStarts.count == classes.count + 1
            && prefixEntries.count == prefixes.count * ListEntry.size && keys.count == documents
            && places.count == documents && firstDays.count == documents && lastDays.count == documents
            && phones.count == phoneDigits.count && sums.count == documents
            && documents <= Int(Int32.max)
        guard isWhole else { throw .foreign }
    }

    /// What was found damaged so far: no answer from here is worth anything then.
    var damage: IndexProblem? { file.damage }

    // MARK: Words

    /// The list of a term, and its class; `IndexShard.noClass` for what is no word.
    func entry(ofTerm term: Int) -> (list: ListEntry, number: UInt32) {
        let offset = term * ListEntry.size
        guard termEntries.check(at: offset, count: ListEntry.size) else {
            return (ListEntry(count: 0, reference: 0), IndexShard.noClass)
        }
        let list = ListEntry(count: termEntries.u32(at: offset + 8), reference: termEntries.u64(at: offset))
        return (list, termEntries.u32(at: offset + 12))
    }

    /// How many documents have a term.
    @inline(__always)
    func count(ofTerm term: Int) -> Int {
        let offset = term * ListEntry.size
        return termEntries.check(at: offset, count: ListEntry.size) ? Int(termEntries.u32(at: offset + 8)) : 0
    }

    /// How many documents a class is in, and where its terms are among the members.
    func entry(ofClass number: Int) -> (count: Int, members: Range<Int>) {
        guard let count = classCounts.number(at: number), let first = classStarts.number(at: number),
            let last = classStarts.number(at: number + 1), first <= last, last <= UInt64(members.count)
        else { return (0, 0..<0) }
        return (Int(UInt32(clamping: count)), Int(first)..<Int(last))
    }

    func member(_ place: Int) -> Int { members.number(at: place).map { Int(UInt32(clamping: $0)) } ?? 0 }

    /// The list of a beginning of words, and how many postings its words have together; nil where it has no list of its
    /// own.
    func prefix(_ letters: [UInt8]) -> (list: ListEntry, postings: Int)? {
        guard let number = prefixes.find(letters) else { return nil }
        let offset = number * ListEntry.size
        guard prefixEntries.check(at: offset, count: ListEntry.size) else { return nil }
        let list = ListEntry(count: prefixEntries.u32(at: offset + 8), reference: prefixEntries.u64(at: offset))
        return (list, Int(prefixEntries.u32(at: offset + 12)))
    }

    /// The bytes of a list of two or more; none where they are not what was written.
    func bytes(of list: ListEntry) -> UnsafeRawBufferPointer {
        guard lists.check(at: list.offset, count: list.length) else {
            return UnsafeRawBufferPointer(start: nil, count: 0)
        }
        return lists.part(at: list.offset, count: list.length).buffer
    }

    // MARK: Documents

    /// What decides the order of a document among those of equal score; its id is at the end.
    func key(of document: Int) -> [UInt8] { keys.key(document) }

    /// The collections of which there are documents, in their order.
    private static func groups(of keys: SortedKeys) -> [UInt8] {
        var groups: [UInt8] = []
        var start = 0
        while start < keys.count {
            let group = OrderKey.group(keys.key(start))
            // A damaged key may be of any collection.
            guard groups.last ?? 0 < group || groups.isEmpty else { break }
            groups.append(group)
            start = keys.range(beginningWith: [group]).upperBound
        }
        return groups
    }

    /// The documents of a collection: they stand together.
    func documents(ofGroup group: UInt8) -> Range<UInt32> {
        let range = keys.range(beginningWith: [group])
        return UInt32(range.lowerBound)..<UInt32(range.upperBound)
    }

    /// The documents of each collection whose folded titles begin with these letters, as far as the titles are known.
    func documents(namedWith letters: [UInt8]) -> [Range<UInt32>] {
        groups.map { group in
            let range = keys.range(beginningWith: [group] + letters.prefix(OrderKey.titleLength))
            return UInt32(range.lowerBound)..<UInt32(range.upperBound)
        }
    }

    /// The documents whose places are such.
    func documents(atPlaces isWanted: (UInt64) -> Bool) -> [UInt32] {
        (0..<UInt32(documents)).filter { places.number(at: Int($0)).map(isWanted) ?? false }
    }

    /// The documents of an id, of which there should be one at most.
    func documents(withID id: String) -> [UInt32] {
        let likely = groups.compactMap { group in
            keys.find(OrderKey.likelyKey(ofID: id, group: group)).map { UInt32(truncatingIfNeeded: $0) }
        }
        return (likely + ids.documents(id)).filter { OrderKey.id(key(of: Int($0))) == id }
    }

    func place(of document: Int) -> UInt64 {
        places.number(at: document) ?? 0
    }

    /// The note of what a document says; 0 where there is none.
    func sum(of document: Int) -> UInt32 {
        sums.number(at: document).map { UInt32(truncatingIfNeeded: $0) } ?? 0
    }

    func days(of document: Int) -> DocumentDays {
        DocumentDays(first: firstDays.number(at: document), last: lastDays.number(at: document))
    }

    /// Whether a phone number of a document has these digits in a row.
    func hasPhone(_ digits: PhoneDigits, _ document: UInt32) -> Bool {
        var (low, high) = (0, phones.count)
        while low < high {
            let middle = (low + high) / 2
            guard let found = phones.number(at: middle) else { return false }
            if found < document { low = middle + 1 } else { high = middle }
        }
        while phones.number(at: low) == UInt64(document), let bits = phoneDigits.number(at: low) {
            if PhoneDigits(bits: bits >> 4, count: Int(bits & 15)).contains(digits) { return true }
            low += 1
        }
        return false
    }
}
