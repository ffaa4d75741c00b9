import Testing

@testable import Search

@Suite struct MarkerTests {
    @Test(arguments: [
        ("chirla", "CHIRLA and chirla", "[CHIRLA] and [chirla]"),
        ("legal aid", "Legal aiding gives legal Aid", "[Legal] [aid]ing gives [legal] [Aid]"),
        ("legal aid ", "Legal aiding gives legal Aid", "[Legal] aiding gives [legal] [Aid]"),
        ("leg aid", "legal aid", "legal [aid]"),
        ("nandu", "El n\u{303}andú", "El [n\u{303}andú]"),
        ("e", "Émile, e\u{301}a, 👩‍👩‍👧e", "[É]mile, [e\u{301}]a, 👩‍👩‍👧[e]"),
        ("workers", "the workers’ worker's", "the [workers]’ [worker's]"),
        ("stras", "Straße", "[Straß]e"),
        ("rallies ", "one rally", "one [rally]"),
        ("", "text", "text"),
        ("?!", "text?!", "text?!"),
    ])
    func marksTheWordsOfTheQuery(query: String, text: String, marked: String) {
        #expect(Examples.marked(query, text) == marked)
    }

    @Test(arguments: [
        ("ab1505", "On AB 1505.", "On [AB 1505]."),
        ("ab1505", "AB 1507, A.B. 1505", "AB 1507, [A.B. 1505]"),
        ("assembly bill 1505", "AB 1505 in the assembly", "[AB 1505] in the assembly"),
        ("ab 1505", "Assembly Bill No. 1505", "[Assembly Bill No. 1505]"),
        ("ab15", "AB 1505", "[AB 15]05"),
        ("assembly b", "AB 1505", "[AB] 1505"),
        ("ab ", "Assembly Bill 1505", "[Assembly Bill] 1505"),
    ])
    func marksBills(query: String, text: String, marked: String) {
        #expect(Examples.marked(query, text) == marked)
    }

    @Test(arguments: [
        ("353-1333", "(213) 353-1333", "(213) [353-1333]"),
        ("3531333", "(213) 353-1333", "(213) [353-1333]"),
        ("2133531333", "(213) 353-1333", "([213) 353-1333]"),
        ("12133531333", "1 213 353 1333", "1 [213 353 1333]"),
        ("5313", "213.353.1333", "213.3[53.13]33"),
        ("5313", "5313 of 353 1333", "[5313] of 353 1333"),
        ("90057", "Los Angeles, CA 90057", "Los Angeles, CA [90057]"),
    ])
    func marksDigits(query: String, text: String, marked: String) {
        #expect(Examples.marked(query, text) == marked)
    }
}
