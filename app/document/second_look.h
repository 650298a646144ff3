// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"

namespace document {

// A second, read-only connection to the file of a document, for another thread: it reads what was saved last. The document must
// outlive it, and is not edited while it reads.
class SecondLook {
public:
    // Null when there is an edit under way, or the file cannot be opened again: read through the document instead.
    static std::unique_ptr<SecondLook> at(const Document& document);
    ~SecondLook();
    SecondLook(const SecondLook&) = delete;
    SecondLook& operator=(const SecondLook&) = delete;
    sqlite3* handle() const { return m_handle; }

private:
    explicit SecondLook(sqlite3* handle) : m_handle(handle) {}
    sqlite3* m_handle;
};

}  // namespace document
