/// The letters of every form that a typing slip may be compared with, so that most forms need not be read.
///
/// The forms are ordered by their number of letters, then by the group of their letters (`LetterMask`), then by term:
/// those that may be near a word lie in a few runs. All numbers have four bytes, the lowest first: the number of forms;
/// for each number of letters from 1 to 32 and each of the 256 groups, where its forms begin, and after the last, where
/// they end; the other 32 bits of each form's letters; the term of each form.
struct SlipTable: Sendable {
    /// Forms of more letters are left out.
    static let longest = 32
    static let groupCount = 256
    static let headerSize = 4 + 4 * (longest * groupCount + 1)

    private let bytes: IndexBytes
    /// How many forms there are.
    let count: Int

    /// The table in bytes that a `SlipTableBuilder` made; an empty one where the bytes cannot be that.
    init(_ bytes: IndexBytes) {
        self.bytes = bytes
        let count = Int(bytes.u32(at: 0))
        let isWhole =
            bytes.check(at: 0, count: Self.headerSize) && count <= (bytes.count &- Self.headerSize) / 8
        self.count = isWhole ? count : 0
    }

    /// The bytes of the other 32 bits of all forms, four each.
    @inline(__always)
    var masks: IndexBytes { bytes.part(at: Self.headerSize, count: count &* 4) }

    /// Where the forms of so many letters, from 1 to `longest`, and of a group begin; those of the next follow.
    @inline(__always)
    func start(letters: Int, group: Int) -> Int {
        min(Int(bytes.u32(at: 4 &+ 4 &* ((letters &- 1) &* Self.groupCount &+ group))), count)
    }

    /// The term of a form; nil where it is damaged.
    @inline(__always)
    func term(_ form: Int) -> Int? {
        let place = Self.headerSize &+ (count &+ form) &* 4
        return bytes.check(at: place, count: 4) ? Int(bytes.u32(at: place)) : nil
    }

    /// The form of a term's key, without its language: nil where slips are not looked for, which is in facets and
    /// telephone numbers, in what has a digit, and in what has no letter.
    @inline(__always)
    static func form(ofKey key: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
        guard key.count > 1, key[0] >= 0x20, key[key.count &- 1] &- 1 < 3 else { return nil }
        let form = UnsafeRawBufferPointer(rebasing: key[..<(key.count &- 1)])
        return hasDigit(form) ? nil : form
    }

    static func hasDigit(_ form: UnsafeRawBufferPointer) -> Bool { form.contains { $0 &- 0x30 < 10 } }
}

/// Makes the bytes of a `SlipTable`, from the first term to the last.
struct SlipTableBuilder {
    private var masks: [UInt32] = []
    private var terms: [UInt32] = []
    /// The run that each form belongs to.
    private var runs: [UInt16] = []
    private var nextTerm: UInt32 = 0

    init() {}

    /// Adds the key of the next term, of whatever kind it is.
    mutating func add(_ key: UnsafeRawBufferPointer) {
        defer { nextTerm &+= 1 }
        guard let form = SlipTable.form(ofKey: key) else { return }
        let mask = LetterMask(form)
        guard mask.count <= SlipTable.longest else { return }
        masks.append(mask.rest)
        terms.append(nextTerm)
        runs.append(UInt16((mask.count - 1) * SlipTable.groupCount + Int(mask.group)))
    }

    mutating func add(_ key: [UInt8]) { key.withUnsafeBytes { add($0) } }

    mutating func add(_ key: ArraySlice<UInt8>) { key.withUnsafeBytes { add($0) } }

    /// The bytes of all terms that were added.
    consuming func finish() -> [UInt8] {
        var starts = [UInt32](repeating: 0, count: SlipTable.longest * SlipTable.groupCount + 1)
        for run in runs { starts[Int(run) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        var next = starts
        var orderedMasks = masks
        var orderedTerms = terms
        for (form, run) in runs.enumerated() {
            let place = Int(next[Int(run)])
            orderedMasks[place] = masks[form]
            orderedTerms[place] = terms[form]
            next[Int(run)] += 1
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(SlipTable.headerSize + masks.count * 8)
        for numbers in [[UInt32(masks.count)], starts, orderedMasks, orderedTerms] {
            for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) } }
        }
        return bytes
    }
}
