/// Works out what the parts of a question are worth in the documents of a window.
struct WindowParts {
    private let lists: UnsafeMutableBufferPointer<WeightedList>
    private let asked: GatheredLists
    private let rooms: [WindowWorths]

    /// How many windows it needs for itself.
    static let rooms = 2
    /// Looking a document up in a list costs about as much as going through so many postings.
    private static let lookup = 8

    init(
        _ lists: UnsafeMutableBufferPointer<WeightedList>, _ asked: GatheredLists, rooms: ArraySlice<WindowWorths>
    ) {
        self.lists = lists
        self.asked = asked
        self.rooms = Array(rooms)
    }

    /// The first document from one on that may have a part; `.max` where none has.
    func next(_ group: ListGroup, from document: UInt32) -> UInt32 {
        var next = UInt32.max
        for index in group.lists { next = min(next, lists[index].next(from: document)) }
        for joined in asked.joined[group.joined] {
            // All of its words must be there.
            var latest = document
            for word in asked.words[joined.words] { latest = max(latest, self.next(word, from: document)) }
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
        for joined in asked.joined[group.joined] {
            let isThere = asked.words[joined.words].allSatisfy { self.bound($0, in: range).isThere }
            if isThere { bound = max(bound, joined.value(Payload.most).bits) }
        }
        return Worth(bits: bound)
    }

    /// Puts what a part is worth into a window, for those documents that are among `count` others.
    ///
    /// What is worth no more than `least` may be left out; false where something was.
    func fill(
        _ group: ListGroup, into worths: WindowWorths, among others: WindowSet, _ count: Int, in range: Range<UInt32>,
        over least: Int = -1
    ) -> Bool {
        var isWhole = true
        worths.documents.removeAll()
        for index in group.lists {
            if count * Self.lookup < lists[index].postingsOfWindow {
                lookUp(index, into: worths, among: others, in: range)
            } else {
                let value = lists[index].value
                let payload = value.least(over: least)
                if payload > Int(Payload.least) { isWhole = false }
                lists[index].forEach(in: range, from: payload) { offset, payload in
                    worths.raise(offset, to: value(payload), among: others)
                }
            }
        }
        for joined in asked.joined[group.joined] { fill(joined, into: worths, among: others, count, in: range) }
        return isWhole
    }

    /// Looks every document up by itself.
    private func lookUp(_ index: Int, into worths: WindowWorths, among others: WindowSet, in range: Range<UInt32>) {
        let value = lists[index].value
        others.forEach { offset in
            let payload = lists[index].payload(of: range.lowerBound + UInt32(truncatingIfNeeded: offset))
            if payload > 0 { worths.raise(offset, to: value(payload), among: others) }
        }
    }

    /// The same for words that must stand in one passage, as far as is known.
    private func fill(
        _ joined: JoinedWords, into worths: WindowWorths, among others: WindowSet, _ count: Int, in range: Range<UInt32>
    ) {
        let words = asked.words[joined.words].sorted { $0.postings < $1.postings }
        guard let rarest = words.first else { return }
        let (sums, room) = (rooms[0], rooms[1])
        _ = fill(rarest, into: sums, among: others, count, in: range)
        for word in words.dropFirst() {
            let left = sums.documents.count
            guard left > 0 else { return }
            _ = fill(word, into: room, among: sums.documents, left, in: range)
            sums.documents.become(room.documents)
            sums.documents.filter { offset in
                guard let both = sums[offset].joined(room[offset]) else { return false }
                sums[offset] = both
                return true
            }
        }
        sums.documents.forEach { worths.raise($0, to: joined.worth(sums[$0]), among: others) }
    }
}
