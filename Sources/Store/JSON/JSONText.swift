import Records

/// Values as JSON text that is safe to print: nothing in it can drive a terminal or hide in a line.
///
/// Members stand in the order in which they are encoded. Both functions throw `EncodingError` for a number that JSON
/// cannot hold (NaN and the infinities), and what a value's own `encode(to:)` throws.
public enum JSONText {
    /// A value on several lines, indented by two spaces, without a line end after it.
    public static func pretty(_ value: some Encodable) throws -> String {
        pretty(try JSONValue(encoding: value))
    }

    /// A value on one line, without a space between anything.
    public static func compact(_ value: some Encodable) throws -> String {
        compact(try JSONValue(encoding: value))
    }

    /// A JSON value on several lines, indented by two spaces, without a line end after it.
    public static func pretty(_ value: JSONValue) -> String {
        String(decoding: JSONLayout.pretty(value), as: UTF8.self)
    }

    /// A JSON value on one line, without a space between anything.
    public static func compact(_ value: JSONValue) -> String {
        String(decoding: JSONLayout.compact(value), as: UTF8.self)
    }
}
