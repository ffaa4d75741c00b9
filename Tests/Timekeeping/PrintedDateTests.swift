import Testing
import Timekeeping

@Suite struct PrintedDateTests {
    @Test(arguments: [
        ("January 18, 2021", "2021-01-18"), ("Feb 28, 2022", "2022-02-28"), ("Mar. 10, 2021", "2021-03-10"),
        ("18 de noviembre de 2020", "2020-11-18"), ("1 de enero del 2024", "2024-01-01"),
        ("MAY 18, 2020", "2020-05-18"),
        ("18 January 2021", "2021-01-18"), ("April 20, 2015", "2015-04-20"),
    ])
    func daysInEnglishAndSpanishAreRead(_ text: String, _ date: String) {
        #expect(PrintedDate.read(text)?.description == date)
    }

    @Test(arguments: [
        "", "2015", "May 2018", "May 2018-April 2019", "Nov 31, 2020", "Feb 29, 2021", "Marchember 1, 2020",
        "January 18, 21", "January 123, 2021", "1/18/2021", "about January 18, 2021", "January ٣, 2021",
    ])
    func anythingElseIsNot(_ text: String) {
        #expect(PrintedDate.read(text) == nil)
    }
}
