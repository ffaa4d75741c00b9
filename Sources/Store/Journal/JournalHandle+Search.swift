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
            let (count, isFound) = try buffer.withUnsafeMutableBufferPointer { buffer throws(JournalError) in
                let bytes = UnsafeMutableRawBufferPointer(buffer)
                let count = try read(at: offset, into: UnsafeMutableRawBufferPointer(rebasing: bytes[kept...]))
                let filled = UnsafeRawBufferPointer(rebasing: bytes[..<(kept + count)])
                defer { bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: filled.suffix(wanted.count - 1))) }
                return (count, search.finds(in: filled))
            }
            if isFound { return true }
            if count == 0 { return false }
            offset += count
            kept = min(kept + count, wanted.count - 1)
        }
    }
}
