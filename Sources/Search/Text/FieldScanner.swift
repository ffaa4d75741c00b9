/// A word as it is met in a field.
struct ScannedWord {
    /// Where the word stands in the field, in bytes from its start.
    var start: Int
    var end: Int
    /// Where its folded letters stand in the buffer.
    var low: Int
    var high: Int
    var isNumber: Bool
    /// Whether it is one letter; those with only a full stop between them are one word.
    var isInitial: Bool
    /// Whether a sentence or a line has ended since the word before.
    var beginsSentence: Bool
}

/// Parts a field's bytes into words and writes their folded letters into a buffer, with the rules of `Words`.
///
/// This is the one place of the reading that uses pointers, because it looks at every byte that is indexed. Every read is
/// below `count`, and every write below the buffer's end, because no scalar's folded spelling is more than twice as long
/// as the scalar.
struct FieldScanner {
    /// How many times longer than the field the buffer must be.
    static let growth = 2

    private let source: UnsafeBufferPointer<UInt8>
    private let letters: UnsafeMutableBufferPointer<UInt8>
    private let count: Int
    private var place = 0
    private var used: Int
    private var lastIsInitial = false
    /// Whether a sentence or a line has ended since the last word.
    private var sentenceEnded = false
    /// How much the letters and marks look like Spanish: ñ, ¿ and ¡ count twice, accented vowels once.
    private(set) var spanishMarks = 0

    /// A scanner of as much of the field as the buffer from `used` on has room for.
    init(_ source: UnsafeBufferPointer<UInt8>, into letters: UnsafeMutableBufferPointer<UInt8>, from used: Int) {
        self.source = source
        self.letters = letters
        self.used = max(0, used)
        count = min(source.count, max(0, letters.count - self.used) / FieldScanner.growth)
    }

    /// The next word, or nil at the field's end.
    @inline(__always)
    mutating func next(_ folding: Folding) -> ScannedWord? {
        while place < count {
            let byte = source[place]
            if FieldScanner.isLetter(byte) {
                return readLetters(folding)
            } else if FieldScanner.isDigit(byte) {
                return readDigits(folding)
            } else if byte < 0x80 {
                if byte <= 0x20, FieldScanner.endsSentence(byte, at: place, in: source, lastIsInitial) {
                    sentenceEnded = true
                }
                place += 1
            } else {
                let scalar = decode(folding)
                if scalar.kind == .letter { return readLetters(folding) }
                noteMark(width: scalar.width)
                place += scalar.width
            }
        }
        return nil
    }

    /// The next words, as long as they are like most words: of ASCII letters, and not followed by what may belong to
    /// them. Returns how many they are, up to as many as there is room for.
    ///
    /// All that is counted is in variables of its own, which stay in the processor's registers.
    mutating func readPlainWords(into words: UnsafeMutableBufferPointer<ScannedWord>) -> Int {
        let copies = UnsafeMutableRawBufferPointer(letters)
        let room = copies.count &- 8
        var (place, used, length, found) = (place, used, 0, 0)
        var (lastIsInitial, sentenceEnded) = (lastIsInitial, sentenceEnded)
        while found < words.count, place < count, used &+ length <= room {
            let next = eightOfSource(at: place &+ length)
            let lower = next | FieldScanner.repeated(0x20)
            copies.storeBytes(of: lower.littleEndian, toByteOffset: used &+ length, as: UInt64.self)
            let others = FieldScanner.others(inLower: lower)
            if others == 0 {
                length &+= 8
                if length >= FieldScanner.plainLength { break }
                continue
            }
            let run = others.trailingZeroBitCount & ~7
            length &+= run / 8
            // Behind the field's end there are zeros.
            let end = UInt8(truncatingIfNeeded: next >> UInt64(run))
            if length == 0 {
                // Between two words.
                if end >= 0x80 || FieldScanner.isDigit(end) { break }
                if end <= 0x20, FieldScanner.endsSentence(end, at: place, in: source, lastIsInitial) {
                    sentenceEnded = true
                }
                place &+= 1
                continue
            }
            if end >= 0x80 || end == 0x27 { break }
            lastIsInitial = length == 1
            words[found] = ScannedWord(
                start: place, end: place &+ length, low: used, high: used &+ length, isNumber: false,
                isInitial: lastIsInitial, beginsSentence: sentenceEnded)
            found &+= 1
            sentenceEnded = false
            used &+= length
            // A blank behind a letter ends no sentence.
            place &+= length &+ (end == 0x20 ? 1 : 0)
            length = 0
        }
        (self.place, self.used, self.lastIsInitial, self.sentenceEnded) = (place, used, lastIsInitial, sentenceEnded)
        return found
    }

    /// Eight bytes of the field, the first one lowest; what is beyond its end is 0.
    @inline(__always)
    private func eightOfSource(at place: Int) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(source)
        if place &+ 8 <= count {
            return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        }
        guard count >= 8 else {
            var word: UInt64 = 0
            var at = count
            while at > place {
                at &-= 1
                word = word << 8 | UInt64(bytes[at])
            }
            return word
        }
        let last = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
        return last >> UInt64(8 &* (place &+ 8 &- count))
    }

    /// Longer words are not plain: less than the longest that there are.
    private static let plainLength = 40

    private mutating func readLetters(_ folding: Folding) -> ScannedWord {
        let start = place
        let low = used
        let full = low + Words.longest
        var end = start
        var scalars = 0
        var isFull = false
        var hasApostrophe = false
        reading: while place < count {
            let run = copyLetters(atMost: isFull ? 0 : full - used)
            if run > 0 {
                scalars += run
                end = place
                hasApostrophe = false
                guard place < count else { break }
            }
            let byte = source[place]
            let scalar = byte < 0x80 ? Decoded(ascii: byte) : decode(folding)
            switch scalar.kind {
            case .letter:
                if isFull || !append(scalar.bytes, before: full) { isFull = true }
                scalars += 1
                end = place + scalar.width
                hasApostrophe = false
            case .dropped:
                if !hasApostrophe { end = place + scalar.width }
            case .apostrophe where !hasApostrophe:
                hasApostrophe = true
            case .apostrophe, .digit, .separator:
                break reading
            }
            noteMark(width: scalar.width)
            place += scalar.width
        }
        lastIsInitial = scalars == 1
        defer { sentenceEnded = false }
        return ScannedWord(
            start: start, end: end, low: low, high: used, isNumber: false, isInitial: scalars == 1,
            beginsSentence: sentenceEnded)
    }

    /// Copies the ASCII letters from `place` on, up to so many, and tells how many there were.
    @inline(__always)
    private mutating func copyLetters(atMost room: Int) -> Int {
        let start = place
        let end = place &+ min(count &- place, room)
        while place < end, FieldScanner.isLetter(source[place]) {
            letters[used] = source[place] | 0x20
            place &+= 1
            used &+= 1
        }
        return place &- start
    }

    /// A word in which the high bit of every byte is set that is none of a–z.
    @inline(__always)
    private static func others(inLower word: UInt64) -> UInt64 {
        // Of seven bits each, so that no byte's sum reaches into the next.
        let low = word & repeated(0x7F)
        let fromA = low &+ repeated(0x80 - 0x61)
        let beyondZ = low &+ repeated(0x80 - 0x7B)
        return (~fromA | beyondZ | word) & repeated(0x80)
    }

    @inline(__always)
    private static func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    private mutating func readDigits(_ folding: Folding) -> ScannedWord {
        let start = place
        let low = used
        let full = low + Words.longest
        while place < count {
            let byte = source[place]
            if FieldScanner.isDigit(byte) {
                if used < full {
                    letters[used] = byte
                    used += 1
                }
                place += 1
            } else {
                guard byte >= 0x80 else { break }
                let scalar = decode(folding)
                guard scalar.kind == .dropped else { break }
                place += scalar.width
            }
        }
        lastIsInitial = false
        defer { sentenceEnded = false }
        return ScannedWord(
            start: start, end: place, low: low, high: used, isNumber: true, isInitial: false,
            beginsSentence: sentenceEnded)
    }

    /// Writes a folded spelling if it still fits into the word.
    @inline(__always)
    private mutating func append(_ spelling: UInt32, before full: Int) -> Bool {
        guard used + FoldedScalar.count(of: spelling) <= full else { return false }
        var rest = spelling
        while rest != 0 {
            letters[used] = UInt8(truncatingIfNeeded: rest)
            used += 1
            rest >>= 8
        }
        return true
    }

    /// Whether a sentence ends before a blank or control character, which is the one at a place.
    ///
    /// A full stop after a single letter is an initial's.
    @inline(__always)
    private static func endsSentence(
        _ blank: UInt8, at place: Int, in source: UnsafeBufferPointer<UInt8>, _ lastIsInitial: Bool
    ) -> Bool {
        if blank == 0x0A || blank == 0x0D { return true }
        guard place > 0 else { return false }
        switch source[place &- 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
        case UInt8(ascii: "."): return !lastIsInitial
        default: return false
        }
    }

    /// Counts the character at `place`, of this many bytes, if it is one that Spanish is known by.
    @inline(__always)
    private mutating func noteMark(width: Int) {
        guard width == 2 else { return }
        switch (source[place], source[place + 1]) {
        case (0xC3, 0xB1), (0xC3, 0x91), (0xC2, 0xBF), (0xC2, 0xA1), (0xCC, 0x83): spanishMarks += 2
        case (0xC3, 0xA1), (0xC3, 0xA9), (0xC3, 0xAD), (0xC3, 0xB3), (0xC3, 0xBA), (0xC3, 0x81), (0xC3, 0x89),
            (0xC3, 0x8D), (0xC3, 0x93), (0xC3, 0x9A), (0xCC, 0x81):
            spanishMarks += 1
        default: break
        }
    }

    @inline(__always)
    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}

extension FieldScanner {
    /// Whether a word and the one before it are single letters with only a full stop between them, and so one word.
    @inline(__always)
    func isOneWord(_ last: ScannedWord, _ word: ScannedWord) -> Bool {
        last.isInitial && word.isInitial && word.start - last.end == 1 && source[last.end] == UInt8(ascii: ".")
            && word.high - last.low <= Words.longest
    }

    /// The folded letters of a word of up to sixteen bytes as stop words are looked up.
    @inline(__always)
    func key(of word: ScannedWord) -> StopwordTable.Key {
        let length = word.high - word.low
        guard length <= 16 else { return StopwordTable.Key(head: 0, tail: 0) }
        return StopwordTable.Key(
            head: eight(at: word.low) & FieldScanner.mask(length),
            tail: length > 8 ? eight(at: word.low + 8) & FieldScanner.mask(length - 8) : 0)
    }

    /// A byte of the field.
    func byte(at place: Int) -> UInt8 { source[place] }

    /// The digits of a number; none where they are more than a phone number has.
    func digits(of word: ScannedWord) -> PhoneDigits {
        PhoneDigits(letters[word.low..<(word.high - word.low > PhoneDigits.most ? word.low : word.high)])
    }

    /// The last letters of a word of at least eight bytes, the very last one highest; 0 for a shorter one.
    @inline(__always)
    func lastEight(of word: ScannedWord) -> UInt64 {
        word.high - word.low >= 8 ? eight(at: word.high - 8) : 0
    }

    /// Whether the word is written with a capital first.
    @inline(__always)
    func isCapital(_ word: ScannedWord) -> Bool {
        source[word.start] &- UInt8(ascii: "A") < 26
    }

    /// Eight bytes of the buffer, the first one lowest; what is beyond its end is 0.
    @inline(__always)
    private func eight(at place: Int) -> UInt64 {
        let bytes = UnsafeRawBufferPointer(letters)
        guard place >= 0, place + 8 <= bytes.count else { return eightNearEnd(at: place) }
        return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    }

    private func eightNearEnd(at place: Int) -> UInt64 {
        var value: UInt64 = 0
        for (offset, byte) in letters.dropFirst(max(0, place)).prefix(8).enumerated() {
            value |= UInt64(byte) << UInt64(8 * offset)
        }
        return value
    }

    @inline(__always)
    private static func mask(_ length: Int) -> UInt64 {
        length >= 8 ? .max : (1 << UInt64(max(0, length) * 8)) - 1
    }

    /// A scalar as searching reads it, and how many bytes it is written with.
    private struct Decoded {
        var kind: ScalarKind
        var bytes: UInt32
        var width: Int

        init(_ scalar: FoldedScalar, width: Int) {
            kind = scalar.kind
            bytes = scalar.bytes
            self.width = width
        }

        @inline(__always)
        init(ascii byte: UInt8) {
            self.init(FoldedScalar(ascii: byte), width: 1)
        }
    }

    /// The scalar at `place`, which does not begin with an ASCII byte.
    ///
    /// A byte that begins no well-formed scalar (Unicode 16, table 3-7) is a separator by itself.
    private func decode(_ folding: Folding) -> Decoded {
        let malformed = Decoded(.separator, width: 1)
        let lead = source[place]
        switch lead {
        case 0xC2...0xDF:
            guard let last = trail(1) else { return malformed }
            return fold(UInt32(lead & 0x1F) << 6 | last, width: 2, folding)
        case 0xE0...0xEF:
            guard let middle = trail(1), let last = trail(2) else { return malformed }
            let value = UInt32(lead & 0x0F) << 12 | middle << 6 | last
            guard value >= 0x800 else { return malformed }
            return fold(value, width: 3, folding)
        case 0xF0...0xF4:
            guard let second = trail(1), let third = trail(2), let last = trail(3) else { return malformed }
            let value = UInt32(lead & 0x07) << 18 | second << 12 | third << 6 | last
            guard value >= 0x10000 else { return malformed }
            return fold(value, width: 4, folding)
        default:
            return malformed
        }
    }

    /// The six bits of the continuation byte so far after `place`; nil if there is none.
    @inline(__always)
    private func trail(_ offset: Int) -> UInt32? {
        guard place + offset < count, source[place + offset] & 0xC0 == 0x80 else { return nil }
        return UInt32(source[place + offset] & 0x3F)
    }

    /// Folds a scalar; surrogates and what is beyond Unicode are none, and each of their bytes parts words.
    @inline(__always)
    private func fold(_ value: UInt32, width: Int, _ folding: Folding) -> Decoded {
        guard let scalar = Unicode.Scalar(value) else { return Decoded(.separator, width: 1) }
        return Decoded(folding.fold(scalar), width: width)
    }
}
