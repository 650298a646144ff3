// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/save_chart_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

SaveChartDialog::SaveChartDialog(const charts::SavedChart& chart, const QString& titleMade, const QString& subtitleMade, QWidget* parent)
    : QDialog(parent), m_chart(chart), m_name(new QLineEdit(chart.name, this)), m_title(new QLineEdit(chart.choices.title, this)),
      m_subtitle(new QLineEdit(chart.choices.subtitle, this)), m_note(new QLineEdit(chart.choices.note, this)) {
    setObjectName(u"saveChartDialog"_s);
    setWindowTitle(tr("Save the chart"));
    setMinimumWidth(520);
    m_title->setPlaceholderText(titleMade);
    m_subtitle->setPlaceholderText(subtitleMade);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    const std::tuple<QLineEdit*, QString, QString> rows[] = {{m_name, u"chartName"_s, tr("&Name")},
                                                             {m_title, u"chartTitle"_s, tr("&Title")},
                                                             {m_subtitle, u"chartSubtitle"_s, tr("S&ubtitle")},
                                                             {m_note, u"chartNote"_s, tr("N&ote")}};
    for (const auto& [field, name, text] : rows) {
        field->setObjectName(name);
        field->setMaxLength(300);
        form->addRow(text, field);
    }
    auto* hint = new QLabel(tr("The chart is kept in the document with its filter and selection. Words that are left empty are made from the data."), this);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(this);
    auto* save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    save->setObjectName(u"chartSave"_s);
    auto* cancel = buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"chartCancel"_s);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(hint);
    column->addWidget(buttons);
    const auto check = [this, save] { save->setEnabled(!m_name->text().trimmed().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, check);
    check();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        m_chart.name = m_name->text().trimmed();
        m_chart.choices.title = m_title->text().trimmed();
        m_chart.choices.subtitle = m_subtitle->text().trimmed();
        m_chart.choices.note = m_note->text().trimmed();
        accept();
        Q_EMIT chosen(m_chart);
    });
    m_name->selectAll();
    m_name->setFocus();
}

}  // namespace window
