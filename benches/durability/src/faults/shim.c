/* Stands before the C library (LD_PRELOAD): files in the folder DURABILITY_SHIM say what is wrong at the moment. */
#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int is_wrong(const char *what)
{
    char path[4096];
    const char *folder = getenv("DURABILITY_SHIM");
    int before = errno, wrong;
    if (!folder)
        return 0;
    snprintf(path, sizeof path, "%s/%s", folder, what);
    wrong = access(path, F_OK) == 0;
    errno = before;
    return wrong;
}

static int sync_file(long call, int file)
{
    if (is_wrong("slow"))
        sleep(2);
    if (is_wrong("fails")) {
        errno = EIO;
        return -1;
    }
    return (int)syscall(call, file);
}

int fsync(int file) { return sync_file(SYS_fsync, file); }

int fdatasync(int file) { return sync_file(SYS_fdatasync, file); }

int clock_gettime(clockid_t clock, struct timespec *time)
{
    int result = (int)syscall(SYS_clock_gettime, clock, time);
    if (result == 0 && clock == CLOCK_REALTIME) {
        if (is_wrong("ahead"))
            time->tv_sec += 86400;
        if (is_wrong("behind"))
            time->tv_sec -= 86400;
    }
    return result;
}
