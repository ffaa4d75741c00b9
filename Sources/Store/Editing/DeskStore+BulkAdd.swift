import Glibc
import Records

/// How far a bulk add has come.
public enum BulkProgress: Sendable {
    /// Lines are read and checked; nothing has been added yet.
    case reading(lines: Int, bytes: Int)
    /// They are written to the journal: still nothing has been added.
    case saving(done: Int, of: Int)
    /// They are added, and are being put into the files.
    case folding(done: Int, of: Int)
}

extension DeskStore {
    /// Adds any number of records in one transaction: all of them, or none.
    ///
    /// `next` gives the lines one by one, each one record as JSON without its line feed, and nil at the end; blank ones
    /// are passed over. A line that is no record of the collection, or whose id is taken, is named by its number.
    /// Where `next` throws, nothing is added, and `notAllRead` is thrown: what it was is the caller's to know.
    ///
    /// Records wait in a file beside the journal while they are read, so that what is in memory is some bytes a record.
    public func addLines(
        to collection: CollectionID, next: () throws -> ArraySlice<UInt8>?,
        progress: (BulkProgress) -> Void
    ) throws(StoreError) -> Committed {
        let incoming = try read(next, for: collection, progress: progress)
        let count = incoming.records.count
        guard count > 0 else { return .nothing }
        let sequence = try locked { writing throws(StoreError) in
            // What is committed already goes into the files first, to be looked up there a file at a time.
            try fold(writing)
            try incoming.requireFreeIDs(in: writing.session, for: collection)
            return try append(in: writing) { appending in
                for (done, record) in incoming.records.enumerated() {
                    let value = try incoming.value(of: record)
                    let id = RecordID(value["id"]?.text ?? "")
                    try appending.add(Change(collection, id, before: nil, after: value))
                    if done % Self.mostUnsaid == 0 { progress(.saving(done: done, of: count)) }
                }
            }
        }
        return Committed(sequence: sequence, changes: [], count: count)
    }

    /// Brings the files up to the journal, telling how far it has come.
    public func fold(progress: (BulkProgress) -> Void) throws(StoreError) {
        try fold { done, count in progress(.folding(done: done, of: count)) }
    }

    private static let mostUnsaid = 1000

    private func read(
        _ next: () throws -> ArraySlice<UInt8>?, for collection: CollectionID,
        progress: (BulkProgress) -> Void
    ) throws(StoreError) -> IncomingRecords {
        let desk = try folder.open()
        try folder.requireDesk(in: desk)
        let incoming = try IncomingRecords(of: collection, folder, in: folder.ownFolder(in: desk))
        func line() throws(StoreError) -> ArraySlice<UInt8>? {
            do { return try next() } catch { throw .notAllRead }
        }
        while let line = try line() {
            try incoming.take(line)
            if incoming.lineCount % Self.mostUnsaid == 0 {
                progress(.reading(lines: incoming.lineCount, bytes: incoming.byteCount))
            }
        }
        try incoming.finish()
        return incoming
    }
}

extension JSONValue {
    /// The characters of a text; nil for any other kind.
    fileprivate var text: String? { if case .text(let text) = self { text } else { nil } }
}
