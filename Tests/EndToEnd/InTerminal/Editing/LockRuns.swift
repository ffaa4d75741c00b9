import Testing

extension InTerminal {
    /// A lock that somebody else holds.
    @Suite(.serialized)
    struct LockRuns {
        @Test("u says who is waited for while the keys go on working, and is done when the lock comes")
        func waits() throws {
            let desk = try EditableDesk()
            try #require(try desk.run("set", "chirla", "fees=Free today").exitCode == 0)
            try desk.onScreen(columns: 120) { terminal in
                let lock = try HeldLock(ofDeskAt: desk.path)
                try terminal.press("u")
                try terminal.press("1")
                try terminal.wait(for: "AB 1507")
                try terminal.wait(for: "Waiting for somebody else who is saving to this desk: \(HeldLock.holder).")
                try terminal.press("3")
                let shown = try terminal.wait(for: "CHIRLA")
                #expect(!shown.shows("Undone"))
                #expect(try desk.fees() == "Free today")
                lock.release()
                try terminal.wait(for: "Undone: fees of CHIRLA")
                try terminal.quit()
            }
            #expect(try desk.fees() == "Low cost")
        }
    }
}
