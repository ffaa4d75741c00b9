/// How something repeats as a person wrote it, in English or Spanish or as a rule of RFC 5545, and what was read.
///
/// There is a rule only where every word was understood and nothing had to be guessed: a wrong date that is stated with
/// confidence brings people to a closed door.
public struct RepetitionReading: Sendable, Equatable {
    /// Something that a person ought to be told of a reading, because it could have been meant otherwise.
    public enum Remark: Sendable, Hashable {
        /// "Every second Tuesday" was read as every other week, and not as the second Tuesday of the month.
        case everySecondWeek(Weekday)
        /// A date without a year was taken for the next one.
        case nextYear
        /// Morning or afternoon was inferred: "Mondays 1-3".
        case halfOfDay
    }

    /// The text as it was given.
    public var text: String
    /// How it repeats; nothing where that is not certain.
    public var rule: RecurrenceRule?
    /// When on each day it begins, in minutes after midnight; nothing where the text does not say.
    public var minute: Int?
    /// How long it lasts, in minutes; nothing where the text does not say.
    public var duration: Int?
    /// The day from which it repeats, where the text says so.
    public var firstDay: CivilDate?
    /// What could have been meant otherwise.
    public var remarks: [Remark] = []
    /// The words that were not understood; all, where they do not make a rule together.
    public var unread: [WrittenWords] = []
    /// What is wrong with a rule of RFC 5545 that gatherings cannot repeat by; nothing for other texts.
    public var error: RecurrenceError?

    /// How much of a text is read, in Unicode scalars.
    public static let mostRead = 300

    /// Reads how something repeats; any text gives a reading. A date without a year is the next one on or after `today`.
    public init(reading text: String, on today: CivilDate) {
        self.text = text
        if RecurrenceRule.isWritten(in: text) {
            do {
                rule = try RecurrenceRule(parsing: text)
            } catch {
                self.error = error
            }
            return
        }
        guard text.unicodeScalars.count <= Self.mostRead else {
            unread = [WrittenWords(text: "…", range: 0..<text.utf8.count)]
            return
        }
        var reader = RepetitionReader(text, on: today)
        reader.read()
        unread = reader.unreadWords(of: text)
        guard unread.isEmpty else { return }
        guard let rule = reader.draft.rule else {
            if !text.isEmpty { unread = [WrittenWords(text: text, range: 0..<text.utf8.count)] }
            return
        }
        self.rule = rule
        minute = reader.draft.time?.open
        duration = reader.draft.time?.duration
        firstDay = reader.draft.firstDay
        remarks = reader.draft.remarks
    }

    /// Whether the rule takes its day from the day it starts, as "every other week" does.
    public var needsStart: Bool {
        guard let rule else { return false }
        switch rule.frequency {
        case .daily: return false
        case .weekly, .monthly, .yearly: return rule.weekdays.isEmpty && rule.monthDays.isEmpty
        }
    }

    /// The repetition, with its weeks counted from the first of its days on or after the day that the text says, else
    /// `start`, else `today`. A written rule is counted from `start` itself, as RFC 5545 has it.
    ///
    /// Nothing where there is no rule, or where its day is that of a start that is not known.
    public func repetition(
        start: CivilDate?, on today: CivilDate
    ) throws(Repetition.Failure) -> Repetition? {
        guard let rule else { return nil }
        let known = firstDay ?? start
        guard !needsStart || known != nil else { return nil }
        var repetition = Repetition(rule, start: known ?? today, minute: minute, duration: duration)
        if rule.interval > 1, !needsStart, known == nil || !RecurrenceRule.isWritten(in: text) {
            var everyOne = repetition
            everyOne.rule.interval = 1
            everyOne.rule.ending = .never
            if let first = try everyOne.days(from: repetition.start, limit: 1).first { repetition.start = first }
        }
        return repetition
    }
}
