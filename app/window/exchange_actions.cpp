// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/exchange_actions.h"

#include "exchange/input.h"
#include "exchange/writers.h"
#include "explore/rows_shown.h"
#include "tables/record_table.h"
#include "widgets/prompts.h"
#include "window/data_sets_dialog.h"
#include "window/file_actions.h"
#include "window/import_dialog.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include <QApplication>
#include <QClipboard>
#include <QFileInfo>
#include <QMimeData>

using namespace Qt::StringLiterals;
using exchange::Outcome;

namespace window {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("ExchangeActions", text);
}

void sayWhatCameIn(MainWindow& window, const exchange::Plan& plan) {
    QString sentence =
        tr("%1 rows were read: %2 new, %3 changed, %4 same, %5 doubtful, %6 refused. Undo takes the import back.")
            .arg(plan.read())
            .arg(plan.count(Outcome::New))
            .arg(plan.count(Outcome::Changed))
            .arg(plan.count(Outcome::Same))
            .arg(plan.count(Outcome::Doubtful))
            .arg(plan.count(Outcome::Refused));
    if (plan.unticked() > 0)
        sentence += u' ' + tr("Rows that were not ticked: %1.").arg(plan.unticked());
    window.sayNotice(sentence);
}

void showImport(MainWindow& window, const std::function<void(ImportDialog&)>& readInto) {
    ImportDialog dialog(*window.workspace(), window);
    readInto(dialog);
    if (dialog.exec() == QDialog::Accepted)
        sayWhatCameIn(window, dialog.plan());
    else if (dialog.error())
        window.sayError(*dialog.error());
}

} // namespace

void importFile(MainWindow& window) {
    if (const auto path = window.prompts().chooseFileToOpen(
            tr("Import a file"), documentsFolder(),
            tr("Tables (*.csv *.tsv *.txt *.json *.xlsx *.ods *.html *.htm);;All files (*)")))
        importFiles(window, {*path});
}

void importFolder(MainWindow& window) {
    if (const auto path = window.prompts().chooseFolder(tr("Import a folder"), documentsFolder()))
        importFiles(window, {*path});
}

void importFiles(MainWindow& window, const QStringList& paths) {
    QStringList files;
    for (const QString& path : paths)
        files << exchange::filesIn(path);
    if (files.isEmpty())
        return window.sayError({records::ErrorCode::NotFound,
                                tr("The folder holds no file with a table, so nothing was read."),
                                tr("Tables are read from .csv, .tsv, .txt, .json, .xlsx, .ods and .html files.")});
    showImport(window, [&files](ImportDialog& dialog) { dialog.read(files); });
}

void pasteTable(MainWindow& window) {
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    QByteArray bytes;
    if (copied && copied->hasHtml() && copied->html().contains(u"<table"_s, Qt::CaseInsensitive))
        bytes = copied->html().toUtf8();
    else if (copied && copied->hasText())
        bytes = copied->text().toUtf8();
    if (bytes.trimmed().isEmpty())
        return window.sayNotice(
            tr("There is no table on the clipboard. Copy one in a spreadsheet or on a web page first, with "
               "its header."));
    showImport(window, [&bytes](ImportDialog& dialog) { dialog.readCopied(bytes); });
}

void showImports(MainWindow& window) {
    DataSetsDialog(*window.workspace(), window).exec();
}

void exportTable(MainWindow& window) {
    const tables::RecordTable* front = window.currentTable();
    const exchange::OwnTable* table = exchange::ownTable(front ? front->model().table() : records::Table::Agreement);
    if (!table)
        return window.sayNotice(tr("This table cannot be exported. Copy its rows instead."));
    QStringList filters;
    for (const QString& suffix : exchange::exportSuffixes(*table))
        filters << u"%1 (*.%2)"_s.arg(suffix.toUpper(), suffix);
    const QFileInfo info(window.workspace()->document().path());
    const QString suggestion =
        u"%1/%2 %3.csv"_s.arg(info.absolutePath(), info.completeBaseName(), QString::fromUtf16(table->name));
    auto path = window.prompts().chooseFileToSave(tr("Export the table %1").arg(records::shownTables(table->table)),
                                                  suggestion, filters.join(u";;"_s));
    if (!path)
        return;
    if (QFileInfo(*path).suffix().isEmpty())
        *path += u".csv"_s;
    exchange::ExportOptions options{table, std::nullopt};
    if (const auto shown = explore::rowsShown(window.workspace()->exploration(), table->table);
        shown && !window.workspace()->exploration().filter().print().isEmpty())
        options.only = *shown;
    const auto written = exchange::exportTable(window.workspace()->document(), *path, options);
    if (!written)
        return window.sayError(written.error());
    window.sayNotice(
        options.only
            ? tr("%1 rows, those that the filter shows, were written to \u201c%2\u201d.").arg(*written).arg(*path)
            : tr("%1 rows were written to \u201c%2\u201d.").arg(*written).arg(*path));
}

} // namespace window
