import Desk
import Records
import Search
import Store
import Timekeeping

/// Makes documents of a collection's records as they stand in their files, without decoding them.
///
/// Texts stay where they were read from. One value fills one document again and again on one thread; what it has
/// learnt of the words of the files it keeps for the next record.
struct DocumentText {
    private let collection: CollectionID
    private let picker: TextPicker
    private var picked = PickedTexts()
    private let rows: [Row]
    /// The screen's words for the words of the files, by the number of the row and the word.
    private var spoken: [SpokenKey: [ArraySlice<UInt8>]] = [:]
    private var facets: [SpokenKey: [Facet]] = [:]

    /// How many fields of the document that was filled last are the record's heading.
    private(set) var headingFields = 0

    /// What is done with the texts of some ways.
    private struct Row {
        enum Use {
            case texts(FieldWeight)
            case placeLine(FieldWeight)
            case spoken(field: String, FieldWeight)
            case title([ArraySlice<UInt8>], FieldWeight)
            case narrowing(name: String, field: String, isSpoken: Bool)
            case phones(fewest: Int)
            case dates
        }

        let use: Use
        /// The numbers of its ways in the picker.
        let ways: Range<Int>
        let isHeading: Bool
    }

    private struct SpokenKey: Hashable {
        let row: Int
        let word: ArraySlice<UInt8>
    }

    /// Reads records of a collection.
    init(_ collection: CollectionID) {
        self.collection = collection
        let table = SearchedFields.of(collection)
        var rows: [Row] = []
        var groups: [[[String]]] = []
        var count = 0
        func add(_ use: Row.Use, _ ways: [[String]], isHeading: Bool = false) {
            rows.append(Row(use: use, ways: count..<count + ways.count, isHeading: isHeading))
            groups.append(ways)
            count += ways.count
        }
        for (number, field) in table.fields.enumerated() {
            add(Self.use(field, collection), field.ways, isHeading: number < table.headings)
        }
        for one in table.narrowings {
            add(.narrowing(name: one.name, field: one.way.last ?? "", isSpoken: one.isSpoken), [one.way])
        }
        for phone in table.phones { add(.phones(fewest: phone.fewest), [phone.way]) }
        for way in table.dates { add(.dates, [way]) }
        self.rows = rows
        picker = TextPicker(groups)
    }

    private static func use(_ field: SearchedFields.Field, _ collection: CollectionID) -> Row.Use {
        switch field.reading {
        case .texts: .texts(field.weight)
        case .placeLine: .placeLine(field.weight)
        case .spoken: .spoken(field: field.ways.first?.last ?? "", field.weight)
        case .title: .title(SpokenWords.title(of: collection).map { Array($0.utf8)[...] }, field.weight)
        }
    }

    /// Makes a document the one of a record.
    mutating func fill(_ document: inout IndexedDocument, with record: PartRecord) {
        document.id = record.id.text
        document.place = record.place.rawValue
        fill(&document, with: record.node)
    }

    /// Makes a document the one of a record's object, but for its id and its place.
    mutating func fill(_ document: inout IndexedDocument, with node: JSONNode) {
        document.group = UInt8(truncatingIfNeeded: collection.position)
        document.fields.removeAll(keepingCapacity: true)
        document.phones.removeAll(keepingCapacity: true)
        document.facets.removeAll(keepingCapacity: true)
        document.firstDay = nil
        document.lastDay = nil
        headingFields = 0
        picker.pick(from: node, into: &picked)
        let texts = picked.texts
        var next = 0
        for number in rows.indices {
            let start = next
            while next < texts.count, texts[next].way < rows[number].ways.upperBound { next += 1 }
            add(texts[start..<next], number, to: &document)
            if rows[number].isHeading { headingFields = document.fields.count }
        }
        document.title = Self.title(of: document.fields[..<headingFields])
    }

    private mutating func add(
        _ texts: ArraySlice<PickedTexts.Text>, _ number: Int, to document: inout IndexedDocument
    ) {
        let row = rows[number]
        switch row.use {
        case .texts(let weight):
            for text in texts { document.fields.append(IndexedField(picked.bytes(of: text), weight: weight)) }
        case .placeLine(let weight):
            if let line = placeLine(texts, ways: row.ways) {
                document.fields.append(IndexedField(line, weight: weight))
            }
        case .spoken(let field, let weight):
            for text in texts {
                for words in spokenWords(picked.bytes(of: text), of: field, number) {
                    document.fields.append(IndexedField(words, weight: weight))
                }
            }
        case .title(let words, let weight):
            for words in words { document.fields.append(IndexedField(words, weight: weight)) }
        case .narrowing(let name, let field, let isSpoken):
            for text in texts {
                if isSpoken {
                    document.facets += facets(picked.bytes(of: text), name, of: field, number)
                } else {
                    document.facets.append(
                        Facet(field: name, value: String(decoding: picked.bytes(of: text), as: UTF8.self)))
                }
            }
        case .phones(let fewest):
            for text in texts { PhoneRuns.add(of: picked.bytes(of: text), fewest: fewest, to: &document.phones) }
        case .dates:
            for text in texts { Self.addDays(of: picked.bytes(of: text), to: &document) }
        }
    }

    // MARK: Texts

    private mutating func spokenWords(
        _ word: ArraySlice<UInt8>, of field: String, _ row: Int
    ) -> [ArraySlice<UInt8>] {
        if let known = spoken[SpokenKey(row: row, word: word)] { return known }
        let text = String(decoding: word, as: UTF8.self)
        let words = SpokenWords.of(text, in: field, of: collection).map { Array($0.utf8)[...] }
        // A key of its own: a slice of the file would keep all of it in memory.
        if spoken.count < Self.mostKnown { spoken[SpokenKey(row: row, word: Array(word)[...])] = words }
        return words
    }

    private mutating func facets(
        _ word: ArraySlice<UInt8>, _ name: String, of field: String, _ row: Int
    ) -> [Facet] {
        if let known = facets[SpokenKey(row: row, word: word)] { return known }
        let text = String(decoding: word, as: UTF8.self)
        let words = SpokenWords.of(text, in: field, of: collection).filter { $0 != text }
        let made = ([text] + words).map { Facet(field: name, value: $0) }
        if facets.count < Self.mostKnown { facets[SpokenKey(row: row, word: Array(word)[...])] = made }
        return made
    }

    /// How many words of the files are kept in mind: a file may hold any number of languages that are none.
    private static let mostKnown = 256

    /// A place as one line, as `Place.line` has it; nil where nothing of it is known.
    private func placeLine(
        _ texts: ArraySlice<PickedTexts.Text>, ways: Range<Int>
    ) -> ArraySlice<UInt8>? {
        guard let first = texts.first else { return nil }
        var line = Array(picked.bytes(of: first))
        var last = first.way
        for text in texts.dropFirst() {
            // State and ZIP code are the last two.
            let isRegion = last == ways.upperBound - 2
            line += isRegion ? [0x20] : [0x2C, 0x20]
            line += picked.bytes(of: text)
            last = text.way
        }
        return line[...]
    }

    /// The heading as the screen has it: a bill's number and title, unless they are the same.
    private static func title(of fields: ArraySlice<IndexedField>) -> ArraySlice<UInt8> {
        guard let first = fields.first, let last = fields.last else { return [] }
        if fields.count == 1 || first.text == last.text { return last.text }
        return (first.text + Array(" · ".utf8) + last.text)[...]
    }

    // MARK: Dates

    private static func addDays(of text: ArraySlice<UInt8>, to document: inout IndexedDocument) {
        guard let days = EDTF.days(ofUTF8: text) else { return }
        // What has no end, or none that is known, may be on any day after it began.
        let first = days.first.map { Int32(clamping: $0) } ?? .min
        let last = days.last.map { Int32(clamping: $0) } ?? .max
        document.firstDay = min(document.firstDay ?? first, first)
        document.lastDay = max(document.lastDay ?? last, last)
    }
}
