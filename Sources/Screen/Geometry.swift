/// A column and a row, in cells from the top left corner.
public struct Point: Hashable, Sendable {
    public var x: Int
    public var y: Int

    public init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }

    public static let zero = Point(x: 0, y: 0)
}

/// A width and a height in cells, never negative.
public struct Size: Hashable, Sendable {
    public let width: Int
    public let height: Int

    /// Negative lengths become 0, and lengths beyond 4,096 become 4,096: no terminal has more, and a canvas must fit
    /// into memory whatever a terminal claims.
    public init(width: Int, height: Int) {
        self.width = min(max(0, width), 4096)
        self.height = min(max(0, height), 4096)
    }

    public var isEmpty: Bool { width == 0 || height == 0 }
}

/// A rectangle of cells; `x + width` and `y + height` are the first column and row outside it.
public struct Rect: Hashable, Sendable {
    public var x: Int
    public var y: Int
    public var width: Int
    public var height: Int

    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = max(0, width)
        self.height = max(0, height)
    }

    public init(_ size: Size) { self.init(x: 0, y: 0, width: size.width, height: size.height) }

    public var right: Int { x + width }
    public var bottom: Int { y + height }
    public var isEmpty: Bool { width == 0 || height == 0 }
    public var origin: Point { Point(x: x, y: y) }

    public func contains(_ point: Point) -> Bool {
        point.x >= x && point.x < right && point.y >= y && point.y < bottom
    }

    /// One row of this rectangle, counted from its top; empty where there is no such row.
    public func row(_ index: Int) -> Rect {
        index >= 0 && index < height
            ? Rect(x: x, y: y + index, width: width, height: 1) : Rect(x: x, y: y, width: 0, height: 0)
    }

    /// The first `count` rows, and the rest.
    public func split(top count: Int) -> (top: Rect, rest: Rect) {
        let taken = min(max(0, count), height)
        return (
            Rect(x: x, y: y, width: width, height: taken),
            Rect(x: x, y: y + taken, width: width, height: height - taken)
        )
    }

    /// The first `count` columns, and the rest.
    public func split(left count: Int) -> (left: Rect, rest: Rect) {
        let taken = min(max(0, count), width)
        return (
            Rect(x: x, y: y, width: taken, height: height),
            Rect(x: x + taken, y: y, width: width - taken, height: height)
        )
    }

    /// Without `columns` on the left and the right, and `rows` at the top and the bottom.
    public func inset(columns: Int, rows: Int = 0) -> Rect {
        let across = min(columns, width / 2)
        let down = min(rows, height / 2)
        return Rect(x: x + across, y: y + down, width: width - 2 * across, height: height - 2 * down)
    }

    public func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(
            x: left, y: top, width: min(right, other.right) - left, height: min(bottom, other.bottom) - top)
    }
}
