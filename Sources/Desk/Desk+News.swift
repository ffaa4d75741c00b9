import Records
import Screen

/// What comes from outside while somebody works: other records, and what was worked out from them. Nothing that is being
/// read or typed may jump.
extension Desk {
    mutating func takeNews(_ event: Event) {
        switch event {
        case .changed(let news): take(news)
        case .told(let sentence): tell(sentence)
        case .surveyed(let request, let survey):
            guard request == surveyRequest else { return }
            surveyRequest = nil
            context.take(survey)
            arrangeAll()
        case .searchProgress(let percent): context.searchPercent = percent
        case .searchPartial(let count):
            context.isSearchReady = false
            context.searchedCount = count
            outdateQuestions()
        case .searchReady:
            context.isSearchReady = true
            context.searchedCount = nil
            outdateQuestions()
        case .input, .tick, .found, .stop: break
        }
    }

    private mutating func take(_ news: DeskNews) {
        let open = state.part == .detail ? state.selectedID : nil
        let wasReadOnly = context.readOnly != nil
        context.take(news)
        // An answer on its way is of the records before.
        surveyRequest = nil
        arrangeAll()
        outdateQuestions()
        guard !context.isPublic else { return }
        if let sentence = news.notice {
            notice = sentence
        } else if let reason = news.readOnly, !wasReadOnly {
            tell(reason)
        } else if let open, context.library.place(of: open) == nil {
            notice = Words(
                "The record that was open is no longer in this desk.", es: "La ficha abierta ya no está aquí.")
        }
    }

    /// What was asked of the search was answered from other records.
    private mutating func outdateQuestions() {
        for id in Array(states.keys) { states[id]?.filter.isOutdated = true }
        for index in layers.indices { layers[index].outdate() }
        for place in trail.indices {
            trail[place].state.filter.isOutdated = true
            for index in trail[place].layers.indices { trail[place].layers[index].outdate() }
        }
    }

    /// Asks anew what is seen and was answered from other records. What is not seen waits until it is.
    mutating func askAgain() -> [Effect] {
        var effects: [Effect] = []
        if !context.isSurveyExact || context.survey == nil, surveyRequest == nil {
            let request = nextRequest()
            surveyRequest = request
            effects.append(.survey(request, context.library))
        }
        if state.filter.isOutdated {
            state.filter.isOutdated = false
            if state.filter.matches != nil || state.filter.request != nil { effects += askFilter() }
        }
        if case .search(var layer)? = layers.last {
            effects += layer.askAgain(&self)
            layers[layers.count - 1] = .search(layer)
        }
        return effects
    }
}
