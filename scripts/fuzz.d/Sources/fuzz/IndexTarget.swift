@testable import Search

/// A byte of flags, a byte that says what is asked, and the bytes of an index file: whatever they are, it is not opened or
/// gives answers that come to an end.
///
/// No mutation would find a checksum. Where the lowest bit of the flags is set, the bytes are those of a header and
/// sections, and get the rest of a file with sums that agree, so that what is wrong in them is met by what reads them.
func checkIndex(_ input: [UInt8]) {
    guard input.count > 2 else { return }
    let (flags, choice) = (input[0], Int(input[1]))
    let bytes = Array(input[2...])
    guard var index = try? SearchIndex(IndexFile(flags & 1 == 1 ? sealed(bytes) : bytes)) else { return }
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

/// The bytes that `checkIndex` is given for an index file.
func indexInput(of file: [UInt8], flags: UInt8, choice: UInt8) -> [UInt8] {
    let table = file.withUnsafeBytes { try? IndexHeader(checking: $0).tableStart }
    return [flags, choice] + (flags & 1 == 1 ? file[..<(table ?? file.count)] : file[...])
}

/// A file that begins with these bytes, in which only what says where sections are is left of the header.
private func sealed(_ bytes: [UInt8]) -> [UInt8] {
    var file = bytes + [UInt8](repeating: 0, count: max(0, IndexHeader.size - bytes.count))
    let header = IndexHeader(tableStart: file.count, sections: [])
    file.replaceSubrange(..<32, with: header.bytes[..<32])
    var table: [UInt8] = []
    func append(_ sum: UInt64) { withUnsafeBytes(of: sum.littleEndian) { table.append(contentsOf: $0) } }
    file.withUnsafeBytes { file in
        for (page, start) in stride(from: 0, to: file.count, by: PageChecks.pageSize).enumerated() {
            let end = min(start + PageChecks.pageSize, file.count)
            append(PageSum.of(.init(rebasing: file[start..<end]), seed: UInt64(page)))
        }
        let sum = table.withUnsafeBytes {
            IndexHeader.sum(header: .init(rebasing: file[..<IndexHeader.size]), table: $0)
        }
        append(sum)
    }
    return file + table
}
