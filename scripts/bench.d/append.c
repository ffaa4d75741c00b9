// The least that a durable edit can be: appends so many bytes to a file and waits until they are on the disk.
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

int main(int count, char **words) {
    static char line[1024];
    if (count != 2) return 64;
    memset(line, 'x', sizeof line);
    int file = open(words[1], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (file < 0 || write(file, line, sizeof line) != sizeof line || fdatasync(file) != 0) return 74;
    return 0;
}
