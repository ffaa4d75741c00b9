extension HoursReading {
    /// What was read, as a sentence without a full stop: `Monday and Wednesday, 8:30 am – 4:30 pm, walk-in` or `Lunes y
    /// miércoles, 8:30–16:30, sin cita`. Empty where nothing was read.
    ///
    /// Reading the sentence gives the same weekly and monthly hours, closed days and conditions, with nothing left to
    /// assume. What was not read is not in it.
    public func sentence(in language: HoursLanguage) -> String {
        HoursSentence(of: self, in: language).text
    }

    /// What was read, as a value of OpenStreetMap's key `opening_hours` (its specification, version 0.7.3): `Mo,We
    /// 08:30-16:30`. Nothing where nothing that was read can be said so.
    ///
    /// Hours that hold by appointment, after a call or if nothing comes between are in the state that the specification
    /// calls unknown, with the reason as a comment. The parts of a place are left out.
    public var osm: String? { OSMHours(of: self).value }

    /// What was read, as recurrence rules of RFC 5545, section 3.3.10.
    ///
    /// Each stretch is a line such as `RRULE:FREQ=WEEKLY;BYDAY=MO,WE;BYHOUR=8;BYMINUTE=30;BYSECOND=0` and, unless no
    /// closing time is known, a second line with how long it lasts, such as `DURATION:PT8H`. Times are those of the clocks
    /// on the spot, so that a `DTSTART` with a time zone is to be put before them. Days of some weeks of the month have
    /// rules such as `FREQ=MONTHLY;BYDAY=1SA,3SA`. Empty where the hours cannot be said in rules.
    public var weeklyRules: [String] { WeeklyRules(of: self).lines }
}
