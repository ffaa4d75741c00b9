import Foundation
import Testing

@testable import advocate

@Suite("The folder of a search index")
struct SearchCacheTests {
    /// A home and a desk in a folder of their own, which goes away with it.
    private final class Home {
        let path: String
        var desk: String { path + "/desk" }

        init() throws {
            path = FileManager.default.temporaryDirectory.appending(path: "cache-tests-\(UUID().uuidString)").path
            try make(desk)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func make(_ folder: String, mode: Int = 0o700) throws {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: mode])
        }

        func cache(_ variables: [String: String]? = nil, of desk: String? = nil) -> SearchCache? {
            let variables = variables ?? ["HOME": path]
            return SearchCache(ofDeskAt: desk ?? self.desk) { variables[$0] }
        }

        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
    }

    @Test("is in the home's cache, or where the environment says, and its owner's alone")
    func place() throws {
        let home = try Home()
        let cache = try #require(home.cache())
        #expect(cache.path.hasPrefix(home.path + "/.cache/advocate/"))
        #expect(try home.mode(cache.path) == 0o700)
        #expect(try home.mode(home.path + "/.cache/advocate") == 0o700)
        #expect(home.cache()?.path == cache.path)
        try home.make(home.path + "/elsewhere")
        let other = home.cache(["HOME": home.path, "XDG_CACHE_HOME": home.path + "/elsewhere"])
        #expect(other?.path.hasPrefix(home.path + "/elsewhere/advocate/") == true)
        #expect(home.cache(["HOME": home.path, "XDG_CACHE_HOME": "relative"])?.path == cache.path)
    }

    @Test("is one for every desk, by whatever way it is reached")
    func names() throws {
        let home = try Home()
        try home.make(home.path + "/other")
        try FileManager.default.createSymbolicLink(atPath: home.path + "/link", withDestinationPath: home.desk)
        #expect(home.cache(of: home.path + "/link")?.path == home.cache()?.path)
        #expect(home.cache(of: home.desk + "/../desk/.")?.path == home.cache()?.path)
        #expect(home.cache(of: home.path + "/other")?.path != home.cache()?.path)
        #expect(home.cache(of: home.path + "/missing") == nil)
    }

    @Test("is nowhere without a home, or where there can be no folder")
    func nowhere() throws {
        let home = try Home()
        #expect(home.cache([:]) == nil)
        #expect(home.cache(["HOME": ""]) == nil)
        #expect(home.cache(["HOME": home.path + "/missing"]) == nil)
        try Data().write(to: URL(filePath: home.path + "/.cache"))
        #expect(home.cache() == nil)
    }

    @Test("is never inside of the desk")
    func notInDesk() throws {
        let home = try Home()
        #expect(home.cache(["HOME": home.desk]) == nil)
        #expect(home.cache(["XDG_CACHE_HOME": home.desk]) == nil)
        #expect(home.cache(of: "/") == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: home.desk).filter { $0 != ".cache" }.isEmpty)
    }

    @Test("is no link, and none that others could have written to")
    func hostile() throws {
        let home = try Home()
        try home.make(home.path + "/.cache")
        try home.make(home.path + "/trap")
        try FileManager.default.createSymbolicLink(
            atPath: home.path + "/.cache/advocate", withDestinationPath: home.path + "/trap")
        #expect(home.cache() == nil)
        try FileManager.default.removeItem(atPath: home.path + "/.cache/advocate")
        try home.make(home.path + "/.cache/advocate")
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: home.path + "/.cache/advocate")
        #expect(home.cache() == nil)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: home.path + "/.cache/advocate")
        #expect(home.cache() != nil)
        #expect(try home.mode(home.path + "/.cache/advocate") == 0o700)
    }

    @Test("is built by one at a time, and the next one's when it is given back")
    func lock() throws {
        let home = try Home()
        let cache = try #require(home.cache())
        var first = IndexLock(in: cache, waits: false)
        #expect(first != nil)
        #expect(IndexLock(in: cache, waits: false) == nil)
        #expect(try home.mode(cache.path + "/lock") == 0o600)
        first = nil
        #expect(IndexLock(in: cache, waits: true) != nil)
    }
}
