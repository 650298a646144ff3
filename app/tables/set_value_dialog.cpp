// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/set_value_dialog.h"

#include "tables/record_table.h"
#include <QAbstractItemDelegate>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace tables {

SetValueDialog::SetValueDialog(RecordTable& table)
    : QDialog(&table), m_table(table) {
    setObjectName(u"setValueDialog"_s);
    setWindowTitle(tr("Set a value"));
    const QModelIndex current = table.view()->currentIndex();
    m_editor = table.view()->itemDelegate()->createEditor(this, {}, current);
    m_editor->setObjectName(u"setValueEditor"_s);
    if (auto* line = qobject_cast<QLineEdit*>(m_editor))
        line->setFrame(true);
    auto* label = new QLabel(tr("&Value for \u201c%1\u201d of %2 records").arg(table.headerOfSelection(), locale().toString(table.selectedRecords().size())), this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_editor);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Set the value"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(label);
    column->addWidget(m_editor);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SetValueDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &SetValueDialog::reject);
    m_editor->setFocus();
    resize(380, sizeHint().height());
}

QString SetValueDialog::text() const {
    if (const auto* box = qobject_cast<QComboBox*>(m_editor))
        return box->currentText();
    return qobject_cast<QLineEdit*>(m_editor)->text();
}

void SetValueDialog::accept() {
    const QString value = text();
    QDialog::accept();
    m_table.setSelected(value);
}

}  // namespace tables
