import Foundation
import Seeded
import Testing

@testable import Search

private let numbers = IndexSection(1000)

/// A small file, of one page.
private let small: [(IndexSection, [UInt8])] = [
    (.about, Array("made for a test".utf8)), (.terms, []), (numbers, (0..<100).map { $0 &* 7 }),
]

private func problem(_ body: () throws -> Void) -> IndexProblem? {
    do {
        try body()
        return nil
    } catch {
        return error as? IndexProblem
    }
}

@Suite struct IndexFileTests {
    @Test func whatWasWrittenIsReadBack() throws {
        let folder = try TemporaryFolder()
        try IndexFile.write(small, to: folder.file("index"))
        let file = try IndexFile(path: folder.file("index"))
        for (section, bytes) in small { #expect(file.bytes(section) == bytes) }
        #expect(file.about == Array("made for a test".utf8))
        #expect(file.bytes(IndexSection(77)) == [])
        #expect(file.checkAll() && file.damage == nil)
        #expect(file.size == (try folder.bytes("index").count))
    }

    @Test func theFileIsTheSameInMemoryAndOnDisk() throws {
        let folder = try TemporaryFolder()
        try IndexFile.write(small, to: folder.file("index"))
        #expect(try folder.bytes("index") == IndexFile.bytes(small))
    }

    @Test func theFileIsReadByItsOwnerAlone() throws {
        let folder = try TemporaryFolder()
        try IndexFile.write(small, to: folder.file("index"))
        let mode = try FileManager.default.attributesOfItem(atPath: folder.file("index"))[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func manySmallAppendsAreOneSection() throws {
        var random = SeededRandom(5)
        let bytes = random.bytes(600_000)
        var writer = IndexFileWriter()
        writer.begin(numbers)
        var at = 0
        while at < bytes.count {
            let count = min(Int.random(in: 0...40_000, using: &random), bytes.count - at)
            writer.append(bytes[at..<(at + count)])
            at += count
            #expect(writer.sectionCount == at)
        }
        writer.begin(.about)
        writer.append([1, 2])
        let made = try writer.finishedBytes()
        #expect(try made == IndexFile.bytes([(numbers, bytes), (.about, [1, 2])]))
        #expect(try IndexFile(made).bytes(numbers) == bytes)
    }

    @Test func numbersAreWrittenLowestByteFirst() throws {
        var writer = IndexFileWriter()
        writer.begin(numbers)
        writer.append(numbers: [0x0403_0201] as [UInt32])
        writer.append(numbers: [0x0C0B_0A09_0807_0605] as [UInt64])
        writer.append(number: 0x0E0D as UInt16)
        let file = try IndexFile(try writer.finishedBytes())
        #expect(file.bytes(numbers) == Array(1...14))
    }

    @Test func sectionsBeginAtMultiplesOf64() throws {
        let header = try IndexFile.bytes(small).withUnsafeBytes { try IndexHeader(checking: $0) }
        #expect(header.sections.count == 3)
        #expect(header.sections.allSatisfy { $0.place.lowerBound % 64 == 0 })
        #expect(header.tableStart % 64 == 0)
    }

    @Test(arguments: [0, 1, 14_911, 14_912, 14_913, 15_360, 15_361, 32_000, 262_144, 262_145])
    func aSectionOfAnyLengthIsReadBack(length: Int) throws {
        var random = SeededRandom(UInt64(length))
        let bytes = random.bytes(length)
        let file = try IndexFile(sections: [(numbers, bytes)])
        #expect(file.bytes(numbers) == bytes)
        #expect(file.checkAll())
    }

    @Test func aFileWithoutSectionsIsWhole() throws {
        let file = try IndexFile(sections: [])
        #expect(file.checkAll() && file.about == [])
    }
}

@Suite struct IndexReplacingTests {
    @Test func anOpenFileStaysAsItWasWhenItIsReplacedOrRemoved() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("index")
        try IndexFile.write([(numbers, [1, 2, 3])], to: path)
        let old = try IndexFile(path: path)
        let alsoOld = try IndexFile(path: path)
        try IndexFile.write([(numbers, [4, 5])], to: path)
        let new = try IndexFile(path: path)
        try FileManager.default.removeItem(atPath: path)
        #expect(old.bytes(numbers) == [1, 2, 3])
        #expect(alsoOld.bytes(numbers) == [1, 2, 3])
        #expect(new.bytes(numbers) == [4, 5])
    }

    @Test func aWriterThatIsGivenUpLeavesTheOldFileAndNothingElse() throws {
        let folder = try TemporaryFolder()
        try IndexFile.write(small, to: folder.file("index"))
        do {
            var writer = try IndexFileWriter(path: folder.file("index"))
            writer.begin(numbers)
            #expect(try folder.names().count == 2)
        }
        #expect(try folder.names() == ["index"])
        #expect(try IndexFile(path: folder.file("index")).about == small[0].1)
    }

    @Test func whatADeadWriterLeftIsRemovedByTheNext() throws {
        let folder = try TemporaryFolder()
        let left = "index.0123456789abcdef.tmp"
        let others = ["index.0123.tmp", "index.tmp", "other.0123456789abcdef.tmp", "xindex.0123456789abcdef.tmp"]
        for name in others + [left] { try folder.write([1], to: name) }
        let living = try IndexFileWriter(path: folder.file("index"))
        #expect(try !folder.names().contains(left))
        try IndexFile.write(small, to: folder.file("index"))
        try living.finish()
        #expect(try folder.names() == (others + ["index"]).sorted())
    }

    @Test func twoWritersAtOnceDoNotMeet() throws {
        let folder = try TemporaryFolder()
        var one = try IndexFileWriter(path: folder.file("index"))
        var two = try IndexFileWriter(path: folder.file("index"))
        one.append([(numbers, [1])])
        two.append([(numbers, [2])])
        try two.finish()
        #expect(try IndexFile(path: folder.file("index")).bytes(numbers) == [2])
        try one.finish()
        #expect(try IndexFile(path: folder.file("index")).bytes(numbers) == [1])
    }

    @Test func aLinkAtThePathIsReplacedAndNotFollowed() throws {
        let folder = try TemporaryFolder()
        try folder.write([9], to: "kept")
        #expect(symlink(folder.file("kept"), folder.file("index")) == 0)
        try IndexFile.write(small, to: folder.file("index"))
        #expect(try folder.bytes("kept") == [9])
        #expect(try IndexFile(path: folder.file("index")).checkAll())
    }

    @Test func aFolderAtThePathIsSaidAndNothingIsLeft() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.file("index"), withIntermediateDirectories: false)
        #expect(problem { try IndexFile.write(small, to: folder.file("index")) } == .refused(.rename, code: EISDIR))
        #expect(try folder.names() == ["index"])
    }

    @Test func aFolderThatGoesWhileItIsWrittenIsSaid() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.file("cache"), withIntermediateDirectories: false)
        var writer = try IndexFileWriter(path: folder.file("cache/index"))
        writer.append(small)
        try FileManager.default.removeItem(atPath: folder.file("cache"))
        do {
            try writer.finish()
            Issue.record("finished in a folder that is gone")
        } catch { #expect(error == .refused(.rename, code: ENOENT)) }
    }

    @Test func aFolderThatIsNotThereIsSaid() throws {
        let folder = try TemporaryFolder()
        #expect(problem { try IndexFile.write(small, to: folder.file("no/index")) } == .refused(.create, code: ENOENT))
    }
}

@Suite struct IndexRefusalTests {
    @Test func nothingAtThePathIsMissing() throws {
        let folder = try TemporaryFolder()
        #expect(problem { _ = try IndexFile(path: folder.file("index")) } == .missing)
        #expect(problem { _ = try IndexFile(path: folder.file("no/index")) } == .missing)
    }

    // Long enough for a busy machine, where this test's thread waits for all others.
    @Test(.timeLimit(.minutes(20)))
    func whatIsNotAFileIsRefusedWithoutWaiting() throws {
        let folder = try TemporaryFolder()
        try IndexFile.write(small, to: folder.file("index"))
        #expect(symlink(folder.file("index"), folder.file("link")) == 0)
        #expect(mkfifo(folder.file("pipe"), 0o600) == 0)
        for path in [folder.path, folder.file("link"), folder.file("pipe"), "/dev/null", "/dev/zero"] {
            #expect(problem { _ = try IndexFile(path: path) } == .notAFile, "\(path)")
        }
    }

    @Test func anEmptyFileIsCut() throws {
        let folder = try TemporaryFolder()
        try folder.write([], to: "index")
        #expect(problem { _ = try IndexFile(path: folder.file("index")) } == .cut(expected: 1024, found: 0))
    }

    @Test func anotherFileIsForeign() throws {
        let folder = try TemporaryFolder()
        try folder.write(Array("{\"format\": 1}".utf8), to: "index")
        #expect(problem { _ = try IndexFile(path: folder.file("index")) } == .foreign)
        try folder.write([UInt8](repeating: 0, count: 5000), to: "index")
        #expect(problem { _ = try IndexFile(path: folder.file("index")) } == .foreign)
    }

    @Test func anotherFormatIsSaid() throws {
        var bytes = try IndexFile.bytes(small)
        bytes[12] = 200
        #expect(problem { _ = try IndexFile(bytes) } == .otherFormat(200))
    }

    @Test func aFileCutAnywhereIsNoticed() throws {
        let bytes = try IndexFile.bytes(small)
        for length in 0..<bytes.count {
            let found = problem { _ = try IndexFile(Array(bytes.prefix(length))) }
            guard case .cut(_, UInt64(length)) = found else {
                Issue.record("cut at \(length): \(String(describing: found))")
                return
            }
        }
    }

    @Test func aFileThatGoesOnIsNoticed() throws {
        let bytes = try IndexFile.bytes(small)
        let size = UInt64(bytes.count)
        #expect(problem { _ = try IndexFile(bytes + [0]) } == .grown(expected: size, found: size + 1))
    }

    @Test func aFileWhoseEndNeverReachedTheDiskIsNoticed() throws {
        let bytes = try IndexFile.bytes(small)
        for kept in stride(from: 0, to: bytes.count - 1, by: 16) {
            let zeros = [UInt8](repeating: 0, count: bytes.count - kept)
            #expect(problem { _ = try IndexFile(bytes.prefix(kept) + zeros) } != nil)
        }
    }
}

@Suite struct IndexDamageTests {
    /// Whether damage is noticed, on opening or on checking all; where it is on checking, the file says so.
    private func isNoticed(_ bytes: [UInt8]) -> Bool {
        guard let file = try? IndexFile(bytes) else { return true }
        let isWhole = file.checkAll()
        #expect(isWhole == (file.damage == nil))
        return !isWhole
    }

    @Test func everyByteThatChangesIsNoticed() throws {
        var bytes = try IndexFile.bytes(small)
        for index in bytes.indices {
            bytes[index] ^= UInt8(truncatingIfNeeded: index % 255 + 1)
            #expect(isNoticed(bytes), "byte \(index)")
            bytes[index] ^= UInt8(truncatingIfNeeded: index % 255 + 1)
        }
    }

    @Test func everyBitOfTheHeaderThatChangesIsNoticedOnOpening() throws {
        var bytes = try IndexFile.bytes(small)
        for bit in 0..<(IndexHeader.size * 8) {
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(problem { _ = try IndexFile(bytes) } != nil, "bit \(bit)")
            bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        }
    }

    @Test func aDamagedPageIsNoticedWhenItIsCheckedAndOthersStayGood() throws {
        var random = SeededRandom(9)
        let content = random.bytes(100_000)
        var bytes = try IndexFile.bytes([(numbers, content)])
        let at = 3 * PageChecks.pageSize + 77
        bytes[at] ^= 0x10
        let file = try IndexFile(bytes)
        let section = file.section(numbers)
        withExtendedLifetime(file) {
            #expect(section.check(0..<(3 * PageChecks.pageSize - 1024)))
            #expect(section.check(4 * PageChecks.pageSize - 1024..<100_000))
            #expect(file.damage == nil)
            #expect(!section.check(0..<100_000))
            #expect(!section.check(at - 1024..<(at - 1023)))
            #expect(file.damage == .damagedPage(3))
            #expect(section.check(0..<(3 * PageChecks.pageSize - 1024)))
        }
    }

    @Test func pagesThatChangedPlacesAreNoticed() throws {
        var random = SeededRandom(2)
        var bytes = try IndexFile.bytes([(numbers, random.bytes(70_000))])
        let size = PageChecks.pageSize
        let table = try bytes.withUnsafeBytes { try IndexHeader(checking: $0).tableStart }
        for index in 0..<size { bytes.swapAt(size + index, 2 * size + index) }
        // With their sums, and a last sum that agrees.
        for index in 0..<8 { bytes.swapAt(table + 8 + index, table + 16 + index) }
        let last = bytes.withUnsafeBytes { bytes in
            IndexHeader.sum(
                header: .init(rebasing: bytes[..<1024]), table: .init(rebasing: bytes[table..<(bytes.count - 8)]))
        }
        withUnsafeBytes(of: last.littleEndian) { bytes.replaceSubrange((bytes.count - 8)..., with: $0) }
        let file = try IndexFile(bytes)
        #expect(!file.checkAll())
        #expect(file.damage == .damagedPage(1))
    }

    @Test func aPageIsCheckedFromManyThreadsAtOnce() async throws {
        var random = SeededRandom(4)
        var bytes = try IndexFile.bytes([(numbers, random.bytes(2_000_000))])
        bytes[1_234_567] ^= 1
        let file = try IndexFile(bytes)
        let results = await withTaskGroup(of: (Bool, Bool).self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let section = file.section(numbers)
                    return withExtendedLifetime(file) {
                        (section.check(0..<1_200_000), section.check(0..<2_000_000))
                    }
                }
            }
            var results: [(Bool, Bool)] = []
            for await result in group { results.append(result) }
            return results
        }
        #expect(results.allSatisfy { $0 == (true, false) })
        #expect(file.damage == .damagedPage(1_234_567 / PageChecks.pageSize))
    }
}
