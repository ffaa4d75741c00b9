extension IndexAssembler {
    /// The sections of the terms' keys, and those of the classes.
    var wordSections: [Section] {
        [
            (.terms, termKeys), (.slips, slips), (.classes, classKeys), (.classEntries, classEntries),
            (.members, { [UInt8](littleEndian: members.terms) }),
        ]
    }

    /// The key of a term.
    func key(_ term: Int) -> ArraySlice<UInt8> {
        let source = terms.sources[term]
        return shards[source.vocabulary].terms.string(Int(source.number))
    }

    @Sendable
    private func termKeys() -> [UInt8] {
        var keys = SortedKeysBuilder()
        for term in 0..<terms.count { keys.add(key(term)) }
        return keys.finish()
    }

    @Sendable
    private func slips() -> [UInt8] {
        var slips = SlipTableBuilder()
        for term in 0..<terms.count { slips.add(key(term)) }
        return slips.finish()
    }

    @Sendable
    private func classKeys() -> [UInt8] {
        var keys = SortedKeysBuilder()
        for source in classes.sources { keys.add(shards[source.vocabulary].classes.string(Int(source.number))) }
        return keys.finish()
    }

    /// How many documents each class is in, and where its terms start.
    @Sendable
    private func classEntries() -> [UInt8] {
        let starts = members.starts
        var numbers: [UInt32] = []
        numbers.reserveCapacity(2 * starts.count)
        for (number, start) in starts.enumerated() {
            numbers.append(number < classes.count ? inversion.classCounts[number] : 0)
            numbers.append(start)
        }
        return [UInt8](littleEndian: numbers)
    }

    /// The terms of each class in their order, and where those of each start, and after the last, where they end.
    private var members: (starts: [UInt32], terms: [UInt32]) {
        var starts = [UInt32](repeating: 0, count: classes.count + 1)
        for number in inversion.classOfTerm where number != IndexShard.noClass { starts[Int(number) + 1] += 1 }
        for number in 0..<classes.count { starts[number + 1] += starts[number] }
        var next = starts
        var terms = [UInt32](repeating: 0, count: Int(starts[classes.count]))
        for (term, number) in inversion.classOfTerm.enumerated() where number != IndexShard.noClass {
            terms[Int(next[Int(number)])] = UInt32(truncatingIfNeeded: term)
            next[Int(number)] += 1
        }
        return (starts, terms)
    }
}
