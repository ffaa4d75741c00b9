/// The part of a record's texts that says most of what was asked.
public struct BestPassage: Sendable, Equatable {
    /// About a line of one of the texts, with an ellipsis where something was left out before it.
    public var text: String
    /// How many parts of the question it has.
    public var parts: Int
    /// How many of them the heading has not got.
    public var news: Int
}

extension Marker {
    /// The passage that has the most of the question that the heading has not; of equal ones that with the most of it at
    /// all, then that in which it stands nearest together, then the longest up to a line, then the first. Nil where no text
    /// has any of it.
    public func bestPassage(in texts: [String], heading: String, group: UInt8? = nil) -> BestPassage? {
        let known = Set(marks(in: heading, group: group).map(\.part))
        var best: (stretch: Stretch, text: String)?
        for text in texts {
            for stretch in Stretch.all(marks(in: text, group: group), known: known, room: text.utf8.count) {
                guard best.map({ stretch.isBetter(than: $0.stretch) }) ?? true else { continue }
                best = (stretch, text)
            }
        }
        return best.map { best in
            BestPassage(
                text: best.text.line(around: best.stretch.place), parts: best.stretch.parts, news: best.stretch.news)
        }
    }
}

/// Marks that stand so near each other that one line shows them.
private struct Stretch {
    /// In UTF-8 offsets.
    let place: Range<Int>
    let parts: Int
    let news: Int
    /// How much of a line the text fills.
    let room: Int

    /// The bytes of a line, about.
    static let longest = 72
    /// The most marks of one text that are looked at.
    private static let mostMarks = 256

    /// The most that there is from each mark on.
    static func all(_ marks: [Marker.Mark], known: Set<Int>, room: Int) -> [Stretch] {
        let marks = marks.filter { !$0.place.isEmpty }.sorted { $0.place.lowerBound < $1.place.lowerBound }
            .prefix(mostMarks)
        return marks.indices.map { first in
            var parts: Set<Int> = []
            var end = marks[first].place.upperBound
            for mark in marks[first...] {
                guard mark.place.upperBound - marks[first].place.lowerBound <= longest || parts.isEmpty else { break }
                // What is there already makes it no better.
                if parts.insert(mark.part).inserted { end = max(end, mark.place.upperBound) }
            }
            return Stretch(
                place: marks[first].place.lowerBound..<end, parts: parts.count, news: parts.subtracting(known).count,
                room: min(room, longest))
        }
    }

    func isBetter(than other: Stretch) -> Bool {
        if news != other.news { return news > other.news }
        if parts != other.parts { return parts > other.parts }
        if place.count != other.place.count { return place.count < other.place.count }
        return room > other.room
    }
}

extension String {
    /// How many Characters may stand before what is to be seen.
    private static let mostBefore = 40

    /// About a line of the text from shortly before a place on, without line ends; all of a short text.
    ///
    /// It begins where a sentence or a word does.
    fileprivate func line(around place: Range<Int>) -> String {
        let start = utf8.index(startIndex, offsetBy: place.lowerBound)
        let before = self[..<start]
        let room = Swift.min(Self.mostBefore, Swift.max(0, Stretch.longest - place.count))
        guard before.count > room else { return onOneLine }
        let nearest = index(start, offsetBy: -room)
        let window = self[nearest..<start]
        let cut = window.sentenceStart ?? window.wordStart ?? start
        return "…" + String(self[cut...]).onOneLine
    }

    private var onOneLine: String { String(map { $0.isNewline ? " " : $0 }) }
}

extension Substring {
    /// Where the last sentence that begins inside does so.
    fileprivate var sentenceStart: Index? {
        var found: Index?
        var endsSentence = false
        for index in indices {
            if endsSentence, !self[index].isWhitespace { found = index }
            let character = self[index]
            endsSentence =
                character.isNewline || (endsSentence || ".?!".contains(previous(of: index))) && character.isWhitespace
        }
        return found
    }

    private func previous(of index: Index) -> Character { index > startIndex ? self[self.index(before: index)] : " " }

    /// Where the first whole word inside begins.
    fileprivate var wordStart: Index? { firstIndex(of: " ").map { index(after: $0) } }
}
