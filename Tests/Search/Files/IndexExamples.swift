import Seeded

@testable import Search

extension IndexFile {
    /// A file made in memory, whose sections are these.
    convenience init(sections: [(IndexSection, [UInt8])]) throws {
        try self.init(Self.bytes(sections))
    }

    static func bytes(_ sections: [(IndexSection, [UInt8])]) throws -> [UInt8] {
        var writer = IndexFileWriter()
        writer.append(sections)
        return try writer.finishedBytes()
    }

    static func write(_ sections: [(IndexSection, [UInt8])], to path: String) throws {
        var writer = try IndexFileWriter(path: path)
        writer.append(sections)
        try writer.finish()
    }

    /// A copy of a section, checked; nil where it is damaged.
    func bytes(_ section: IndexSection) -> [UInt8]? {
        withExtendedLifetime(self) {
            let bytes = self.section(section)
            return bytes.checkAll() ? [UInt8](bytes.buffer) : nil
        }
    }

    /// Some bytes as a section to be read; `body` gets what is in them.
    static func reading<Result>(_ bytes: [UInt8], _ body: (IndexBytes) throws -> Result) throws -> Result {
        let file = try IndexFile(sections: [(.terms, bytes)])
        return try withExtendedLifetime(file) { try body(file.section(.terms)) }
    }
}

extension IndexFileWriter {
    mutating func append(_ sections: [(IndexSection, [UInt8])]) {
        for (section, bytes) in sections {
            begin(section)
            append(bytes)
        }
    }
}

extension SeededRandom {
    mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) } }
}
