import Records

/// Copies of files as they were before this program wrote them in a newer format.
enum Backup {
    /// Keeps a file's bytes, synced, under a name in the backup of its format; one that is there already is left alone.
    static func keep(
        _ bytes: [UInt8], as name: String, ofFormat format: FileFormat, _ folder: DeskFolder,
        _ desk: borrowing OpenFolder
    ) throws(StoreError) {
        let place = "backup-format-\(format.spelling)"
        do throws(CallFailure) {
            let own = try AdvocateFolder.make(in: desk)
            let backup = try OpenFolder(making: place, in: own)
            guard !backup.has(name) else { return }
            try backup.write(bytes, to: name)
            try backup.sync()
        } catch {
            throw .failed(
                error.action, path: folder.path(of: "\(AdvocateFolder.name)/\(place)/\(name)"), code: error.code)
        }
    }
}
