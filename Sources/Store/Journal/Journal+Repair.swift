import Glibc

extension Journal {
    /// Cuts off what stands after the last commit or folded line, and keeps it in a file of its own; nil if nothing
    /// does.
    ///
    /// That is what a writer which died has left: nothing of it was ever acknowledged. The file is named for the time
    /// in UTC, given in seconds since 1970, and for the sequence number of its first line.
    func repair(at now: Int64) throws(JournalError) -> TornTail? {
        try poisoning { () throws(JournalError) in
            try refresh()
            guard let file else { return nil }
            // Once more even where nothing seems to have changed: what is not a tail must never be cut.
            try file.read()
            guard file.hasTail else { return nil }
            guard let writer = try JournalHandle(Self.fileName, O_WRONLY | O_APPEND, in: folder),
                try writer.status().isSameFile(as: file.status)
            else { throw .outOfDate(file: Self.fileName) }
            let torn = try keepTail(of: file, at: now)
            try writer.truncate(to: file.scan.end)
            try writer.syncData()
            try file.read()
            return torn
        }
    }

    /// Copies the tail to a new file, so that it lasts.
    private func keepTail(of file: JournalFile, at now: Int64) throws(JournalError) -> TornTail {
        let handle = try makeTornFile(named: "torn-\(UTCTime.fileName(now))-\(lastSeq &+ 1)")
        do throws(JournalError) {
            var offset = file.scan.end
            while offset < file.status.size {
                let bytes = try file.handle.read(
                    at: offset, count: min(LineChunks.room, file.status.size - offset))
                if bytes.isEmpty { throw .outOfDate(file: Self.fileName) }
                try handle.write(bytes)
                offset += bytes.count
            }
            try handle.sync()
            try syncFolder(for: handle.name)
        } catch {
            // The tail is still in the journal.
            _ = folder.calls.remove(folder.descriptor, handle.name)
            throw error
        }
        return TornTail(file: handle.name, byteCount: file.status.size - file.scan.end)
    }

    /// A new empty file; a number is added to its name where another one of that second is there.
    private func makeTornFile(named name: String) throws(JournalError) -> JournalHandle {
        var taken = ""
        for number in 1...99 {
            let full = name + (number == 1 ? "" : "-\(number)") + ".jsonl"
            do throws(JournalError) {
                if let handle = try JournalHandle(full, O_WRONLY | O_CREAT | O_EXCL, in: folder) { return handle }
            } catch .failed(.create, let file, EEXIST) {
                taken = file
            }
        }
        throw .failed(.create, file: taken, code: EEXIST)
    }
}
