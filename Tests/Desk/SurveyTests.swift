import Records
import Screen
import Testing
import Timekeeping

@testable import Desk

/// A desk with more records than can be looked through before the first screen.
@Suite struct SurveyTests {
    private let counted = CountedLibrary()

    private func desk(_ library: Library, _ size: Size = Size(width: 100, height: 30)) -> Desk {
        Desk(
            library: library, settings: DeskFixture.settings, zone: DeskFixture.zone, instant: DeskFixture.instant,
            size: size)
    }

    /// The survey that the desk has just asked for.
    private func asked(_ sitting: Sitting) throws -> (id: RequestID, library: Library) {
        for case .survey(let id, let library) in sitting.effects { return (id, library) }
        throw NotOnScreen(text: "a question for a survey", screen: sitting.screen)
    }

    private func surveyed(_ library: Library) throws -> Sitting {
        var sitting = Sitting(at: desk(library))
        sitting.tick(after: 0)
        let question = try asked(sitting)
        sitting.send(.surveyed(question.id, Survey(question.library)))
        return sitting
    }

    private func decoded() -> Int { counted.takeDecoded().values.reduce(0) { $0 + $1.count } }

    // MARK: How much is decoded

    @Test func openingADeskOf20000RecordsDecodesNone() {
        let sitting = Sitting(at: desk(counted.library(20_000)))
        FrameChecks.check(sitting.desk, "Home")
        #expect(decoded() == 0)
    }

    @Test(arguments: Array("1234")) func aPaneDecodesWhatItShows(digit: Character) {
        var sitting = Sitting(at: desk(counted.library(20_000)))
        sitting.type(String(digit))
        FrameChecks.check(sitting.desk, "pane \(digit)")
        // The rows by which the columns are measured, too.
        #expect(decoded() <= 130)
        sitting.press(.pageDown, times: 5)
        sitting.press(.end, .up)
        FrameChecks.check(sitting.desk, "pane \(digit) at its end")
        #expect(decoded() <= 8 * 30)
    }

    @Test func withASurveyHomeAndThePanesDecodeNoMoreThanTheyShow() throws {
        let library = counted.library(20_000)
        var sitting = try surveyed(library)
        #expect(counted.takeDecoded().values.allSatisfy { $0.count == 5000 })
        sitting = Sitting(at: sitting.desk)
        sitting.tick(after: 60)
        _ = sitting.screen
        #expect(decoded() <= 20)
        for digit in "1234" {
            sitting.type(String(digit))
            _ = sitting.screen
            #expect(decoded() <= 160, "\(digit)")
            sitting.press(.end, .home, .down, .pageDown)
            _ = sitting.screen
            #expect(decoded() <= 160, "\(digit)")
            sitting.type("s")
            _ = sitting.screen
            #expect(decoded() <= 160, "\(digit)")
            sitting.tick(after: 60)
            _ = sitting.screen
            #expect(decoded() <= 160, "\(digit)")
        }
    }

    @Test func movingInAListDecodesTheRowsThatComeIntoView() throws {
        var sitting = try surveyed(counted.library(20_000))
        sitting.type("1")
        _ = decoded()
        for _ in 0..<50 {
            sitting.press(.down)
            _ = sitting.screen
        }
        #expect(decoded() <= 60)
    }

    @Test func aSmallDeskIsLookedThroughAtOnce() {
        var sitting = Sitting(at: desk(counted.library(Survey.mostAtOnce)))
        sitting.tick(after: 60)
        #expect(sitting.effects.isEmpty)
        #expect(sitting.desk.context.survey != nil)
        #expect(sitting.screen.contains("500  gatherings naming a bill"))
    }

    // MARK: What is said meanwhile

    @Test func homeSaysWhatIsStillBeingWorkedOut() throws {
        var sitting = Sitting(at: desk(counted.library(20_000), Size(width: 100, height: 50)))
        for words in [
            "Looking through 5,000 gatherings…", "Reading the hours of 5,000 listings…",
            "Looking through 20,000 records…",
        ] {
            #expect(sitting.screen.contains(words))
        }
        sitting.press(.function(2))
        #expect(sitting.screen.contains("Revisando 20,000 fichas…"))
        sitting.press(.function(2))
        sitting = try surveyedNow(sitting)
        #expect(!sitting.screen.contains("Looking through"))
        #expect(sitting.screen.contains("First rally"))
        #expect(sitting.screen.contains("5,000 gatherings naming a bill"))
    }

    @Test func aListIsInTheOrderOfItsFileAndCannotBeSortedYet() throws {
        var sitting = Sitting(at: desk(counted.library(20_000)))
        sitting.type("4")
        #expect(sitting.desk.state.arrangement.isProvisional)
        #expect(sitting.listed.first == "timeline-000000")
        sitting.type("s")
        #expect(sitting.desk.state.order == 0)
        #expect(sitting.notice?.contains("20,000") == true)
        sitting.press(.down, .down)
        let record = sitting.selected
        sitting = try surveyedNow(sitting)
        #expect(!sitting.desk.state.arrangement.isProvisional)
        #expect(sitting.selected == record)
        sitting.type("s")
        #expect(sitting.desk.state.order == 1)
    }

    /// Answers the question for a survey that the desk has asked.
    private func surveyedNow(_ sitting: Sitting) throws -> Sitting {
        var sitting = sitting
        let request = try #require(sitting.desk.surveyRequest)
        sitting.send(.surveyed(request, Survey(sitting.library)))
        return sitting
    }

    @Test func untilTheSearchIsReadyTheSearchSaysSo() {
        let wait = "The search is still reading the records; results may be missing."
        var sitting = Sitting(at: desk(counted.library(20_000)))
        sitting.type("/first")
        #expect(sitting.screen.contains(wait))
        sitting.answer()
        #expect(sitting.screen.contains(wait))
        let asked = sitting.questions.count
        sitting.send(.searchReady)
        #expect(!sitting.screen.contains(wait))
        // What was found before may have missed something.
        #expect(sitting.questions.count == asked + 1)
        var small = Sitting()
        small.type("/")
        #expect(!small.screen.contains(wait))
    }

    // MARK: Answers and news

    @Test func aSurveyIsAskedForOnceAndAnOldAnswerIsIgnored() throws {
        let library = counted.library(4000)
        var sitting = Sitting(at: desk(library))
        sitting.press(.down)
        let first = try asked(sitting)
        sitting.press(.down)
        #expect(sitting.effects.isEmpty)
        sitting.hear(library.without("bills-000000"))
        let second = try asked(sitting)
        #expect(first.id != second.id)
        sitting.send(.surveyed(first.id, Survey(library)))
        #expect(sitting.desk.context.survey == nil)
        sitting.send(.surveyed(second.id, Survey(second.library)))
        #expect(sitting.desk.context.survey != nil)
        #expect(sitting.effects.isEmpty)
    }

    @Test func newsLeaveOnTheScreenWhatStillHolds() throws {
        var sitting = try surveyed(counted.library(4000))
        let before = sitting.screen
        sitting.hear(sitting.library.without("resources-000500"))
        #expect(!sitting.screen.contains("Reading the hours"))
        #expect(
            sitting.rows.dropFirst(10)
                == before.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropFirst(10))
        let question = try asked(sitting)
        sitting.send(.surveyed(question.id, Survey(question.library)))
        #expect(sitting.effects.isEmpty)
        #expect(sitting.desk.context.survey?.hours.count == 999)
    }

    @Test func whereTooMuchIsNewNothingOldIsShown() throws {
        var sitting = try surveyed(counted.library(4000))
        sitting.hear(counted.library(8000))
        #expect(sitting.desk.context.survey == nil)
        #expect(sitting.screen.contains("8,000") || sitting.screen.contains("2,000"))
    }

    /// What a survey keeps for other records is what a new survey says of every record that has not changed.
    @Test func aSurveyThatMovedKeepsEveryRecordsOwn() throws {
        let old = DeskFixture.many.library
        var bills = Array(old.bills.dropFirst(3))
        bills[5].id = "a-new-bill"
        var rallies = Array(old.rallies)
        rallies.swapAt(3, 700)
        let new = old.without("place-17").with(bills: bills, rallies: rallies)
        let (survey, fresh) = (try #require(Survey(old).moved(from: old, to: new)), Survey(new))
        #expect(survey.hours == fresh.hours)
        #expect(
            survey.records(with: .neverVerified, in: .resources) == fresh.records(with: .neverVerified, in: .resources))
        for (number, ordering) in (survey.orderings[.rallies] ?? []).enumerated() {
            let other = fresh.orderings[.rallies]?[number]
            #expect(ordering.keys == other?.keys)
            #expect(ordering.indexes.sorted() == Array(new.rallies.indices))
        }
        for (number, ordering) in (survey.orderings[.bills] ?? []).enumerated() {
            let known = { (index: Int) in new.bills.ids[index] != "a-new-bill" }
            #expect(
                ordering.indexes.filter(known) == fresh.orderings[.bills]?[number].indexes.filter(known), "\(number)")
        }
    }

    @Test(arguments: SweepTests.sizes) func everyFrameIsWholeBeforeTheSurvey(size: Size) {
        for situation in Situation.allCases where situation.mode == .staff {
            for digit in "0134" {
                var sitting = Sitting(at: desk(counted.library(4000)))
                sitting.type(String(digit))
                situation.enter(&sitting, word: "first")
                sitting.resize(size.width, size.height)
                FrameChecks.check(sitting.desk, "unsurveyed \(digit) \(situation) \(size)")
            }
        }
    }
}
