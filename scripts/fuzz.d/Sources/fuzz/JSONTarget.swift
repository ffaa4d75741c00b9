import Records

@testable import Store

/// Any bytes are refused with a place, or read as a value that is written back and read as the same.
func checkJSON(_ bytes: [UInt8]) {
    let tree: JSONTree
    do throws(JSONError) {
        tree = try JSONTree(bytes)
    } catch {
        require((1...bytes.count + 1).contains(error.line), "a fault is in a line of the text")
        require((1...bytes.count + 1).contains(error.column), "a fault is in a column of the text")
        require(!error.sentence.isEmpty, "a fault has words")
        return
    }
    let value = tree.root.value
    require(tree.root.isSame(as: value), "a node is the same as its value")
    for text in [JSONText.compact(value), JSONText.pretty(value)] {
        let again = try? JSONTree(Array(text.utf8))
        require(again?.root.value == value, "what is written is read as the same value: \(text)")
    }
    let coded = try? JSONDecoding.decode(JSONValue.self, from: tree.root)
    require(coded == value, "a value decodes as itself")
    _ = try? JSONDecoding.decode([String: [Int]].self, from: tree.root)
    _ = try? JSONDecoding.decode([String: Double].self, from: tree.root)
}
