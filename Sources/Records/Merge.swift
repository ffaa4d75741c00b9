/// Merging two edits of one record.
public enum Merge {
    /// The record that comes of two edits of `base`, field by field; nil where both sides removed it, or one did and
    /// the other left it alone.
    ///
    /// What only one side edited is as that side has it. What both edited, each in another way, is as the desk has it,
    /// and both values are listed in the record's `conflicts`; so is a removal by one side of what the other edited.
    /// With the sides exchanged the same comes out, but for the sides that the conflicts name, and which of two values
    /// in conflict stands in the field.
    public static func threeWay(base: JSONValue?, desk: JSONValue?, file: JSONValue?) -> JSONValue? {
        RecordChain(versions: [base, desk], folded: 0).merged(with: file)
    }
}
