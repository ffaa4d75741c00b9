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
                .changedOnDisk(path: "/d/bills.json"),
                "/d/bills.json has been changed by another program since the desk read it. "
                    + "Nothing was saved; open the desk again to see the change."
            ),
            (.unreadable(path: "/d/x", .notAFile), "/d/x: is not an ordinary file. Nothing was saved."),
            (
                .badID("A b", .bills),
                "The id “A b” in the bills is not lower-case words joined by hyphens. Nothing was saved."
            ),
            (
                .repeatedID("a", .bills, .timeline),
                "The id “a” is used twice, in the bills and in the timeline. "
                    + "Nothing was saved; give one of the two another id."
            ),
            (
                .wouldNotReadBack(broken),
                "Nothing was saved, because the new file would not read back as it is: "
                    + "is a symbolic link, which a desk does not follow; put the file itself there."
            ),
            (
                .wouldNotReadBack(
                    BrokenFile(
                        collection: .bills, path: "/d/bills.json", place: JSONPlace(line: 4, column: 5),
                        problem: .changedByWriting("a"))),
                "Nothing was saved, because the new file would not read back as it is: line 4, column 5: "
                    + "the record “a” holds characters that no file can hold; write it without them."
            ),
            (
                .failed(.setPermissions, path: "/d/bills.json", code: EPERM),
                "Could not pass on the permissions of /d/bills.json: you are not allowed to. "
                    + "Nothing was saved; the file is as it was."
            ),
            (
                .cannotEncode(.rallies, "no \u{1B}"),
                "A record of the rallies cannot be written: no U+001B. Nothing was saved."
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
