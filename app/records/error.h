// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <tl/expected.hpp>

// Errors are values. A user's mistake or a broken file is never asserted and never thrown.
namespace records {

enum class ErrorCode {
    InvalidValue,   // what was typed or read cannot be taken
    NotFound,       // no such record, file or folder
    AlreadyExists,  // a file or record is in the way
    NotADocument,   // the file is something else
    Damaged,        // the file is a document, and broken
    Foreign,        // the file holds triggers, views or tables that are not ours
    NewerFormat,    // written by a newer version
    ReadOnly,       // the document cannot be written
    Locked,         // open elsewhere
    Replaced,       // the file was deleted or replaced underneath
    WriteFailed,    // disk full, or the medium failed
    Conflict,       // a later change stands in the way
    Cancelled
};

// True when the change itself was fine and the file could not take it: a copy under another name is a way on.
constexpr bool isFileFailure(ErrorCode code) {
    return code == ErrorCode::ReadOnly || code == ErrorCode::Locked || code == ErrorCode::Replaced || code == ErrorCode::WriteFailed ||
           code == ErrorCode::Damaged;
}

struct Error {
    ErrorCode code = ErrorCode::InvalidValue;
    QString sentence;  // what happened and what it means for the data, one plain sentence
    QString remedy{};  // what to do, may be empty
    QString detail{};  // for the log, may be empty

    // The sentence and the remedy, as a person reads them.
    QString text() const { return remedy.isEmpty() ? sentence : sentence + QChar(u' ') + remedy; }
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorCode code, QString sentence, QString remedy = {}, QString detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(sentence), std::move(remedy), std::move(detail)});
}

}  // namespace records
