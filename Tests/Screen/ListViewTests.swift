import Testing

@testable import Screen

@Suite struct ListViewTests {
    /// Calls with every small list, view and selected row, and a top that may be anywhere.
    private static func eachView(_ check: (_ top: Int, _ row: Int, _ height: Int, _ count: Int) -> Void) {
        for count in 1...9 {
            for height in 1...11 {
                for row in 0..<count {
                    for top in -2...12 { check(top, row, height, count) }
                }
            }
        }
    }

    @Test func theSelectedRowIsAlwaysInTheView() {
        Self.eachView { top, row, height, count in
            var view = ListView(top: top)
            view.follow(row: row, height: height, of: count)
            #expect(
                (view.top..<(view.top + height)).contains(row), "row \(row) of \(count), \(height) high, from \(top)")
        }
    }

    @Test func theViewStaysWithinTheRows() {
        Self.eachView { top, row, height, count in
            var view = ListView(top: top)
            view.follow(row: row, height: height, of: count)
            #expect(view.top >= 0 && view.top <= max(0, count - height))
        }
    }

    @Test func theRowAboveTheSelectedOneIsSeenWhereThereIsRoom() {
        Self.eachView { top, row, height, count in
            guard height > 2, row > 0 else { return }
            var view = ListView(top: top)
            view.follow(row: row, height: height, of: count)
            #expect(view.top < row, "row \(row) of \(count), \(height) high, from \(top)")
        }
    }

    @Test func theViewScrollsByTheLeast() {
        Self.eachView { top, row, height, count in
            var view = ListView(top: top)
            view.follow(row: row, height: height, of: count)
            let lead = height > 2 && row > 0 ? 1 : 0
            let good = (0...max(0, count - height)).filter { $0 <= row - lead && row < $0 + height }
            let least = good.map { abs($0 - top) }.min()
            #expect(abs(view.top - top) == least, "row \(row) of \(count), \(height) high, from \(top)")
        }
    }

    @Test func aViewOfNoHeightStaysWhereItIs() {
        var view = ListView(selected: 3, top: 2)
        view.follow(row: 9, height: 0, of: 10)
        view.follow(row: 9, height: -4, of: 10)
        #expect(view.top == 2)
    }

    @Test func theNearestPlaceIsSelected() {
        var view = ListView()
        view.select(7, of: 5)
        #expect(view.selected == 4)
        view.select(-7, of: 5)
        #expect(view.selected == 0)
        view.select(3, of: 0)
        #expect(view.selected == 0)
    }

    @Test func movingStaysWithinTheList() {
        let motions: [Motion] = [.by(1), .by(-1), .by(100), .by(-100), .page(1), .page(-1), .toStart, .toEnd]
        for count in 0...4 {
            for page in -1...5 {
                for motion in motions {
                    for selected in 0..<max(1, count) {
                        var view = ListView(selected: selected)
                        view.move(motion, of: count, page: page)
                        #expect(view.selected >= 0 && view.selected < max(1, count))
                    }
                }
            }
        }
    }

    @Test func motionsGoWhereTheySay() {
        var view = ListView(selected: 10)
        view.move(.by(2), of: 100, page: 20)
        #expect(view.selected == 12)
        view.move(.by(-3), of: 100, page: 20)
        #expect(view.selected == 9)
        view.move(.toEnd, of: 100, page: 20)
        #expect(view.selected == 99)
        view.move(.toStart, of: 100, page: 20)
        #expect(view.selected == 0)
    }

    @Test func aPageDownAndAPageUpMoveByTheSame() {
        var view = ListView(selected: 50)
        view.move(.page(1), of: 100, page: 20)
        #expect(view.selected > 50 && view.selected <= 70)
        view.move(.page(-1), of: 100, page: 20)
        #expect(view.selected == 50)
    }

    @Test(arguments: [-3, 0, 1, 2]) func aPageMovesEvenInTheSmallestView(page: Int) {
        var view = ListView(selected: 5)
        view.move(.page(1), of: 10, page: page)
        #expect(view.selected == 6)
    }
}

@Suite struct MotionTests {
    @Test func everyMovingKeyIsAMotion() {
        let keys: [(Key, Motion)] = [
            (.up, .by(-1)), (.down, .by(1)), (.pageUp, .page(-1)), (.pageDown, .page(1)), (.home, .toStart),
            (.end, .toEnd),
        ]
        for (key, motion) in keys { #expect(Motion(key) == motion) }
    }

    @Test func otherKeysAreNoMotions() {
        let keys: [Key] = [
            .left, .right, .enter, .escape, .tab, .control("j"), .alt("k"), .character("j"), .function(1),
        ]
        for key in keys { #expect(Motion(key) == nil, "\(key.name)") }
    }
}
