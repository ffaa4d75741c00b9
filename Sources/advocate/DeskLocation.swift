import Glibc
import Store

/// Which desk opens.
enum DeskLocation {
    /// `--desk DIR`, else `$ADVOCATE_DESK`, else `./data` if it is a desk, else `$XDG_DATA_HOME/advocate`, which is
    /// made with the starting records where it is missing.
    static func find(option: String?) throws(StoreError) -> DeskFolder {
        let named = [option, Environment["ADVOCATE_DESK"]].compactMap { $0 }.first { !$0.isEmpty }
        if let named { return DeskFolder(path: named) }
        let here = DeskFolder(path: "data")
        if here.isDesk { return here }
        let own = DeskFolder(path: ownPath)
        if !own.isDesk { try own.create(from: StartingRecords.files) }
        return own
    }

    private static var ownPath: String {
        // The XDG Base Directory Specification has relative paths ignored.
        if let data = Environment["XDG_DATA_HOME"], data.hasPrefix("/") { return data + "/advocate" }
        return home + "/.local/share/advocate"
    }

    /// The home folder, from the environment or, where a service has none there, from the system's list of users.
    private static var home: String {
        if let home = Environment["HOME"], !home.isEmpty { return home }
        return getpwuid(getuid()).flatMap { $0.pointee.pw_dir }.map { String(cString: $0) } ?? ""
    }
}
