import Glibc
import Timekeeping

/// The rules of a time zone, from the system's files.
enum ZoneFile {
    private static let folders = ["/usr/share/zoneinfo/", "/usr/lib/zoneinfo/", "/etc/zoneinfo/"]

    /// The rules of a zone by its IANA name; nil where the system does not have it.
    static func rules(of name: String) -> ZoneRules? {
        guard isName(name) else { return nil }
        for folder in folders {
            if let bytes = read(folder + name), let rules = try? ZoneRules(tzif: bytes) { return rules }
        }
        return nil
    }

    /// Letters, digits and `_+-` in parts between slashes: nothing that could lead out of the folder.
    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && name.utf8.count < 128 && !name.hasPrefix("/")
            && name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
                !part.isEmpty
                    && part.utf8.allSatisfy { byte in
                        switch byte {
                        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
                            UInt8(ascii: "-"):
                            true
                        default: false
                        }
                    }
            }
    }

    private static func read(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rbe") else { return nil }
        defer { fclose(file) }
        let limit = 1 << 20
        var bytes = [UInt8](repeating: 0, count: limit)
        let count = fread(&bytes, 1, limit, file)
        return count > 0 && count < limit ? Array(bytes[..<count]) : nil
    }
}
