/// The escapes of a quoted text (RFC 8259, section 7), read and written.
enum JSONEscapes {
    /// The characters of a text's bytes, with the escapes in them resolved if there are any.
    ///
    /// The bytes are those a scan has passed; any others come out without a trap, with U+FFFD where they mean nothing.
    static func text(_ bytes: some Collection<UInt8>, escaped: Bool) -> String {
        escaped ? String(decoding: self.bytes(bytes), as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
    }

    /// The UTF-8 of a text's bytes with its escapes resolved.
    static func bytes(_ source: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(source.count)
        var input = source.makeIterator()
        var high: UInt32?
        while let byte = input.next() {
            guard byte == ASCII.backslash, let letter = input.next() else {
                result.append(byte)
                continue
            }
            switch letter {
            case 0x62: result.append(0x08)
            case 0x66: result.append(0x0C)
            case 0x6E: result.append(0x0A)
            case 0x72: result.append(0x0D)
            case 0x74: result.append(0x09)
            case 0x75:
                let unit = (0..<4).reduce(0) { value, _ in value << 4 | (input.next().flatMap(ASCII.hexValue) ?? 0) }
                if (0xD800...0xDBFF).contains(unit) {
                    high = unit
                } else {
                    append(high.map { scalar(high: $0, low: unit) } ?? unit, to: &result)
                    high = nil
                }
            default: result.append(letter)
            }
        }
        return result
    }

    /// The scalar of a surrogate pair (The Unicode Standard, section 3.9, D91).
    static func scalar(high: UInt32, low: UInt32) -> UInt32 { 0x10000 + (high & 0x3FF) << 10 + (low & 0x3FF) }

    private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UTF8.encode(Unicode.Scalar(value) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
    }

    /// Writes a text between quotes so that it can be printed as well as read back.
    ///
    /// Beyond what RFC 8259 asks for, whatever could drive a terminal, turn the direction of a line or hide in it is
    /// written as `\uXXXX`, or as two of them for a surrogate pair. Noncharacters, which no I-JSON text may hold (RFC 7493, section 2.1), become U+FFFD.
    static func write(_ text: String, to output: inout [UInt8]) {
        output.append(ASCII.quote)
        let start = output.count
        output.append(contentsOf: text.utf8)
        if !isPlain(output[start...]) {
            output.removeLast(output.count - start)
            for scalar in text.unicodeScalars { write(scalar, to: &output) }
        }
        output.append(ASCII.quote)
    }

    /// Whether bytes are ASCII without anything to escape, as most texts are.
    private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != ASCII.quote && $0 != ASCII.backslash }
    }

    private static func write(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        switch scalar {
        case "\"": output += [ASCII.backslash, ASCII.quote]
        case "\\": output += [ASCII.backslash, ASCII.backslash]
        case "\n": output += [ASCII.backslash, 0x6E]
        case "\r": output += [ASCII.backslash, 0x72]
        case "\t": output += [ASCII.backslash, 0x74]
        case "\u{8}": output += [ASCII.backslash, 0x62]
        case "\u{C}": output += [ASCII.backslash, 0x66]
        case _ where !UnsafeText.contains(scalar): output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
        case _ where scalar.properties.isNoncharacterCodePoint: output += UTF8.encodedReplacementCharacter
        default: for unit in String(scalar).utf16 { write(unit, to: &output) }
        }
    }

    private static func write(_ unit: UTF16.CodeUnit, to output: inout [UInt8]) {
        let digits = String(unit, radix: 16)
        output +=
            [ASCII.backslash, 0x75] + repeatElement(ASCII.zero, count: max(0, 4 - digits.utf8.count)) + digits.utf8
    }
}
