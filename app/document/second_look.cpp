// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/second_look.h"

#include <sqlite3.h>

namespace document {

std::unique_ptr<SecondLook> SecondLook::at(const Document& document) {
    sqlite3* first = document.handle();
    if (!sqlite3_get_autocommit(first))
        return nullptr;
    sqlite3_vfs* vfs = nullptr;
    sqlite3_file_control(first, "main", SQLITE_FCNTL_VFS_POINTER, &vfs);
    sqlite3* second = nullptr;
    const int code = sqlite3_open_v2(sqlite3_db_filename(first, "main"), &second, SQLITE_OPEN_READONLY, vfs ? vfs->zName : nullptr);
    if (code == SQLITE_OK) {
        sqlite3_db_config(second, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_exec(second, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;", nullptr, nullptr, nullptr);
        return std::unique_ptr<SecondLook>(new SecondLook(second));
    }
    sqlite3_close(second);
    return nullptr;
}

SecondLook::~SecondLook() {
    sqlite3_close(m_handle);
}

}  // namespace document
