import Foundation
import Testing

extension OnCommandLine {
    @Suite struct SearchRuns {
        @Test(
            "The record that is meant comes first",
            arguments: [
                ("ab1505", "ab-1505-charter-school-petitions"), ("AB 1505", "ab-1505-charter-school-petitions"),
                ("90057", "chirla"), ("353-1333", "chirla"), ("chirla", "chirla"), ("CHIRLA", "chirla"),
                ("Chírla", "chirla"), ("chi\u{301}rla", "chirla"),
                ("recursos para inmigrantés", "recursos-para-inmigrantes"),
            ])
        func first(words: String, id: String) throws {
            let run = try advocate("search", words, "--json")
            #expect(run.exitCode == 0)
            #expect(try run.ids().first == id)
            #expect(try advocate("search", words).output.hasPrefix(id))
        }

        @Test("Several words are one search")
        func words() throws {
            let apart = try advocate("search", "ab", "1505", "--json")
            #expect(apart.output == (try advocate("search", "ab 1505", "--json").output))
        }

        @Test("search --json prints id, collection, title and score, best first")
        func json() throws {
            let found = try advocate("search", "charter", "--json").objects()
            #expect(found.count > 2)
            for item in found { #expect(Set(item.keys) == ["id", "collection", "title", "score"]) }
            let scores = found.compactMap { $0["score"] as? Double }
            #expect(scores.count == found.count)
            #expect(scores == scores.sorted(by: >))
        }

        @Test("search --answer prints all that there is to say, and the records as --json does")
        func answer() throws {
            func answer(_ words: String) throws -> [String: Any] {
                let data = Data(try advocate("search", words, "--answer").output.utf8)
                return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            }
            let slip = try answer("chrila")
            #expect(slip["query"] as? String == "chrila")
            #expect(slip["corrections"] as? [[String: String]] == [["typed": "chrila", "meant": "chirla"]])
            #expect(slip["total_is_exact"] as? Bool == true)
            let records = try #require(slip["records"] as? [[String: Any]])
            #expect(slip["total"] as? Int == records.count)
            let ids = records.compactMap { $0["id"] as? String }
            #expect(ids == (try advocate("search", "chrila", "--json").ids()))
            #expect(try answer("charter qzxv")["missing"] as? [String] == ["qzxv"])
            let hints = try answer("stge:signed charter")["hints"] as? [[String: String]]
            #expect(hints == [["kind": "unknown_field", "typed": "stge", "nearest": "stage"]])
            let nothing = try advocate("search", "qzxv", "--answer")
            #expect(nothing.exitCode == 1 && nothing.output.contains("\"total\": 0"))
        }

        @Test("A slip and a word of the other language find their record, and why is said")
        func reasons() throws {
            let slip = try advocate("search", "chrila")
            #expect(slip.output.hasPrefix("chirla"))
            #expect(slip.complaints.contains("Showing results for “chirla” (“chrila” was typed)."))
            #expect(try advocate("search", "abogado").output.contains("“lawyer” for “abogado”"))
            let items = try advocate("search", "abogado", "--json").objects()
            let through = try #require(items.first?["through"] as? [[String: String]])
            #expect(through == [["typed": "abogado", "found": "lawyer"]])
        }

        @Test("Records that have not all words say which they have not")
        func missing() throws {
            let words = try advocate("search", "charter qzxv")
            #expect(words.exitCode == 0)
            #expect(words.output.contains("without “qzxv”"))
            #expect(words.complaints.contains("No record has: qzxv"))
            let items = try advocate("search", "charter qzxv", "--json").objects()
            #expect(items.first?["missing"] as? [String] == ["qzxv"])
        }

        @Test("Fields narrow, in English and Spanish, and one that is not there is named")
        func fields() throws {
            #expect(Set(try advocate("search", "city:los", "--json").ids()) == ["chirla", "carecen"])
            #expect(try advocate("search", "ciudad:\"Los Angeles\" tuesdays", "--json").ids() == ["chirla"])
            #expect(try advocate("search", "kind:entrada", "--json").ids().isEmpty == false)
            let slip = try advocate("search", "stage:sogned ")
            #expect(slip.exitCode == 1)
            #expect(slip.complaints.contains("Is “signed” meant?"))
            #expect(try advocate("search", "ciudat:x").complaints.contains("Is “ciudad:” meant?"))
        }

        @Test("--limit prints so many and no more, and the same ones first")
        func limit() throws {
            let all = try advocate("search", "charter", "--json").ids()
            #expect(try advocate("search", "charter", "--limit", "2", "--json").ids() == Array(all.prefix(2)))
            for limit in ["0", "-1", "two"] {
                #expect(try advocate("search", "charter", "--limit", limit).exitCode == 64, "\(limit)")
            }
        }

        @Test("Nothing found exits with 1, in words and as JSON")
        func nothing() throws {
            let words = try advocate("search", "qzxv")
            #expect(words.exitCode == 1)
            #expect(words.output.isEmpty)
            #expect(words.complaints.contains("“qzxv”"))
            let json = try advocate("search", "qzxv", "--json")
            #expect(json.exitCode == 1)
            #expect(json.complaints.isEmpty)
            #expect(json.output.filter { !$0.isWhitespace } == "[]")
        }

        @Test("search without words says how it is used")
        func noWords() throws {
            let run = try advocate("search")
            #expect(run.exitCode == 64)
            #expect(run.complaints.contains("advocate search"))
        }
    }
}
