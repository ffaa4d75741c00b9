import Records
import Seeded
import Testing

@testable import Store

@Suite("A line of the journal")
struct JournalLineTests {
    @Test("is one JSON object with its checksum last, as the format says")
    func spelling() {
        let change = Change.bill("ab-1", "a\nb", "ñ")
        expect(
            .change(7, change),
            #"{"seq":7,"collection":"bills","id":"ab-1","before":{"id":"ab-1","title":"a\nb"},"#
                + #""after":{"id":"ab-1","title":"ñ"}"#)
        expect(
            .commit(9, 2, "ana@laptop"), #"{"seq":9,"commit":2,"who":"ana@laptop","when":"2026-11-22T10:20:33Z""#)
        expect(
            .commit(9, 2, "ana", undoes: 4),
            #"{"seq":9,"commit":2,"who":"ana","when":"2026-11-22T10:20:33Z","undoes":4"#)
        expect(
            .commit(9, 2, "ana", redoes: 4),
            #"{"seq":9,"commit":2,"who":"ana","when":"2026-11-22T10:20:33Z","redoes":4"#)
        expect(.folded(10, 9), #"{"seq":10,"folded":9"#)
    }

    private func expect(_ line: JournalLine, _ covered: String) {
        let sum = Array(covered.utf8).withUnsafeBytes { Checksum.of($0) }
        let digits = String(sum, radix: 16)
        let padded = String(repeating: "0", count: 8 - digits.count) + digits
        #expect(String(decoding: line.bytes, as: UTF8.self) == covered + #","sum":"\#(padded)"}"# + "\n")
    }

    @Test("comes back as it was written, and its head too, whatever the records hold")
    func roundTrip() throws {
        var any = AnyJSON(random: SeededRandom(3))
        for seq in 2..<1500 {
            let line = anyLine(UInt64(seq), &any)
            let bytes = line.bytes
            #expect(bytes.last == ASCII.lineFeed && bytes.dropLast().allSatisfy { $0 != ASCII.lineFeed })
            let read = try JournalLine.read(Array(bytes.dropLast()))
            // Bytes, for texts that look alike are equal without being the same.
            #expect(read == line && read.bytes == bytes)
            let head = try bytes.dropLast().withUnsafeBytes { try JournalHead.read($0) }
            #expect(head == JournalHead(line))
        }
    }

    private func anyLine(_ seq: UInt64, _ any: inout AnyJSON) -> JournalLine {
        switch Int.random(in: 0..<6, using: &any.random) {
        case 0: return .folded(seq, UInt64.random(in: 1..<seq, using: &any.random))
        case 1:
            let who = ["ana@laptop", "Bo \"B\"", "ñ", "", "\u{202E}\\"].randomElement(using: &any.random) ?? ""
            let earlier = UInt64.random(in: 1..<seq, using: &any.random)
            let kind = Int.random(in: 0..<3, using: &any.random)
            return .commit(
                seq, Int.random(in: 1..<Int(seq), using: &any.random), who, undoes: kind == 0 ? earlier : nil,
                redoes: kind == 1 ? earlier : nil)
        default:
            let record = { (any: inout AnyJSON) in JSONValue.object([JSONMember("é", any.value())]) }
            let kind = Int.random(in: 0..<3, using: &any.random)
            let id = ["ab-1", "a\"b", "ñ", ""].randomElement(using: &any.random) ?? ""
            let collection = CollectionID.allCases.randomElement(using: &any.random) ?? .bills
            return .change(
                seq,
                Change(
                    collection, RecordID(id), before: kind == 0 ? nil : record(&any),
                    after: kind == 1 ? nil : record(&any)))
        }
    }

    @Test("of usual spelling has its head read without the records")
    func quickly() throws {
        for line in JournalLine.example where line.seq != 12 {
            let head = line.bytes.dropLast().withUnsafeBytes { JournalHead(quickly: $0) }
            #expect(head == JournalHead(line))
        }
    }

    @Test(
        "that is not one, though its checksum is right, is damage",
        arguments: [
            #"{"seq":1"#, #"{"seq":0,"folded":0"#, #"{"seq":5,"folded":5"#, #"{"seq":5,"folded":0"#,
            #"{"seq":5,"folded":-1"#, #"{"seq":5,"folded":1.0"#, #"{"seq":5,"folded":"1""#,
            #"{"seq":9223372036854775808,"folded":5"#, #"{"seq":99999999999999999999999,"folded":5"#,
            #"{"seq":05,"folded":1"#, #"{"seq":5,"folded":1,"more":1"#, #"{"folded":1,"folded":1,"seq":5"#,
            #"{"seq":5,"commit":5,"who":"a","when":"2026-11-22T10:20:33Z""#,
            #"{"seq":5,"commit":0,"who":"a","when":"2026-11-22T10:20:33Z""#,
            #"{"seq":5,"commit":1,"who":"a","when":"2026-11-32T10:20:33Z""#,
            #"{"seq":5,"commit":1,"who":1,"when":"2026-11-22T10:20:33Z""#,
            #"{"seq":5,"commit":1,"who":"a""#,
            #"{"seq":5,"commit":1,"who":"a","when":"2026-11-22T10:20:33Z","undoes":5"#,
            #"{"seq":5,"commit":1,"who":"a","when":"2026-11-22T10:20:33Z","undoes":null"#,
            #"{"seq":5,"commit":1,"who":"a","when":"2026-11-22T10:20:33Z","undoes":1,"redoes":2"#,
            #"{"seq":5,"collection":"bills","id":"a""#, #"{"seq":5,"collection":"bills","id":"a","after":null"#,
            #"{"seq":5,"collection":"bills","id":"a","after":[]"#, #"{"seq":5,"collection":"none","id":"a","after":{}"#,
            #"{"seq":5,"collection":"bills","after":{}"#, #"{"seq":5,"collection":1,"id":"a","after":{}"#,
            #"{"seq":5,"collection":"bills","id":"a\u0062","after":{},"now":1"#, #"["seq""#, "\u{0}", "\"", #"{"a":"#,
        ])
    func notAnEntry(covered: String) {
        let bytes = summed(covered)
        #expect(throws: JournalDamage.Reason.notAnEntry) { try JournalLine.read(bytes) }
        #expect(throws: JournalDamage.Reason.notAnEntry) { try bytes.withUnsafeBytes { try JournalHead.read($0) } }
    }

    @Test("that has more than it may behind a record is damage where the record is read")
    func notAnEntryBehind() {
        for covered in [
            #"{"seq":5,"collection":"bills","id":"a","after":{},"now":1"#,
            #"{"seq":5,"collection":"bills","id":"a","after":{"#,
        ] {
            #expect(throws: JournalDamage.Reason.notAnEntry) { try JournalLine.read(summed(covered)) }
        }
    }

    @Test("with its members in another order or with spaces is read all the same")
    func otherSpellings() throws {
        for covered in [#"{"folded":9,"seq":10"#, #"{ "seq": 10, "folded": 9 "#, #"{"\u0073eq":10,"folded":9"#] {
            let bytes = summed(covered)
            #expect(try JournalLine.read(bytes) == .folded(10, 9))
            #expect(try bytes.withUnsafeBytes { try JournalHead.read($0) } == JournalHead(.folded(10, 9)))
        }
    }

    @Test("with another spelling of its checksum, or none, is damage")
    func sums() {
        let good = Array(JournalLine.folded(1003, 9).bytes.dropLast())
        let text = String(decoding: good, as: UTF8.self)
        let others = [
            "", "{}", #","sum":"00000000"}"#, text.uppercased(), text + " ", " " + text, String(text.dropLast()),
            text.replacing(#","sum""#, with: #", "sum""#),
        ]
        for other in others {
            #expect(throws: JournalDamage.Reason.badSum) { try JournalLine.read(Array(other.utf8)) }
        }
        #expect(throws: Never.self) { try JournalLine.read(good) }
    }

    private func summed(_ covered: String) -> [UInt8] {
        let sum = Array(covered.utf8).withUnsafeBytes { Checksum.of($0) }
        return Array(covered.utf8) + JournalLine.sumOpening + JournalLine.digits(of: sum) + Array("\"}".utf8)
    }
}
