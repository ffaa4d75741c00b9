import ArgumentParser
import Testing

@testable import advocate

@Suite("A search that is read without the parser of the whole command line")
struct TypedSearchTests {
    @Test(
        "is what the parser would read",
        arguments: [
            ["ab1505"], ["legal", "aid"], ["--desk", "somewhere", "aid"], ["aid", "--json"], [""],
            ["--limit", "3", "--json", "--desk", "a b", "legal", "aid"], ["--batch"], ["--batch", "--limit", "10"],
            ["--limit", "1", "aid", "--limit", "2"],
        ])
    func isTheSame(words: [String]) throws {
        let plain = try #require(TypedSearch(plainly: ["search"] + words))
        let parsed = try #require(try AdvocateCommand.parseAsRoot(["search"] + words) as? SearchCommand)
        #expect(plain.desk.folder == parsed.options.desk)
        #expect(plain.question == parsed.words)
        #expect(plain.limit == parsed.limit)
        #expect(plain.json == parsed.json)
        #expect(plain.batch == parsed.batch)
    }

    @Test(
        "leaves everything else to the parser",
        arguments: [
            [], ["list"], ["search"], ["search", "--json"], ["search", "--help"], ["search", "-h"],
            ["search", "--", "-a"], ["search", "-a"], ["search", "--limit", "0", "a"], ["search", "--limit", "x", "a"],
            ["search", "--limit"], ["search", "a", "--limit", "-1"], ["search", "--desk"],
            ["search", "--desk", "--json", "a"],
            ["search", "--desk=data", "a"], ["search", "--lang", "es", "a"],
            ["search", "--desk", "a", "--desk", "b", "c"],
            ["search", "--json", "--json", "a"], ["--desk", "data", "search", "a"],
        ] as [[String]])
    func otherWords(words: [String]) {
        #expect(TypedSearch(plainly: words) == nil)
    }
}
