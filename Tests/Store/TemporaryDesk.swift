import Foundation
import Records

@testable import Store

/// A desk in a folder of its own, which goes away with it.
final class TemporaryDesk {
    let path: String
    var folder: DeskFolder { DeskFolder(path: path) }

    static let settings = """
        {"format": 1, "name": "Test desk", "time_zone": "America/Los_Angeles", "languages": ["en", "es"]}
        """
    static let bills = """
        {
          "format": 1,
          "records": [
            {"id": "ab-1", "number": "AB 1", "title": "First", "stance": "watch", "stage": "law"},
            {"id": "ab-2", "number": "AB 2", "title": "Second", "stance": "oppose", "stage": "committee",
             "stage_date": "2019-10", "tags": ["a"], "priority": null}
          ]
        }
        """
    static let rallies = """
        {"format": 1, "records": [
          {"id": "march", "title": "March", "kind": "walk-in", "status": "planned", "capacity": 40, "bills": ["ab-1"]}
        ]}
        """
    static let resources = """
        {"format": 1, "records": [
          {"id": "help-office", "name": "Help Office", "address": {"city": "Los Angeles"},
           "phones": [{"number": "555-0100"}]}
        ]}
        """
    static let timeline = """
        {"format": 1, "records": [
          {"id": "begin", "label": "2015", "date": "2015", "title": "It begins", "kind": "start", "side": "union"}
        ]}
        """
    static let whole = [
        "desk.json": settings, "bills.json": bills, "rallies.json": rallies, "resources.json": resources,
        "timeline.json": timeline,
    ]

    init(_ files: [String: String] = whole) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "store-tests-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        for (name, text) in files { try write(text, to: name) }
    }

    /// A desk that is another one's copy, with all that is in its folder.
    init(copying other: TemporaryDesk) throws {
        path = FileManager.default.temporaryDirectory.appending(path: "store-tests-\(UUID().uuidString)").path
        try FileManager.default.copyItem(atPath: other.path, toPath: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    // As methods, so that the folder is there until they return.
    func load() throws -> LoadedDesk { try folder.load() }

    func file(_ name: String) -> String { path + "/" + name }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(filePath: file(name))) }

    func text(_ name: String) throws -> String { try String(contentsOfFile: file(name), encoding: .utf8) }

    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }

    /// Every file in the folder, by its path there, whatever random letters are in the names of temporary ones.
    func everyFile() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in FileManager.default.subpaths(atPath: path) ?? [] {
            guard let data = FileManager.default.contents(atPath: file(name)) else { continue }
            let parts = name.split(separator: ".")
            let isTemporary = name.hasSuffix(".tmp") && parts.count > 2
            files[isTemporary ? parts.dropLast(2).joined(separator: ".") : name] = data
        }
        return files
    }

    func mode(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: file(name))[.posixPermissions] as? Int
    }

    static func bill(_ id: String, title: String) throws -> Bill {
        let text = #"{"id":"\#(id)","number":"AB","title":"T","stance":"watch","stage":"law"}"#
        var bill = try JSONDecoding.decode(Bill.self, from: JSONTree(Array(text.utf8)).root)
        bill.title = title
        return bill
    }
}

extension Library {
    /// The same library with other bills.
    func with(bills: [Bill]) -> Library {
        Library(bills: Shelf(bills), rallies: rallies, resources: resources, timeline: timeline)
    }
}
