extension FieldEdit {
    /// The fields that differ between two states of a record, in the order of `after`, then those taken out.
    public static func all(from before: JSONValue?, to after: JSONValue?) -> [FieldEdit] { [] }
}
