/// Why a change cannot be made on the record as it is now.
public enum ChangeRefusal: Error, Hashable, Sendable {
    /// A field that the change edits has another value than the change starts from; `current` is nil where it is gone.
    case changedMeanwhile(field: [String], current: JSONValue?)
    /// The change adds a record, and there is another one with its id.
    case alreadyThere(RecordID)
    /// The change edits or removes a record that is not there.
    case gone(RecordID)
}
