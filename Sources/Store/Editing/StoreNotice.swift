/// Something that a person should know of a desk, though it opens and can be edited.
public enum StoreNotice: Hashable, Sendable {
    /// A program died while it wrote an edit, which was never acknowledged; what it had written is kept in a file.
    case tornTail(TornTail)
    /// Lines of the journal that were damaged; the transactions that they belong to do not count.
    case damagedJournal(JournalDamage)
    /// The desk is on a file system that may lose what it says it has kept.
    case weakFileSystem(WeakFileSystem)
    /// A newer version of this program wrote a file of the desk, which is therefore only shown.
    case newerFormat
}
