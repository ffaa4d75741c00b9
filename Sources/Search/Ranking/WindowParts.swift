/// Works out what the parts of a question are worth in the documents of a window.
struct WindowParts {
    private let lists: UnsafeMutableBufferPointer<WeightedList>
    private let asked: GatheredLists
    /// Of joined words, what two of them are worth, and the documents that have all so far, with the bits of their worth.
    private let room: WindowWorths
    private let otherRoom: WindowWorths
    private let left: Hopefuls

    /// Looking a document up in a list costs about as much as going through so many postings.
    private static let lookup = 8

    init(_ lists: UnsafeMutableBufferPointer<WeightedList>, _ asked: GatheredLists, _ window: Window) {
        self.lists = lists
        self.asked = asked
        room = window.joined
        otherRoom = window.alsoJoined
        left = window.left
    }

    /// The first document from one on that may have a part; `.max` where none has.
    func next(_ group: ListGroup, from document: UInt32) -> UInt32 {
        var next = UInt32.max
        for index in group.lists { next = min(next, lists[index].next(from: document)) }
        guard !group.joined.isEmpty else { return next }
        for joined in asked.joined[group.joined] {
            // All of its words must be there, the rarest first.
            var latest = document
            for word in asked.words[joined.words] where latest < .max { latest = self.next(word, from: latest) }
            next = min(next, latest)
        }
        return next
    }

    /// A worth that a part exceeds nowhere in a window; none where no document there has it.
    func bound(_ group: ListGroup, in range: Range<UInt32>) -> Worth {
        var bound: UInt32 = 0
        for index in group.lists {
            let payload = lists[index].bound(in: range)
            if payload > 0 { bound = max(bound, lists[index].value(payload).bits) }
        }
        guard !group.joined.isEmpty else { return Worth(bits: bound) }
        for joined in asked.joined[group.joined] {
            let isThere = asked.words[joined.words].allSatisfy { self.bound($0, in: range).isThere }
            if isThere { bound = max(bound, joined.value(Payload.most).bits) }
        }
        return Worth(bits: bound)
    }

    /// What a part is worth in a document. Documents are asked for in ascending order.
    func worth(_ group: ListGroup, of document: UInt32) -> Worth {
        var worth: UInt32 = 0
        for index in group.lists {
            let payload = lists[index].payload(of: document)
            if payload > 0 { worth = max(worth, lists[index].value(payload).bits) }
        }
        for joined in asked.joined[group.joined] {
            let words = asked.words[joined.words].map { self.worth($0, of: document) }
            guard var sum = words.first, sum.isThere else { continue }
            let isTogether = words.dropFirst().allSatisfy { word in
                guard let both = sum.joined(word) else { return false }
                sum = both
                return true
            }
            if isTogether { worth = max(worth, joined.worth(sum).bits) }
        }
        return Worth(bits: worth)
    }

    /// The documents of a window that matter: those of which there is hope, and worths that at least they have, if any.
    typealias Some = (hopeful: Hopefuls, worths: WindowWorths?)

    /// Puts what a part is worth into a window, at least for those documents that matter; for all with nil.
    ///
    /// What is worth no more than `least` may be left out; false where something was.
    func fill(
        _ group: ListGroup, into worths: WindowWorths, among some: Some?, in range: Range<UInt32>, over least: Int = -1
    ) -> Bool {
        var isWhole = true
        worths.removeAll()
        for index in group.lists {
            let value = lists[index].value
            let payload = value.least(over: least)
            if payload > Int(Payload.least) { isWhole = false }
            guard let some else {
                lists[index].forEach(in: range, from: payload) { worths.raise($0, to: value($1)) }
                continue
            }
            if some.hopeful.count * Self.lookup < lists[index].postingsOfWindow {
                some.hopeful.visit { offset, _ in
                    let payload = lists[index].payload(of: range.lowerBound + UInt32(truncatingIfNeeded: offset))
                    if payload > 0 { worths.raise(offset, to: value(payload)) }
                }
            } else if let others = some.worths {
                lists[index].forEach(in: range, from: payload) { if others.has($0) { worths.raise($0, to: value($1)) } }
            } else {
                lists[index].forEach(in: range, from: payload) { worths.raise($0, to: value($1)) }
            }
        }
        guard !group.joined.isEmpty else { return isWhole }
        for joined in asked.joined[group.joined] {
            if !fill(joined, into: worths, among: some, in: range, over: least) { isWhole = false }
        }
        return isWhole
    }

    /// The same for words that must stand in one passage, as far as is known.
    private func fill(
        _ joined: JoinedWords, into worths: WindowWorths, among some: Some?, in range: Range<UInt32>, over least: Int
    ) -> Bool {
        let payload = joined.value.least(over: least)
        guard payload <= Int(Payload.most) else { return false }
        let words = asked.words[joined.words]
        // What the rarest must have where all others have the most they can.
        let missing = ((payload >> 3) - 1) * joined.weight - words.dropFirst().reduce(0) { $0 + $1.most }
        let isWhole = fill(words[joined.words.lowerBound], into: room, among: some, in: range, over: missing)
        left.become(room) { $0.bits }
        var (room, next) = (room, otherRoom)
        for word in words.dropFirst() {
            guard left.count > 0 else { break }
            _ = fill(word, into: next, among: (left, room), in: range)
            left.update { Worth(bits: $1).joined(next[$0])?.bits }
            (room, next) = (next, room)
        }
        left.visit { worths.raise($0, to: joined.worth(Worth(bits: $1))) }
        return isWhole
    }
}
