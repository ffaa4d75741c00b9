/// What a text in EDTF says, before it becomes a date.
struct EDTFParts {
    var precision: EDTF.Precision
    /// Day numbers, counted as `CivilDate` does and reaching beyond its years; nothing: open or unknown.
    var first: Int?
    var last: Int?
    var time: Int?
    var offset: Int?
    var isUncertain = false
    var isApproximate = false
    var ends: [EDTF.End] = []
}
