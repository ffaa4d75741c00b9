import Desk
import Records
import Screen
import Store
import Timekeeping

/// The question who can help now, as it was typed on a command line: what `advocate open` does.
struct HelpQuestion {
    var desk = DeskChoice()
    /// The words that the places are to have.
    var words: [String] = []
    /// How many places to print at most.
    var limit: Int?
    /// Whether to print the places as JSON.
    var json = false

    func run() throws {
        let (answer, findings, broken) = words.isEmpty ? try amongAll() : try amongFound()
        var output = Output(isHeld: true)
        if json {
            let places = answer.places(first: limit ?? .max)
            output.write(json: JSONText.pretty(.list(places.map(Self.value))))
        } else {
            let lines = answer.lines(
                limit: limit ?? WhoCanHelpCommand.usualLimit, width: min(output.width ?? 100, 100))
            for line in lines { output.write(line) }
        }
        output.flush()
        guard answer.count == 0 else { return }
        if !json { complain(nothing(findings, answer.language)) }
        throw broken.isEmpty ? ExitStatus.nothingFound : ExitStatus.brokenDesk
    }

    private typealias Answer = (WhoCanHelp, findings: Findings?, broken: [BrokenFile])

    /// The answer among all listings that have hours.
    private func amongAll() throws -> Answer {
        let opened = try OpenedDesk.open(desk)
        opened.complainAboutFiles()
        let hours = opened.loaded.texts(of: "hours", in: .resources)
        return (opened.text(desk.language).whoCanHelp(hours: hours), nil, opened.loaded.broken)
    }

    /// The answer among the listings that have the words, the only ones that are read.
    private func amongFound() throws -> Answer {
        let search = TypedSearch(desk: desk, question: words)
        let found = try search.records(Resource.self)
        let time = DeskTime(try search.settings(), at: desk.at)
        for file in found.broken { complain(file.sentence) }
        if let complaint = time.zoneComplaint { complain(complaint) }
        let text = time.text(of: Library(resources: found.records), desk.language)
        let answer = text.whoCanHelp(among: found.findings.records)
        if !json { found.findings.tell(answer.language) }
        return (answer, found.findings, found.broken)
    }

    private func nothing(_ findings: Findings?, _ language: Language) -> String {
        guard let findings else {
            return Words("No listing has opening hours.", es: "Ninguna ficha tiene horario.").text(language)
        }
        let typed = words.joined(separator: " ")
        let none = Words("No place was found for “\(typed)”.", es: "No se encontró ningún lugar para «\(typed)».")
        return findings.sentence(ofNothing: none, language)
    }

    private static func value(_ place: WhoCanHelp.Place) -> JSONValue {
        let (resource, openness) = (place.resource, place.openness)
        return .object([
            JSONMember("id", .text(resource.id.text)), JSONMember("name", .text(resource.name)),
            JSONMember("state", .text(openness.state.rawValue)), JSONMember("reason", .text(openness.reason.rawValue)),
            JSONMember("until", text(openness.closes?.description)),
            JSONMember("opens", text(openness.opens?.description)),
            JSONMember("changes", text(openness.changes?.description)),
            JSONMember("phone", text(resource.phones.first?.number)),
            JSONMember("as_of", text(resource.asOf?.description)), JSONMember("hours", text(resource.hours)),
        ])
    }

    private static func text(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }
}

extension HelpQuestion {
    /// What is chosen by the words that people ask with every day; nil for any others, which the parser of the whole
    /// command line reads, or refuses.
    ///
    /// Setting that one up takes longer than answering.
    init?(plainly words: [String]) {
        guard words.first == "open" else { return nil }
        var rest = words.dropFirst()
        while let word = rest.popFirst() {
            switch word {
            case "--json" where !json: json = true
            case "--desk" where desk.folder == nil:
                guard let folder = rest.popFirst(), !folder.hasPrefix("-") else { return nil }
                desk.folder = folder
            case "--lang" where desk.language == nil:
                guard let language = rest.popFirst().flatMap(Language.init(rawValue:)) else { return nil }
                desk.language = language
            case "--at" where desk.at == nil:
                guard let time = rest.popFirst().flatMap(LocalTime.init(argument:)) else { return nil }
                desk.at = time
            default:
                guard !word.hasPrefix("-") else { return nil }
                self.words.append(word)
            }
        }
    }
}
