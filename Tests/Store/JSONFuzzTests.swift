import Foundation
import Records
import Seeded
import Testing

@testable import Store

@Suite("Any bytes at all")
struct JSONFuzzTests {
    @Test("random bytes never trap, and what is read is JSON to others as well", arguments: 0..<40)
    func randomBytes(seed: Int) {
        var random = SeededRandom(UInt64(seed))
        let alphabet =
            Array("[]{}\",:\\u0123456789eE+-.truefalsn \n\u{1}é\u{202E}".utf8) + [0x80, 0xC3, 0xED, 0xA0, 0xFF]
        for _ in 0..<500 {
            let length = Int.random(in: 0...24, using: &random)
            check((0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 })
            check((0..<length).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    @Test("valid JSON with a few bytes changed never traps, nor accepts what others do not", arguments: 0..<200)
    func mutatedJSON(seed: Int) {
        var any = AnyJSON(random: SeededRandom(UInt64(seed) &+ 1_000_000))
        let original = Array(JSONText.pretty(any.value()).utf8)
        check(original)
        for _ in 0..<40 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...3, using: &any.random) where !bytes.isEmpty {
                let index = bytes.indices.randomElement(using: &any.random) ?? 0
                switch Int.random(in: 0..<4, using: &any.random) {
                case 0: bytes.remove(at: index)
                case 1: bytes.insert(bytes.randomElement(using: &any.random) ?? 0, at: index)
                case 2: bytes[index] = UInt8.random(in: 0...255, using: &any.random)
                default: bytes.removeSubrange(index...)
                }
            }
            check(bytes)
        }
    }

    /// Reads bytes every way there is; what is accepted must be accepted by Foundation, which is laxer in all but
    /// numbers that no `Double` can hold.
    private func check(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
        guard let tree = try? JSONTree(bytes) else { return }
        let value = tree.root.value
        #expect(
            (try? JSONTree(Array(JSONText.compact(value).utf8)).root.value) == value, sourceLocation: sourceLocation)
        _ = try? JSONDecoding.decode([String: [Int]].self, from: tree.root)
        guard fitsDouble(value) else { return }
        let data = Data(bytes)
        #expect(throws: Never.self, "\(String(decoding: bytes, as: UTF8.self))", sourceLocation: sourceLocation) {
            try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
        }
    }

    private func fitsDouble(_ value: JSONValue) -> Bool {
        switch value {
        case .number(let spelling): Double(spelling)?.isFinite == true
        case .list(let elements): elements.allSatisfy(fitsDouble)
        case .object(let members): members.allSatisfy { fitsDouble($0.value) }
        default: true
        }
    }
}
