import Testing

@testable import Screen

@Suite struct SizeTests {
    @Test func lengthsAreKeptBetweenNothingAnd4096() {
        #expect(Size(width: -1, height: .min) == Size(width: 0, height: 0))
        #expect(Size(width: 4097, height: .max) == Size(width: 4096, height: 4096))
        #expect(Size(width: 80, height: 24).width == 80)
        #expect(Size(width: 80, height: 24).height == 24)
    }

    @Test func aSizeWithoutAWidthOrAHeightIsEmpty() {
        #expect(Size(width: 0, height: 5).isEmpty)
        #expect(Size(width: 5, height: 0).isEmpty)
        #expect(!Size(width: 1, height: 1).isEmpty)
    }
}

@Suite struct RectTests {
    private static var rects: [Rect] {
        var rects: [Rect] = []
        for x in [-3, 0, 2] {
            for y in [-1, 0, 3] {
                for width in [0, 1, 5] {
                    for height in [0, 1, 4] { rects.append(Rect(x: x, y: y, width: width, height: height)) }
                }
            }
        }
        return rects
    }

    private func points(_ rect: Rect) -> Set<Point> {
        Set((-8...12).flatMap { y in (-8...12).map { Point(x: $0, y: y) } }.filter(rect.contains))
    }

    @Test func lengthsAreNeverNegative() {
        let rect = Rect(x: 3, y: 4, width: -5, height: -6)
        #expect((rect.width, rect.height) == (0, 0))
        #expect(rect.isEmpty)
    }

    @Test func aRectangleContainsItsCells() {
        for rect in Self.rects {
            #expect(points(rect).count == rect.width * rect.height)
            #expect(!rect.contains(Point(x: rect.right, y: rect.y)))
            #expect(!rect.contains(Point(x: rect.x, y: rect.bottom)))
        }
    }

    @Test func splitsCoverTheRectangleAndDoNotOverlap() {
        for rect in Self.rects {
            for count in [-2, 0, 1, 3, 4, 5, 6, Int.max] {
                let rows = rect.split(top: count)
                let columns = rect.split(left: count)
                for (first, rest) in [(rows.top, rows.rest), (columns.left, columns.rest)] {
                    #expect(points(first).isDisjoint(with: points(rest)))
                    #expect(points(first).union(points(rest)) == points(rect))
                }
                #expect(rows.top.height == min(max(0, count), rect.height))
                #expect(columns.left.width == min(max(0, count), rect.width))
            }
        }
    }

    @Test func theIntersectionIsWhatBothContain() {
        for first in Self.rects {
            for second in Self.rects {
                let both = first.intersection(second)
                #expect(points(both) == points(first).intersection(points(second)))
                #expect(both == second.intersection(first))
            }
        }
    }

    @Test func aRowIsOneRowOfTheRectangleOrNone() {
        for rect in Self.rects {
            for index in -1...5 {
                let row = rect.row(index)
                let expected = points(rect).filter { $0.y == rect.y + index }
                #expect(points(row) == expected)
            }
        }
    }

    @Test func anInsetStaysWithinAndNeverTurnsInsideOut() {
        for rect in Self.rects {
            for columns in 0...4 {
                for rows in 0...3 {
                    let inset = rect.inset(columns: columns, rows: rows)
                    #expect(points(inset).isSubset(of: points(rect)))
                    #expect(inset.width >= 0 && inset.height >= 0)
                }
            }
        }
        #expect(
            Rect(x: 0, y: 0, width: 10, height: 6).inset(columns: 2, rows: 1) == Rect(x: 2, y: 1, width: 6, height: 4))
    }

    @Test func aSizesRectangleStartsAtTheCorner() {
        #expect(Rect(Size(width: 3, height: 2)) == Rect(x: 0, y: 0, width: 3, height: 2))
        #expect(Rect(Size(width: 3, height: 2)).origin == .zero)
    }
}
