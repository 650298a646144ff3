// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/new_record_dialog.h"

#include "document/sources.h"
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using records::PartialDate;
using records::RecordRef;
using records::Result;
using records::Table;

namespace tables {

void NewRecordDialog::useMessage(widgets::MessageBar* message) {
    m_message = message;
    m_message->hide();
    connect(m_message, &widgets::MessageBar::actionRequested, this, [this] {
        const auto take = m_take;
        m_message->close();
        if (take)
            take();
    });
}

QString NewRecordDialog::nameOf(const QWidget* field) const {
    for (const QLabel* label : findChildren<QLabel*>())
        if (label->buddy() == field)
            return label->text().remove(u'&');
    return {};
}

void NewRecordDialog::refuse(QWidget* field, const QString& sentence, const QString& action, const std::function<void()>& take) {
    m_take = take;
    m_message->showError(tr("%1: %2", "a field of the form and what is wrong there").arg(nameOf(field), sentence), action);
    field->setFocus(Qt::OtherFocusReason);
    if (auto* line = qobject_cast<QLineEdit*>(field))
        line->selectAll();
}

void NewRecordDialog::refuse(const records::Error& error) {
    const bool isFile = records::isFileFailure(error.code);
    m_take = isFile ? [this] { Q_EMIT saveCopyRequested(); } : std::function<void()>();
    m_message->showError(error.text(), isFile ? tr("Save a copy\u2026") : QString());
    for (const QLabel* label : findChildren<QLabel*>())
        if (label->buddy() && error.sentence.contains(u'\u201c' + label->text().remove(u'&') + u'\u201d'))
            label->buddy()->setFocus(Qt::OtherFocusReason);
}

RecordRef NewRecordDialog::take(RecordChoice& choice, const QString& remedy) {
    const RecordRef record = choice.chosen();
    if (record.isValid())
        return record;
    const QString typed = choice.line()->text().trimmed();
    const RecordRef near = choice.nearest();
    if (typed.isEmpty())
        refuse(choice.line(), tr("This line is empty. %1").arg(remedy));
    else if (near.isValid())
        refuse(choice.line(), tr("It is not clear what \u201c%1\u201d means. Did you mean %2?").arg(typed, choice.shown(near)),
               tr("Take it", "the name that was suggested"), [&choice, near] {
                   choice.choose(near);
                   choice.line()->setFocus(Qt::OtherFocusReason);
               });
    else
        refuse(choice.line(), tr("Nothing in the document is called \u201c%1\u201d. %2").arg(typed, remedy));
    return {};
}

NewRecordDialog::SourceLines NewRecordDialog::sourceLines(const NewRecordWorld& world, QLineEdit* source, QLineEdit* whereIn,
                                                          QLineEdit* seen) {
    QHash<RecordRef, QString> choices;
    for (const records::Source& each : world.catalogue->sources().all())
        choices.insert({Table::Source, each.id.value}, each.publisher.isEmpty() ? each.title : u"%1: %2"_s.arg(each.publisher, each.title));
    auto* choice = new RecordChoice(source, choices, world.search);
    choice->offerNew(tr("New source \u201c%1\u201d\u2026"));
    connect(choice, &RecordChoice::newRequested, this, [this, choice](const QString& name) { Q_EMIT newRequested(Table::Source, name, choice); });
    const QString today = PartialDate::fromDay(world.document.now().toLocalTime().date()).edtf();
    connect(source, &QLineEdit::textChanged, seen, [choice, seen, today] {
        if (!seen->isModified())
            seen->setText(choice->chosen().isValid() ? today : QString());
    });
    return {choice, whereIn, seen};
}

RecordChoice* NewRecordDialog::placeChoice(const NewRecordWorld& world, QLineEdit* line) {
    QHash<RecordRef, QString> choices;
    for (const records::Place& place : world.catalogue->places().all())
        if (place.level != records::Level::Country && place.level != records::Level::Aggregate)
            choices.insert({Table::Place, place.id.value}, world.catalogue->placeShown(place.id));
    auto* choice = new RecordChoice(line, choices, world.search);
    choice->offerNew(tr("New place \u201c%1\u201d\u2026"));
    connect(choice, &RecordChoice::newRequested, this, [this, choice](const QString& name) { Q_EMIT newRequested(Table::Place, name, choice); });
    return choice;
}

bool NewRecordDialog::take(const SourceLines& lines, records::Citation& into) {
    const QString whereIn = lines.whereIn->text().trimmed();
    if (lines.source->line()->text().trimmed().isEmpty()) {
        if (whereIn.isEmpty())
            return true;
        refuse(lines.source->line(), tr("This line is empty. Name the source that \u201c%1\u201d is in.").arg(whereIn));
        return false;
    }
    const RecordRef source = take(*lines.source, tr("Choose a source from the list as you type, or make a new one there."));
    if (!source.isValid() || !take(lines.seen, PartialDate::fromTyped(lines.seen->text()), into.seen))
        return false;
    into.source.value = source.id;
    into.where = whereIn;
    return true;
}

bool NewRecordDialog::make(document::Document& document, Table table, const QString& label, const records::Citation& citation,
                           const std::function<Result<qint64>()>& add) {
    RecordRef record{table, 0};
    const auto done = document.edit(label, [&]() -> Result<void> {
        const auto added = add();
        if (!added)
            return tl::unexpected(added.error());
        record.id = *added;
        records::Citation cited = citation;
        cited.record = record;
        if (!cited.source.isValid())
            return {};
        const auto kept = document::sources::cite(document, cited);
        return kept ? Result<void>() : tl::unexpected(kept.error());
    });
    if (!done) {
        refuse(done.error());
        return false;
    }
    Q_EMIT created(record);
    return true;
}

}  // namespace tables
