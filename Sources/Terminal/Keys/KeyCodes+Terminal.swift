import CTerminal
import Screen

extension KeyCodes {
    /// With the keys of the description of the terminal that is open.
    static func ofOpenTerminal() -> KeyCodes {
        var codes = KeyCodes()
        for (capability, key) in described {
            guard let bytes = ct_key_bytes(capability) else { continue }
            codes.own[Array(String(cString: bytes).utf8)] = key
        }
        return codes
    }

    /// terminfo(5)'s names of keys.
    private static let described: [(String, Key)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("kpp", .pageUp), ("knp", .pageDown),
            ("khome", .home), ("kend", .end), ("kent", .enter), ("kcbt", .backTab), ("kbs", .backspace),
            ("kdch1", .delete), ("kich1", .insert),
        ] + (1...12).map { ("kf\($0)", .function($0)) }
}
