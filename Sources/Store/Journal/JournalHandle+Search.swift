import Records

extension JournalHandle {
    /// Whether the file may have a line that changes a record: whether its id stands anywhere as a line spells it.
    func speaks(of id: RecordID) throws(JournalError) -> Bool {
        var wanted = Array(#""id":"#.utf8)
        JSONEscapes.write(id.text, to: &wanted)
        let search = ByteSearch(wanted)
        var buffer = [UInt8](repeating: 0, count: LineChunks.room + wanted.count)
        // The end of one piece is kept before the next, for the id may stand across.
        var kept = 0
        var offset = 0
        while true {
            var outcome: Result<Int, JournalError> = .success(0)
            var isFound = false
            buffer.withUnsafeMutableBytes { bytes in
                do throws(JournalError) {
                    let count = try read(at: offset, into: UnsafeMutableRawBufferPointer(rebasing: bytes[kept...]))
                    outcome = .success(count)
                    let filled = UnsafeRawBufferPointer(rebasing: bytes[..<(kept + count)])
                    isFound = search.finds(in: filled)
                    let rest = UnsafeRawBufferPointer(rebasing: filled.suffix(wanted.count - 1))
                    kept = rest.count
                    bytes.copyMemory(from: rest)
                } catch {
                    outcome = .failure(error)
                }
            }
            let count = try outcome.get()
            if isFound { return true }
            if count == 0 { return false }
            offset += count
        }
    }
}
