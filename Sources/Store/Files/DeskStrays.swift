import Records

extension DeskFolder {
    /// The names of files in a desk's folder, and in the folders of its buckets, that are no part of it though they look
    /// like one: copies that editors and version control leave behind, what a sync tool could not merge, what a program
    /// that died was writing, and buckets of another layout.
    ///
    /// Relative to the desk's folder, sorted. Nothing is read from them, ever.
    public func strays() -> [String] {
        guard let folder = try? open(), let names = try? folder.names() else { return [] }
        var strays = names.filter(Stray.isOne)
        for collection in CollectionID.allCases {
            guard let buckets = try? OpenFolder(collection.rawValue, in: folder), let inside = try? buckets.names()
            else { continue }
            let width = CollectionFiles.width(of: collection, in: folder)
            strays += inside.filter { !Buckets.isName($0, width: width) }.map { "\(collection.rawValue)/\($0)" }
        }
        return strays.sorted()
    }
}

/// Names of files that are no part of a desk.
enum Stray {
    /// Whether a file in a desk's folder is left over by an editor, a version control system, a sync tool or this program.
    static func isOne(_ name: String) -> Bool {
        guard name != ".", name != "..", name != AdvocateFolder.name else { return false }
        let endings = ["~", ".orig", ".rej", ".bak", ".swp", ".swo", ".tmp"]
        return endings.contains(where: name.hasSuffix) || name.hasPrefix(".#") || name.hasPrefix("#")
            || name.utf8.firstRange(of: ".sync-conflict-".utf8) || name.utf8.firstRange(of: "conflicted copy".utf8)
    }
}

extension String.UTF8View {
    /// Whether other bytes stand somewhere in these.
    fileprivate func firstRange(of part: String.UTF8View) -> Bool {
        var rest = self[...]
        while rest.count >= part.count {
            if rest.starts(with: part) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
