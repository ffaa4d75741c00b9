import Screen

/// Turns the bytes that a terminal sends into keys, clicks and pastes.
///
/// Bytes may come in any pieces. Times are milliseconds of any clock that does not go back.
struct InputDecoder {
    /// How long a lone Esc waits for the rest of a sequence, in milliseconds.
    static let escapePatience = 25
    /// How long a sequence or a character that has begun waits for its end.
    static let sequencePatience = 200
    /// How long a paste waits for its next piece.
    static let pastePatience = 1000

    private let codes: KeyCodes
    private var held: [UInt8] = []
    private var paste: PasteBuffer?
    /// Whether an endless control sequence has begun, whose bytes are dropped as they come.
    private var isDropping = false
    private var clicks = ClickCounter()
    private var lastFed = 0

    init(codes: KeyCodes = KeyCodes()) { self.codes = codes }

    /// When `settle` has something to do unless more bytes come first; nil if nothing is held.
    var deadline: Int? {
        if paste != nil { return lastFed + InputDecoder.pastePatience }
        if isDropping { return lastFed + InputDecoder.sequencePatience }
        if held.isEmpty { return nil }
        let isShort = InputSequence.abandoned(held[...]) != nil
        return lastFed + (isShort ? InputDecoder.escapePatience : InputDecoder.sequencePatience)
    }

    /// Takes bytes, and answers with everything that they finish.
    mutating func feed(_ bytes: some Collection<UInt8>, at time: Int) -> [Input] {
        held.append(contentsOf: bytes)
        lastFed = time
        var found = Found()
        var rest = held[...]
        while !rest.isEmpty {
            if paste != nil {
                rest = rest.dropFirst(takePaste(rest, into: &found))
                continue
            }
            if isDropping {
                let (count, ended) = InputSequence.remainder(rest)
                isDropping = !ended
                rest = rest.dropFirst(count)
                continue
            }
            let sequence = InputSequence(rest, codes: codes)
            guard let length = take(sequence, at: time, into: &found) else { break }
            rest = rest.dropFirst(length)
        }
        held = Array(rest)
        return found.finish()
    }

    /// Makes up its mind about what is held if its time has come.
    mutating func settle(at time: Int) -> [Input] {
        guard let deadline, time >= deadline else { return [] }
        if let paste {
            self.paste = nil
            return [.paste(paste.text)]
        }
        let key = InputSequence.abandoned(held[...])
        held = []
        isDropping = false
        return key.map { [.key($0)] } ?? []
    }

    private mutating func takePaste(_ bytes: ArraySlice<UInt8>, into found: inout Found) -> Int {
        guard var current = paste else { return 0 }
        paste = nil
        let (count, ended) = current.take(bytes)
        if ended { found.add(.paste(current.text)) } else { paste = current }
        return count
    }

    /// The bytes that the sequence took, or nil if it is unfinished.
    private mutating func take(_ sequence: InputSequence, at time: Int, into found: inout Found) -> Int? {
        switch sequence {
        case .text(let scalar, let length):
            found.add(scalar)
            return length
        case .key(let key, let length):
            found.add(.key(key))
            return length
        case .mouse(let report, let length):
            found.add(.mouse(mouse(report, at: time)))
            return length
        case .pasteBegins(let length):
            paste = PasteBuffer()
            return length
        case .nothing(let length): return length
        case .endless(let length):
            isDropping = true
            return length
        case .unfinished: return nil
        }
    }

    private mutating func mouse(_ report: MouseReport, at time: Int) -> Mouse {
        switch report.action {
        case .press: Mouse(clicks.action(of: report.at, at: time), at: report.at)
        case .wheelUp: Mouse(.wheelUp, at: report.at)
        case .wheelDown: Mouse(.wheelDown, at: report.at)
        }
    }
}

/// What was found so far; scalars that came one after another make characters together.
private struct Found {
    private var inputs: [Input] = []
    private var text = String.UnicodeScalarView()

    mutating func add(_ scalar: Unicode.Scalar) { text.append(scalar) }

    mutating func add(_ input: Input) {
        endText()
        inputs.append(input)
    }

    mutating func finish() -> [Input] {
        endText()
        return inputs
    }

    private mutating func endText() {
        if text.isEmpty { return }
        inputs += String(text).map { .key(.character($0)) }
        text = String.UnicodeScalarView()
    }
}
