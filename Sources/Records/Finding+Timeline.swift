import Timekeeping

extension TimelineEntry {
    /// What is worth a person's look about the dates of one entry.
    func findings(_ dates: TimelineDates) -> [Finding] {
        var found: [Finding] = []
        let contradiction = dates.contradiction
        if conflict != nil || contradiction != nil {
            let fact = contradiction.map { words, days in
                Finding.Fact.readings(label: label, date: words, daysApart: days)
            }
            found.append(Finding(.contradiction, in: self, detail: conflict, fact: fact))
        }
        for (disagreement, words) in dates.disagreements {
            let code: Finding.Code
            switch disagreement {
            case .contradicts: continue
            case .isFiner: code = .finerDate
            case .isShrunk: code = .shrunkRange
            }
            // Once, though `date` may say the same as the printed one.
            if found.contains(where: { $0.code == code }) { continue }
            found.append(Finding(code, in: self, fact: .readings(label: label, date: words, daysApart: nil)))
        }
        if let day = dates.day, OfficialAct.isOne(self), let fact = TimelineEntry.dayOff(day) {
            found.append(Finding(.dayOff, in: self, fact: fact))
        }
        return found
    }

    /// The weekend or the holiday that a day is.
    private static func dayOff(_ day: CivilDate) -> Finding.Fact? {
        if let holiday = Holidays.on(day).first { return .dayOff(day, holiday) }
        return day.weekday == .saturday || day.weekday == .sunday ? .dayOff(day, nil) : nil
    }
}
