// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/file_actions.h"

#include "document/backup.h"
#include "document/reader.h"
#include "exchange/sample.h"
#include "widgets/prompts.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace window {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("FileActions", text);
}

QString documentFilter() {
    return tr("Entente documents (*.entente)");
}

QString withSuffix(const QString& path) {
    return QFileInfo(path).suffix().isEmpty() ? path + u".entente"_s : path;
}

}  // namespace

QString documentsFolder() {
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(folder).isDir() ? folder : QDir::homePath();
}

void newDocument(MainWindow& window) {
    const auto path = window.prompts().chooseFileToSave(tr("New document"), documentsFolder() + u'/' + tr("Partnerships.entente"), documentFilter());
    if (!path)
        return;
    auto made = document::Document::create(withSuffix(*path));
    if (!made)
        return window.sayError(made.error());
    const QString name = (*made)->path();
    made->reset();  // its lock goes before it is opened again
    window.openFile(name);
}

void openDocument(MainWindow& window) {
    if (const auto path = window.prompts().chooseFileToOpen(tr("Open a document"), documentsFolder(), documentFilter()))
        window.openFile(*path);
}

void openSample(MainWindow& window) {
    QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString path = documentsFolder() + u'/' + tr("Entente sample.entente");
    if (!QFileInfo::exists(path)) {
        auto made = exchange::createSample(path);
        if (!made)
            return window.sayError(made.error());
        made->reset();
    }
    window.openFile(path);
}

void saveCopy(MainWindow& window) {
    const document::Document& document = window.workspace()->document();
    const QFileInfo info(document.path());
    const QString suggestion = info.absolutePath() + u'/' + tr("%1 copy.entente").arg(info.completeBaseName());
    const auto path = window.prompts().chooseFileToSave(tr("Save a copy"), suggestion, documentFilter());
    if (!path)
        return;
    if (const auto saved = document.saveCopy(withSuffix(*path)); !saved)
        window.sayError(saved.error());
    else
        window.sayNotice(tr("A copy was saved as \u201c%1\u201d. You go on with the original.").arg(withSuffix(*path)), tr("Open the copy"),
                         [&window, copy = withSuffix(*path)] { window.openFile(copy); });
}

void restoreBackup(MainWindow& window) {
    const document::Document& document = window.workspace()->document();
    const auto backups = document::backupsIn(document.backupFolder());
    if (backups.isEmpty())
        return window.sayNotice(tr("There is no backup yet. One is made beside the document with the first change of a day."));
    const auto backup = window.prompts().chooseFileToOpen(tr("Restore from backup"), document.backupFolder(), documentFilter());
    if (!backup)
        return;
    // Never over the document: a copy beside it is opened, so that nothing is lost whatever the backup holds.
    const QFileInfo info(document.path());
    const QString restored = info.absolutePath() + u'/' + tr("%1 restored from %2.entente")
                                                              .arg(info.completeBaseName(), QFileInfo(*backup).lastModified().toString(u"yyyy-MM-dd HHmm"_s));
    if (!QFileInfo::exists(restored) && !QFile::copy(*backup, restored))
        return window.sayError({records::ErrorCode::WriteFailed, tr("The backup could not be copied to \u201c%1\u201d.").arg(restored),
                                tr("Check that the disk is not full and that you may write to the folder.")});
    window.openFile(restored);
}

void compact(MainWindow& window) {
    document::Document& document = window.workspace()->document();
    const qint64 before = QFileInfo(document.path()).size();
    if (const auto done = document.compact(); !done)
        return window.sayError(done.error());
    window.sayNotice(tr("The document was compacted from %1 to %2.")
                         .arg(QLocale().formattedDataSize(before), QLocale().formattedDataSize(QFileInfo(document.path()).size())));
}

void showProperties(MainWindow& window) {
    const document::Document& document = window.workspace()->document();
    QStringList lines{document.path(), tr("Size: %1").arg(QLocale().formattedDataSize(QFileInfo(document.path()).size())),
                      tr("Format: %1").arg(document.formatVersion())};
    for (const records::Table table : {records::Table::Place, records::Table::Agreement, records::Table::Activity, records::Table::TradeFlow,
                                       records::Table::Poll, records::Table::Source, records::Table::Citation})
        lines << u"%1: %2"_s.arg(records::shownTables(table), QLocale().toString(document::reader::count(document, table).value_or(0)));
    const auto history = document.history();
    lines << tr("Entries in the history: %1").arg(history ? qint64(history->size()) : 0);
    lines << (document.isReadOnly() ? document.readOnlyReason() : tr("It can be edited; your changes carry the name %1.").arg(document.author()));
    window.prompts().tell(tr("Properties"), lines.join(u'\n'));
}

}  // namespace window
