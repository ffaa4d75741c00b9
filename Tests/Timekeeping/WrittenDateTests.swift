import Seeded
import Testing
import Timekeeping

@Suite struct WrittenDateTests {
    @Test(arguments: [
        // Months.
        ("June 2020", "2020-06"), ("june 2020", "2020-06"), ("Sept 2019", "2019-09"), ("Sept. 2019", "2019-09"),
        ("May, 2018", "2018-05"), ("May of 2018", "2018-05"), ("the month of June 2020", "2020-06"),
        ("junio de 2020", "2020-06"), ("junio del 2020", "2020-06"), ("Junio 2020", "2020-06"),
        ("ene. 2021", "2021-01"),
        ("setiembre de 2019", "2019-09"), ("6/2020", "2020-06"), ("06-2020", "2020-06"), ("2020-06", "2020-06"),
        ("in June 2020", "2020-06"), ("en junio de 2020", "2020-06"), ("(June 2020)", "2020-06"),
        ("June 2020.", "2020-06"),
        ("“June 2020”", "2020-06"), ("Nov-2020", "2020-11"), ("  June 2020\n", "2020-06"),
        ("June\u{A0}2020", "2020-06"),
        // Days.
        ("Nov. 18, 2020", "2020-11-18"), ("November 18, 2020", "2020-11-18"), ("November 18 2020", "2020-11-18"),
        ("November 18th, 2020", "2020-11-18"), ("18 November 2020", "2020-11-18"), ("18. November 2020", "2020-11-18"),
        ("1st of May 2018", "2018-05-01"), ("the 1st of May, 2018", "2018-05-01"), ("18-Nov-2020", "2020-11-18"),
        ("Nov-18-2020", "2020-11-18"), ("18 de noviembre de 2020", "2020-11-18"),
        ("18 de noviembre del 2020", "2020-11-18"),
        ("el 18 de noviembre de 2020", "2020-11-18"), ("1 de mayo de 2018", "2018-05-01"),
        ("1º de mayo de 2018", "2018-05-01"),
        ("1.º de mayo de 2018", "2018-05-01"), ("noviembre 18, 2020", "2020-11-18"),
        ("noviembre 18 de 2020", "2020-11-18"),
        ("2020-11-18", "2020-11-18"), ("2020/11/18", "2020-11-18"), ("11/18/2020", "2020-11-18"),
        ("18/11/2020", "2020-11-18"),
        ("11-18-2020", "2020-11-18"), ("18.11.2020", "2020-11-18"), ("5/5/2020", "2020-05-05"),
        ("Wednesday, November 18, 2020", "2020-11-18"), ("Wed. Nov 18, 2020", "2020-11-18"),
        ("miércoles, 18 de noviembre de 2020", "2020-11-18"), ("18 de septiembre del año 2020", "2020-09-18"),
        ("MARCH 10, 2021", "2021-03-10"), ("Mar 10, 2021", "2021-03-10"), ("2026-03-10T18:00", "2026-03-10T18:00"),
        // Years, decades, centuries.
        ("2015", "2015"), ("in 2015", "2015"), ("the year 2015", "2015"), ("el año 2015", "2015"),
        ("the 1990s", "199X"),
        ("1990s", "199X"), ("1990’s", "199X"), ("the ’90s", "199X"), ("the nineties", "199X"),
        ("los años 1990", "199X"),
        ("los años 90", "199X"), ("los años noventa", "199X"), ("la década de 1990", "199X"),
        ("la década de los noventa", "199X"), ("the 1900s", "19XX"), ("the 19th century", "18XX"),
        ("el siglo XIX", "18XX"),
        ("early 1990s", "1990~/1992~"), ("mid-1990s", "1993~/1996~"), ("the late 1990s", "1997~/1999~"),
        ("early 2000s", "2000~/2002~"), ("late 19th century", "1867~/1899~"),
        // Seasons.
        ("spring 2020", "2020-21"), ("Spring of 2020", "2020-21"), ("primavera de 2020", "2020-21"),
        ("verano 2019", "2019-22"),
        ("fall 2019", "2019-23"), ("autumn 2019", "2019-23"), ("otoño de 2019", "2019-23"), ("winter 2020", "2020-24"),
        ("winter 2020–21", "2020-24"), ("winter 2020-2021", "2020-24"), ("el invierno de 2020", "2020-24"),
        ("late spring 2020", "2020-05~"), ("late winter 2020", "2021-02~"),
        // Doubt.
        ("c. 2015", "2015~"), ("c 2015", "2015~"), ("ca. 2015", "2015~"), ("circa 2015", "2015~"),
        ("about 2015", "2015~"),
        ("around June 2020", "2020-06~"), ("approx. 2015", "2015~"), ("hacia 2015", "2015~"),
        ("alrededor de 2015", "2015~"),
        ("cerca de junio de 2020", "2020-06~"), ("aprox. 2015", "2015~"), ("~2015", "~2015"),
        ("~ June 2015", "2015-06~"), ("2015?", "2015?"),
        ("June 2020?", "2020-06?"), ("perhaps 2015", "2015?"), ("quizás en 2015", "2015?"),
        ("probably about 2015", "2015%"),
        ("about November 18, 2020", "2020-11-18~"),
        // Parts of a time.
        ("early 2019", "2019-01~/2019-04~"), ("mid 2019", "2019-05~/2019-08~"), ("mid-2019", "2019-05~/2019-08~"),
        ("late 2019", "2019-09~/2019-12~"), ("mid-March 2021", "2021-03-11~/2021-03-20~"),
        ("early March 2021", "2021-03-01~/2021-03-10~"), ("late February 2024", "2024-02-21~/2024-02-29~"),
        ("the beginning of 2019", "2019-01~/2019-04~"), ("the end of June 2020", "2020-06-21~/2020-06-30~"),
        ("a principios de 2019", "2019-01~/2019-04~"), ("principios de 2019", "2019-01~/2019-04~"),
        ("a mediados de marzo de 2021", "2021-03-11~/2021-03-20~"), ("a finales de 2019", "2019-09~/2019-12~"),
        ("fines de 2019", "2019-09~/2019-12~"), ("first half of 2020", "2020-01/2020-06"),
        ("segunda mitad de 2020", "2020-07/2020-12"), ("second quarter of 2020", "2020-04/2020-06"),
        ("Q2 2020", "2020-04/2020-06"), ("primer trimestre de 2020", "2020-01/2020-03"),
        // Ranges.
        ("Mar – Apr 2022", "2022-03/2022-04"), ("Mar-Apr 2022", "2022-03/2022-04"), ("Mar/Apr 2022", "2022-03/2022-04"),
        ("March to April 2022", "2022-03/2022-04"), ("marzo a abril de 2022", "2022-03/2022-04"),
        ("May 2018-April 2019", "2018-05/2019-04"), ("May 2018 – April 2019", "2018-05/2019-04"),
        ("from May 2018 to April 2019", "2018-05/2019-04"), ("between May 2018 and April 2019", "2018-05/2019-04"),
        ("de mayo de 2018 a abril de 2019", "2018-05/2019-04"),
        ("desde mayo de 2018 hasta abril de 2019", "2018-05/2019-04"),
        ("entre mayo de 2018 y abril de 2019", "2018-05/2019-04"), ("2018–2020", "2018/2020"),
        ("2018-2020", "2018/2020"),
        ("2018 to 2020", "2018/2020"), ("2018–19", "2018/2019"), ("2018-19", "2018/2019"), ("2019/20", "2019/2020"),
        ("1998–99", "1998/1999"), ("2018 a 2020", "2018/2020"), ("May 3–5, 2020", "2020-05-03/2020-05-05"),
        ("May 3-5, 2020", "2020-05-03/2020-05-05"), ("3–5 May 2020", "2020-05-03/2020-05-05"),
        ("del 3 al 5 de mayo de 2020", "2020-05-03/2020-05-05"), ("3 a 5 de mayo de 2020", "2020-05-03/2020-05-05"),
        ("May 30 – June 2, 2020", "2020-05-30/2020-06-02"),
        ("30 de mayo al 2 de junio de 2020", "2020-05-30/2020-06-02"),
        ("Nov 18, 2020 – Feb 28, 2022", "2020-11-18/2022-02-28"), ("Nov – Jan 2021", "2020-11/2021-01"),
        ("Nov 2020 – Jan", "2020-11/2021-01"), ("11/18/2020 - 12/13/2020", "2020-11-18/2020-12-13"),
        ("summer–fall 2019", "2019-22/2019-23"), ("early 2019 to mid-2020", "2019-01~/2020-08~"),
        ("c. 2015–2017", "2015~/2017"),
        ("2004/2006", "2004/2006"), ("1990s–2000s", "199X/20XX"),
        // One end.
        ("since 2018", "2018/.."), ("desde 2018", "2018/.."), ("from 2018 onwards", "2018/.."),
        ("2018 onwards", "2018/.."),
        ("a partir de 2018", "2018/.."), ("desde 2018 en adelante", "2018/.."), ("2018 – present", "2018/.."),
        ("March 2020 to the present", "2020-03/.."), ("desde 2018 hasta hoy", "2018/.."),
        ("until June 2020", "../2020-06"),
        ("hasta junio de 2020", "../2020-06"), ("up to 2020", "../2020"), ("through June 2020", "../2020-06"),
        ("before 2018", "[..2017]"), ("antes de junio de 2020", "[..2020-05]"), ("after 2018", "[2019..]"),
        ("después de 2018", "[2019..]"), ("after November 18, 2020", "[2020-11-19..]"), ("by 2020", "[..2020]"),
        ("since early 2019", "2019-01~/.."),
        // Several.
        ("marzo y abril de 2022", "{2022-03,2022-04}"), ("March and April 2022", "{2022-03,2022-04}"),
        ("March, April and May 2022", "{2022-03,2022-04,2022-05}"), ("2015 or 2016", "[2015,2016]"),
        ("2015 o 2016", "[2015,2016]"), ("May 3 and 4, 2020", "{2020-05-03,2020-05-04}"),
        ("3 y 4 de mayo de 2020", "{2020-05-03,2020-05-04}"), ("Nov 2020 & Jan 2021", "{2020-11,2021-01}"),
        // EDTF.
        ("2004-06-~01/2004-06-~20", "2004-06-~01/2004-06-~20"), ("XXXX-12-XX", "XXXX-12-XX"), ("2018-21", "2018-21"),
    ])
    func aDateIsReadAsPreciselyAsItIsWritten(_ text: String, _ date: String) {
        #expect(WrittenDate.date(in: text)?.description == date, "\(text)")
    }

    @Test(arguments: [
        "past 20 years", "for 4 years", "over 2000 parents", "20 years", "2000 parents", "four years", "4", "20",
        "5 schools",
        "AB 1505", "90057", "(213) 353-1333", "85%", "$2020", "8:30am", "8-4", "May", "may be", "Monday", "the", "of",
        "",
        " ", "–", "soon", "Ongoing", "TBD", "now", "yesterday", "last year", "every 5 years", "room 2020 B",
        "2019 rally", "March for justice", "May I come in?", "fall 2000 feet", "the 20th", "20th", "Q5 2020",
        "1 of 2020",
        "18/2020/11", "10/2010/12", "2010/12", "Winter", "in the", "from", "since", "until", "c.", "?", "XIX", "anos",
        "2015 and", "2015, and 3 schools", "marcha 2020", "May ’90s", "hace 20 años", "más de 300 padres",
    ])
    func otherTextsAreNoDates(_ text: String) {
        #expect(WrittenDate.date(in: text) == nil, "\(text): \(WrittenDate.date(in: text)?.description ?? "")")
    }

    @Test(
        arguments: [
            ("May 6, 2020", []), ("5/6/2020", [.monthFirst]), ("11/18/2020", []), ("5/5/2020", []),
            ("11/18/20", [.century]), ("5/6/98", [.monthFirst, .century]), ("June ’20", [.century]),
            ("the ’90s", [.century]), ("Nov – Jan 2021", [.neighbouringYear]), ("Febuary 2020", [.spelling]),
            ("Novemeber 18, 2020", [.spelling]), ("18 de setiemrbe de 2020", [.spelling]), ("Agust 2020", [.spelling]),
        ] as [(String, [WrittenDate.Assumption])])
    func whatIsTakenForGrantedIsSaid(_ text: String, _ assumed: [WrittenDate.Assumption]) throws {
        #expect(try WrittenDate(text).assumed == assumed)
    }

    @Test func twoDigitsAreAYearOfTheCenturyThatIsMeant() {
        #expect(WrittenDate.date(in: "5/20/20")?.description == "2020-05-20")
        #expect(WrittenDate.date(in: "5/20/68")?.description == "2068-05-20")
        #expect(WrittenDate.date(in: "5/20/69")?.description == "1969-05-20")
        #expect(WrittenDate.date(in: "June '98")?.description == "1998-06")
    }

    @Test(arguments: [
        ("January", 1), ("Janaury", 1), ("Januray", 1), ("Feburary", 2), ("Febrero", 2), ("Agosto", 8), ("Setember", 9),
        ("Septmber", 9), ("Septiembe", 9), ("Octuber", 10), ("Otcober", 10), ("Novembr", 11), ("Decemberr", 12),
        ("Diciembe", 12), ("Apirl", 4),
    ])
    func aSlipInALongNameOfAMonthIsForgiven(_ name: String, _ month: Int) {
        #expect(WrittenDate.date(in: "\(name) 2020") == EDTF(year: 2020, month: month))
    }

    @Test(arguments: [
        ("February 30, 2020", WrittenDateError.Reason.noSuchDay), ("13/13/2020", .noSuchDay),
        ("June 31, 2020", .noSuchDay),
        ("Thursday, November 18, 2020", .anotherWeekday), ("Monday 2020", .anotherWeekday), ("June", .noYear),
        ("June 18", .noYear), ("spring", .noYear), ("early June", .noYear), ("2020 – 2018", .endBeforeStart),
        ("2020–18", .endBeforeStart), ("20", .bareNumber), ("early 2019 or 2020", .unlistable), ("", .empty),
        ("soon", .unread),
        ("June 2020 soon", .unread), (String(repeating: "June ", count: 60), .tooLong),
    ])
    func anErrorSaysWhatStandsInTheWay(_ text: String, _ reason: WrittenDateError.Reason) throws {
        let error = #expect(throws: WrittenDateError.self) { try WrittenDate(text) }
        #expect(error?.reason == reason)
    }

    @Test(arguments: [
        ("2001-34", EDTFError.Expected.seasonOfLevel1), ("1950S2", .yearWithoutSignificantDigits),
        ("Y-17E7", .yearWithoutExponent), ("2004-XX-4X", .day), ("[1667", .commaOrBracket), ("1985/../..", .year),
    ])
    func whatIsWrittenAsEDTFIsRefusedAsEDTF(_ text: String, _ expected: EDTFError.Expected) {
        let error = #expect(throws: WrittenDateError.self) { try WrittenDate(text) }
        guard case .notEDTF(let edtf)? = error?.reason else { return #expect(Bool(false), "\(text)") }
        #expect(edtf.expected == expected)
    }

    @Test func anErrorSaysWhere() throws {
        let error = #expect(throws: WrittenDateError.self) { try WrittenDate(" June 2020 soon") }
        #expect(error?.range == 11..<15)
    }

    /// Every day of eight years in each of the forms that name it fully.
    @Test func everyDayReadsBackFromEveryForm() throws {
        let english = [
            "January", "Feb", "March", "Apr.", "May", "June", "July", "Aug", "Sept", "October", "Nov.", "December",
        ]
        let spanish = [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre",
            "diciembre",
        ]
        let first = try #require(CivilDate(year: 2016, month: 1, day: 1)).dayNumber
        for number in first..<first + 2_922 {
            let day = CivilDate(dayNumber: number)
            let date = EDTF(year: day.year, month: day.month, day: day.day)
            let (month, mes) = (english[day.month - 1], spanish[day.month - 1])
            for text in [
                "\(month) \(day.day), \(day.year)", "\(day.day) \(month) \(day.year)",
                "\(day.day) de \(mes) de \(day.year)", "\(mes) \(day.day), \(day.year)",
                "\(day.month)/\(day.day)/\(day.year)", day.description,
            ] {
                #expect(WrittenDate.date(in: text) == date, "\(text)")
            }
        }
    }
}
