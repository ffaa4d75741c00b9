import Records
import Timekeeping

extension Resource {
    /// When its facts were last known to be so: the day somebody asked, else the newest date of its sources; nil where
    /// nothing tells.
    public var asOf: EDTF? {
        verified
            ?? sources.compactMap(\.asOf).max {
                ($0.latest ?? .earliest, $0.earliest ?? .earliest) < ($1.latest ?? .earliest, $1.earliest ?? .earliest)
            }
    }
}

/// How old what a listing says is.
enum FactAge {
    /// `As of 2019.`, or that nothing tells.
    static func sentence(_ resource: Resource, _ language: Language) -> String {
        guard let asOf = resource.asOf else {
            return Words("Nothing tells how old this is.", es: "No se sabe de cuándo es.").text(language)
        }
        let date = DateWords(language: language).date(asOf)
        return Words("As of \(date).", es: "Fecha del dato: \(date).").text(language)
    }
}
