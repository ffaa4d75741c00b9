import Records
import Screen
import Timekeeping

/// The answer to "who can help now": places, those first that are open, then those that are likely to be, then
/// whoever opens next.
public struct WhoCanHelp: Sendable {
    /// A place, and whether it is open.
    public struct Place: Sendable {
        public let resource: Resource
        public let openness: Openness
    }

    /// The places in the order in which to ask them, as indexes of the listings.
    private let order: [(index: Int, openness: Openness)]
    /// Why those are among them that were looked for, where that is not plain.
    private let found: [RecordID: FoundRecord]
    private let context: Context

    /// Asks all listings that have hours, or those that were found, best first.
    ///
    /// Only what is shown is decoded of listings whose hours are given, at their indexes.
    init(_ context: Context, among found: [FoundRecord]?, hours: [String?]?) {
        self.context = context
        self.found = Dictionary((found ?? []).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let shelf = context.library.resources
        let clock = OpennessClock(context.instant, in: context.zone)
        // Many listings have the same hours.
        var known: [String: Openness] = [:]
        func openness(_ hours: String) -> Openness {
            if let known = known[hours] { return known }
            let openness = HoursReading(reading: hours).openness(by: clock).openness
            known[hours] = openness
            return openness
        }
        let asked =
            if let found {
                // Whoever was looked for by name is shown also where nothing is known of its hours.
                found.compactMap { shelf.index(of: $0.id) }.map { ($0, openness(shelf[$0].hours ?? "")) }
            } else if let hours, hours.count == shelf.count {
                hours.enumerated().compactMap { index, hours in hours.map { (index, openness($0)) } }
            } else {
                shelf.enumerated().compactMap { index, place in place.hours.map { (index, openness($0)) } }
            }
        // In the order in which they came, where both are as good.
        order = asked.enumerated().sorted { left, right in
            if HelpNow.precedes(left.element.1, right.element.1) { return true }
            if HelpNow.precedes(right.element.1, left.element.1) { return false }
            return left.offset < right.offset
        }
        .map { (index: $0.element.0, openness: $0.element.1) }
    }

    /// The language that it is said in.
    public var language: Language { context.language }

    /// How many places there are.
    public var count: Int { order.count }

    /// The first places in the order in which to ask them.
    public func places(first limit: Int = .max) -> [Place] {
        order.prefix(limit).map { Place(resource: context.library.resources[$0.index], openness: $0.openness) }
    }

    /// The answer in a sentence, and a paragraph for each of the first places; nothing where there is no place.
    public func lines(limit: Int, width: Int) -> [Line] {
        guard let answer else { return [] }
        var lines = Line(SafeText(answer), .heading).wrapped(to: width)
        for place in places(first: limit) { lines += [Line()] + self.lines(of: place, width: width) }
        if count > limit {
            let rest = NumberWords.grouped(count - limit)
            lines += [Line(), Line(context.say(Words("\(rest) more.", es: "\(rest) más.")), .dim)]
        }
        return lines
    }

    // MARK: A place

    private func lines(of place: Place, width: Int) -> [Line] {
        let resource = place.resource
        var heading = Line(SafeText(resource.name), .heading)
        if let phone = resource.phones.first { heading.add(SafeText("  \(phone.number)"), .accent) }
        let reason = found[resource.id]?.reason.map { Line(SafeText($0.text(context.language)), .dim) }
        return heading.wrapped(to: width)
            + ([reason].compactMap { $0 } + rows(resource, place.openness)).flatMap {
                $0.wrapped(to: max(1, width - 2))
            }.map { Line("  ") + $0 }
    }

    private func rows(_ resource: Resource, _ openness: Openness) -> [Line] {
        let words = OpennessWords(context: context)
        let age = FactAge.sentence(resource, context.language)
        guard let hours = resource.hours else { return [words.short(nil), Line(SafeText(age), .dim)] }
        let reason = words.reason(openness.reason).text(context.language)
        let why = [reason, words.holidayAhead(openness), age].compactMap { $0 }.joined(separator: " ")
        return [words.long(openness), Line(SafeText(why), .dim), Line(SafeText(hours), .dim)]
    }

    // MARK: The answer

    /// Whom to call now, in a sentence, and how old that is.
    private var answer: String? {
        guard let first = places(first: 1).first else { return nil }
        let words = OpennessWords(context: context)
        // Of whoever is open now the next opening does not matter, and that today is a holiday does.
        let ahead =
            switch (first.openness.state, first.openness.reason) {
            case (.closed, _): words.holidayAhead(first.openness)
            case (_, .holiday): words.reason(.holiday).text(context.language)
            default: String?.none
            }
        let age = FactAge.sentence(first.resource, context.language)
        return [sentence(first, words), others, ahead, age].compactMap { $0 }.joined(separator: " ")
    }

    private func sentence(_ first: Place, _ words: OpennessWords) -> String {
        let called = callable(first.resource)
        switch first.openness.state {
        case .open:
            let until = words.until(first.openness)
            let end = until.isEmpty ? "" : ",\(until)"
            return say("Open now: \(called)\(end).", "Abierto ahora: \(called)\(end).")
        case .likely:
            return say(
                "Likely open, call first: \(called). Nobody is open for certain.",
                "Quizá abierto, llame antes: \(called). Nadie está abierto con certeza.")
        case .closed:
            guard let opens = first.openness.opens else {
                return say("Nobody is open now. Closed: \(called).", "Nadie está abierto. Cerrado: \(called).")
            }
            let next = "\(called), \(words.opens(opens))"
            return say("Nobody is open now. Next: \(next).", "Nadie está abierto ahora. El próximo: \(next).")
        case .unknown:
            return say(
                "Nobody is known to be open now. First to ask: \(called).",
                "No se sabe de nadie abierto ahora. A quien preguntar primero: \(called).")
        }
    }

    /// How many more are open, or likely so, as the first is.
    private var others: String? {
        guard let state = order.first?.openness.state, state == .open || state == .likely else { return nil }
        let count = order.prefix { $0.openness.state == state }.count - 1
        let number = NumberWords.grouped(count)
        return count > 0 ? say("\(number) more below.", "Abajo hay \(number) más.") : nil
    }

    private func say(_ english: String, _ spanish: String) -> String {
        Words(english, es: spanish).text(context.language)
    }

    private func callable(_ resource: Resource) -> String {
        [resource.name, resource.phones.first?.number].compactMap { $0 }.joined(separator: ", ")
    }
}

extension DeskText {
    /// Who can help at this moment, among all listings that have hours or those that were found, best first.
    ///
    /// With the hours of all listings at their indexes, only those are decoded that are shown.
    public func whoCanHelp(among found: [FoundRecord]? = nil, hours: [String?]? = nil) -> WhoCanHelp {
        WhoCanHelp(context, among: found, hours: hours)
    }
}
