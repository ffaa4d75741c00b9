import Records

/// What has changed in a desk since a stamp was made of it.
public struct DeskChanges: Sendable {
    /// The parts with records of which the stamp knows nothing, in their order.
    public internal(set) var new: [DeskPart] = []
    /// The parts whose records may be others than they were, in their order.
    public internal(set) var changed: [DeskPart] = []
    /// The parts that are no longer there, in their order.
    public internal(set) var gone: [DeskPart] = []
    fileprivate var journal: DeskStamp.JournalMark
    /// All parts as they are now, with what the stamp knew of those that have not changed.
    fileprivate var entries: [DeskStamp.Entry] = []

    /// Whether all is as it was.
    public var isEmpty: Bool { new.isEmpty && changed.isEmpty && gone.isEmpty }

    /// What is to be read: what is new and what has changed, in their order.
    public var toRead: [DeskPart] { (new + changed).sorted() }

    /// The stamp of the desk once the changes are taken in. `merged` are the parts of which `DeskParts.read` said that
    /// they have merged records.
    public func stamp(merged: Set<DeskPart>) -> DeskStamp {
        let read = Set(new).union(changed)
        let entries = entries.map { entry in
            guard read.contains(entry.part) else { return entry }
            var entry = entry
            entry.state.hasMerged = merged.contains(entry.part)
            return entry
        }
        // A part without a file is kept in mind only for what the journal had to say of it.
        return DeskStamp(journal: journal, entries: entries.filter { !$0.state.isAbsent || $0.state.hasMerged })
    }
}

extension DeskParts {
    /// What has changed since a stamp was made; everything is new where there is none.
    ///
    /// The journal is read only if it is not as it was. What changes while parts are read shows in the next
    /// comparison with the stamp that comes of this one.
    public func changes(since older: DeskStamp?) throws(StoreError) -> DeskChanges {
        let state = journalStatus.map { PartState($0, at: moment) } ?? .absent
        let old = older?.journal ?? DeskStamp.JournalMark()
        var changes = DeskChanges(journal: DeskStamp.JournalMark(state: state, inode: journalStatus?.inode ?? 0))
        var spoken: Set<DeskPart> = []
        let isJournalSame = older != nil && state.isSame(as: old.state)
        if isJournalSame {
            changes.journal.lastSeq = old.lastSeq
        } else if let journal = try readJournal() {
            changes.journal.lastSeq = journal.lastSeq
            // Another file may count anew.
            let known = changes.journal.inode == old.inode && old.lastSeq <= journal.lastSeq ? old.lastSeq : 0
            for line in journal.lines(after: known) { spoken.insert(part(ofHash: line.hash, in: line.collection)) }
        }
        if let older, spoken.isEmpty, matches(older, isJournalSame: isJournalSame) {
            changes.entries = older.entries
            return changes
        }
        changes.compare(found, with: older?.entries ?? [], spoken, isJournalSame: isJournalSame)
        return changes
    }

    /// Whether every part is surely as it was when a stamp was made, if the journal says nothing new of any.
    private func matches(_ older: DeskStamp, isJournalSame: Bool) -> Bool {
        sweep.matches(older.entries) { part, entry in
            part.state.isSame(as: entry.state) && (isJournalSame || !entry.state.hasMerged)
        }
    }
}

extension DeskChanges {
    /// Goes through the parts there are and those there were, side by side. `spoken` are those of whose records the
    /// journal has news.
    fileprivate mutating func compare(
        _ found: [FoundPart], with old: [DeskStamp.Entry], _ spoken: Set<DeskPart>, isJournalSame: Bool
    ) {
        let now = Self.adding(spoken, to: found)
        entries.reserveCapacity(now.count)
        var old = old[...]
        for var entry in now {
            while let first = old.first, first.part < entry.part { dropOrKeep(old.removeFirst(), isJournalSame) }
            guard let first = old.first, first.part == entry.part else {
                new.append(entry.part)
                entries.append(entry)
                continue
            }
            old.removeFirst()
            let mayBeUnmerged = first.state.hasMerged && !isJournalSame
            if entry.state.isSame(as: first.state), !mayBeUnmerged, !spoken.contains(entry.part) {
                entry.state.hasMerged = first.state.hasMerged
            } else {
                changed.append(entry.part)
            }
            entries.append(entry)
        }
        for entry in old { dropOrKeep(entry, isJournalSame) }
    }

    /// A part that is not there now: it may never have been, and have records only in the journal.
    private mutating func dropOrKeep(_ entry: DeskStamp.Entry, _ isJournalSame: Bool) {
        if entry.state.isAbsent, isJournalSame { entries.append(entry) } else { gone.append(entry.part) }
    }

    private static func adding(_ spoken: Set<DeskPart>, to found: [FoundPart]) -> [DeskStamp.Entry] {
        let there = found.map { DeskStamp.Entry(part: $0.part, state: $0.state) }
        guard !spoken.isEmpty else { return there }
        let missing = spoken.subtracting(found.map(\.part)).map { DeskStamp.Entry(part: $0, state: .absent) }
        return missing.isEmpty ? there : (there + missing).sorted { $0.part < $1.part }
    }
}
