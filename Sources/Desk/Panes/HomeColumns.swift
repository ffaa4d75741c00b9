import Screen

/// Where the rows of Home stand: in two columns where they fit whole, else in one that scrolls.
struct HomeColumns {
    private let rect: Rect
    private let top: Int
    /// The first row of the right column; nil where there is one column.
    private let split: Int?
    var areTwo: Bool { split != nil }

    init(_ arrangement: Arrangement, top: Int, in rect: Rect) {
        self.rect = rect
        self.top = top
        let rows = arrangement.rows
        let middle = arrangement.secondColumn ?? rows.count
        let fits = max(middle, rows.count - middle) <= rect.height
        split = rect.width >= 116 && fits && middle < rows.count ? middle : nil
    }

    func rect(ofRow row: Int) -> Rect? {
        if let split {
            let (left, right) = rect.split(left: rect.width * 2 / 5)
            let place = row < split ? left.row(row) : right.row(row - split)
            return place.isEmpty ? nil : place.split(left: place.width - (row < split ? 2 : 0)).left
        }
        let place = rect.row(row - top)
        return place.isEmpty ? nil : place
    }
}
