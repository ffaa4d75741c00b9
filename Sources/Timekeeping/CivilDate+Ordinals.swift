extension CivilDate {
    /// Which of its month's days of that name it is, 1 to 5: 2 for a second Tuesday.
    public var ordinalInMonth: Int { (day - 1) / 7 + 1 }

    /// Whether no later day of its month has the same name.
    public var isLastInMonth: Bool { day + 7 > CivilDate.days(inMonth: month, of: year) }
}
