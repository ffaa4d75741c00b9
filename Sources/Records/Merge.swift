/// Merging two edits of one record.
public enum Merge {
    /// The record that comes of two edits of `base`, field by field; nil where both, or one alone, removed it.
    ///
    /// What only one side edited is as that side has it. What both edited, each in another way, is as the desk has it,
    /// and both values are listed in the record's `conflicts`.
    public static func threeWay(base: JSONValue?, desk: JSONValue?, file: JSONValue?) -> JSONValue? {
        RecordChain(versions: [base, desk], folded: 0).merged(with: file)
    }
}
