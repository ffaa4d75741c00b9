import Testing

@testable import advocate

@Suite("Phone numbers in a text")
struct PhoneRunsTests {
    private func numbers(_ text: String, fewest: Int = 7) -> [String] {
        var phones: [ArraySlice<UInt8>] = []
        PhoneRuns.add(of: Array(text.utf8)[...], fewest: fewest, to: &phones)
        return phones.map { String(decoding: $0, as: UTF8.self) }
    }

    @Test("are found however they are punctuated, and without what stands around them")
    func findsNumbers() {
        #expect(numbers("Ask Ana, (213) 555-0100, after 5") == ["213) 555-0100"])
        #expect(numbers("213.555.0100 or 213 – 555 – 0101") == ["213.555.0100", "213 – 555 – 0101"])
        #expect(numbers("+52 55 1234 5678") == ["52 55 1234 5678"])
    }

    @Test("are no years, and no long rows of digits")
    func passesOverOthers() {
        #expect(numbers("Since 2019, room 12") == [])
        #expect(numbers("1234567890123456") == [])
        #expect(numbers("dial 211", fewest: 3) == ["211"])
        #expect(numbers("") == [])
    }
}
