// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/gazetteer.h"
#include "tables/new_record_dialog.h"
#include <memory>

namespace Ui {
class NewAgreement;
class NewPlace;
class NewActivity;
class NewSource;
class CiteSource;
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
    SourceLines m_source;
};

// The name is looked up in the gazetteer; what is chosen there brings country, coordinates and population.
class NewPlaceDialog : public NewRecordDialog {
    Q_OBJECT
public:
    NewPlaceDialog(const NewRecordWorld& world, QWidget* parent);
    ~NewPlaceDialog() override;
    void accept() override;

private:
    document::Document& m_document;
    void fillFrom(const exchange::GazetteerPlace& place);
    std::unique_ptr<Ui::NewPlace> m_form;
    SourceLines m_source;
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
    SourceLines m_source;
    QHash<qint64, QList<records::PlaceId>> m_parties;  // places of the agreements, for the activity's own
};

class NewSourceDialog : public NewRecordDialog {
    Q_OBJECT
public:
    NewSourceDialog(const NewRecordWorld& world, QWidget* parent);
    ~NewSourceDialog() override;
    void accept() override;

private:
    document::Document& m_document;
    std::unique_ptr<Ui::NewSource> m_form;
};

// Records what a source states of the current record, or of one of its fields. Starts with what the field holds.
class CiteSourceDialog : public NewRecordDialog {
    Q_OBJECT
public:
    CiteSourceDialog(const NewRecordWorld& world, QWidget* parent);
    ~CiteSourceDialog() override;
    void accept() override;

private:
    void showField();
    document::Document& m_document;
    explore::Snapshot m_catalogue;
    records::RecordRef m_record;
    std::unique_ptr<Ui::CiteSource> m_form;
    SourceLines m_source;
};

}  // namespace tables
