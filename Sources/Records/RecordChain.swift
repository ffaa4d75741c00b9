/// The versions of one record that the desk's journal holds, to be merged with what the record's file holds.
///
/// Of an earlier version that the file may still be at, the desk's edits since have not reached the file: they are put
/// there. Of a version that is older than one known to have been in the file, somebody has put a copy back. What no
/// version has, somebody has edited in the file. The file is known to have had what was folded into it, and what the
/// desk took in from it; each field is known by itself.
public struct RecordChain: Sendable {
    /// One version of the record, and who brought it about.
    struct State: Sendable {
        /// Nil where there was no record.
        let value: JSONValue?
        /// Whether the desk found it so, instead of having made it so: it was taken in from the file.
        let isFound: Bool
    }

    let states: [State]
    /// The index of the newest state that the file is known to have been given.
    let folded: Int

    /// A record with the changes that the desk made to it, oldest first, of which the first `folded` are in the file.
    ///
    /// Where a change starts from something else than the one before it ended with, the desk had taken in edits of the
    /// file in between.
    public init(changes: [Change], folded: Int) {
        var states: [State] = []
        var newest = 0
        for (index, change) in changes.enumerated() {
            if states.last.map({ !$0.value.isSame(as: change.before) }) ?? true {
                states.append(State(value: change.before, isFound: true))
            }
            states.append(State(value: change.after, isFound: false))
            if index < folded { newest = states.count - 1 }
        }
        self.states = states
        self.folded = newest
    }

    /// The versions that a record had at the desk, each made from the one before it; the first `folded` of those after
    /// the first one are in the file.
    public init(versions: [JSONValue?], folded: Int) {
        states = versions.enumerated().map { State(value: $1, isFound: $0 == 0) }
        self.folded = max(0, min(folded, versions.count - 1))
    }
}
