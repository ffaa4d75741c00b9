/// Reads a text that is a date and nothing else.
enum DateReader {
    /// The same for a text that looks like EDTF, whose error is told where the words say nothing.
    static func only(in bytes: ArraySlice<UInt8>, orElse wrong: EDTFError) throws(WrittenDateError) -> WrittenDate {
        do throws(WrittenDateError) {
            return try only(in: bytes)
        } catch {
            throw error.reason == .unread ? WrittenDateError(.notEDTF(wrong), at: error.range) : error
        }
    }

    static func only(in bytes: ArraySlice<UInt8>) throws(WrittenDateError) -> WrittenDate {
        var (lexemes, slips) = DateLexer.lexemes(of: bytes, forgivingSlips: true)
        while let last = lexemes.last, last.kind == .dot || last.kind == .comma { lexemes.removeLast() }
        while lexemes.count > 1, isPair(lexemes[0].kind, lexemes[lexemes.count - 1].kind) {
            lexemes.removeFirst()
            lexemes.removeLast()
        }
        guard let first = lexemes.first, let last = lexemes.last else {
            throw WrittenDateError(.empty, at: bytes.startIndex..<bytes.endIndex)
        }
        let range = first.range.lowerBound..<last.range.upperBound
        var reader = DateExpressionReader(lexemes, at: 0, isProse: false)
        let expression = reader.expression()
        guard let expression, reader.end == lexemes.count else {
            let unread = expression == nil ? 0 : min(reader.end, lexemes.count - 1)
            throw WrittenDateError(.unread, at: lexemes[unread].range.lowerBound..<range.upperBound)
        }
        var making = DateMaking(assumed: (slips.isEmpty ? [] : [.spelling]) + reader.assumed)
        do throws(DateMaking.Failure) {
            let date = try making.date(of: expression)
            return WrittenDate(date: date, range: range, assumed: making.assumed)
        } catch {
            throw WrittenDateError(error.reason, at: range)
        }
    }

    private static func isPair(_ first: DateLexeme.Kind, _ last: DateLexeme.Kind) -> Bool {
        first == .open && last == .close || first == .quote && last == .quote
    }
}
