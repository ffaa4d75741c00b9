import Records
import Store

/// Makes ids for the records of a bulk add that have none, no two the same.
///
/// Of every id that is taken eight bytes are remembered. Two ids that share them only make one of them carry a number
/// that it would not have needed.
struct MadeIDs {
    private var taken: Set<Int> = []
    /// The number that was given last to an id of a name, where there are several of it.
    private var lastNumbers: [Int: Int] = [:]
    /// The ids of the desk, until they are first needed.
    private var ofDesk: (() -> [RecordID])?

    /// - Parameter ids: the ids that the desk has, asked for when the first record without one comes.
    init(besides ids: @escaping () -> [RecordID]) { ofDesk = ids }

    /// The line with an id, where it is a record that lacks one; otherwise the line as it is.
    ///
    /// A line that is no JSON object, or says nothing to make an id of, is left for the store to refuse.
    mutating func complete(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let root = try? JSONTree(Array(line)).root, root.kind == .object else { return line }
        switch root["id"]?.kind {
        case .text:
            if let id = root["id"]?.text { taken.insert(RecordID(id).hashValue) }
            return line
        case nil: break
        default: return line
        }
        guard let made = RecordID(making: root.value) else { return line }
        let id = free(made)
        guard let brace = line.firstIndex(of: UInt8(ascii: "{")) else { return line }
        // An object without a member makes no id, so that a comma is never one too many.
        return line[...brace] + Array("\"id\":\"\(id.text)\",".utf8) + line[(brace + 1)...]
    }

    /// This id, or the first of its name with a number that nothing has yet.
    private mutating func free(_ made: RecordID) -> RecordID {
        if let ids = ofDesk?() { for id in ids { taken.insert(id.hashValue) } }
        ofDesk = nil
        var number = (lastNumbers[made.hashValue] ?? 0) + 1
        while !taken.insert(made.numbered(number).hashValue).inserted { number += 1 }
        if number > 1 { lastNumbers[made.hashValue] = number }
        return made.numbered(number)
    }
}
