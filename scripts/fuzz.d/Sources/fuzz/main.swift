// Runs one target under libFuzzer, which takes the arguments after its name.
//
//   fuzz TARGET [OPTION | FOLDER | FILE]…
import Glibc

guard CommandLine.arguments.count > 1, let target = Target(rawValue: CommandLine.arguments[1]) else {
    let names = Target.allCases.map(\.rawValue).joined(separator: " | ")
    sayOnStandardError("Usage: fuzz \(names) [OPTION | FOLDER | FILE]…")
    exit(2)
}
exit(target.run(CommandLine.argc - 1, CommandLine.unsafeArgv + 1))
