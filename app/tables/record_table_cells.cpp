// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/clipboard_table.h"
#include "tables/record_table.h"
#include "widgets/message_bar.h"
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMimeData>
#include <QSet>

using namespace Qt::StringLiterals;
using models::CellBlock;
using models::CellText;
using models::RecordModel;
using records::RecordRef;

// What a spreadsheet does with many cells at once.
namespace tables {

QModelIndexList RecordTable::selectedCells() const {
    QModelIndexList indexes = m_view->selectionModel()->selectedIndexes();
    const QHeaderView* header = m_view->horizontalHeader();
    indexes.removeIf([this](const QModelIndex& index) { return m_view->isColumnHidden(index.column()); });
    std::sort(indexes.begin(), indexes.end(), [header](const QModelIndex& a, const QModelIndex& b) {
        return std::pair(a.row(), header->visualIndex(a.column())) < std::pair(b.row(), header->visualIndex(b.column()));
    });
    return indexes;
}

// Rows that are picked here and there come out one below the other, as in a spreadsheet.
void RecordTable::copySelection() const {
    CellBlock block;
    int row = -1;
    for (const QModelIndex& index : selectedCells()) {
        if (index.row() != row)
            block.emplace_back();
        row = index.row();
        block.back() << index.data(RecordModel::SavedRole).toString();
    }
    if (block.empty())
        return;
    auto* data = new QMimeData;
    data->setText(models::textOf(block));
    data->setHtml(models::htmlOf(block));
    QGuiApplication::clipboard()->setMimeData(data);
}

void RecordTable::paste() {
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    CellBlock block = copied ? models::cellsOf(*copied) : CellBlock();
    const QModelIndexList selected = selectedCells();
    if (block.empty())
        return m_message->showNotice(tr("There are no cells on the clipboard. Copy some in a spreadsheet or in a table first."));
    if (selected.isEmpty())
        return m_message->showNotice(tr("Click the cell that the block shall begin at, and paste again."));
    const QList<int> columns = visibleColumns();
    QSet<int> rows, across;
    for (const QModelIndex& index : selected) {
        rows << index.row();
        across << int(columns.indexOf(index.column()));
    }
    const int top = *std::min_element(rows.begin(), rows.end());
    const int left = *std::min_element(across.begin(), across.end());
    // A header that was copied with its rows names the columns that it stands over.
    const auto headerAt = [&](qsizetype column) {
        return left + column < columns.size() ? m_model->columns()[size_t(columns[left + column])].header : QString();
    };
    const QStringList& first = block.front();
    bool isHeader = block.size() > 1 && !first.isEmpty();
    for (qsizetype column = 0; isHeader && column < first.size(); ++column)
        isHeader = first[column].trimmed().compare(headerAt(column), Qt::CaseInsensitive) == 0;
    if (isHeader)
        block.erase(block.begin());
    qsizetype wide = 0;
    for (const QStringList& row : block)
        wide = qMax(wide, row.size());
    const auto times = [](qsizetype room, qsizetype size) { return size > 0 && room > size && room % size == 0 ? room / size : qsizetype(1); };
    const bool isRectangle = selected.size() == rows.size() * across.size();
    const qsizetype down = isRectangle ? times(rows.size(), qsizetype(block.size())) : 1;
    const qsizetype beside = isRectangle ? times(across.size(), wide) : 1;
    std::vector<CellText> cells;
    qsizetype below = 0, behind = 0;
    for (qsizetype row = 0; row < qsizetype(block.size()) * down; ++row) {
        const QStringList& texts = block[size_t(row % qsizetype(block.size()))];
        if (top + row >= m_proxy->rowCount()) {
            ++below;
            continue;
        }
        for (qsizetype column = 0; column < wide * beside; ++column) {
            if (column % wide >= texts.size())
                continue;  // a ragged row leaves the cells that it does not reach
            if (left + column >= columns.size()) {
                ++behind;
                continue;
            }
            const QModelIndex at = m_proxy->index(int(top + row), columns[left + column]);
            cells.push_back({at.data(RecordModel::RecordRole).value<RecordRef>(), at.column(), texts[column % wide]});
        }
    }
    QStringList also;
    if (below > 0)
        also << tr("%n rows lie below the last record and were left out; Paste special adds records.", nullptr, int(below));
    if (behind > 0)
        also << tr("%n cells lie beyond the last column and were left out.", nullptr, int(behind));
    write(tr("Paste %n cells", nullptr, int(cells.size())), cells, also.join(u' '));
    if (below > 0) {
        m_message->showNotice(m_message->isHidden() ? also.join(u' ') : m_message->text(), tr("Paste special\u2026"));
        m_offersPasteSpecial = true;
    }
}

void RecordTable::fillDown() {
    const QModelIndexList selected = selectedCells();
    QHash<int, QString> firsts;
    std::vector<CellText> cells;
    for (const QModelIndex& index : selected) {
        if (!firsts.contains(index.column()))
            firsts.insert(index.column(), m_model->typedAt(m_proxy->mapToSource(index)));
        else
            cells.push_back({index.data(RecordModel::RecordRole).value<RecordRef>(), index.column(), firsts.value(index.column())});
    }
    if (cells.empty())
        return m_message->showNotice(tr("Select the cell to fill from and those below it first."));
    write(tr("Fill down %n cells", nullptr, int(cells.size())), cells, {});
}

void RecordTable::setSelected(const QString& typed) {
    std::vector<CellText> cells;
    for (const QModelIndex& index : selectedCells())
        cells.push_back({index.data(RecordModel::RecordRole).value<RecordRef>(), index.column(), typed});
    write(tr("Set \u201c%1\u201d of %2 records").arg(headerOfSelection()).arg(cells.size()), cells, {});
}

QString RecordTable::headerOfSelection() const {
    QSet<int> columns;
    for (const QModelIndex& index : selectedCells())
        columns << index.column();
    return columns.size() == 1 ? m_model->columns()[size_t(*columns.begin())].header : QString();
}

void RecordTable::write(const QString& label, const std::vector<CellText>& cells, const QString& also) {
    const auto done = m_model->setCells(label, cells);
    if (!done)
        return m_message->showError(done.error().text());
    sayOutcome(done->taken, done->refused, also);
}

void RecordTable::sayOutcome(int taken, int refused, const QString& also) {
    QStringList parts;
    if (refused > 0)
        parts << tr("Cells set: %1, refused: %2. Each refused one says why beside it, and keeps what was meant for it until you correct it or press Esc.")
                     .arg(locale().toString(taken), locale().toString(refused));
    if (!also.isEmpty())
        parts << also;
    if (parts.isEmpty())
        return;
    refused > 0 ? m_message->showError(parts.join(u' '), tr("Go to the cell")) : m_message->showNotice(parts.join(u' '));
}

}  // namespace tables
