import Seeded
import Testing

@testable import Search

/// A list as it was written, and the same as arrays.
private struct WrittenList {
    let documents: [UInt32]
    let payloads: [UInt8]
    let all: Int
    let bytes: [UInt8]

    /// So many postings of so many documents, evenly spread and in lumps.
    init(_ count: Int, of all: Int, _ random: inout SeededRandom) {
        var chosen: Set<UInt32> = []
        while chosen.count < count {
            let start = UInt32.random(in: 0..<UInt32(all), using: &random)
            let length = Bool.random(using: &random) ? 1 : UInt32.random(in: 1...200, using: &random)
            for document in start..<min(UInt32(all), start + length) where chosen.count < count {
                chosen.insert(document)
            }
        }
        let most = UInt8.random(in: 1...255, using: &random)
        let documents = chosen.sorted()
        // In some lists, blocks have one payload throughout.
        let change = [1, 1, 100, 1000, Int.max].randomElement(using: &random) ?? 1
        var last: UInt8 = most
        let payloads = documents.map { _ in
            if Int.random(in: 0..<change, using: &random) == 0 {
                last = UInt8.random(in: min(8, most)...most, using: &random)
            }
            return last
        }
        var bytes: [UInt8] = []
        documents.withUnsafeBufferPointer { documents in
            payloads.withUnsafeBufferPointer { TermListWriter(documents: all).write(documents, $0, to: &bytes) }
        }
        (self.documents, self.payloads, self.all, self.bytes) = (documents, payloads, all, bytes)
    }

    func reading(_ body: (inout ListCursor) -> Void) {
        withCursor(bytes, count: documents.count, of: all, body)
    }

    private func place(of document: UInt32) -> Int { documents.partitioningIndex { $0 >= document } }

    func places(in window: Range<UInt32>) -> Range<Int> { place(of: window.lowerBound)..<place(of: window.upperBound) }

    func bound(in window: Range<UInt32>) -> UInt8 { payloads[places(in: window)].max() ?? 0 }

    func payload(of document: UInt32) -> UInt8 { next(from: document) == document ? payloads[place(of: document)] : 0 }

    func next(from document: UInt32) -> UInt32 {
        place(of: document) < documents.count ? documents[place(of: document)] : .max
    }
}

/// Calls `body` with a cursor over a copy of just these bytes, so that a reader of memory behind them can be noticed.
private func withCursor(_ bytes: [UInt8], count: Int, of all: Int, _ body: (inout ListCursor) -> Void) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    let buffer = UnsafeMutablePointer<UInt32>.allocate(capacity: TermListLayout.block * 5 / 4)
    var cursor = ListCursor(UnsafeRawBufferPointer(copy), count: count, of: all, buffer: buffer)
    body(&cursor)
    buffer.deallocate()
    copy.deallocate()
}

private let sizes = [
    (2, 2), (2, 20_000), (3, 4000), (127, 20_000), (128, 20_000), (129, 20_000), (255, 3000), (256, 100_000),
    (257, 2_000_000_000), (1000, 20_000), (2499, 20_000), (2500, 20_000), (2501, 20_001), (511, 4096), (512, 4096),
    (4000, 4000), (4095, 4095), (4096, 4096), (4097, 4097), (20_000, 20_000), (10_000, 1_000_000), (5000, 12_288),
    (640, 5121),
]

@Suite struct ListCursorTests {
    @Test(arguments: sizes)
    func allPostingsAreHandedOver(count: Int, all: Int) {
        var random = SeededRandom(UInt64(count))
        let list = WrittenList(count, of: all, &random)
        list.reading { cursor in
            #expect(cursor.count == count)
            var (documents, payloads): ([UInt32], [UInt8]) = ([], [])
            cursor.forEachOfAll { document, payload in
                documents.append(document)
                payloads.append(payload)
            }
            #expect(documents == list.documents && payloads == list.payloads)
        }
    }

    @Test(arguments: sizes)
    func windowsHoldWhatIsInThemAndNoMoreThanTheirBound(count: Int, all: Int) {
        var random = SeededRandom(UInt64(all))
        let list = WrittenList(count, of: all, &random)
        list.reading { cursor in
            var next = cursor.next(from: 0)
            while next != .max {
                let window = next & ~4095..<(next & ~4095) + 4096
                let bound = cursor.bound(in: window)
                var handed: ([UInt32], [UInt8]) = ([], [])
                cursor.forEach(in: window) { offset, payload in
                    handed.0.append(window.lowerBound + UInt32(offset))
                    handed.1.append(payload)
                }
                let places = list.places(in: window)
                #expect(handed.0 == Array(list.documents[places]) && handed.1 == Array(list.payloads[places]))
                #expect(bound >= list.bound(in: window))
                next = cursor.next(from: window.upperBound)
                #expect(next == list.next(from: window.upperBound))
            }
        }
    }

    @Test(arguments: sizes, [UInt8(8), 100, 200, 248, 255])
    func postingsWithTooSmallAPayloadAreLeftOut(of size: (Int, Int), least: UInt8) {
        var random = SeededRandom(UInt64(size.0))
        let list = WrittenList(size.0, of: size.1, &random)
        list.reading { cursor in
            var next = cursor.next(from: 0)
            while next != .max {
                let window = next & ~4095..<(next & ~4095) + 4096
                var handed: [UInt32] = []
                cursor.forEach(in: window, from: Int(least)) { offset, _ in
                    handed.append(window.lowerBound + UInt32(offset))
                }
                #expect(
                    handed == list.places(in: window).filter { list.payloads[$0] >= least }.map { list.documents[$0] })
                next = cursor.next(from: window.upperBound)
            }
        }
    }

    @Test(arguments: 0..<60)
    func anythingAskedInAscendingOrderIsAnsweredAsByAnArray(seed: UInt64) {
        var random = SeededRandom(seed)
        let (count, all) = sizes[Int(seed) % sizes.count]
        let list = WrittenList(count, of: all, &random)
        let widest = UInt32(max(2, all / 300))
        list.reading { cursor in
            var document: UInt32 = 0
            while document < UInt32(all) {
                let window = document & ~4095..<(document & ~4095) + 4096
                switch Int.random(in: 0..<8, using: &random) {
                case 0:
                    #expect(cursor.next(from: document) == list.next(from: document))
                case 1:
                    document = min(UInt32(all), cursor.next(from: document))
                    #expect(cursor.payload(of: document) == list.payload(of: document))
                case 2 where document == window.lowerBound:
                    #expect(cursor.bound(in: window) >= list.bound(in: window))
                    var handed: [UInt32] = []
                    cursor.forEach(in: window) { offset, _ in handed.append(window.lowerBound + UInt32(offset)) }
                    #expect(handed == Array(list.documents[list.places(in: window)]))
                    document = window.upperBound
                case 3, 4:
                    document = window.upperBound
                default:
                    #expect(cursor.payload(of: document) == list.payload(of: document))
                    document += UInt32.random(in: 1...widest, using: &random)
                }
            }
            #expect(cursor.payload(of: UInt32(all)) == 0 && cursor.next(from: UInt32(all)) == .max)
        }
    }

    @Test(arguments: [(200, 20_000), (3000, 20_000)], [0, 1, 7, 8, 17, 25])
    func aListThatIsTooShortIsEmpty(_ size: (count: Int, all: Int), length: Int) {
        var random = SeededRandom(1)
        let list = WrittenList(size.count, of: size.all, &random)
        withCursor(Array(list.bytes.prefix(length)), count: size.count, of: size.all) { cursor in
            #expect(cursor.count == 0)
            #expect(cursor.payload(of: list.documents[0]) == 0 && cursor.next(from: 0) == .max)
        }
    }

    @Test(arguments: 0..<150)
    func noBytesLeadOutsideAWindow(seed: UInt64) {
        var random = SeededRandom(seed)
        let (count, all) = sizes.filter { $0.1 <= 100_000 }[Int(seed) % 20]
        var bytes = WrittenList(count, of: all, &random).bytes
        for _ in 0..<Int.random(in: 1...50, using: &random) {
            // The tables at the beginning decide most.
            let end = Bool.random(using: &random) ? bytes.count : min(bytes.count, 64)
            bytes[Int.random(in: 0..<end, using: &random)] = .random(in: 0...255, using: &random)
        }
        if seed % 3 == 0 { bytes = random.bytes(bytes.count) }
        // Tables of likely numbers, only not ascending.
        for place in stride(from: 0, to: seed % 3 == 1 ? min(bytes.count & ~3, count / 16) : 0, by: 4) {
            let number = UInt32.random(in: 0..<UInt32(all), using: &random)
            withUnsafeBytes(of: number.littleEndian) { bytes.replaceSubrange(place..<place + 4, with: $0) }
        }
        withCursor(bytes, count: count, of: all) { cursor in
            var start: UInt32 = 0
            var isInside = true
            while start < UInt32(all) {
                #expect(cursor.next(from: start) >= start)
                _ = cursor.bound(in: start..<start + 4096)
                cursor.forEach(in: start..<start + 4096) { offset, _ in
                    isInside = isInside && (0..<4096).contains(offset)
                }
                start += 4096
                _ = cursor.payload(of: start)
            }
            #expect(isInside)
        }
    }

    /// A damaged list may hand over more postings than it says it has.
    @Test(arguments: 0..<40)
    func damagedListsArePutTogetherInTheRoomThereIs(seed: UInt64) {
        var random = SeededRandom(seed)
        let all = 20_000
        let room = SearchRoom()
        for count in [2600, 200] {
            let list = WrittenList(count, of: all, &random)
            var bytes = random.bytes(list.bytes.count)
            if seed % 2 == 0 {
                // All documents are there, and none is before any of them.
                for index in bytes.indices { bytes[index] = index < TermListLayout.words(all) * 8 ? 255 : 0 }
                for index in bytes.indices.suffix(count) { bytes[index] = 255 }
            }
            withCursor(bytes, count: count, of: all) { cursor in
                room.reset()
                var lists = [cursor]
                var merged = room.merged(&lists, [(7, 9), (UInt32(all), 9)], of: all)
                #expect(merged.count <= count + 2)
                var last = -1
                merged.forEachOfAll { document, _ in
                    #expect(Int(document) > last)
                    last = Int(document)
                }
            }
        }
    }
}
