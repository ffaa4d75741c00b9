@testable import Search

private let index = try? SearchIndex(IndexFile(SearchedExamples.file))

/// Any text is words that stand in it, a question that holds together, what could complete it, and what it finds and marks.
func checkQuestion(_ input: [UInt8]) {
    let typed = String(decoding: input, as: UTF8.self)
    checkWords(typed)
    let question = Question(typed, glossary: SearchedExamples.glossary)
    checkHolds(question)
    require(
        question == Question(typed, glossary: SearchedExamples.glossary), "a text is always read as the same question")
    checkCompletion(typed)
    checkMarks(Marker(question: question), in: typed)
    checkAnswers(question)
}

/// Words stand in the text one after the other, are folded, and are read as themselves again.
private func checkWords(_ typed: String) {
    var end = 0
    for word in TypedWord.words(of: typed) {
        require(end <= word.source.lowerBound && !word.source.isEmpty, "a word stands after the one before it")
        end = word.source.upperBound
        require(end <= typed.utf8.count, "a word stands in the text")
        require((1...Words.longest).contains(word.letters.count), "a word has a letter, and no more than count")
        let letters = String(decoding: word.letters, as: UTF8.self)
        require(Array(letters.utf8) == word.letters, "folded letters are UTF-8")
        // A combining mark of another script can come to stand at the start of a cut word, and still is its own reading.
        require(
            TypedWord.words(of: letters).map(\.letters) == [word.letters], "folding twice is folding once: \(letters)")
    }
}

private func checkHolds(_ question: Question) {
    let all = question.parts.flatMap(\.alternatives) + question.excluded
    require(all.allSatisfy { !$0.words.isEmpty && $0.words.allSatisfy { !$0.letters.isEmpty } }, "there are words")
    require(all.allSatisfy { ($0.note == nil) == $0.isDirect }, "what the glossary says has a note")
    require(question.parts.allSatisfy { $0.alternatives.first?.isDirect == true }, "what was typed comes first")
    require(question.parts.count + question.filters.count <= Question.mostWords, "no more words are read than that")
    require(question.excluded.allSatisfy { $0.words.allSatisfy { !$0.isPrefix } }, "only whole words are excluded")
    for phone in question.phones {
        require(QuestionPhones.digits.contains(phone.digits.count), "digits of a phone are neither few nor many")
        require(!phone.parts.isEmpty && phone.parts.allSatisfy(question.parts.indices.contains), "they are of parts")
    }
    for filter in question.filters {
        guard case .facet(_, let choices) = filter.condition else { continue }
        require(!choices.isEmpty && choices.allSatisfy { !$0.value.isEmpty }, "a filter has a value")
    }
}

private func checkCompletion(_ typed: String) {
    guard let completion = Completion(typed) else { return }
    switch completion.subject {
    case .name(let names):
        require(!names.isEmpty, "there is a name to complete")
        for name in names {
            let completed = Completion(completion.text(with: name))
            guard case .value(_, let prefix)? = completed?.subject else {
                broken("a completed name asks for its value")
            }
            require(prefix.isEmpty, "a completed name has no value yet")
        }
    case .value(let field, _):
        let completed = Question(completion.text(with: "x y"))
        guard field.content == .facet, let last = completed.filters.last else { return }
        guard case .facet(_, let choices) = last.condition else { return }
        require(choices.contains { $0.value == Array("x y".utf8) && !$0.isPrefix }, "a completed value is whole")
    }
}

private func checkMarks(_ marker: Marker, in text: String) {
    var end = text.startIndex
    for range in marker.ranges(in: text) {
        require(end <= range.lowerBound && !range.isEmpty, "marks are in order and apart")
        end = range.upperBound
        require(end <= text.endIndex, "marks are in the text")
    }
    if let passage = marker.bestPassage(in: [text], heading: "law") { require(passage.parts > 0, "it has some of it") }
}

private func checkAnswers(_ question: Question) {
    guard let index else { broken("there is an index to ask") }
    let searcher = Searcher()
    let answer = searcher.answer(question, in: index, limit: 10, counting: true)
    require(answer.hits.count <= 10 && answer.hits.count <= answer.total, "hits are counted")
    require(Set(answer.hits.map(\.id)).count == answer.hits.count, "a document is found once")
    let few = searcher.answer(question, in: index, limit: 2)
    require(few.hits == Array(answer.hits.prefix(2)), "the best are the best, however many are asked for")
}
