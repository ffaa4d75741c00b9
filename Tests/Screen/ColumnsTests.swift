import Seeded
import Testing

@testable import Screen

@Suite struct ColumnsTests {
    private func taken(_ widths: [Int]) -> Int {
        let shown = widths.filter { $0 > 0 }
        return shown.reduce(0, +) + Columns.gap * max(0, shown.count - 1)
    }

    @Test func columnsGetTheirContentWhereThereIsRoom() {
        let wishes = [ColumnWish(least: 3, content: 8), ColumnWish(least: 3, content: 4)]
        #expect(Columns.fit(wishes, into: 14) == [8, 4])
        #expect(Columns.fit(wishes, into: 40) == [8, 4])
    }

    @Test func aColumnIsNoWiderThanItsContentEvenIfItMayNotBeNarrower() {
        #expect(Columns.fit([ColumnWish(least: 10, content: 3)], into: 40) == [3])
    }

    @Test func theFirstGrowingColumnTakesWhatIsLeftOver() {
        let wishes = [
            ColumnWish(least: 3, content: 4), ColumnWish(least: 3, content: 5, grows: true),
            ColumnWish(least: 3, content: 6, grows: true),
        ]
        #expect(Columns.fit(wishes, into: 40) == [4, 26, 6])
    }

    @Test func theFirstGrowingColumnGetsItsContentBeforeAnyOther() {
        let wishes = [
            ColumnWish(least: 3, content: 9), ColumnWish(least: 3, content: 8, grows: true),
            ColumnWish(least: 3, content: 9, grows: true),
        ]
        // 15 cells without the gaps: the second has its 8, and of what is left the fixed one has more than its least.
        #expect(Columns.fit(wishes, into: 19) == [4, 8, 3])
    }

    @Test func columnsWithTheHighestNumberGoFirst() {
        let wishes = [
            ColumnWish(least: 5, content: 5, dropOrder: 1), ColumnWish(least: 5, content: 5),
            ColumnWish(least: 5, content: 5, dropOrder: 3), ColumnWish(least: 5, content: 5, dropOrder: 2),
        ]
        #expect(Columns.fit(wishes, into: 26) == [5, 5, 5, 5])
        #expect(Columns.fit(wishes, into: 25) == [5, 5, 0, 5])
        #expect(Columns.fit(wishes, into: 18) == [5, 5, 0, 0])
        #expect(Columns.fit(wishes, into: 11) == [0, 5, 0, 0])
    }

    @Test func columnsThatGoTogetherGoInTheSameOrderEachTime() {
        let wishes = Array(repeating: ColumnWish(least: 5, content: 5, dropOrder: 1), count: 4)
        var answers: Set<[Int]> = []
        // Held on to, so that no two calls find their memory in the same place.
        var held: [[Int]] = []
        for count in 1...200 {
            answers.insert(Columns.fit(wishes, into: 12))
            held.append(Array(repeating: count, count: count % 40))
        }
        #expect(answers.count == 1, "\(answers)")
    }

    @Test func aColumnThatNeverGoesIsSqueezedInstead() {
        let wishes = [ColumnWish(least: 8, content: 20), ColumnWish(least: 8, content: 20, dropOrder: 1)]
        #expect(Columns.fit(wishes, into: 5) == [5, 0])
    }

    @Test(arguments: [0, -1, -100]) func nothingFitsIntoNoWidth(width: Int) {
        let wishes = [
            ColumnWish(least: 5, content: 5), ColumnWish(least: 5, content: 5, dropOrder: 1),
            ColumnWish(least: 1, content: 1, grows: true),
        ]
        #expect(Columns.fit(wishes, into: width) == [0, 0, 0])
        #expect(Columns.fit([], into: width) == [])
    }

    @Test func columnsNeverTakeMoreThanTheWidth() {
        var random = SeededRandom(20)
        for _ in 0..<2000 {
            let wishes = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                ColumnWish(
                    least: Int.random(in: -2...12, using: &random), content: Int.random(in: -2...30, using: &random),
                    dropOrder: Int.random(in: 0...3, using: &random), grows: Bool.random(using: &random))
            }
            for width in [-5, 0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89] {
                let widths = Columns.fit(wishes, into: width)
                #expect(widths.count == wishes.count)
                #expect(widths.allSatisfy { $0 >= 0 })
                #expect(taken(widths) <= max(0, width), "\(wishes) in \(width): \(widths)")
            }
        }
    }

    @Test func aGrowingColumnFillsTheWidth() {
        let wishes = [ColumnWish(least: 2, content: 4), ColumnWish(least: 2, content: 4, grows: true)]
        for width in 6...40 { #expect(taken(Columns.fit(wishes, into: width)) == width, "\(width)") }
    }

    @Test func cellsStandInTheirColumns() {
        let cells = [Line("漢"), Line("left out"), Line("hello"), Line("x", .bad)]
        let row = Columns.row(cells, [4, 0, 3, 2])
        #expect(row.string == "漢    he…  x")
        #expect(row.spans.last?.style == .bad)
    }

    @Test func aRowIsNeverWiderThanItsColumns() {
        var random = SeededRandom(21)
        for _ in 0..<1000 {
            let count = Int.random(in: 0...4, using: &random)
            let cells = (0..<count).map { _ in random.line(upTo: 6) }
            let widths = (0..<count).map { _ in Int.random(in: -1...8, using: &random) }
            #expect(Columns.row(cells, widths).width <= taken(widths))
        }
    }

    @Test func aRowWithTooFewCellsOrWidthsIsTheRowOfWhatThereIs() {
        #expect(Columns.row([Line("a")], [3, 3]).string == "a")
        #expect(Columns.row([Line("a"), Line("b")], [3]).string == "a")
        #expect(Columns.row([], [3]).isEmpty)
    }
}
