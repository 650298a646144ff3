// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/new_record_dialog.h"

#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using records::RecordRef;

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

}  // namespace tables
