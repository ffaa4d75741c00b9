/// The first bytes of an index file: what it is, how long it is, and where its sections are.
///
/// All numbers are little-endian. The file is this header, filled up with zeros to `IndexHeader.size`; the sections,
/// each from a multiple of 64; from the next multiple of 64 a `PageSum` for every 16 KiB of all that; and last the
/// `PageSum` of the header and that table.
///
/// | at | bytes | |
/// |---|---|---|
/// | 0 | 8 | `8A 41 64 76 49 64 78 0A` |
/// | 8 | 4 | byte order mark, 0x0A0B0C0D |
/// | 12 | 4 | format |
/// | 16 | 8 | bytes in the file |
/// | 24 | 8 | where the table of sums begins |
/// | 32 | 4 | number of sections |
/// | 64 + 24n | 24 | a section: its number (4), zero (4), where it begins (8), its bytes (8) |
struct IndexHeader {
    /// A header's bytes.
    static let size = 1024
    /// Every section begins at a multiple of this.
    static let alignment = 64
    static let sectionLimit = (size - 64) / 24
    /// Changes whenever a program that knows only the old one would misread the file, in whatever section.
    static let format: UInt32 = 3

    private static let magic: [UInt8] = [0x8A, 0x41, 0x64, 0x76, 0x49, 0x64, 0x78, 0x0A]
    private static let byteOrderMark: UInt32 = 0x0A0B_0C0D

    /// One section's name and its bytes in the file.
    struct Entry: Equatable {
        var section: IndexSection
        var place: Range<Int>
    }

    /// Where the table of sums begins: the end of what the sums are of, padding included.
    var tableStart: Int
    var sections: [Entry]

    /// How many pages have a sum.
    var pageCount: Int { (tableStart + PageChecks.pageSize - 1) / PageChecks.pageSize }
    /// The bytes of the whole file.
    var fileSize: Int { tableStart + pageCount * 8 + 8 }

    /// The header as it is written.
    var bytes: [UInt8] {
        var bytes = Self.magic
        func append(_ number: some FixedWidthInteger) {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
        append(Self.byteOrderMark)
        append(Self.format)
        append(UInt64(fileSize))
        append(UInt64(tableStart))
        append(UInt32(sections.count))
        bytes.append(contentsOf: [UInt8](repeating: 0, count: 64 - bytes.count))
        for entry in sections {
            append(entry.section.number)
            append(UInt32(0))
            append(UInt64(entry.place.lowerBound))
            append(UInt64(entry.place.count))
        }
        bytes.append(contentsOf: [UInt8](repeating: 0, count: max(0, Self.size - bytes.count)))
        return bytes
    }

    /// The sum that the file ends with.
    static func sum(header: UnsafeRawBufferPointer, table: UnsafeRawBufferPointer) -> UInt64 {
        PageSum.of(table, seed: PageSum.of(header, seed: .max))
    }
}

extension IndexHeader {
    /// Reads the header of a whole file, and makes sure of it and of the table of sums.
    init(checking file: UnsafeRawBufferPointer) throws(IndexProblem) {
        let found = UInt64(file.count)
        guard file.prefix(Self.magic.count).elementsEqual(Self.magic.prefix(file.count)) else { throw .foreign }
        guard file.count >= Self.size + 16 else { throw .cut(expected: UInt64(Self.size + 16), found: found) }
        guard Self.number(file, at: 8, as: UInt32.self) == Self.byteOrderMark else { throw .foreign }
        let format = Self.number(file, at: 12, as: UInt32.self)
        guard format == Self.format else { throw .otherFormat(format) }
        let expected = Self.number(file, at: 16, as: UInt64.self)
        guard found >= expected else { throw .cut(expected: expected, found: found) }
        guard found <= expected else { throw .grown(expected: expected, found: found) }
        let table = Self.number(file, at: 24, as: UInt64.self)
        guard table >= UInt64(Self.size), table < found else { throw .damagedTable }
        self.init(tableStart: Int(table), sections: [])
        let last = file.count - 8
        guard fileSize == file.count,
            Self.sum(header: .init(rebasing: file[..<Self.size]), table: .init(rebasing: file[tableStart..<last]))
                == Self.number(file, at: last, as: UInt64.self)
        else { throw .damagedTable }
        try readSections(file)
    }

    private mutating func readSections(_ file: UnsafeRawBufferPointer) throws(IndexProblem) {
        let count = Self.number(file, at: 32, as: UInt32.self)
        guard count <= UInt32(Self.sectionLimit) else { throw .damagedTable }
        for index in 0..<Int(count) {
            let at = 64 + 24 * index
            let start = Self.number(file, at: at + 8, as: UInt64.self)
            let length = Self.number(file, at: at + 16, as: UInt64.self)
            guard start >= UInt64(Self.size), start <= UInt64(tableStart), length <= UInt64(tableStart) - start else {
                throw .damagedTable
            }
            let place = Int(start)..<Int(start + length)
            sections.append(Entry(section: IndexSection(Self.number(file, at: at, as: UInt32.self)), place: place))
        }
    }

    /// The caller has made sure that the number lies within the bytes.
    private static func number<Number: FixedWidthInteger>(
        _ bytes: UnsafeRawBufferPointer, at offset: Int, as type: Number.Type
    ) -> Number {
        Number(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: type))
    }
}
