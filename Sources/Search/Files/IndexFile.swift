/// An index file, open for reading; it never changes.
///
/// The header and the table of sums are made sure of when it is opened, and a page of the rest when its bytes are first
/// checked (`IndexBytes.check`): a file that is foreign, cut, grown or changed by a byte is noticed by one or the other.
/// It may be replaced or removed by anybody meanwhile, and read from any thread.
final class IndexFile: @unchecked Sendable {
    private let memory: IndexMemory
    private let header: IndexHeader
    private let checks: UnsafeMutablePointer<PageChecks>

    /// Maps the file at a path, without reading more of it than its header and its table of sums.
    convenience init(path: String) throws(IndexProblem) {
        try self.init(IndexMemory(mapping: path))
    }

    /// An index that lies in memory, of which it takes a copy.
    convenience init(_ bytes: [UInt8]) throws(IndexProblem) {
        try self.init(IndexMemory(copying: bytes))
    }

    private init(_ memory: IndexMemory) throws(IndexProblem) {
        header = try IndexHeader(checking: memory.bytes)
        guard let base = memory.bytes.baseAddress else { throw .foreign }
        self.memory = memory
        checks = .allocate(capacity: 1)
        checks.initialize(to: PageChecks(base: base, header: header))
    }

    deinit {
        checks.deinitialize(count: 1)
        checks.deallocate()
    }

    /// The bytes of a section; none where the file has no such section. The file must outlive them.
    func section(_ section: IndexSection) -> IndexBytes {
        let entry = header.sections.first { $0.section == section }
        return IndexBytes(entry?.place ?? IndexHeader.size..<IndexHeader.size, of: UnsafePointer(checks))
    }

    /// A copy of the section `about`; nil where it is damaged.
    var about: [UInt8]? {
        let bytes = section(.about)
        return withExtendedLifetime(self) { bytes.checkAll() ? [UInt8](bytes.buffer) : nil }
    }

    /// The file's bytes.
    var size: Int { memory.bytes.count }

    /// What was found damaged so far: once there is something, no answer from this file is worth anything.
    var damage: IndexProblem? { checks.pointee.damagedPage.map { .damagedPage($0) } }

    /// Makes sure of all that is there, and returns whether it is what was written.
    func checkAll() -> Bool { checks.pointee.check(from: 0, to: header.tableStart) }
}
