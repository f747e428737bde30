// Makes one call to the system fail, so that tests can see what the store does then: see fault.test.ts. Loaded with LD_PRELOAD.
// FAULT_UNDER: only calls on files under this folder count; another folder counts anew. FAULT_AT: the number of the call. FAULT_HOW: eio, enospc (this
// call and every one after it), short (half is written, then the disk is full), kill (before the call), torn (half is written, then kill). FAULT_MARK: a
// file that is made when the call comes.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_int calls;
static char counted[PATH_MAX];

static int under(const char *path) {
  const char *folder = getenv("FAULT_UNDER");
  return folder && strncmp(path, folder, strlen(folder)) == 0;
}

static int concerns(int fd) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return under(path);
}

enum how { NONE, ERROR, HALF_FULL, HALF_KILL };

// What becomes of this call; errno is set where it is an error.
static enum how fate(void) {
  const char *at = getenv("FAULT_AT"), *how = getenv("FAULT_HOW");
  if (!at || !how) return NONE;
  if (strncmp(counted, getenv("FAULT_UNDER"), sizeof counted - 1) != 0) {
    strncpy(counted, getenv("FAULT_UNDER"), sizeof counted - 1);
    atomic_store(&calls, 0);
  }
  int number = atomic_fetch_add(&calls, 1) + 1, first = atoi(at);
  int goes_on = strcmp(how, "enospc") == 0 || strcmp(how, "short") == 0;
  if (number < first || (number > first && !goes_on)) return NONE;
  if (number == first) {
    const char *mark = getenv("FAULT_MARK");
    if (mark) close(open(mark, O_CREAT | O_WRONLY, 0600));
  }
  if (strcmp(how, "kill") == 0) raise(SIGKILL);
  if (strcmp(how, "torn") == 0) return HALF_KILL;
  if (strcmp(how, "short") == 0 && number == first) return HALF_FULL;
  errno = strcmp(how, "eio") == 0 ? EIO : ENOSPC;
  return ERROR;
}

#define REAL(name) ((typeof(&name))dlsym(RTLD_NEXT, #name))

#define WRITES(name, offset_type)                                                             \
  ssize_t name(int fd, const void *bytes, size_t size, offset_type at) {                      \
    enum how how = concerns(fd) ? fate() : NONE;                                              \
    if (how == ERROR) return -1;                                                              \
    ssize_t done = REAL(name)(fd, bytes, how == NONE ? size : size / 2, at);                   \
    if (how == HALF_KILL) raise(SIGKILL);                                                     \
    return done;                                                                              \
  }
WRITES(pwrite, off_t)
WRITES(pwrite64, off64_t)

ssize_t write(int fd, const void *bytes, size_t size) {
  enum how how = concerns(fd) ? fate() : NONE;
  if (how == ERROR) return -1;
  ssize_t done = REAL(write)(fd, bytes, how == NONE ? size : size / 2);
  if (how == HALF_KILL) raise(SIGKILL);
  return done;
}

ssize_t writev(int fd, const struct iovec *pieces, int count) {
  enum how how = concerns(fd) ? fate() : NONE;
  if (how == ERROR) return -1;
  if (how == NONE) return REAL(writev)(fd, pieces, count);
  ssize_t done = REAL(write)(fd, pieces[0].iov_base, pieces[0].iov_len / 2);
  if (how == HALF_KILL) raise(SIGKILL);
  return done;
}

// What is not written in pieces: half of it is nothing.
#define WHOLE(test, call)                     \
  enum how how = (test) ? fate() : NONE;      \
  if (how == HALF_KILL) raise(SIGKILL);       \
  if (how == HALF_FULL) errno = ENOSPC;       \
  if (how != NONE) return -1;                 \
  return call;

int fsync(int fd) { WHOLE(concerns(fd), REAL(fsync)(fd)) }
int fdatasync(int fd) { WHOLE(concerns(fd), REAL(fdatasync)(fd)) }
int ftruncate(int fd, off_t length) { WHOLE(concerns(fd), REAL(ftruncate)(fd, length)) }
int ftruncate64(int fd, off64_t length) { WHOLE(concerns(fd), REAL(ftruncate64)(fd, length)) }
int rename(const char *from, const char *to) { WHOLE(under(to), REAL(rename)(from, to)) }

#define OPENS(name)                                                                            \
  int name(const char *path, int flags, ...) {                                                 \
    va_list rest;                                                                              \
    va_start(rest, flags);                                                                     \
    int mode = (flags & O_CREAT) ? va_arg(rest, int) : 0;                                      \
    va_end(rest);                                                                              \
    WHOLE((flags & O_CREAT) && under(path) && access(path, F_OK) != 0, REAL(name)(path, flags, mode)) \
  }
OPENS(open)
OPENS(open64)
