import Desk

extension Findings {
    /// Says on standard error what a person should know of an answer: what was corrected, which words are nowhere, what
    /// could not be read.
    func tell(_ language: Language) {
        for notice in notices { complain(notice.text(language)) }
    }

    /// That nothing was found, with the words that are to blame.
    func sentence(ofNothing none: Words, _ language: Language) -> String {
        let blamed = missingWords.map { Words(same: " ") + $0 + Words(same: ".") } ?? Words(same: "")
        return (none + blamed).text(language)
    }
}
