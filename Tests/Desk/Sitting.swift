import Foundation
import Records
import Screen
import Timekeeping

@testable import Desk

/// A person at a desk: what they do, and what the desk asked of the world outside.
struct Sitting {
    private(set) var desk: Desk
    /// What the last event made the desk ask.
    private(set) var effects: [Effect] = []
    /// What the desk asked the search, and has not been told.
    private(set) var questions: [(id: RequestID, request: SearchRequest)] = []

    init(
        _ fixture: DeskFixture = .real, _ size: Size = Size(width: 80, height: 24), mode: Desk.Mode = .staff,
        language: Language? = nil, broken: [CollectionID: String] = [:]
    ) {
        desk = fixture.desk(size, mode: mode, language: language, broken: broken)
    }

    init(at desk: Desk) { self.desk = desk }

    mutating func send(_ event: Event) {
        effects = desk.update(event)
        for case .find(let id, let request) in effects { questions.append((id, request)) }
    }

    mutating func press(_ keys: Key...) { for key in keys { send(.input(.key(key))) } }

    mutating func press(_ key: Key, times: Int) { for _ in 0..<times { press(key) } }

    mutating func type(_ text: String) { for character in text { press(.character(character)) } }

    mutating func paste(_ text: String) { send(.input(.paste(text))) }

    mutating func resize(_ width: Int, _ height: Int) {
        send(.input(.resize(Size(width: width, height: height))))
    }

    mutating func mouse(_ action: Mouse.Action, _ x: Int, _ y: Int) {
        send(.input(.mouse(Mouse(action, at: Point(x: x, y: y)))))
    }

    /// Clicks on the first place on the screen that shows this text.
    mutating func click(_ text: String, _ action: Mouse.Action = .click) throws {
        let point = try find(text)
        mouse(action, point.x, point.y)
    }

    mutating func tick(minute: Int, day: Int = 3) { send(.tick(DeskFixture.instant(minute: minute, day: day))) }

    mutating func tick(after seconds: Int64) {
        send(.tick(Instant(seconds: desk.context.instant.seconds + seconds)))
    }

    /// Answers what the desk asked last, as the search would, and drops what it asked before.
    mutating func answer(_ change: (inout Findings) -> Void = { _ in }) {
        guard let question = questions.last else { return }
        questions = []
        var findings = StandInSearch.answer(question.request, desk.context.library)
        change(&findings)
        send(.found(question.id, findings))
    }

    // MARK: What is seen

    var screen: String { desk.frame().canvas.text }

    var rows: [String] { screen.components(separatedBy: "\n") }

    /// The last row: the key bar, or a notice.
    var foot: String { rows.last ?? "" }

    var notice: String? { desk.notice?.text(desk.language) }

    /// The row that the cursor stands in.
    var cursorRow: String {
        let y = desk.frame().cursor.y
        return rows.indices.contains(y) ? rows[y] : ""
    }

    /// Where this text begins on the screen; every character before it must take one cell.
    func find(_ text: String) throws -> Point {
        for (y, row) in rows.enumerated() {
            if let range = row.range(of: text) {
                return Point(x: row.distance(from: row.startIndex, to: range.lowerBound), y: y)
            }
        }
        throw NotOnScreen(text: text, screen: screen)
    }

    /// The record of the selected row.
    var selected: RecordID? {
        let ids = desk.state.arrangement.ids
        let place = desk.state.list.selected
        return ids.indices.contains(place) ? ids[place] : nil
    }

    /// The records of the list from the top.
    var listed: [RecordID] { desk.state.arrangement.ids.compactMap { $0 } }

    var isSearching: Bool { desk.layers.last?.isSearch ?? false }
}

struct NotOnScreen: Error, CustomStringConvertible {
    let text: String
    let screen: String

    var description: String { "“\(text)” is not on the screen:\n\(screen)" }
}

/// Stands in for the search: finds a text anywhere in a record's heading, summary or tags, headings first.
enum StandInSearch {
    static func answer(_ request: SearchRequest, _ library: Library) -> Findings {
        let query = request.query.trimmingCharacters(in: .whitespaces)
        let collections = request.collection.map { [$0] } ?? CollectionID.allCases
        var (first, later): ([FoundRecord], [FoundRecord]) = ([], [])
        for record in collections.flatMap(library.records) {
            let summary = record.summary ?? ""
            let found = FoundRecord(
                id: record.id, collection: type(of: record).collection, heading: marked(record.heading, query),
                passage: request.wantsPassages ? passage(summary, query) : MarkedText([]))
            if contains(record.heading, query) {
                first.append(found)
            } else if contains(([summary] + record.tags).joined(separator: "\n"), query) {
                later.append(found)
            }
        }
        let all = first + later
        return Findings(
            records: Array(all.prefix(request.limit)), total: all.count, missing: all.isEmpty ? [query] : [])
    }

    private static func contains(_ text: String, _ query: String) -> Bool { range(of: query, in: text) != nil }

    private static func range(of query: String, in text: String) -> Range<String.Index>? {
        text.range(of: query, options: [.caseInsensitive, .diacriticInsensitive])
    }

    private static func marked(_ text: String, _ query: String) -> MarkedText {
        MarkedText(text, marking: range(of: query, in: text).map { [$0] } ?? [])
    }

    private static func passage(_ text: String, _ query: String) -> MarkedText {
        text.isEmpty ? MarkedText([]) : marked(String(text.prefix(200)), query)
    }
}
