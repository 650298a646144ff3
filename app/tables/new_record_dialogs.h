// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tables/new_record_dialog.h"
#include <memory>

namespace Ui {
class NewAgreement;
class NewPlace;
class NewActivity;
}  // namespace Ui

namespace tables {

class NewAgreementDialog : public NewRecordDialog {
    Q_OBJECT
public:
    NewAgreementDialog(const NewRecordWorld& world, QWidget* parent);
    ~NewAgreementDialog() override;
    void accept() override;

private:
    document::Document& m_document;
    std::unique_ptr<Ui::NewAgreement> m_form;
    RecordChoice* m_place;
    RecordChoice* m_partner;
};

class NewPlaceDialog : public NewRecordDialog {
    Q_OBJECT
public:
    NewPlaceDialog(const NewRecordWorld& world, QWidget* parent);
    ~NewPlaceDialog() override;
    void accept() override;

private:
    document::Document& m_document;
    std::unique_ptr<Ui::NewPlace> m_form;
};

class NewActivityDialog : public NewRecordDialog {
    Q_OBJECT
public:
    NewActivityDialog(const NewRecordWorld& world, QWidget* parent);
    ~NewActivityDialog() override;
    void accept() override;

private:
    document::Document& m_document;
    std::unique_ptr<Ui::NewActivity> m_form;
    RecordChoice* m_agreement;
    QHash<qint64, QList<records::PlaceId>> m_parties;  // places of the agreements, for the activity's own
};

}  // namespace tables
