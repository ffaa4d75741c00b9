import Synchronization
import Testing

@testable import Search

@Suite struct CoresTests {
    @Test(arguments: [1, 2, 3, 8])
    func whatIsMadeIsTakenInOrder(cores: Int) {
        var taken: [Int] = []
        Cores(cores).inOrder(100) { number in
            // The first ones take longest, so that others are made before them.
            var sum = number
            for step in 0..<(100 - number) * 2000 { sum &+= step & number }
            return sum >= 0 ? number : -1
        } take: {
            taken.append($0)
        }
        #expect(taken == Array(0..<100))
        #expect(Cores(cores).map(50) { $0 * $0 } == (0..<50).map { $0 * $0 })
    }

    @Test func everythingIsMadeOnce() {
        let made = Mutex([Int](repeating: 0, count: 300))
        _ = Cores(5).map(300) { number in made.withLock { $0[number] += 1 } }
        #expect(made.withLock { $0 } == [Int](repeating: 1, count: 300))
    }

    @Test func nothingIsMadeOfNothing() {
        #expect(Cores(4).map(0) { $0 } == [])
        #expect(Cores(0).count == 1)
    }

    @Test(arguments: [1, 2, 3, 7])
    func partsOfARangeAreAllOfIt(cores: Int) {
        for count in 0..<30 {
            let parts = Cores(cores).parts(of: 5..<5 + count)
            #expect(parts.count == cores)
            #expect(parts.flatMap { Array($0) } == Array(5..<5 + count))
        }
    }
}
