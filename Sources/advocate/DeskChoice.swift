import Desk

/// What a person chose on the command line about the desk to open: nothing, where there is nothing on it.
struct DeskChoice {
    /// The folder.
    var folder: String?
    var language: Language?
    /// The time to answer for, instead of now.
    var at: LocalTime?
}

extension DeskOptions {
    var choice: DeskChoice { DeskChoice(folder: desk, language: language, at: at) }
}
