// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbook_library.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;

namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

// Installed; in a bundle; beside the program. Nowhere else: what lies around it may be of another build.
QStringList places() {
    const QDir folder(QCoreApplication::applicationDirPath());
    QStringList files;
    for (const QString& place : {QStringLiteral(ENTENTE_MODULE_FOLDER), u"../PlugIns"_s, u"."_s})
        files << folder.absoluteFilePath(place + u"/" ENTENTE_WORKBOOK_ENTRY ""_s);
    return files;
}

} // namespace

records::Result<const workbook::Interface*> loadWorkbookLibrary(const QStringList& files) {
    QStringList problems;
    QString other;
    for (const QString& file : files) {
        QLibrary library(file);
        const auto entry = reinterpret_cast<EntenteWorkbookEntry>(library.resolve(ENTENTE_WORKBOOK_ENTRY));
        if (!entry) {
            problems << library.errorString();
            continue;
        }
        const char* build = entry()->build;
        if (qstrcmp(build, ENTENTE_WORKBOOK_BUILD) == 0)
            return entry();
        other = QFileInfo(library.fileName()).absoluteFilePath();
        problems << u"%1: %2 instead of %3"_s.arg(other, QString::fromLatin1(build), QStringLiteral(ENTENTE_WORKBOOK_BUILD));
    }
    const QString remedy = tr("Install Entente again, or use CSV in UTF-8 instead.");
    if (!other.isEmpty())
        return fail(ErrorCode::NotFound,
                    tr("The part of Entente that reads and writes workbooks, \u201c%1\u201d, belongs to another version of the "
                       "program and was not used. Nothing was read or written.")
                        .arg(QDir::toNativeSeparators(other)),
                    remedy, problems.join(u'\n'));
    return fail(ErrorCode::NotFound,
                tr("The part of Entente that reads and writes workbooks is missing. Nothing was read or written."), remedy,
                problems.join(u'\n'));
}

records::Result<const workbook::Interface*> workbookLibrary() {
    static const auto library = loadWorkbookLibrary(places());
    return library;
}

} // namespace exchange
