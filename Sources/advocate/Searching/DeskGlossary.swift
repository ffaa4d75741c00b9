import Records
import Search
import Store

/// The glossary that is built into the program: data/glossary.json.
enum DeskGlossary {
    /// Made at the first question.
    static let standard = Glossary(entries)

    private static var entries: [GlossaryEntry] {
        guard let root = (try? JSONTree(PackageResources.glossary_json))?.root, let list = root["entries"] else { return [] }
        return list.elements.map { entry in
            GlossaryEntry(
                english: texts(entry["en"]), spanish: texts(entry["es"]), names: texts(entry["names"]),
                groups: texts(entry["in"]).compactMap { CollectionID(rawValue: $0) }.map { UInt8($0.position) })
        }
    }

    private static func texts(_ node: JSONNode?) -> [String] { node?.elements.compactMap(\.text) ?? [] }
}
