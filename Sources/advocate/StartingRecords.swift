import Store

/// The records that a new desk starts with: the files of data/, which the build puts into the program.
enum StartingRecords {
    static var files: [StartingFile] {
        [
            StartingFile(name: "desk.json", bytes: PackageResources.desk_json),
            StartingFile(name: "bills.json", bytes: PackageResources.bills_json),
            StartingFile(name: "rallies.json", bytes: PackageResources.rallies_json),
            StartingFile(name: "resources.json", bytes: PackageResources.resources_json),
            StartingFile(name: "timeline.json", bytes: PackageResources.timeline_json),
        ]
    }
}
