// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"

// What a person decided about something that the program suggested: that a finding is none, that two records are not the same.
namespace document::decisions {

struct Decision {
    QString subject;  // what it is about, in words of the one who asks: a rule, a table and an id
    QString verdict;
    QString note;     // the reason
};

// Those of one kind, oldest first. Errors: Damaged.
records::Result<std::vector<Decision>> withReasons(const Document& document, const QString& kind);
// Keeps a decision; one that is there for the subject is replaced. Errors: InvalidValue without a reason.
records::Result<void> keep(Document& document, const QString& label, const QString& kind, const Decision& decision);
// Errors: NotFound.
records::Result<void> drop(Document& document, const QString& label, const QString& kind, const QString& subject);

}  // namespace document::decisions
