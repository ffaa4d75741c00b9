import Records

@testable import Desk

extension Library {
    /// The same library with other bills and places that help; nil leaves them.
    func with(
        bills: [Bill]? = nil, rallies: [Rally]? = nil, resources: [Resource]? = nil, timeline: [TimelineEntry]? = nil
    )
        -> Library
    {
        Library(
            bills: bills.map { Shelf($0) } ?? self.bills, rallies: rallies.map { Shelf($0) } ?? self.rallies,
            resources: resources.map { Shelf($0) } ?? self.resources,
            timeline: timeline.map { Shelf($0) } ?? self.timeline)
    }

    /// The same without one record.
    func without(_ id: RecordID) -> Library {
        with(
            bills: bills.filter { $0.id != id }, rallies: rallies.filter { $0.id != id },
            resources: resources.filter { $0.id != id }, timeline: timeline.filter { $0.id != id })
    }
}

extension Sitting {
    /// Tells the desk of other records.
    mutating func hear(
        _ library: Library, broken: [CollectionID: String] = [:], readOnly: String? = nil, notice: Words? = nil
    ) {
        send(.changed(DeskNews(library: library, broken: broken, readOnly: readOnly, notice: notice)))
    }

    var library: Library { desk.context.library }

    /// The row of the screen that the cursor stands in, counted from the top.
    var cursorHeight: Int { desk.frame().cursor.y }
}
