// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace support {

// A SQLite file system that wraps the default one and fails when it is told to. Every write, sync, truncate and delete counts;
// the n-th from now on fails with the given SQLite code, once or until repaired.
class FailingVfs {
public:
    enum class Lasts { Once, UntilRepaired };

    static QString name();  // registered at the first call, never the default
    static void failAt(int operation, int code, Lasts lasts = Lasts::Once);
    static void repair();   // fails no more; the count of operations starts again
    static int operations();  // since the last failAt or repair
    static bool hasFailed();  // since the last failAt

    // While it lives, files that name no file system use this one: copies and backups.
    class AsDefault {
    public:
        AsDefault();
        ~AsDefault();
        AsDefault(const AsDefault&) = delete;
        AsDefault& operator=(const AsDefault&) = delete;
    };
};

}  // namespace support
