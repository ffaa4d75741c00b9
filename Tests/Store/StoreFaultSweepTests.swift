import Foundation
import Glibc
import Records
import Testing

@testable import Store

@Suite("A desk whose system calls fail")
struct StoreFaultSweepTests {
    /// What happens to a call, and what the system says.
    struct Failing: Sendable, CustomTestStringConvertible {
        let fault: FaultyCalls.Fault
        var code = EIO

        var testDescription: String { "\(fault) \(code)" }

        static let all = [
            Failing(fault: .after), Failing(fault: .once), Failing(fault: .once, code: EINTR), Failing(fault: .full),
        ]
    }

    @Test(
        "keeps every acknowledged edit and no half of another one, whichever call fails",
        arguments: SweepScenario.all, Failing.all)
    func sweep(scenario: SweepScenario, failing: Failing) throws {
        let reference = try SweepReference(scenario)
        var seen: Set<SweepRun.Outcome> = []
        for index in 0..<5000 {
            let desk = try reference.copy()
            let faulty = FaultyCalls(failing: index, failing.fault, code: failing.code, on: .withoutSyncs)
            var run = SweepRun(reference, desk, faulty.calls)
            run.go(againAfterFailing: failing.fault != .forEver && failing.fault != .after)
            let key = try run.outcome
            if !seen.contains(key) {
                try #require(try run.check(), "call \(index)")
                seen.insert(key)
            }
            if !faulty.hasFailed {
                #expect(index > 30 && run.errors.isEmpty && run.acknowledged == reference.states.count - 1)
                return
            }
        }
        Issue.record("the sweep did not end")
    }
}

/// What a scenario does where nothing fails.
struct SweepReference {
    let scenario: SweepScenario
    /// The desk before the first edit that may fail, and after each.
    private(set) var states: [DeskState] = []
    private(set) var histories: [[[ToldEdit]]] = []
    private let start: TemporaryDesk

    init(_ scenario: SweepScenario) throws {
        self.scenario = scenario
        start = try TemporaryDesk(scenario.files)
        let store = Self.store(start, scenario, .withoutSyncs)
        for step in scenario.before { try step.run(store) }
        let desk = try copy()
        let other = Self.store(desk, scenario, .withoutSyncs)
        try note(desk, other)
        for step in scenario.steps {
            try step.run(other)
            if step.isEdit { try note(desk, other) }
        }
    }

    private mutating func note(_ desk: TemporaryDesk, _ store: DeskStore) throws {
        states.append(try DeskState(store.folder))
        histories.append(try store.told(of: SweepScenario.ids))
    }

    /// A new desk that is as the scenario starts.
    func copy() throws -> TemporaryDesk { try TemporaryDesk(copying: start) }

    static func store(_ desk: TemporaryDesk, _ scenario: SweepScenario, _ calls: FileCalls) -> DeskStore {
        let store = DeskStore(
            DeskFolder(path: desk.path, calls: calls, limits: scenario.limits), who: "ana@test", clock: { 0 })
        store.patience = 0
        return store
    }
}

/// A scenario run once with failing calls, and then looked at with good ones.
struct SweepRun {
    let reference: SweepReference
    let desk: TemporaryDesk
    private let store: DeskStore
    private(set) var acknowledged = 0
    private(set) var errors: [any Error] = []
    /// Whether the next edit may be there though it was not acknowledged.
    private var isUnsure = false
    private var done = 0

    init(_ reference: SweepReference, _ desk: TemporaryDesk, _ calls: FileCalls) {
        self.reference = reference
        self.desk = desk
        store = SweepReference.store(desk, reference.scenario, calls)
    }

    /// Does the steps until one fails; one that fails is tried again where the program lives on.
    mutating func go(againAfterFailing: Bool) {
        for step in reference.scenario.steps {
            var isDone = false
            for _ in 0..<(againAfterFailing ? 2 : 1) where !isDone && !isUnsure {
                do {
                    try step.run(store)
                    isDone = true
                } catch {
                    errors.append(error)
                    if case StoreError.notDurable = error, step.isEdit { isUnsure = true }
                }
            }
            guard isDone else { return }
            done += 1
            if step.isEdit { acknowledged += 1 }
        }
    }

    /// All that the check depends on: what is on the disk, and what is known of it.
    struct Outcome: Hashable {
        let files: [String: Data]
        let acknowledged: Int
        let isUnsure: Bool
    }

    var outcome: Outcome {
        get throws {
            for case let error as DeskStore.DeniedRecord in errors { _ = fail("\(error.id) was said not to be there") }
            return Outcome(files: try desk.everyFile(), acknowledged: acknowledged, isUnsure: isUnsure)
        }
    }

    /// Whether nothing that was acknowledged is lost, nothing is half there, and the desk works on.
    func check() throws -> Bool {
        let good = SweepReference.store(desk, reference.scenario, .withoutSyncs)
        let opened = try DeskState(good.folder)
        guard opened.broken.isEmpty else { return fail("opens with \(opened.broken)") }
        if ProcessInfo.processInfo.environment["SWEEPDUMP"] != nil {
            for (n, d) in try desk.everyFile() where n.contains("journal") {
                print(n, String(decoding: d, as: UTF8.self).debugDescription)
            }
        }
        guard
            let current = [acknowledged, acknowledged + (isUnsure ? 1 : 0)].first(where: {
                $0 < reference.states.count && opened.isSame(as: reference.states[$0])
            })
        else { return fail("is not as acknowledged") }
        try good.fold()
        guard try isWhole(good, after: current) else { return false }
        // What was not done is done now.
        var edits = current
        var skipped = 0
        for step in reference.scenario.steps {
            if step.isEdit, skipped < current {
                skipped += 1
                continue
            }
            try step.run(good)
            if step.isEdit { edits += 1 }
        }
        try good.fold()
        return try isWhole(good, after: edits)
    }

    private func isWhole(_ good: DeskStore, after edits: Int) throws -> Bool {
        let state = try DeskState(good.folder)
        let expected = reference.states[edits]
        guard state.broken.isEmpty, state.isSame(as: expected) else { return fail("changes by folding") }
        guard state.isFolded else { return fail("is not folded") }
        for id in reference.scenario.untouched where state.texts[id] != reference.states[0].texts[id] {
            return fail("\(id) is not as it was")
        }
        guard try good.told(of: SweepScenario.ids) == reference.histories[edits] else {
            return fail("tells another history")
        }
        return true
    }

    private func fail(_ what: String) -> Bool {
        Issue.record("\(what); \(acknowledged) acknowledged, errors: \(errors)")
        return false
    }
}
