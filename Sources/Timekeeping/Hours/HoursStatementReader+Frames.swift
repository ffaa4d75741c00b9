extension HoursStatementReader {
    /// Dates or a season: of the hours before them if none follow, otherwise of those that follow.
    mutating func readFrame(_ new: HoursFrame, at index: Int) {
        if new.isSeasonal { statements.state(.seasonal) }
        switch segment.expectation {
        case .closed, .except:
            // A part of the year in which the hours do not hold.
            statements.isPartial = true
            statements.state(.seasonal)
            segment.expectation = isBare(group) ? .nothing : .lost
            return
        case .closedDays(let clauses)
        where new.isDates && index > segment.items.startIndex
            && segment.items[index - 1].item.isDays:
            // `closed Fri 12/23 and Mon 1/2`
            for clause in clauses { statements.clauses[clause].frame = new }
            return
        default: break
        }
        let isFollowed = hasHours(after: index)
        if isGroupOwn, !isBare(group), !isFollowed {
            setBehind(new)
        } else if isBare(group), isGroupOwn {
            let merged = segment.hasFrame ? merge(new) : new
            for clause in group { statements.clauses[clause].frame = merged }
            frame = isFollowed ? merged : frame
            isFrameOfService = true
        } else {
            setAhead(new)
        }
        segment.hasFrame = true
    }

    private mutating func setBehind(_ new: HoursFrame) {
        let clauses = isInParentheses ? group : segment.firstClause..<statements.clauses.count
        for clause in clauses {
            let old = statements.clauses[clause].frame
            statements.clauses[clause].frame = old.map { $0.refined(by: new) } ?? new
        }
    }

    private mutating func setAhead(_ new: HoursFrame) {
        frame = segment.hasFrame ? merge(new) : new
        isFrameOfService = segment.hasPrefix
        for place in segment.waiting.indices { segment.waiting[place].frame = segment.waiting[place].frame ?? frame }
        if !isInParentheses, !isGroupOwn { group = 0..<0 }
    }

    private func merge(_ new: HoursFrame) -> HoursFrame {
        frame.map { $0.refined(by: new) } ?? new
    }

    /// What holds where no season is named.
    mutating func readRegular() {
        frame = nil
        service = nil
        group = 0..<0
        segment.expectation = .nothing
    }
}

extension HoursFrame {
    /// Whether it is more than single days.
    var isSeasonal: Bool {
        switch self {
        case .dates(let stretches): stretches.contains { $0.from != $0.to }
        case .season(.alternateWeeks), .someWeeks: false
        case .season, .someMonths: true
        }
    }

    /// What both say together: months say more than a season, and dates more than both.
    func refined(by other: HoursFrame) -> HoursFrame {
        switch (self, other) {
        case (.dates(let own), .dates(let others)):
            .dates(own + others.filter { !own.contains($0) })
        case (.dates, _): self
        case (_, .dates): other
        case (.season(.months), .season(.months)): .someMonths
        case (.season(.months), .season): self
        default: other
        }
    }
}
