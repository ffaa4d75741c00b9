import Records
import Testing

@Suite struct NearestTests {
    private let ids = ["carecen", "chirla", "invented-legal-clinic", "ab-1505-charter-school-petitions"]
    private let collections = ["bills", "rallies", "resources", "timeline"]

    @Test(arguments: ["chrla", "chilra", "CHIRLA", "cirla", "chirlaa", "chorla", "hcirla", "chir"])
    func aSlipOrTwoIsForgiven(word: String) {
        #expect(Nearest.to(word, among: ids) == "chirla")
    }

    @Test func aCollectionIsFound() {
        #expect(Nearest.to("resorces", among: collections) == "resources")
        #expect(Nearest.to("resource", among: collections) == "resources")
        #expect(Nearest.to("bill", among: collections) == "bills")
        #expect(Nearest.to("ralies", among: collections) == "rallies")
        #expect(Nearest.to("time-line", among: collections) == "timeline")
    }

    @Test func aWordItselfIsNearest() {
        for id in ids + collections { #expect(Nearest.to(id, among: ids + collections) == id) }
    }

    @Test func aCandidateThatContainsTheWordIsNear() {
        #expect(Nearest.to("legal", among: ids) == "invented-legal-clinic")
        #expect(Nearest.to("AB-1505", among: ids) == "ab-1505-charter-school-petitions")
        #expect(Nearest.to("clinic", among: ids) == "invented-legal-clinic")
    }

    @Test(arguments: ["xyzzyx", "quetzalcoatl", "00000", "東京都", "\u{1B}[31mred", "", "     "])
    func nothingIsNearToNonsense(word: String) {
        #expect(Nearest.to(word, among: ids) == nil)
    }

    @Test func nothingIsNearWhereThereIsNothing() {
        #expect(Nearest.to("chirla", among: [String]()) == nil)
        #expect(Nearest.to("chirla", among: [""]) == nil)
    }

    @Test func theFewestSlipsWin() {
        #expect(Nearest.to("hearng", among: ["herring", "hearings", "hearing", "hearten"]) == "hearing")
    }

    @Test func fewerSlipsMayBeAskedFor() {
        #expect(Nearest.to("vote", among: ["date"]) == "date")
        #expect(Nearest.to("vote", among: ["date", "note"], least: 1) == "note")
        #expect(Nearest.to("vote", among: ["date"], least: 1) == nil)
    }

    @Test func aThirdOfALongWordMayDiffer() {
        #expect(Nearest.to("invnted-leagl-clinc", among: ids) == "invented-legal-clinic")
        #expect(Nearest.to("invXXXXX-lXXXX-clinic", among: ids) == nil)
    }

    @Test func aVeryLongWordIsNearToNothing() {
        #expect(Nearest.to(String(repeating: "chirla", count: 100_000), among: ids) == nil)
        #expect(Nearest.to("chirla", among: [String(repeating: "x", count: 1_000_000)]) == nil)
    }
}
