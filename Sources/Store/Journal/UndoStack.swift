/// Which transaction an undo would undo next, and which undo a redo would take back next, for one person.
///
/// An undo walks back over the person's own transactions, and an undo that is taken back can be undone again. What the
/// person does anew ends what could be redone. A transaction that somebody else has undone is passed over.
///
/// It is found from the newest transaction backwards, so that a long history need not be read to its start: add
/// transactions, the newest first, until `isDecided`.
struct UndoStack {
    /// What it takes to know of a transaction.
    struct Step: Hashable {
        let seq: UInt64
        let who: String
        /// The transaction that this one undoes.
        var undoes: UInt64?
        /// The undo that this one takes back.
        var redoes: UInt64?
    }

    /// The transaction that an undo would undo; nil if there is none among those added.
    private(set) var undo: UInt64?
    /// The undo that a redo would take back; nil if there is none among those added.
    private(set) var redo: UInt64?
    /// Whether older transactions can change nothing any more.
    var isDecided: Bool { undo != nil && isRedoDecided }

    private let who: String
    private var isRedoDecided = false
    /// The transactions that later ones undo, or take back.
    private var reversed: Set<UInt64> = []

    /// The stack of a person, with some transactions passed over: those that leave nothing to undo, or to take back.
    init(of who: String, passingOver: Set<UInt64> = []) {
        self.who = who
        reversed = passingOver
    }

    init(of who: String, newestFirst steps: some Sequence<Step>) {
        self.init(of: who)
        for step in steps where !isDecided { add(step) }
    }

    /// Adds the next older transaction.
    mutating func add(_ step: Step) {
        let isReversed = reversed.remove(step.seq) != nil
        if let seq = step.undoes ?? step.redoes { reversed.insert(seq) }
        guard step.who == who else { return }
        if step.undoes != nil {
            if !isReversed, !isRedoDecided { redo = step.seq }
            isRedoDecided = isRedoDecided || redo != nil
        } else {
            if !isReversed, undo == nil { undo = step.seq }
            if step.redoes == nil { isRedoDecided = true }
        }
    }
}

extension UndoStack.Step {
    init(_ transaction: JournalTransaction) {
        self.init(
            seq: transaction.seq, who: transaction.who, undoes: transaction.undoes, redoes: transaction.redoes)
    }
}

extension Journal {
    /// What this person can undo and redo by the journal as it was last refreshed, full journals included.
    func undoStack(of who: String, passingOver: Set<UInt64> = []) throws -> UndoStack {
        var stack = UndoStack(of: who, passingOver: passingOver)
        try walkBack { transaction, _ in
            stack.add(UndoStack.Step(transaction))
            return !stack.isDecided
        }
        return stack
    }
}
