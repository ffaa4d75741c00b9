/// What a text in EDTF says, before it becomes a date.
struct EDTFParts {
    var precision: EDTF.Precision
    /// Day numbers, counted as `CivilDate` does and reaching beyond its years; nothing: open or unknown.
    var first: Int?
    var last: Int?
    var time: Int?
    var offset: Int?
    var uncertain: EDTF.Parts = []
    var approximate: EDTF.Parts = []
    var ends: [EDTF.End] = []
    var members: [EDTF.Member] = []

    /// Takes over what is in doubt about a date that is one of several.
    mutating func takeDoubt(of other: EDTFParts?) {
        uncertain.formUnion(other?.uncertain ?? [])
        approximate.formUnion(other?.approximate ?? [])
    }
}
