import Records

/// A file of a desk, as JSON.
enum CollectionFile {
    /// What is wrong with a file's bytes.
    struct Fault: Error {
        var place: JSONPlace?
        let problem: FileProblem

        init(_ problem: FileProblem, at place: JSONPlace?) {
            self.problem = problem
            self.place = place
        }

        init(_ error: JSONError) {
            // A file that is too large is so as a whole.
            if case .tooLarge = error.problem { place = nil } else { place = error.place }
            problem = .json(error)
        }

        init(_ mismatch: JSONMismatch, under path: [JSONMismatch.Step] = []) {
            let whole = mismatch.under(path)
            self.init(.mismatch(whole), at: whole.place)
        }
    }

    static func parse(_ bytes: [UInt8]) throws(Fault) -> JSONTree {
        do {
            return try JSONTree(bytes)
        } catch {
            throw Fault(error)
        }
    }
}
