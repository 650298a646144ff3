// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbook_library.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace exchange {
namespace {

records::Result<const workbook::Interface*> load() {
    const QDir folder(QCoreApplication::applicationDirPath());
    QStringList problems;
    // Installed; in a bundle; in a build folder, for the program and for its tests.
    for (const QString& place : {QStringLiteral(ENTENTE_MODULE_FOLDER), u"../PlugIns"_s, u"."_s, u".."_s}) {
        QLibrary library(folder.absoluteFilePath(place + u"/" ENTENTE_WORKBOOK_ENTRY ""_s));
        const auto entry = reinterpret_cast<EntenteWorkbookEntry>(library.resolve(ENTENTE_WORKBOOK_ENTRY));
        if (!entry) {
            problems << library.errorString();
            continue;
        }
        if (qstrcmp(entry()->version, ENTENTE_VERSION) == 0)
            return entry();
        problems << u"%1: version %2"_s.arg(library.fileName(), QString::fromLatin1(entry()->version));
    }
    return records::fail(
        records::ErrorCode::NotFound,
        QCoreApplication::translate("Exchange", "The part of Entente that reads and writes workbooks is missing. Nothing was "
                                                "read or written."),
        QCoreApplication::translate("Exchange", "Install Entente again, or use CSV in UTF-8 instead."),
        problems.join(u'\n'));
}

} // namespace

records::Result<const workbook::Interface*> workbookLibrary() {
    static const auto library = load();
    return library;
}

} // namespace exchange
