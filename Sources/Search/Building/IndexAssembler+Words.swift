extension IndexAssembler {
    /// The sections of the terms' keys, and those of the classes.
    var wordSections: [Section] {
        [
            (.terms, termKeys), (.slips, slips), (.classes, classKeys),
            (.classCounts, { PackedNumbers.bytes(of: inversion.classCounts.map(UInt64.init)) }),
            (.classStarts, { PackedNumbers.bytes(of: members.starts) }),
            (.members, { PackedNumbers.bytes(of: members.terms) }),
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

    /// The terms of each class in their order, and where those of each start, and after the last, where they end.
    private var members: (starts: [UInt64], terms: [UInt64]) {
        var starts = [UInt64](repeating: 0, count: classes.count + 1)
        for number in inversion.classOfTerm where number != IndexShard.noClass { starts[Int(number) + 1] += 1 }
        for number in 0..<classes.count { starts[number + 1] += starts[number] }
        var next = starts
        var terms = [UInt64](repeating: 0, count: Int(starts[classes.count]))
        for (term, number) in inversion.classOfTerm.enumerated() where number != IndexShard.noClass {
            terms[Int(next[Int(number)])] = UInt64(term)
            next[Int(number)] += 1
        }
        return (starts, terms)
    }
}
