/// What a zone's clocks show for a while: an offset and its name.
struct LocalTimeType: Hashable, Sendable {
    /// Seconds east of UTC.
    var offset: Int
    var abbreviation: String

    /// The offsets that RFC 9636, section 3.2 says readers must expect: more than -25 and less than 26 hours.
    static let offsets = -89_999...93_599
}

/// The moment a zone's clocks begin to show something else.
struct Transition: Hashable, Sendable {
    var seconds: Int64
    var type: LocalTimeType
}
