// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/trade_table.h"

#include "models/clipboard_table.h"
#include "records/words.h"
#include "tables/empty_note.h"
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QTableView>

using namespace Qt::StringLiterals;
using models::TradeModel;
using records::PlaceId;

namespace tables {
namespace {

void fillPlaces(QComboBox* box, const QString& all, QList<std::pair<QString, qint64>> places) {
    const QSignalBlocker quiet(box);
    const QVariant chosen = box->currentData();
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    box->clear();
    box->addItem(all, qint64(0));
    for (const auto& [name, id] : places)
        box->addItem(name, id);
    box->setCurrentIndex(qMax(0, box->findData(chosen)));
}

}  // namespace

TradeTable::TradeTable(explore::Exploration& exploration, Reading reading, QWidget* parent)
    : QWidget(parent), m_exploration(exploration), m_reading(std::move(reading)), m_model(new TradeModel(m_reading.rows, this)),
      m_view(new QTableView(this)), m_reporter(new QComboBox(this)), m_partner(new QComboBox(this)), m_direction(new QComboBox(this)),
      m_count(new QLabel(this)), m_empty(new EmptyNote(m_view->viewport())) {
    setObjectName(u"tradeTable"_s);
    m_reporter->setObjectName(u"tradeReporter"_s);
    m_reporter->setAccessibleName(tr("Only figures of this reporter"));
    m_partner->setObjectName(u"tradePartner"_s);
    m_partner->setAccessibleName(tr("Only trade with this partner"));
    m_direction->setObjectName(u"tradeDirection"_s);
    m_direction->setAccessibleName(tr("Only this direction"));
    m_direction->addItem(tr("Both directions"), -1);
    for (int i = 0; i < records::wordCount<records::Direction>(); ++i)
        m_direction->addItem(records::shown(records::Direction(i)), i);
    m_count->setTextFormat(Qt::PlainText);
    m_view->setObjectName(u"tradeView"_s);
    m_view->setAccessibleName(tr("Trade"));
    m_view->setModel(m_model);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setSectionsMovable(true);
    const int widths[TradeModel::ColumnCount] = {20, 20, 8, 12, 12, 14, 22, 26, 26, 40};
    for (int column = 0; column < TradeModel::ColumnCount; ++column)
        m_view->setColumnWidth(column, fontMetrics().averageCharWidth() * widths[column]);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    // A long name is cut in the closed box, so that the table fits beside the other panels.
    for (QComboBox* box : {m_reporter, m_partner, m_direction}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(box == m_direction ? 13 : 9);
        box->setMaximumWidth(220);
        top->addWidget(box, 1);
    }
    top->addStretch(1);
    top->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    fillChoices();
    read();
    for (QComboBox* box : {m_reporter, m_partner, m_direction})
        connect(box, &QComboBox::currentIndexChanged, this, &TradeTable::read);
    connect(m_empty, &EmptyNote::actionRequested, this, [this] {
        for (QComboBox* box : {m_reporter, m_partner, m_direction})
            box->setCurrentIndex(0);
    });
    connect(&exploration, &explore::Exploration::changed, this, [this](explore::Aspects aspects) {
        if (!(aspects & explore::Aspect::Records))
            return;
        fillChoices();
        read();
    });
}

void TradeTable::fillChoices() {
    QList<std::pair<QString, qint64>> reporters, partners;
    for (const auto& [reporter, partner] : m_reading.pairs()) {
        reporters << std::pair(m_exploration.catalogue()->placeShown(reporter), reporter.value);
        partners << std::pair(m_exploration.catalogue()->placeShown(partner), partner.value);
    }
    fillPlaces(m_reporter, tr("All reporters"), reporters);
    fillPlaces(m_partner, tr("All partners"), partners);
}

void TradeTable::read() {
    document::trade::Choice choice;
    choice.reporter = PlaceId{m_reporter->currentData().toLongLong()};
    choice.partner = PlaceId{m_partner->currentData().toLongLong()};
    if (const int direction = m_direction->currentData().toInt(); direction >= 0)
        choice.direction = records::Direction(direction);
    m_model->setRows(m_exploration.catalogue(), m_reading.ids(choice));
    m_count->setText(tr("%1 rows").arg(locale().toString(m_model->rowCount())));
    const bool isChosen = choice.reporter.isValid() || choice.partner.isValid() || choice.direction;
    if (m_model->rowCount() > 0)
        m_empty->say({});
    else if (isChosen)
        m_empty->say(tr("No trade row is of this choice."), tr("Show all"));
    else
        m_empty->say(tr("No trade figures yet. Import a table of the US Census Bureau or of UN Comtrade, or one of your own."));
}

void TradeTable::showRow(qint64 id) {
    if (m_model->rowOf(id) < 0)
        for (QComboBox* box : {m_reporter, m_partner, m_direction})
            box->setCurrentIndex(0);
    if (const int row = m_model->rowOf(id); row >= 0) {
        m_view->setCurrentIndex(m_model->index(row, TradeModel::Value));
        m_view->scrollTo(m_view->currentIndex());
    }
}

void TradeTable::copySelection() const {
    QModelIndexList indexes = m_view->selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    models::CellBlock block;
    int row = -1;
    for (const QModelIndex& index : indexes) {
        if (index.row() != row)
            block.emplace_back();
        row = index.row();
        block.back() << index.data().toString();
    }
    if (block.empty())
        return;
    auto* data = new QMimeData;
    data->setText(models::textOf(block));
    data->setHtml(models::htmlOf(block));
    QGuiApplication::clipboard()->setMimeData(data);
}

}  // namespace tables
