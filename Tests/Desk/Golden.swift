import Foundation
import Screen
import Testing

@testable import Desk

/// Screens as text files in Goldens/: what the cells show, a letter a cell for the styles, and the cursor.
enum Golden {
    /// Whether the tests write the files anew instead of comparing with them.
    static let isRecording = ProcessInfo.processInfo.environment["ADVOCATE_RECORD"] == "1"

    static let howToRecord = "if this is as it should be, run the tests once with ADVOCATE_RECORD=1 and read the change"

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens")

    static func text(_ desk: Desk) -> String {
        let frame = desk.frame()
        let line = String(repeating: "=", count: desk.size.width)
        let cursor = "cursor \(frame.cursor.x),\(frame.cursor.y)"
        return [frame.canvas.text, line, frame.canvas.styles, line, cursor, ""].joined(separator: "\n")
    }

    static func compare(_ desk: Desk, with name: String) throws {
        let url = folder.appendingPathComponent(name + ".txt")
        let seen = text(desk)
        if isRecording {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try seen.write(to: url, atomically: true, encoding: .utf8)
            return
        }
        guard let wanted = try? String(contentsOf: url, encoding: .utf8) else {
            Issue.record("Goldens/\(name).txt is missing; \(howToRecord)")
            return
        }
        if seen != wanted { Issue.record("\(name) has changed; \(howToRecord)\n\(difference(wanted, seen))") }
    }

    /// The rows that differ: as they were, and as they are.
    static func difference(_ wanted: String, _ seen: String) -> String {
        let (old, new) = (wanted.components(separatedBy: "\n"), seen.components(separatedBy: "\n"))
        var lines: [String] = []
        for row in 0..<max(old.count, new.count) {
            let (before, after) = (row < old.count ? old[row] : nil, row < new.count ? new[row] : nil)
            guard before != after else { continue }
            let number = String(row + 1)
            let margin = String(repeating: " ", count: max(0, 4 - number.count)) + number
            if let before { lines.append("\(margin) - \(before)") }
            if let after { lines.append("\(margin) + \(after)") }
        }
        return lines.joined(separator: "\n")
    }
}
