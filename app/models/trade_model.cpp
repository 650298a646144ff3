// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/trade_model.h"

#include <QLocale>
#include <algorithm>

using namespace Qt::StringLiterals;
using records::TradeFlow;

namespace models {
namespace {

constexpr int pageSize = 256;
constexpr int mostPages = 40;

}  // namespace

TradeModel::TradeModel(ReadRows read, QObject* parent)
    : QAbstractTableModel(parent), m_read(std::move(read)), m_catalogue(explore::Catalogue::empty()), m_pages(mostPages) {}

void TradeModel::setRows(const explore::Snapshot& catalogue, std::vector<qint64> ids) {
    beginResetModel();
    m_catalogue = catalogue;
    m_ids = std::move(ids);
    m_pages.clear();
    endResetModel();
}

int TradeModel::rowOf(qint64 id) const {
    const auto found = std::find(m_ids.begin(), m_ids.end(), id);
    return found == m_ids.end() ? -1 : int(found - m_ids.begin());
}

int TradeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_ids.size());
}

int TradeModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

const TradeFlow* TradeModel::flowAt(int row) const {
    const int page = row / pageSize;
    auto* rows = m_pages.object(page);
    if (!rows) {
        rows = new QHash<qint64, TradeFlow>;
        const size_t from = size_t(page) * pageSize;
        for (TradeFlow& flow : m_read(std::span(m_ids).subspan(from, std::min<size_t>(pageSize, m_ids.size() - from))))
            rows->insert(flow.id, std::move(flow));
        m_pages.insert(page, rows);
    }
    const auto found = rows->constFind(m_ids[size_t(row)]);
    return found == rows->constEnd() ? nullptr : &*found;
}

QString TradeModel::shown(const TradeFlow& flow, int column) const {
    switch (column) {
    case Reporter:
        return m_catalogue->placeShown(flow.reporter);
    case Partner:
        return m_catalogue->placeShown(flow.partner);
    case Year:
        return QString::number(flow.year);
    case Month:
        return flow.month > 0 ? QLocale().standaloneMonthName(flow.month) : QString();
    case Flow:
        return records::shown(flow.direction);
    case Commodity:
        return flow.commodity;
    case Value:
        return QLocale().toString(flow.valueUsd);
    case Valuation:
        return flow.valuation;
    case Source: {
        const records::Source* source = m_catalogue->sources().find(flow.source);
        return !source ? QString() : source->publisher.isEmpty() ? source->title : source->publisher;
    }
    case Note:
        return flow.note;
    default:
        return {};
    }
}

QVariant TradeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((index.column() == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    const TradeFlow* flow = flowAt(index.row());
    return flow ? shown(*flow, index.column()) : QString();
}

QVariant TradeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section == Value ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    const QString headers[ColumnCount] = {tr("Reporter"), tr("Partner"), tr("Year"), tr("Month"), tr("Direction"), tr("Commodity"),
                                          tr("Value (US dollars)"), tr("Valuation"), tr("Source"), tr("Note")};
    return section >= 0 && section < ColumnCount ? headers[section] : QString();
}

}  // namespace models
