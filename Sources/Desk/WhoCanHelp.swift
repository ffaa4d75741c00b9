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

    /// The places in the order in which to ask them.
    public let places: [Place]
    private let context: Context

    /// Asks all listings that have hours, or those with these ids, best first.
    init(_ context: Context, among ids: [RecordID]?) {
        self.context = context
        let clock = OpennessClock(context.instant, in: context.zone)
        func place(_ resource: Resource) -> Place {
            let reading = HoursReading(reading: resource.hours ?? "")
            return Place(resource: resource, openness: reading.openness(by: clock).openness)
        }
        let shelf = context.library.resources
        let asked =
            if let ids {
                // Whoever was looked for by name is shown also where nothing is known of its hours.
                ids.compactMap { shelf.index(of: $0).map { place(shelf[$0]) } }
            } else {
                shelf.filter { $0.hours != nil }.map(place)
            }
        // In the order in which they came, where both are as good.
        places = asked.enumerated().sorted { left, right in
            if HelpNow.precedes(left.element.openness, right.element.openness) { return true }
            if HelpNow.precedes(right.element.openness, left.element.openness) { return false }
            return left.offset < right.offset
        }
        .map(\.element)
    }

    /// The answer in a sentence, and a paragraph for each of the first places; nothing where there is no place.
    public func lines(limit: Int, width: Int) -> [Line] {
        guard let answer else { return [] }
        var lines = Line(SafeText(answer), .heading).wrapped(to: width)
        for place in places.prefix(limit) { lines += [Line()] + self.lines(of: place, width: width) }
        if places.count > limit {
            let rest = places.count - limit
            lines += [Line(), Line(context.say(Words("\(rest) more.", es: "\(rest) más.")), .dim)]
        }
        return lines
    }

    // MARK: A place

    private func lines(of place: Place, width: Int) -> [Line] {
        let resource = place.resource
        var heading = Line(SafeText(resource.name), .heading)
        if let phone = resource.phones.first { heading.add(SafeText("  \(phone.number)"), .accent) }
        return heading.wrapped(to: width)
            + rows(resource, place.openness).flatMap { $0.wrapped(to: max(1, width - 2)) }.map { Line("  ") + $0 }
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
        guard let first = places.first else { return nil }
        let words = OpennessWords(context: context)
        // Of whoever is open now the next opening does not matter.
        let ahead = first.openness.state == .closed ? words.holidayAhead(first.openness) : nil
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
                "Nobody is surely open now. Likely, call first: \(called).",
                "Nadie está abierto con seguridad. Probable, llame antes: \(called).")
        case .closed:
            guard let opens = first.openness.opens else {
                return say("Nobody is open now. Closed: \(called).", "Nadie está abierto. Cerrado: \(called).")
            }
            let next = "\(called), \(words.opens(opens))"
            return say("Nobody is open now. Next: \(next).", "Nadie está abierto ahora. Sigue: \(next).")
        case .unknown:
            return say(
                "Nobody is known to be open now. First to ask: \(called).",
                "No se sabe de nadie abierto ahora. A quien preguntar primero: \(called).")
        }
    }

    /// How many more are open, or likely so, as the first is.
    private var others: String? {
        guard let state = places.first?.openness.state, state == .open || state == .likely else { return nil }
        let count = places.prefix { $0.openness.state == state }.count - 1
        return count > 0 ? say("\(count) more below.", "Abajo hay \(count) más.") : nil
    }

    private func say(_ english: String, _ spanish: String) -> String {
        Words(english, es: spanish).text(context.language)
    }

    private func callable(_ resource: Resource) -> String {
        [resource.name, resource.phones.first?.number].compactMap { $0 }.joined(separator: ", ")
    }
}

extension DeskText {
    /// Who can help at this moment, among all listings that have hours or those with these ids, best first.
    public func whoCanHelp(among ids: [RecordID]? = nil) -> WhoCanHelp { WhoCanHelp(context, among: ids) }
}
