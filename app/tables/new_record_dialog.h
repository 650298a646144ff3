// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/source.h"
#include "tables/record_choice.h"
#include "widgets/message_bar.h"
#include <QDialog>
#include <functional>

class QLineEdit;

namespace tables {

// What a form for a new record works on. search finds records by any of their names.
struct NewRecordWorld {
    document::Document& document;
    explore::Snapshot catalogue;
    RecordChoice::Search search;
    records::RecordRef current;  // what is selected: the form starts with it
    QString name;                // what the record is to be called, as far as it was typed elsewhere
    QString field;               // of the current record: the one that a source is cited for
};

// A form for a new record. What cannot be taken is said in the form with the name of its field, the focus goes to that field,
// and what was typed stays.
class NewRecordDialog : public QDialog {
    Q_OBJECT
public:
    using QDialog::QDialog;

Q_SIGNALS:
    void created(records::RecordRef record);
    void saveCopyRequested();  // the file could not be written
    // A record that the line may choose is to be made first, under this name; then it is added to the choices and chosen.
    void newRequested(records::Table table, const QString& name, tables::RecordChoice* into);

protected:
    // Called once by the form's constructor.
    void useMessage(widgets::MessageBar* message);
    void refuse(QWidget* field, const QString& sentence, const QString& action = {}, const std::function<void()>& take = {});
    // An error of the document: points to the field that its sentence names, or offers a copy when the file is to blame.
    void refuse(const records::Error& error);
    // Lines of the form that name a source, where in it, and when it was seen, which starts with today once a source is chosen.
    struct SourceLines {
        RecordChoice* source = nullptr;
        QLineEdit* whereIn = nullptr;
        QLineEdit* seen = nullptr;
    };
    SourceLines sourceLines(const NewRecordWorld& world, QLineEdit* source, QLineEdit* whereIn, QLineEdit* seen);
    RecordChoice* placeChoice(const NewRecordWorld& world, QLineEdit* line);  // which may be made
    // False when something there was refused. Without a source the citation stays without one.
    bool take(const SourceLines& lines, records::Citation& into);
    // Makes a record and cites the source for it, as one change; without a source just makes it. False when refused.
    bool make(document::Document& document, records::Table table, const QString& label, const records::Citation& citation,
              const std::function<records::Result<qint64>()>& add);
    // The record that the line names. Invalid when it names none: that was said, with the nearest name offered.
    records::RecordRef take(RecordChoice& choice, const QString& remedy);

    template <class T>
    bool take(QWidget* field, const records::Result<T>& parsed, T& into) {
        if (parsed)
            into = *parsed;
        else
            refuse(field, parsed.error().text());
        return parsed.has_value();
    }
    template <class T>
    bool take(const records::Result<T>& added, T& into) {
        if (added)
            into = *added;
        else
            refuse(added.error());
        return added.has_value();
    }

private:
    QString nameOf(const QWidget* field) const;
    widgets::MessageBar* m_message = nullptr;
    std::function<void()> m_take;
};

}  // namespace tables
