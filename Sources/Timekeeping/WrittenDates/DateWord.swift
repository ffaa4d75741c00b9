/// What a word means in a written date.
enum DateWord: Hashable {
    case month(Int)
    case season(EDTF.Season)
    case weekday(Weekday)
    /// `early`, `principios`.
    case stretch(PartialDate.Stretch)
    /// `beginning`, which needs an `of` behind it.
    case edge(PartialDate.Stretch)
    case half, quarter
    /// `Q` before a number.
    case quarterSign
    case ordinal(Int)
    case about, perhaps
    case since, from, until, to, through, before, after, notAfter
    case between, and, or
    case of, the, lead
    /// `a`: to, or the beginning of `a principios de`.
    case a
    /// `up` before `to`.
    case up
    case year, monthWord
    /// `años`, `década`, which a decade follows.
    case decade
    /// `nineties`, counted in tens of the century.
    case tens(Int)
    case century
    /// `XIX`, a century.
    case roman(Int)
    /// `present`: no end.
    case present
    /// `onwards`: no end, behind the start.
    case onwards
    /// A word that goes on with the sentence around a date: what comes before it is no number of things.
    case function
    case other
}
