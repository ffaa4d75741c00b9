import Glibc
import Records
import Testing

@testable import Store

@Suite("What the store says")
struct StoreSentenceTests {
    static let broken = BrokenFile(collection: .bills, path: "/d/bills.json", place: nil, problem: .symbolicLink)

    @Test(
        "every error says what happened to what, and what to do",
        arguments: [
            (.noFolder(path: "/d"), "There is no folder /d. Check the path of the desk."),
            (.noDesk(path: "/d"), "The folder /d is no desk: it has no desk.json."),
            (
                .brokenSettings(
                    BrokenFile(
                        collection: nil, path: "/d/desk.json", place: nil, problem: .unreadable(code: EACCES))),
                "/d/desk.json: cannot be read: you are not allowed to. The desk cannot open until the file is mended."
            ),
            (
                .readOnly(broken),
                "Nothing was saved. /d/bills.json: is a symbolic link, which a desk does not follow; put the file "
                    + "itself there. The bills cannot be shown or changed until the file is mended; "
                    + "it is never written over."
            ),
            (
                .newerFormat(path: "/d/bills.json"),
                "/d/bills.json was written by a newer version of this program, so it is shown but not changed here. "
                    + "Nothing was saved."
            ),
            (
                .badID("A b", .bills),
                "The id “A b” in the bills is not lower-case words joined by hyphens, or not that of the record. "
                    + "Nothing was saved."
            ),
            (.idTaken("a", .timeline), "A record of the timeline has the id “a” already. Nothing was saved."),
            (
                .refused("a", .bills, .changedMeanwhile(field: ["stage"], current: .text("law\u{1B}"))),
                "Somebody else has changed “stage” of “a” meanwhile: it is now “lawU+001B”. Nothing was saved."
            ),
            (
                .refused("a", .bills, .changedMeanwhile(field: ["place", "zip"], current: nil)),
                "Somebody else has changed “place.zip” of “a” meanwhile: it is now not there. Nothing was saved."
            ),
            (.refused("a", .bills, .gone("a")), "There is no record “a” any more. Nothing was saved."),
            (.refused("a", .bills, .alreadyThere("a")), "There is a record “a” already. Nothing was saved."),
            (
                .givenTwice("a", line: 7, first: 3),
                "Line 7: the id “a” stands in line 3 already. Nothing was saved."
            ),
            (
                .lineTaken("a", line: 7, .bills),
                "Line 7: a record of the bills has the id “a” already. Nothing was saved."
            ),
            (.notAllRead, "Not all of the lines could be read. Nothing was saved."),
        ] as [(StoreError, String)])
    func refusals(error: StoreError, sentence: String) { #expect(error.sentence == sentence) }

    @Test(
        "every failure of the system says whether something was saved",
        arguments: [
            (
                .locked(LockHolder(process: 7, host: "desk\u{1B}", since: "2030-01-01T00:00:00Z")),
                "Somebody else is saving to this desk, and has not finished: process 7 on deskU+001B, since "
                    + "2030-01-01T00:00:00Z. Nothing was saved. Try again; if that program hangs, end it."
            ),
            (
                .locked(nil),
                "Somebody else is saving to this desk, and has not finished. Nothing was saved. Try again; if that "
                    + "program hangs, end it."
            ),
            (
                .notDurable(path: "/d/.advocate/journal.jsonl", code: EIO),
                "The edit was written to /d/.advocate/journal.jsonl, but the system cannot promise that it outlasts a "
                    + "power cut: the disk reports an error. Check the disk. Nothing more is saved until the desk is "
                    + "opened again."
            ),
            (
                .journal(.failed(.write, file: "journal.jsonl", code: ENOSPC), path: "/d/.advocate"),
                "Could not write /d/.advocate/journal.jsonl: the disk is full. Nothing was saved."
            ),
            (
                .failed(.setPermissions, path: "/d/bills.json", code: EPERM),
                "Could not pass on the permissions of /d/bills.json: you are not allowed to. "
                    + "Nothing was saved; the file is as it was."
            ),
            (
                .failed(.write, path: "/d/bills.json", code: ENOSPC),
                "Could not write /d/bills.json: the disk is full. Nothing was saved; the file is as it was."
            ),
            (
                .failed(.makeFolder, path: "/d", code: EROFS),
                "Could not make the folder /d: the disk cannot be written to. Nothing was written."
            ),
            (
                .notSynced(path: "/d/x", code: EIO),
                "/d/x was written, but the system cannot promise that it outlasts a power cut: "
                    + "the disk reports an error. Check the disk."
            ),
            (.deskExists(path: "/d"), "There is a desk in /d already. Nothing was written."),
            (
                .fileExists(path: "/d/x"),
                "/d/x is in the way of a new desk. Nothing was written over it; move it away, or choose another folder."
            ),
            (.badStartingFiles(name: "desk.json"), "A new desk needs a desk.json to start with."),
            (.badStartingFiles(name: "x\u{202E}"), "“xU+202E” is no file of a desk."),
        ] as [(StoreError, String)])
    func sentences(error: StoreError, sentence: String) {
        #expect(error.sentence == sentence)
    }
}
