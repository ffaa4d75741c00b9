import Records

extension DeskStore {
    /// Removes what programs that died were writing; the lock is held, so that nobody is writing it now.
    ///
    /// In the folders of the buckets that is done when their layout changes: they hold thousands of names.
    func sweep(_ desk: borrowing OpenFolder, _ own: borrowing OpenFolder) {
        for name in (try? desk.names()) ?? [] where OpenFolder.isTemporary(name) { try? desk.remove(name) }
        for name in (try? own.names()) ?? [] {
            let isOrphan = name.hasPrefix(AdvocateFolder.incomingPrefix) && IncomingRecords.isOrphan(name, in: own)
            if OpenFolder.isTemporary(name) || isOrphan { try? own.remove(name) }
        }
    }
}
