// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/replace_dialog.h"

#include "tables/record_table.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using models::RecordModel;

namespace tables {
namespace {

constexpr int mostShown = 5000;  // more is not looked through one by one

}  // namespace

ReplaceDialog::ReplaceDialog(RecordTable& table)
    : QDialog(&table), m_table(table), m_find(new QLineEdit(this)), m_replace(new QLineEdit(this)), m_column(new QComboBox(this)),
      m_case(new QCheckBox(tr("&Match upper and lower case"), this)), m_preview(new QTreeWidget(this)), m_count(new QLabel(this)) {
    setObjectName(u"replaceDialog"_s);
    setWindowTitle(tr("Replace in the table"));
    m_find->setObjectName(u"replaceFind"_s);
    m_replace->setObjectName(u"replaceWith"_s);
    m_column->setObjectName(u"replaceColumn"_s);
    m_case->setObjectName(u"replaceCase"_s);
    m_column->addItem(tr("All columns that can be edited"), -1);
    for (const int column : table.visibleColumns())
        if (const models::Column& each = table.model().columns()[size_t(column)]; each.field && each.words == records::WordList::None)
            m_column->addItem(each.header, column);
    const int current = m_column->findData(table.view()->currentIndex().column());
    m_column->setCurrentIndex(qMax(0, current));
    m_preview->setObjectName(u"replacePreview"_s);
    m_preview->setAccessibleName(tr("What will be replaced"));
    m_preview->setHeaderLabels({tr("Record"), tr("Column"), tr("Now"), tr("Then")});
    m_preview->setRootIsDecorated(false);
    m_preview->setUniformRowHeights(true);
    m_count->setObjectName(u"replaceCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setWordWrap(true);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Find"), m_find);
    form->addRow(tr("Replace &with"), m_replace);
    form->addRow(tr("&In"), m_column);
    form->addRow(QString(), m_case);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_take = buttons->button(QDialogButtonBox::Ok);
    m_take->setObjectName(u"replaceTake"_s);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addLayout(form);
    column->addWidget(m_preview, 1);
    column->addWidget(m_count);
    column->addWidget(buttons);
    connect(m_find, &QLineEdit::textChanged, this, &ReplaceDialog::preview);
    connect(m_replace, &QLineEdit::textChanged, this, &ReplaceDialog::preview);
    connect(m_column, &QComboBox::currentIndexChanged, this, &ReplaceDialog::preview);
    connect(m_case, &QCheckBox::toggled, this, &ReplaceDialog::preview);
    connect(m_preview, &QTreeWidget::itemChanged, this, &ReplaceDialog::showCount);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReplaceDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &ReplaceDialog::reject);
    resize(760, 520);
    preview();
}

// Texts are compared as an editor would start with them, since that is what is written back.
void ReplaceDialog::preview() {
    const QSignalBlocker quiet(m_preview);
    m_preview->clear();
    m_cells.clear();
    const QString find = m_find->text();
    const auto how = m_case->isChecked() ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const RecordModel& model = m_table.model();
    const QAbstractItemModel& rows = *m_table.view()->model();
    QList<QTreeWidgetItem*> items;
    for (int row = 0; !find.isEmpty() && row < rows.rowCount() && m_cells.size() < mostShown; ++row) {
        const auto record = rows.index(row, 0).data(RecordModel::RecordRole).value<records::RecordRef>();
        for (int i = 1; i < m_column->count(); ++i) {
            const int column = m_column->itemData(i).toInt();
            if (m_column->currentIndex() > 0 && m_column->currentIndex() != i)
                continue;
            const QString now = model.typedAt(model.index(model.rowOf(record), column));
            if (!now.contains(find, how))
                continue;
            const QString then = QString(now).replace(find, m_replace->text(), how);
            auto* item = new QTreeWidgetItem({model.catalogue()->title(record), m_column->itemText(i), now, then});
            item->setCheckState(0, Qt::Checked);
            items << item;
            m_cells.push_back({record, column, then});
        }
    }
    m_preview->addTopLevelItems(items);
    for (int column = 0; column < 4; ++column)
        m_preview->setColumnWidth(column, fontMetrics().averageCharWidth() * (column == 1 ? 16 : 28));
    showCount();
}

void ReplaceDialog::showCount() {
    int ticked = 0;
    for (int i = 0; i < m_preview->topLevelItemCount(); ++i)
        ticked += m_preview->topLevelItem(i)->checkState(0) == Qt::Checked;
    m_take->setText(tr("Replace %n cells", nullptr, ticked));
    m_take->setEnabled(ticked > 0);
    if (m_find->text().isEmpty())
        m_count->setText(tr("Type what to look for. Only rows that the table shows are looked through."));
    else if (m_cells.empty())
        m_count->setText(tr("No cell holds \u201c%1\u201d.").arg(m_find->text()));
    else if (int(m_cells.size()) >= mostShown)
        m_count->setText(tr("The first %1 cells are shown. Filter the table, or do it again for the rest.").arg(locale().toString(mostShown)));
    else
        m_count->setText(tr("Untick what is to stay as it is. Undo takes all of it back at once."));
}

void ReplaceDialog::accept() {
    std::vector<models::CellText> cells;
    for (int i = 0; i < m_preview->topLevelItemCount(); ++i)
        if (m_preview->topLevelItem(i)->checkState(0) == Qt::Checked)
            cells.push_back(m_cells[size_t(i)]);
    const QString label = tr("Replace \u201c%1\u201d with \u201c%2\u201d").arg(m_find->text(), m_replace->text());
    QDialog::accept();
    m_table.setCells(label, cells);
}

}  // namespace tables
