extension IndexAssembler {
    /// The `SortedKeys` of the documents, by far the longest: parts of it are made on all cores, and few are looked up.
    func documentKeys() -> [UInt8] {
        let blockSize = 32
        let blocks = (order.count + blockSize - 1) / blockSize
        let parts = cores.parts(of: 0..<blocks).map { part in
            part.lowerBound * blockSize..<min(order.count, part.upperBound * blockSize)
        }
        var keys = SortedKeysBuilder(blockSize: blockSize)
        cores.inOrder(parts.count) { part in
            var keys = SortedKeysBuilder(blockSize: blockSize)
            for document in parts[part] { keys.add(order.key(document)) }
            return keys
        } take: {
            keys.append($0)
        }
        return keys.finish()
    }

    /// The other sections of the documents.
    var documentSections: [Section] {
        [
            (.places, { PackedNumbers.bytes(of: order.sources.map { shards[Int($0.shard)].places[Int($0.number)] }) }),
            (
                .sums,
                {
                    PackedNumbers.bytes(
                        of: order.sources.map { UInt64(shards[Int($0.shard)].documentSums[Int($0.number)]) })
                }
            ),
            (.firstDays, { PackedColumn.bytes(of: days.map(\.first)) }),
            (.lastDays, { PackedColumn.bytes(of: days.map(\.last)) }),
            (.ids, ids),
            (.phones, { PackedNumbers.bytes(of: phones.map { UInt64($0.document) }) }),
            (.phoneDigits, { PackedNumbers.bytes(of: phones.map { $0.digits.bits << 4 | UInt64($0.digits.count) }) }),
        ]
    }

    @Sendable
    private func ids() -> [UInt8] {
        var entries: [(document: Int, hash: UInt32)] = []
        for document in 0..<order.count {
            let key = order.key(document)
            let id = OrderKey.id(key)
            guard !OrderKey.likelyKey(ofID: id, group: OrderKey.group(key)).elementsEqual(key) else { continue }
            entries.append((document, IDHash.of(id)))
        }
        return IDTable.bytes(of: entries)
    }

    private var days: [DocumentDays] { order.sources.map { shards[Int($0.shard)].days[Int($0.number)] } }

    /// Phone numbers in the order of their documents.
    private var phones: [(document: UInt32, digits: PhoneDigits)] {
        var numbers = shards.map { [UInt32](repeating: .max, count: $0.count) }
        for (document, source) in order.sources.enumerated() {
            numbers[Int(source.shard)][Int(source.number)] = UInt32(truncatingIfNeeded: document)
        }
        var phones: [(document: UInt32, digits: PhoneDigits)] = []
        for (numbers, shard) in zip(numbers, shards) {
            phones += shard.phones.map { (numbers[Int($0.document)], $0.digits) }.filter { $0.0 != .max }
        }
        // Those of one document are all of one shard, and stay in their order.
        phones.sort { $0.document < $1.document }
        return phones
    }
}
