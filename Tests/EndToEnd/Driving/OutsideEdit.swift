import Foundation

/// The ways in which other programs save a file of a desk.
enum OutsideEdit: CaseIterable {
    /// A new file is renamed over the old one, as git and sync tools do.
    case renamed
    /// The old file is renamed away and the new one written in its place, as vim does.
    case setAside
    /// The file is emptied and written again.
    case inPlace

    /// Saves a text as a file.
    func save(_ text: String, as path: String) throws {
        let bytes = Data(text.utf8)
        switch self {
        case .renamed:
            let draft = path + ".draft"
            try bytes.write(to: URL(filePath: draft))
            guard rename(draft, path) == 0 else { throw POSIXError(.EIO) }
        case .setAside:
            let old = path + "~"
            guard rename(path, old) == 0 else { throw POSIXError(.EIO) }
            try bytes.write(to: URL(filePath: path))
            try FileManager.default.removeItem(atPath: old)
        case .inPlace: try bytes.write(to: URL(filePath: path))
        }
    }
}
