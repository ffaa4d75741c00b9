import Screen

/// The first thing in a stretch of bytes from a terminal, and how many bytes it takes.
enum InputSequence: Hashable {
    case text(Unicode.Scalar, length: Int)
    case key(Key, length: Int)
    case mouse(MouseReport, length: Int)
    case pasteBegins(length: Int)
    /// Something that means nothing here.
    case nothing(length: Int)
    /// The beginning of a control sequence too long to mean anything; what follows belongs to it up to its end.
    case endless(length: Int)
    /// The beginning of something; more bytes must come, or none, to tell of what.
    case unfinished

    /// Reads the first thing in `bytes`, which are not empty.
    init(_ bytes: ArraySlice<UInt8>, codes: KeyCodes) {
        guard let first = bytes.first else {
            self = .unfinished
            return
        }
        switch first {
        case 0x1B: self = InputSequence.escape(bytes, codes)
        case 0..<0x20, 0x7F:
            self = KeyCodes.control(first).map { .key($0, length: 1) } ?? .nothing(length: 1)
        default: self = InputSequence.character(bytes)
        }
    }

    /// What an unfinished stretch is, no more bytes having come.
    static func abandoned(_ bytes: ArraySlice<UInt8>) -> Key? {
        switch Array(bytes) {
        case [0x1B]: .escape
        case [0x1B, UInt8(ascii: "[")]: .alt("[")
        case [0x1B, UInt8(ascii: "O")]: .alt("O")
        default: nil
        }
    }

    private static func character(_ bytes: ArraySlice<UInt8>) -> InputSequence {
        switch UTF8Scalar(bytes) {
        // C1 controls are no text.
        case .scalar(let scalar, let length):
            (0x80..<0xA0).contains(scalar.value) ? .nothing(length: length) : .text(scalar, length: length)
        case .unfinished: .unfinished
        case .invalid: .nothing(length: 1)
        }
    }

    private static func escape(_ bytes: ArraySlice<UInt8>, _ codes: KeyCodes) -> InputSequence {
        let rest = bytes.dropFirst()
        guard let second = rest.first else { return .unfinished }
        switch second {
        case UInt8(ascii: "["): return control(bytes, codes)
        case UInt8(ascii: "O"):
            guard let final = rest.dropFirst().first else { return .unfinished }
            // What cannot end the sequence is not part of it: Alt-O was typed.
            guard final > 0x20 && final < 0x7F else { return .key(.alt("O"), length: 2) }
            let key = codes.applicationKey(final: final, sequence: bytes.prefix(3))
            return key.map { .key($0, length: 3) } ?? .nothing(length: 3)
        case 0x08, 0x7F: return .key(.backspace, length: 2)
        // Esc was typed, and another key so soon after it that both came together.
        case 0..<0x20: return .key(.escape, length: 1)
        default:
            switch character(rest) {
            case .text(let scalar, let length): return .key(.alt(Character(scalar)), length: length + 1)
            case .unfinished: return .unfinished
            default: return .key(.escape, length: 1)
            }
        }
    }

    /// A control sequence (ECMA-48 5.4): `ESC [`, parameter bytes, intermediate bytes, a final byte.
    private static func control(_ bytes: ArraySlice<UInt8>, _ codes: KeyCodes) -> InputSequence {
        let body = bytes.dropFirst(2)
        if body.first == UInt8(ascii: "[") {
            guard let final = body.dropFirst().first else { return .unfinished }
            return KeyCodes.consoleKey(final: final).map { .key($0, length: 4) } ?? .nothing(length: 3)
        }
        if body.first == UInt8(ascii: "M") {
            let report = body.dropFirst().prefix(3)
            return report.count < 3
                ? .unfinished : MouseReport(bytes: report).map { .mouse($0, length: 6) } ?? .nothing(length: 6)
        }
        guard let end = body.firstIndex(where: { !(0x20..<0x40).contains($0) }) else {
            return body.count > longestBody ? .endless(length: bytes.count) : .unfinished
        }
        let length = end - bytes.startIndex + 1
        let final = bytes[end]
        guard isFinal(final) else { return .nothing(length: length - 1) }
        return finished(bytes.prefix(length), body: body[..<end], final: final, codes)
    }

    /// The bytes of `rest` that still belong to a control sequence begun before, and whether its end is among them.
    static func remainder(_ rest: ArraySlice<UInt8>) -> (count: Int, ended: Bool) {
        guard let end = rest.firstIndex(where: { !(0x20..<0x40).contains($0) }) else { return (rest.count, false) }
        return (end - rest.startIndex + (isFinal(rest[end]) ? 1 : 0), true)
    }

    private static func isFinal(_ byte: UInt8) -> Bool { byte >= 0x40 && byte < 0x7F }

    private static func finished(
        _ whole: ArraySlice<UInt8>, body: ArraySlice<UInt8>, final: UInt8, _ codes: KeyCodes
    ) -> InputSequence {
        let length = whole.count
        if body.first == UInt8(ascii: "<") {
            let report = MouseReport(parameters: numbers(body.dropFirst()), final: final)
            return report.map { .mouse($0, length: length) } ?? .nothing(length: length)
        }
        let parameters = numbers(body)
        if final == UInt8(ascii: "~") && parameters.first == 200 { return .pasteBegins(length: length) }
        let key = codes.key(final: final, parameters: parameters, sequence: whole)
        return key.map { .key($0, length: length) } ?? .nothing(length: length)
    }

    /// Longer than any sequence that a terminal sends for a key or the mouse.
    private static let longestBody = 64

    private static func numbers(_ body: ArraySlice<UInt8>) -> [Int] {
        body.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { digits in
            var number = 0
            for digit in digits.prefix(5) {
                guard digit >= 0x30 && digit <= 0x39 else { break }
                number = number * 10 + Int(digit - 0x30)
            }
            return number
        }
    }
}
