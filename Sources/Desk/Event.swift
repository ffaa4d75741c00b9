import Records
import Screen
import Timekeeping

/// What happens to a desk.
public enum Event: Sendable {
    /// A person did something at the terminal.
    case input(Input)
    /// Time has passed; sent at least once a minute, and every second in a kiosk.
    case tick(Instant)
    /// The answer to an `Effect.find`.
    case found(RequestID, Findings)
    /// The records are other than they were; the answer to `Effect.settle`, `undo` and `redo` too.
    case changed(DeskNews)
    /// A sentence to show at the foot: why an `Effect.settle`, `undo` or `redo` was refused.
    case told(String)
    /// The answer to an `Effect.survey`.
    case surveyed(RequestID, Survey)
    /// How much of the records the search has read, in hundredths, until it is ready.
    case searchProgress(Int)
    /// The search answers from so many records that it has read so far; what was asked before may find more now.
    case searchPartial(Int)
    /// The search has read the records as they are now; what was asked before may have missed some.
    case searchReady
    /// Somebody outside asked the program to end.
    case stop
}

/// What a desk asks of the world outside it.
public enum Effect: Equatable, Sendable {
    /// Look for records; answered with `Event.found`, where `SearchRequest.firstShown` says so twice. A newer request makes an older one of the same kind pointless.
    case find(RequestID, SearchRequest)
    /// Settle a conflict of a record: what one side has stays. Answered with `Event.changed` or `Event.told`.
    case settle(Settlement)
    /// Take back the last thing that was done; answered with `Event.changed` or `Event.told`.
    case undo
    /// Do again what was last taken back; answered with `Event.changed` or `Event.told`.
    case redo
    /// Make a `Survey` of this library, beside the screen; answered with `Event.surveyed`. A newer one makes an older
    /// one pointless.
    case survey(RequestID, Library)
    /// Draw the whole screen again from nothing.
    case redraw
    /// Give the terminal back to the shell until somebody types `fg`.
    case suspend
    /// End the program.
    case quit

    /// Whether it changes records. A kiosk never asks for such a thing.
    public var changesRecords: Bool {
        switch self {
        case .settle, .undo, .redo: true
        case .find, .survey, .redraw, .suspend, .quit: false
        }
    }
}

/// Which of a record's two versions is to stay.
public struct Settlement: Equatable, Sendable {
    public let collection: CollectionID
    public let id: RecordID
    /// One of the record's conflicts.
    public let conflict: Conflict
    public let keeping: Conflict.Side

    /// The change that settles it, for a record as it is now, fields that no program knows among them.
    public func change(of record: JSONValue) -> Change {
        Change(collection, id, before: record, after: record.resolving(conflict, keeping: keeping))
    }
}

/// Tells an answer from the answers to older questions.
public struct RequestID: Hashable, Sendable {
    let number: Int

    static let first = RequestID(number: 0)

    var next: RequestID { RequestID(number: number &+ 1) }
}

/// A question to the search.
public struct SearchRequest: Equatable, Sendable {
    public var query: String
    /// Only this collection; nil means all.
    public var collection: CollectionID?
    public var limit: Int
    /// Whether the answer should have each record's best passage; a filter needs only the ids.
    public var wantsPassages: Bool
    /// How many records, in the order in which they are shown, are to be told first, with no more than the ids of the
    /// others; these follow in a second answer. All are told at once where it is nil.
    public var firstShown: Int?
    /// The language in which what is typed could be completed.
    public var language = Language.english

    public init(
        query: String, collection: CollectionID? = nil, limit: Int, wantsPassages: Bool, firstShown: Int? = nil,
        language: Language = .english
    ) {
        self.query = query
        self.collection = collection
        self.limit = limit
        self.wantsPassages = wantsPassages
        self.firstShown = firstShown
        self.language = language
    }
}
