/// Numbers of things in words.
enum Counted {
    /// `1 record`, `12 records`.
    static func records(_ count: Int) -> String { count == 1 ? "1 record" : "\(count) records" }
}
