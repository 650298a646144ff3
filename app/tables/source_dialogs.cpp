// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/sources.h"
#include "explore/field_text.h"
#include "records/source.h"
#include "models/columns.h"
#include "tables/new_record_dialogs.h"
#include "tables/ui_cite_source.h"
#include "tables/ui_new_source.h"
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace records;

namespace tables {

NewSourceDialog::NewSourceDialog(const NewRecordWorld& world, QWidget* parent)
    : NewRecordDialog(parent), m_document(world.document), m_form(std::make_unique<Ui::NewSource>()) {
    m_form->setupUi(this);
    useMessage(m_form->message);
    m_form->title->setText(world.name);
    m_form->buttons->button(QDialogButtonBox::Ok)->setText(tr("Add the source"));
    resize(460, sizeHint().height());
}

NewSourceDialog::~NewSourceDialog() = default;

void NewSourceDialog::accept() {
    Source source;
    source.publisher = m_form->publisher->text().trimmed();
    source.title = m_form->title->text().trimmed();
    source.url = m_form->url->text().trimmed();
    source.note = m_form->note->text().trimmed();
    source.terms = m_form->terms->text().trimmed();
    if (source.title.isEmpty())
        return refuse(m_form->title, tr("A source needs a title."));
    SourceId id;
    if (!take(document::sources::add(m_document, source), id))
        return;
    Q_EMIT created({Table::Source, id.value});
    NewRecordDialog::accept();
}

CiteSourceDialog::CiteSourceDialog(const NewRecordWorld& world, QWidget* parent)
    : NewRecordDialog(parent), m_document(world.document), m_catalogue(world.catalogue), m_record(world.current),
      m_form(std::make_unique<Ui::CiteSource>()) {
    m_form->setupUi(this);
    useMessage(m_form->message);
    m_source = sourceLines(world, m_form->source, m_form->whereIn, m_form->seen);
    QString kind = shownTable(m_record.table);
    kind.front() = kind.front().toUpper();
    m_form->about->setText(tr("%1: %2", "a kind of record and its title").arg(kind, m_catalogue->title(m_record)));
    m_form->field->addItem(tr("The whole record"), QString());
    for (const models::Column& column : models::columnsOf(m_record.table))
        if (column.field && records::wantsSource(m_record.table, column.field))
            m_form->field->addItem(column.header, QString::fromUtf16(column.field));
    m_form->field->setCurrentIndex(qMax(0, m_form->field->findData(world.field)));
    connect(m_form->field, &QComboBox::currentIndexChanged, this, &CiteSourceDialog::showField);
    showField();
    m_form->buttons->button(QDialogButtonBox::Ok)->setText(tr("Cite the source"));
    m_form->source->setFocus();
    resize(460, sizeHint().height());
}

CiteSourceDialog::~CiteSourceDialog() = default;

// A statement that was typed stays when another field is chosen.
void CiteSourceDialog::showField() {
    const QString field = m_form->field->currentData().toString();
    m_form->states->setEnabled(!field.isEmpty());
    m_form->statesLabel->setEnabled(!field.isEmpty());
    if (m_form->states->isModified())
        return;
    m_form->states->clear();
    const qsizetype row = models::rowOf(*m_catalogue, m_record);
    for (const models::Column& column : models::columnsOf(m_record.table))
        if (column.field && field == QStringView(column.field) && row >= 0)
            m_form->states->setText((column.typed ? column.typed : column.shown)(*m_catalogue, row));
}

void CiteSourceDialog::accept() {
    Citation citation;
    citation.record = m_record;
    citation.field = m_form->field->currentData().toString();
    citation.note = m_form->note->text().trimmed();
    if (m_source.source->line()->text().trimmed().isEmpty())
        return refuse(m_source.source->line(), tr("This line is empty. Choose a source from the list as you type, or make a new one there."));
    if (!take(m_source, citation))
        return;
    const FieldSpec* field = records::field(m_record.table, citation.field);
    if (field && field->kind == FieldKind::Link && !m_form->states->isModified())
        citation.states = explore::fieldText(*m_catalogue, m_record, citation.field).value_or(QString());
    else if (field &&
        !take(m_form->states, document::sources::statement(m_record.table, citation.field, m_form->states->text()), citation.states))
        return;
    CitationId id;
    if (!take(document::sources::cite(m_document, citation), id))
        return;
    Q_EMIT created(m_record);
    NewRecordDialog::accept();
}

}  // namespace tables
