@testable import Search

/// A byte of flags, a byte that says what is asked, and the bytes of an index file: whatever they are, it is not opened or
/// gives answers that come to an end.
///
/// No mutation would find a checksum. Where the lowest bit of the flags is set, the bytes are those of the sections, of
/// which a file with sums that agree is made, so that what is wrong in them is met by what reads them.
func checkIndex(_ input: [UInt8]) {
    guard input.count > 2 else { return }
    let (flags, choice) = (input[0], Int(input[1]))
    let bytes = Array(input[2...])
    guard var index = try? SearchIndex(IndexFile(flags & 1 == 1 ? composed(bytes) : bytes)) else { return }
    let searcher = Searcher()
    let questions = SearchedExamples.questions
    func ask() {
        for step in 0..<3 {
            let question = questions[(choice + 5 * step) % questions.count]
            let answer = searcher.answer(
                question, in: index, limit: 4, group: flags & 2 == 2 ? 1 : nil, counting: flags & 4 == 4)
            require(answer.hits.count <= 4, "there are no more hits than were asked for")
        }
    }
    ask()
    let values = index.values(of: choice % 2 == 0 ? "city" : "kind", beginningWith: [], limit: 5)
    require(values.count <= 5, "there are no more values than were asked for")
    guard flags & 8 == 8 else { return }
    index.replace(["march": nil, "aid": nil, "new": IndexedDocument(id: "new", title: Array("A law".utf8)[...])])
    index.replace([IndexedDocument(id: "newer")]) { $0 >> 48 == UInt64(choice % 8) }
    index.settle(with: searcher)
    ask()
}

private let sections: [IndexSection] = [
    .about, .counts, .terms, .termEntries, .lists, .classes, .classCounts, .classStarts, .members, .prefixes,
    .prefixEntries, .documents, .places, .firstDays, .lastDays, .phones, .phoneDigits, .ids, .sums, .slips,
]

/// The bytes that `checkIndex` is given for a sound file.
func indexInput(flags: UInt8, choice: UInt8) -> [UInt8] {
    guard flags & 1 == 1 else { return [flags, choice] + SearchedExamples.file }
    var input = [flags, choice]
    for section in sound {
        let bytes = section.suffix(mostOfSection)
        input += [UInt8(bytes.count & 0xFF), UInt8(bytes.count >> 8)] + bytes
    }
    return input
}

/// Of the table of slips the end alone is made up: the numbers before it are thirty thousand bytes, most of them alike.
private let mostOfSection = 1500

/// What a sound file has in each section.
private let sound: [[UInt8]] = {
    guard let file = try? IndexFile(SearchedExamples.file) else { return sections.map { _ in [] } }
    return withExtendedLifetime(file) { sections.map { Array(file.section($0).buffer) } }
}()

/// A file of these sections, each after its length in two bytes; what is not there is as in a sound file.
private func composed(_ bytes: [UInt8]) -> [UInt8] {
    var rest = bytes[...]
    var writer = IndexFileWriter()
    for (section, sound) in zip(sections, sound) {
        writer.begin(section)
        guard let low = rest.popFirst(), let high = rest.popFirst() else {
            writer.append(sound)
            continue
        }
        writer.append(sound.dropLast(mostOfSection))
        let given = rest.prefix(Int(high) << 8 | Int(low))
        writer.append(given)
        rest = rest.dropFirst(given.count)
    }
    return (try? writer.finishedBytes()) ?? []
}
