// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/record_actions.h"

#include "document/removal.h"
#include "document/verbs.h"
#include "tables/new_record_dialogs.h"
#include "tables/record_table.h"
#include "widgets/prompts.h"
#include "window/actions.h"
#include "window/disagreements_dialog.h"
#include "window/findings_dialog.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include <QCoreApplication>
#include <QLocale>
#include <QPointer>

using namespace Qt::StringLiterals;
using records::RecordRef;
using records::Table;

namespace window {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("RecordActions", text);
}

tables::NewRecordWorld worldOf(MainWindow& window, const QString& name = {}, const QString& field = {}) {
    Workspace& space = *window.workspace();
    const auto search = [&space](const QString& text) { return space.searchIndex().find(text, 200); };
    return {space.document(), space.exploration().catalogue(), search, space.exploration().current(), name, field};
}

template <class Dialog>
Dialog* show(MainWindow& window, const tables::NewRecordWorld& world, QWidget* parent);

// A record that a line of a form is to name: made in a form of its own, which lies over the first.
void makeFor(MainWindow& window, QWidget* form, Table table, const QString& name, tables::RecordChoice* into) {
    const QPointer<tables::RecordChoice> choice(into);
    const auto chosen = [&window, choice](RecordRef made) {
        if (!choice)
            return;
        const explore::Catalogue& catalogue = *window.workspace()->exploration().catalogue();
        const records::Source* source = catalogue.sources().find(records::SourceId{made.id});
        choice->add(made, made.table == Table::Place                       ? catalogue.placeShown(records::PlaceId{made.id})
                          : source && !source->publisher.isEmpty() ? u"%1: %2"_s.arg(source->publisher, source->title)
                                                                   : catalogue.title(made));
        choice->choose(made);
        Q_EMIT choice->chosenFromList(made);
    };
    tables::NewRecordDialog* dialog = table == Table::Place
                                          ? static_cast<tables::NewRecordDialog*>(show<tables::NewPlaceDialog>(window, worldOf(window, name), form))
                                          : show<tables::NewSourceDialog>(window, worldOf(window, name), form);
    QObject::connect(dialog, &tables::NewRecordDialog::created, form, chosen);
}

template <class Dialog>
Dialog* show(MainWindow& window, const tables::NewRecordWorld& world, QWidget* parent) {
    auto* dialog = new Dialog(world, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &tables::NewRecordDialog::saveCopyRequested, &window, [&window] { window.actions().trigger(u"saveCopy"_s); });
    QObject::connect(dialog, &tables::NewRecordDialog::newRequested, dialog,
                     [&window, dialog](Table table, const QString& name, tables::RecordChoice* into) { makeFor(window, dialog, table, name, into); });
    dialog->open();
    return dialog;
}

template <class Dialog>
void create(MainWindow& window) {
    auto* dialog = show<Dialog>(window, worldOf(window), &window);
    QObject::connect(dialog, &tables::NewRecordDialog::created, &window, &MainWindow::sayCreated);
}

}  // namespace

void newAgreement(MainWindow& window) {
    create<tables::NewAgreementDialog>(window);
}

void newPlace(MainWindow& window) {
    create<tables::NewPlaceDialog>(window);
}

void newActivity(MainWindow& window) {
    create<tables::NewActivityDialog>(window);
}

void newSource(MainWindow& window) {
    create<tables::NewSourceDialog>(window);
}

void citeSource(MainWindow& window) {
    const tables::RecordTable* table = window.currentTable();
    const RecordRef current = window.workspace()->exploration().current();
    const bool isOfTable = table && table->model().table() == current.table;
    show<tables::CiteSourceDialog>(window, worldOf(window, {}, isOfTable ? table->currentField() : QString()), &window);
}

void showDisagreements(MainWindow& window) {
    auto* dialog = new DisagreementsDialog(*window.workspace(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void showFindings(MainWindow& window) {
    auto* dialog = new FindingsDialog(*window.workspace(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void duplicateRecord(MainWindow& window) {
    Workspace& space = *window.workspace();
    const auto made = document::duplicate(space.document(), space.exploration().current());
    if (!made)
        return window.sayError(made.error());
    window.sayCreated(*made);
}

// A table in front removes its rows; else it is the current record.
void removeSelected(MainWindow& window) {
    Workspace& space = *window.workspace();
    const tables::RecordTable* table = window.currentTable();
    QList<RecordRef> records = table ? table->selectedRecords() : QList<RecordRef>();
    if (!records.contains(space.exploration().current()))
        records = {space.exploration().current()};
    QStringList goes, loses;
    for (const RecordRef record : records) {
        const document::Removal removal = document::removalOf(space.document(), record);
        if (!removal.blocks.isEmpty())
            return window.sayNotice(tr("\u201c%1\u201d cannot be removed: other records rest on it (%2). Remove or change those first.")
                                        .arg(removal.title, removal.blocks.join(u", "_s)));
        goes << removal.goes;
        loses << removal.loses;
    }
    const auto listed = [](QStringList lines) {
        QHash<QString, int> counts;
        QStringList order;
        for (const QString& line : lines) {
            const QString name = line.section(u": "_s, 0, 0);
            if (!counts.contains(name))
                order << name;
            counts[name] += line.section(u": "_s, 1).toInt();
        }
        for (QString& name : order)
            name = u"%1: %2"_s.arg(name).arg(counts.value(name));
        return order.join(u", "_s);
    };
    QStringList parts{records.size() == 1 ? tr("Remove the %1 \u201c%2\u201d?")
                                                .arg(records::shownTable(records.first().table), space.exploration().catalogue()->title(records.first()))
                                          : tr("Remove %1 records?").arg(QLocale().toString(records.size()))};
    if (!goes.isEmpty())
        parts << tr("With it go %1.").arg(listed(goes));
    if (!loses.isEmpty())
        parts << tr("These stay and lose the link: %1.").arg(listed(loses));
    parts << tr("Undo brings everything back.");
    if (!window.prompts().confirm(parts.join(u' '), records.size() == 1 ? tr("Remove it") : tr("Remove them")))
        return;
    if (const auto removed = document::removeAll(space.document(), records); !removed)
        window.sayError(removed.error());
}

void makeForCell(MainWindow& window, Table table, const QString& name, RecordRef record, const QString& field) {
    tables::NewRecordDialog* dialog = table == Table::Place
                                          ? static_cast<tables::NewRecordDialog*>(show<tables::NewPlaceDialog>(window, worldOf(window, name), &window))
                                          : show<tables::NewSourceDialog>(window, worldOf(window, name), &window);
    QObject::connect(dialog, &tables::NewRecordDialog::created, &window, [&window, record, field](RecordRef made) {
        if (const auto done = document::setField(window.workspace()->document(), record, field, QString::number(made.id)); !done)
            window.sayError(done.error());
    });
}

}  // namespace window
