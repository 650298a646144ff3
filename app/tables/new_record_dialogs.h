// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "explore/catalogue.h"
#include <QDialog>
#include <memory>

class QLineEdit;

namespace Ui {
class NewAgreement;
class NewPlace;
class NewActivity;
}  // namespace Ui

namespace tables {

// A form for a new record. What cannot be taken is said in the form, and what was typed stays.
class NewRecordDialog : public QDialog {
    Q_OBJECT
public:
    using QDialog::QDialog;

Q_SIGNALS:
    void created(records::RecordRef record);
};

// Finds the record that a line names: chosen from the list as one types, or typed whole.
class RecordChoice {
public:
    RecordChoice(QLineEdit* line, const QList<std::pair<QString, records::RecordRef>>& choices);
    // Invalid when the text names none; an empty line counts as none.
    records::RecordRef chosen() const;
    void choose(records::RecordRef record);

private:
    QLineEdit* m_line;
    QList<std::pair<QString, records::RecordRef>> m_choices;
};

class NewAgreementDialog : public NewRecordDialog {
    Q_OBJECT
public:
    NewAgreementDialog(document::Document& document, const explore::Catalogue& catalogue, records::RecordRef current, QWidget* parent);
    ~NewAgreementDialog() override;
    void accept() override;

private:
    document::Document& m_document;
    std::unique_ptr<Ui::NewAgreement> m_form;
    std::unique_ptr<RecordChoice> m_place, m_partner;
};

class NewPlaceDialog : public NewRecordDialog {
    Q_OBJECT
public:
    NewPlaceDialog(document::Document& document, const explore::Catalogue& catalogue, records::RecordRef current, QWidget* parent);
    ~NewPlaceDialog() override;
    void accept() override;

private:
    document::Document& m_document;
    std::unique_ptr<Ui::NewPlace> m_form;
};

class NewActivityDialog : public NewRecordDialog {
    Q_OBJECT
public:
    NewActivityDialog(document::Document& document, const explore::Catalogue& catalogue, records::RecordRef current, QWidget* parent);
    ~NewActivityDialog() override;
    void accept() override;

private:
    document::Document& m_document;
    std::unique_ptr<Ui::NewActivity> m_form;
    std::unique_ptr<RecordChoice> m_agreement;
    QHash<qint64, QList<records::PlaceId>> m_parties;  // places of the agreements, for the activity's own
};

}  // namespace tables
