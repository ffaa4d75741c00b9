import Records
import Testing
import Timekeeping

@Suite struct ContradictingDateTests {
    private func entry(_ date: String, printed: String?, conflict: String? = nil) throws -> TimelineEntry {
        var entry: TimelineEntry = try read(LeastRecord.timelineEntry)
        entry.label = date
        entry.date = try EDTF(date)
        entry.printedDate = printed
        entry.conflict = conflict
        return entry
    }

    private func contradiction(_ date: String, _ printed: String?) throws -> String? {
        try entry(date, printed: printed).contradictingDate?.description
    }

    @Test func aPrintedDateWithinTheLabelDoesNotContradictIt() throws {
        for printed in ["March 1, 2022", "March 18, 2022", "April 30, 2022"] {
            #expect(try contradiction("2022-03/2022-04", printed) == nil, "\(printed)")
        }
        #expect(try contradiction("2022-02-28", "Feb 28, 2022") == nil)
        #expect(try contradiction("2022", "December 31, 2022") == nil)
    }

    @Test func aPrintedDateOutsideTheLabelContradictsIt() throws {
        #expect(try contradiction("2022-03/2022-04", "February 28, 2022") == "2022-02-28")
        #expect(try contradiction("2022-03/2022-04", "May 1, 2022") == "2022-05-01")
        #expect(try contradiction("2022-02-28", "March 1, 2022") == "2022-03-01")
        #expect(try contradiction("2022", "January 1, 2023") == "2023-01-01")
        #expect(try contradiction("2022-03", "18 de noviembre de 2020") == "2020-11-18")
    }

    @Test(arguments: ["2022-07/..", "2022-07/"]) func anOpenOrUnknownEndContradictsNothingAfterTheStart(date: String)
        throws
    {
        #expect(try contradiction(date, "January 1, 2040") == nil)
        #expect(try contradiction(date, "June 30, 2022") == "2022-06-30")
    }

    @Test(arguments: ["../2022-07", "/2022-07"]) func anOpenOrUnknownStartContradictsNothingBeforeTheEnd(date: String)
        throws
    {
        #expect(try contradiction(date, "January 1, 1940") == nil)
        #expect(try contradiction(date, "August 1, 2022") == "2022-08-01")
    }

    @Test func aPrintedDateThatCannotBeReadContradictsNothing() throws {
        for printed in ["", "soon", "the 18th", "February 30, 2022", nil] {
            #expect(try contradiction("2015", printed) == nil, "\(printed ?? "none")")
        }
    }

    @Test func aPrintedDateIsReadAsPreciselyAsItIsWritten() throws {
        #expect(try contradiction("2022-03/2022-04", "March 2022") == nil)
        #expect(try contradiction("2022-03/2022-04", "May 2022") == "2022-05")
        #expect(try contradiction("2022", "2022–2023") == nil)
        #expect(try contradiction("2022", "spring 2023") == "2023-21")
    }

    @Test func whatIsAboutATimeOrASeasonIsNotContradictedByWhatIsNear() throws {
        #expect(try contradiction("2015~", "March 18, 2016") == nil)
        #expect(try contradiction("2015~", "March 18, 2017") == "2017-03-18")
        #expect(try contradiction("2020-21", "June 20, 2020") == nil)
        #expect(try contradiction("2020-21", "August 1, 2020") == "2020-08-01")
        #expect(try contradiction("2021-24", "January 18, 2021") == nil)
        #expect(try contradiction("2021-24", "December 18, 2021") == nil)
        #expect(try contradiction("2021-24", "June 18, 2022") == "2022-06-18")
    }

    @Test func theLabelSaysWhenItHappened() throws {
        var entry = try entry("2021-01-18", printed: nil)
        entry.label = "Mar 10, 2021"
        #expect(entry.when.description == "2021-03-10")
        #expect(entry.contradictingDate?.description == "2021-01-18")
        entry.label = "Ongoing"
        #expect(entry.when.description == "2021-01-18")
        #expect(!entry.isContradicted)
        entry.label = "January 18, 2021"
        entry.date = try EDTF("2021-01-18?")
        #expect(entry.when == entry.date)
    }

    @Test func anEntryIsContradictedByItsDateOrInWords() throws {
        #expect(try entry("2022-02", printed: "March 1, 2022").isContradicted)
        #expect(try entry("2022-02", printed: nil, conflict: "Two readings.").isContradicted)
        #expect(try entry("2022-02", printed: "February 1, 2022", conflict: "Two readings.").isContradicted)
        #expect(try !entry("2022-02", printed: "February 1, 2022").isContradicted)
        #expect(try !entry("2022-02", printed: nil).isContradicted)
    }
}
