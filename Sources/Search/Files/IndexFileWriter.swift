/// Writes an index file from its first byte to its last, holding little of it in memory.
///
/// Sections are written one after the other: `begin` one, then `append` to it. Nothing is at the path until `finish`
/// has returned, and then all of it; where anything fails, or the writer goes before that, the file that was there stays
/// and no other is left. Nothing waits for the disk: after a power cut the file may hold anything, and is noticed by
/// whoever opens it.
///
/// The same bytes can be made in memory: `init()`, and `finishedBytes` at the end.
struct IndexFileWriter: ~Copyable {
    /// What is gathered before it is written: whole pages.
    private static let chunkSize = 16 * PageChecks.pageSize

    /// Nil where the bytes are made in memory.
    private let file: TemporaryFile?
    /// The bytes that are made in memory.
    private var made: [UInt8] = []
    /// What is not yet written, from a page's first byte.
    private var chunk: [UInt8]
    private var firstPage: [UInt8] = []
    /// The bytes before `chunk`.
    private var written = 0
    private var sums: [UInt64] = []
    private var sections: [IndexHeader.Entry] = []

    /// The first thing that went wrong. What is appended after that goes nowhere, and `finish` throws it.
    private(set) var problem: IndexProblem?

    /// Writes to a path, whose folder must be there; the file can be read by its owner alone (0600).
    init(path: String) throws(IndexProblem) {
        self.init(try TemporaryFile(beside: path))
    }

    /// Writes into memory.
    init() { self.init(nil) }

    private init(_ file: TemporaryFile?) {
        self.file = file
        chunk = []
        chunk.reserveCapacity(Self.chunkSize)
        // Where the header will be: what it says is known at the end.
        chunk.append(contentsOf: [UInt8](repeating: 0, count: IndexHeader.size))
    }

    /// The bytes of the section so far.
    var sectionCount: Int { sections.last.map { end - $0.place.lowerBound } ?? 0 }

    private var end: Int { written + chunk.count }

    /// Begins the next section, and ends the one before. No section may be begun twice, nor more of them than
    /// `IndexHeader.sectionLimit`.
    mutating func begin(_ section: IndexSection) {
        precondition(!sections.contains { $0.section == section } && sections.count < IndexHeader.sectionLimit)
        endSection()
        sections.append(IndexHeader.Entry(section: section, place: end..<end))
    }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let room = rest.prefix(Self.chunkSize - chunk.count)
            chunk.append(contentsOf: room)
            rest = rest.dropFirst(room.count)
            if chunk.count == Self.chunkSize { writeChunk() }
        }
    }

    mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBytes { append($0) } }

    mutating func append(_ bytes: ArraySlice<UInt8>) { bytes.withUnsafeBytes { append($0) } }

    /// Appends a number in as many bytes as its type has, the lowest first.
    mutating func append(number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.littleEndian) { append($0) }
    }

    /// Appends numbers without anything between them, the lowest byte of each first.
    mutating func append<Number: FixedWidthInteger>(numbers: [Number]) {
        #if _endian(little)
            numbers.withUnsafeBytes { append($0) }
        #else
            for number in numbers { append(number: number) }
        #endif
    }

    /// Puts the file in its place.
    consuming func finish() throws(IndexProblem) {
        try seal()
        try file?.takePlace()
    }

    /// The whole file, of a writer into memory.
    consuming func finishedBytes() throws(IndexProblem) -> [UInt8] {
        try seal()
        return made
    }

    private mutating func endSection() {
        guard let last = sections.indices.last else { return }
        sections[last].place = sections[last].place.lowerBound..<end
        append([UInt8](repeating: 0, count: -end & (IndexHeader.alignment - 1)))
    }

    private mutating func seal() throws(IndexProblem) {
        endSection()
        let header = IndexHeader(tableStart: end, sections: sections)
        writeChunk()
        let start = header.bytes
        firstPage.replaceSubrange(..<IndexHeader.size, with: start)
        sums[0] = firstPage.withUnsafeBytes { PageSum.of($0, seed: 0) }
        let table = sums.map(\.littleEndian)
        let sum = table.withUnsafeBytes { table in
            start.withUnsafeBytes { IndexHeader.sum(header: $0, table: table) }
        }
        table.withUnsafeBytes { write($0) }
        withUnsafeBytes(of: sum.littleEndian) { write($0) }
        start.withUnsafeBytes { overwrite($0) }
        if let problem { throw problem }
    }

    /// Writes what is gathered: whole pages, but for the last time.
    private mutating func writeChunk() {
        if written == 0 { firstPage = Array(chunk.prefix(PageChecks.pageSize)) }
        chunk.withUnsafeBytes { bytes in
            for start in stride(from: 0, to: bytes.count, by: PageChecks.pageSize) {
                let page = bytes[start..<min(start + PageChecks.pageSize, bytes.count)]
                sums.append(PageSum.of(.init(rebasing: page), seed: UInt64(sums.count)))
            }
            write(bytes)
        }
        written += chunk.count
        chunk.removeAll(keepingCapacity: true)
    }

    private mutating func write(_ bytes: UnsafeRawBufferPointer) {
        guard problem == nil else { return }
        guard let file else { return made.append(contentsOf: bytes) }
        do { try file.write(bytes) } catch { problem = error }
    }

    private mutating func overwrite(_ bytes: UnsafeRawBufferPointer) {
        guard problem == nil else { return }
        guard let file else { return made.replaceSubrange(..<bytes.count, with: bytes) }
        do { try file.overwrite(bytes) } catch { problem = error }
    }
}
