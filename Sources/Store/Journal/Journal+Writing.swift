import Glibc
import Records

extension Journal {
    /// Appends a transaction and syncs it; returns its sequence number, that of its commit line.
    ///
    /// After a normal return it outlasts a power cut. `notSynced` means that it may or may not, and that nothing more
    /// can be appended; after any other error it is not in the journal.
    func append(
        _ changes: some Sequence<Change>, who: String, when: Int64, undoes: UInt64? = nil, redoes: UInt64? = nil
    ) throws(JournalError) -> UInt64 {
        var appending = try begin()
        do throws(JournalError) {
            for change in changes { try appending.add(change) }
        } catch {
            appending.abandon()
            throw error
        }
        return try commit(&appending, who: who, when: when, undoes: undoes, redoes: redoes)
    }

    /// The same for changes that are read or made one by one, where that can fail: then nothing is appended.
    func append(
        who: String, when: Int64, undoes: UInt64? = nil, redoes: UInt64? = nil,
        _ write: (_ appending: inout JournalAppending) throws -> Void
    ) throws -> UInt64 {
        var appending = try begin()
        do {
            try write(&appending)
        } catch {
            appending.abandon()
            throw error
        }
        return try commit(&appending, who: who, when: when, undoes: undoes, redoes: redoes)
    }

    /// Notes that everything up to a sequence number is in the files of the records, where they outlast a power cut.
    func markFolded(upTo seq: UInt64) throws(JournalError) {
        let seq = min(seq, lastSeq)
        guard seq > foldedUpTo else { return }
        var appending = try begin()
        do throws(JournalError) {
            try appending.markFolded(upTo: seq)
        } catch {
            appending.abandon()
            throw error
        }
    }

    private func commit(
        _ appending: inout JournalAppending, who: String, when: Int64, undoes: UInt64?, redoes: UInt64?
    ) throws(JournalError) -> UInt64 {
        do throws(JournalError) {
            return try poisoning { () throws(JournalError) in
                try appending.commit(who: who, when: when, undoes: undoes, redoes: redoes)
            }
        } catch {
            // After a failed sync it stays: it may have lasted, and no second try could tell.
            if case .notSynced = error { appending.file.forgetTail() } else { appending.abandon() }
            throw error
        }
    }

    /// Makes ready to append to the file as it was read.
    private func begin() throws(JournalError) -> JournalAppending {
        try poisoning { () throws(JournalError) in
            let (file, writer) = try openToAppend()
            // The name of a file that has a commit was synced before it.
            if file.scan.transactions.isEmpty, !isNameSynced {
                try syncFolder(for: Self.fileName)
                isNameSynced = true
            }
            return JournalAppending(to: file, through: writer, after: lastSeq)
        }
    }

    /// The current file with a handle to append to it, made if there is none.
    func openToAppend() throws(JournalError) -> (JournalFile, JournalHandle) {
        // Without it the sequence numbers would start anew.
        guard hasRead else { throw .outOfDate(file: Self.fileName) }
        let status = try status()
        if let file {
            // Bytes that nobody has read, or a tail: a line must never stick to them.
            guard let status, status.isSameFile(as: file.status), status.size == file.scan.end else {
                throw .outOfDate(file: Self.fileName)
            }
            if let writer { return (file, writer) }
            guard let opened = try JournalHandle(Self.fileName, O_WRONLY | O_APPEND, in: folder) else {
                throw .outOfDate(file: Self.fileName)
            }
            writer = opened
            return (file, opened)
        }
        guard status == nil else { throw .outOfDate(file: Self.fileName) }
        return try makeFile()
    }

    private func makeFile() throws(JournalError) -> (JournalFile, JournalHandle) {
        let made = try JournalHandle(Self.fileName, O_WRONLY | O_APPEND | O_CREAT | O_EXCL, in: folder)
        try open(JournalHandle(Self.fileName, O_RDONLY, in: folder), after: lastSeq)
        guard let file, let made else { throw .outOfDate(file: Self.fileName) }
        writer = made
        return (file, made)
    }
}

extension FileStatus {
    /// Whether both are states of one file.
    func isSameFile(as other: FileStatus) -> Bool { inode == other.inode && device == other.device }
}
