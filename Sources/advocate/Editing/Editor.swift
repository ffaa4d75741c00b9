import Glibc

/// The person who edits, as the journal names them.
enum Editor {
    /// `$ADVOCATE_USER`, else the login name, then `@` and the name of the machine: `ana@laptop`.
    static var name: String { "\(person)@\(machine)" }

    private static var person: String {
        if let name = Environment["ADVOCATE_USER"], !name.isEmpty { return name }
        if let login = getpwuid(getuid()).flatMap({ $0.pointee.pw_name }) { return String(cString: login) }
        return "user-\(getuid())"
    }

    private static var machine: String {
        var name = [CChar](repeating: 0, count: 256)
        // The last byte stays zero, whether or not the name was cut.
        guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
        return String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
