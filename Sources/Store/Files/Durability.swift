/// A kind of file system that may not keep what it says is safe.
public enum WeakFileSystem: Hashable, Sendable {
    /// It lives in memory, and is gone when the machine stops.
    case memory(String)
    /// It has no safe renaming or no journal of its own, as a USB stick's often has not.
    case plain(String)
    /// The files are on another machine, which decides when they are safe.
    case network(String)

    /// What the name of a file system, as `/proc/self/mountinfo` has it, says of its safety; nil where nothing is known
    /// against it.
    init?(named name: String) {
        switch name {
        case "tmpfs", "ramfs": self = .memory(name)
        case "vfat", "msdos", "exfat": self = .plain(name)
        case "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "fuse.sshfs", "davfs",
            "fuse.davfs2", "fuse.rclone":
            self = .network(name)
        default: return nil
        }
    }
}

/// Which file systems are mounted (proc_pid_mountinfo(5)).
enum Mounts {
    /// The name of the file system of a device, by the text of `/proc/self/mountinfo`; nil where it is not there.
    static func fileSystem(ofDevice device: UInt64, in text: String) -> String? {
        // The numbers as the C library takes them out of a device.
        let major = (device >> 8) & 0xFFF | (device >> 32) & 0xFFFF_F000
        let minor = device & 0xFF | (device >> 12) & 0xFFFF_FF00
        let wanted = "\(major):\(minor)"
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard words.count > 4, words[2] == wanted, let dash = words.firstIndex(of: "-") else { continue }
            return words.indices.contains(dash + 1) ? String(words[dash + 1]) : nil
        }
        return nil
    }
}

extension OpenFolder {
    /// What may be wrong with the file system that the folder is on; nil where nothing is known against it.
    var weakness: WeakFileSystem? {
        let (result, status) = calls.status(descriptor)
        guard result >= 0, let proc = try? OpenFolder("/proc/self", calls: calls),
            let mounts = try? proc.read("mountinfo")
        else { return nil }
        return Mounts.fileSystem(ofDevice: status.device, in: String(decoding: mounts.bytes, as: UTF8.self))
            .flatMap(WeakFileSystem.init)
    }
}
