// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/failing_vfs.h"

#include <atomic>
#include <cstring>
#include <sqlite3.h>

namespace support {
namespace {

std::atomic<int> counted{0}, failing{0}, failure{SQLITE_OK};
std::atomic<bool> stays{false}, failed{false};

// The code to fail with, or SQLITE_OK.
int next() {
    const int number = ++counted;
    const bool fails = failing > 0 && (number == failing || (stays && number > failing));
    failed = failed || fails;
    return fails ? failure.load() : SQLITE_OK;
}

// SQLite allocates szOsFile bytes: ours, then the wrapped file's.
struct File {
    sqlite3_file base;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
};
sqlite3_file* real(sqlite3_file* file) {
    return reinterpret_cast<File*>(file)->real();
}
sqlite3_vfs* wrapped(sqlite3_vfs* vfs) {
    return static_cast<sqlite3_vfs*>(vfs->pAppData);
}

const sqlite3_io_methods methods{
    1,
    [](sqlite3_file* f) { return real(f)->pMethods->xClose(real(f)); },
    [](sqlite3_file* f, void* to, int size, sqlite3_int64 at) { return real(f)->pMethods->xRead(real(f), to, size, at); },
    [](sqlite3_file* f, const void* from, int size, sqlite3_int64 at) {
        const int code = next();
        return code ? code : real(f)->pMethods->xWrite(real(f), from, size, at);
    },
    [](sqlite3_file* f, sqlite3_int64 size) {
        const int code = next();
        return code ? code : real(f)->pMethods->xTruncate(real(f), size);
    },
    [](sqlite3_file* f, int flags) {
        const int code = next();
        return code ? code : real(f)->pMethods->xSync(real(f), flags);
    },
    [](sqlite3_file* f, sqlite3_int64* size) { return real(f)->pMethods->xFileSize(real(f), size); },
    [](sqlite3_file* f, int lock) { return real(f)->pMethods->xLock(real(f), lock); },
    [](sqlite3_file* f, int lock) { return real(f)->pMethods->xUnlock(real(f), lock); },
    [](sqlite3_file* f, int* held) { return real(f)->pMethods->xCheckReservedLock(real(f), held); },
    [](sqlite3_file* f, int what, void* argument) { return real(f)->pMethods->xFileControl(real(f), what, argument); },
    [](sqlite3_file* f) { return real(f)->pMethods->xSectorSize(real(f)); },
    [](sqlite3_file* f) { return real(f)->pMethods->xDeviceCharacteristics(real(f)); },
    nullptr, nullptr, nullptr, nullptr, nullptr, nullptr};

int open(sqlite3_vfs* vfs, const char* path, sqlite3_file* file, int flags, int* outFlags) {
    file->pMethods = nullptr;
    const int code = wrapped(vfs)->xOpen(wrapped(vfs), path, real(file), flags, outFlags);
    if (real(file)->pMethods)
        file->pMethods = &methods;
    return code;
}

int remove(sqlite3_vfs* vfs, const char* path, int syncFolder) {
    const int code = next();
    return code ? code : wrapped(vfs)->xDelete(wrapped(vfs), path, syncFolder);
}

sqlite3_vfs& shim() {
    static sqlite3_vfs vfs = [] {
        sqlite3_vfs* standard = sqlite3_vfs_find(nullptr);
        sqlite3_vfs copy;
        std::memcpy(&copy, standard, sizeof copy);
        copy.iVersion = 1;
        copy.szOsFile = int(sizeof(File)) + standard->szOsFile;
        copy.pNext = nullptr;
        copy.zName = "failing";
        copy.pAppData = standard;
        copy.xOpen = open;
        copy.xDelete = remove;
        copy.xAccess = [](sqlite3_vfs* v, const char* path, int flags, int* result) { return wrapped(v)->xAccess(wrapped(v), path, flags, result); };
        copy.xFullPathname = [](sqlite3_vfs* v, const char* path, int size, char* to) { return wrapped(v)->xFullPathname(wrapped(v), path, size, to); };
        return copy;
    }();
    [[maybe_unused]] static const int registered = sqlite3_vfs_register(&vfs, 0);
    return vfs;
}

}  // namespace

QString FailingVfs::name() {
    return QString::fromLatin1(shim().zName);
}

void FailingVfs::failAt(int operation, int code, Lasts lasts) {
    counted = 0;
    failure = code;
    stays = lasts == Lasts::UntilRepaired;
    failed = false;
    failing = operation;
}

void FailingVfs::repair() {
    failing = 0;
    counted = 0;
}

int FailingVfs::operations() { return counted; }
bool FailingVfs::hasFailed() { return failed; }

FailingVfs::AsDefault::AsDefault() {
    sqlite3_vfs_register(&shim(), 1);
}

FailingVfs::AsDefault::~AsDefault() {
    sqlite3_vfs_register(wrapped(&shim()), 1);
}

}  // namespace support
