// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/record_table.h"

#include "records/source.h"
#include "tables/cell_delegate.h"
#include "tables/empty_note.h"
#include "widgets/message_bar.h"
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::StringLiterals;
using namespace records;

namespace tables {

RecordTable::RecordTable(Table table, explore::Exploration& exploration, models::RecordModel::Edit edit, QWidget* parent)
    : QWidget(parent), m_exploration(exploration), m_model(new models::RecordModel(table, std::move(edit), this)),
      m_proxy(new models::RecordProxy(exploration, this)), m_view(new RecordGrid(this)),
      m_filter(new QLineEdit(this)), m_count(new QLabel(this)), m_marks(new QLabel(tr("\u25f9 no source"), this)), m_empty(new EmptyNote(m_view->viewport())),
      m_message(new widgets::MessageBar(this)) {
    const QString name = tableName(table);
    setObjectName(name + u"Table"_s);
    m_filter->setObjectName(name + u"Filter"_s);
    m_filter->setPlaceholderText(tr("Find in this table"));
    m_filter->setToolTip(tr("Words in any column, or conditions on one: status:active signed:2000..2010 note:none -kind:friendship"));
    m_filter->setAccessibleName(tr("Find in %1").arg(shownTables(table)));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(480);
    m_count->setTextFormat(Qt::PlainText);
    m_marks->setTextFormat(Qt::PlainText);
    m_marks->setForegroundRole(QPalette::PlaceholderText);
    m_marks->setToolTip(tr("A hollow corner marks what no source is named for."));
    m_marks->setVisible(std::any_of(m_model->columns().begin(), m_model->columns().end(), [table](const models::Column& each) {
        return each.field && records::wantsSource(table, each.field);
    }));
    m_view->setObjectName(name + u"View"_s);
    m_view->setAccessibleName(shownTables(table));
    m_model->setCatalogue(exploration.catalogue());
    m_proxy->setSourceModel(m_model);
    m_view->setModel(m_proxy);
    m_delegate = new CellDelegate(m_view);
    m_view->setItemDelegate(m_delegate);
    connect(m_delegate, &CellDelegate::typed, this, [this] { setTyping(true); });
    connect(m_delegate, &CellDelegate::closeEditor, this, [this] { setTyping(false); });
    m_view->setSortingEnabled(true);
    m_view->setAlternatingRowColors(false);
    m_view->setShowGrid(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setWordWrap(false);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed);
    m_view->verticalHeader()->hide();
    m_view->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    m_view->horizontalHeader()->setSectionsMovable(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_view->horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    int sorted = 0;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const models::Column& spec = m_model->columns()[size_t(column)];
        m_view->setColumnHidden(column, spec.isHidden);
        m_view->setColumnWidth(column, fontMetrics().averageCharWidth() * (spec.key == u"note" ? 48 : spec.key == u"title" ? 44 : spec.isNumber ? 12 : 20));
        if (spec.key == u"signed")
            sorted = column;
    }
    m_view->sortByColumn(sorted, Qt::AscendingOrder);

    auto* top = new QHBoxLayout;
    top->addWidget(m_filter, 4);
    top->addStretch(1);
    top->addWidget(m_marks);
    top->addSpacing(12);
    top->addWidget(m_count);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_message);
    column->addWidget(m_view, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_proxy->setWords(words);
        showCount();
    });
    connect(m_empty, &EmptyNote::actionRequested, this, [this] {
        m_filter->text().trimmed().isEmpty() ? m_exploration.setFilter({}) : m_filter->clear();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { takeSelection(); });
    connect(m_view->horizontalHeader(), &QWidget::customContextMenuRequested, this, &RecordTable::chooseColumns);
    // After the view has sorted by the column that was clicked.
    connect(m_view->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, [this] {
        if (QGuiApplication::keyboardModifiers() & Qt::ShiftModifier)
            m_proxy->keepSortBefore();
    });
    connect(m_model, &models::RecordModel::refusalsChanged, this, [this] {
        sayRefusals();
        m_view->viewport()->update();  // the reason lies over other cells
        Q_EMIT refusalsChanged();
    });
    connect(m_view, &RecordGrid::givenUp, this, [this](const QModelIndex& index) { m_model->giveUp(m_proxy->mapToSource(index)); });
    connect(m_message, &widgets::MessageBar::actionRequested, this, [this] {
        if (std::exchange(m_offersPasteSpecial, false)) {
            m_message->close();
            Q_EMIT pasteSpecialRequested();
        } else if (!refusals().empty() && isFileFailure(refusals().back().error.code))
            Q_EMIT saveCopyRequested();
        else
            editRefused();
    });
    connect(&exploration, &explore::Exploration::changed, this, &RecordTable::follow);
    setFocusProxy(m_view);
    showCount();
    showSelection();
}

void RecordTable::setTyping(bool isTyping) {
    if (isTyping == m_isTyping)
        return;
    m_isTyping = isTyping;
    Q_EMIT typingChanged();
}

void RecordTable::follow(explore::Aspects aspects) {
    m_following = true;
    if (aspects & explore::Aspect::Records) {
        m_model->setCatalogue(m_exploration.catalogue());
    }
    if (aspects & (explore::Aspects(explore::Aspect::Filter) | explore::Aspect::Records)) {
        m_proxy->refilter();
        showCount();
    }
    m_following = false;
    if (aspects & (explore::Aspects(explore::Aspect::Selection) | explore::Aspect::Records))
        showSelection();
}

void RecordTable::showSelection() {
    const QModelIndex current = m_view->currentIndex();
    m_following = true;
    QItemSelection selection;
    QModelIndex first;
    for (const RecordRef record : m_exploration.selection().set) {
        const int row = m_model->rowOf(record);
        const QModelIndex index = row < 0 ? QModelIndex() : m_proxy->mapFromSource(m_model->index(row, 0));
        if (!index.isValid())
            continue;
        selection.select(index, index.siblingAtColumn(m_model->columnCount() - 1));
        if (record == m_exploration.current() || !first.isValid())
            first = index;
    }
    const bool isCurrent = first.isValid() && current.isValid() && current.row() == first.row();
    if (!isCurrent && first.isValid())
        m_view->selectionModel()->setCurrentIndex(first.siblingAtColumn(qMax(0, current.column())), QItemSelectionModel::NoUpdate);
    if (!isCurrent)
        m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    if (first.isValid())
        m_view->scrollTo(first);  // also after an edit sorted the row elsewhere
    m_following = false;
}

void RecordTable::takeSelection() {
    if (m_following)
        return;
    explore::Selection selection;
    const auto indexes = m_view->selectionModel()->selectedIndexes();
    for (const QModelIndex& index : indexes)
        selection.set.insert(index.data(models::RecordModel::RecordRole).value<RecordRef>());
    const QModelIndex current = m_view->currentIndex();
    selection.current = current.isValid() ? current.data(models::RecordModel::RecordRole).value<RecordRef>() : RecordRef();
    if (!selection.set.contains(selection.current))
        selection.current = selection.set.isEmpty() ? RecordRef() : *selection.set.begin();
    if (!selection.set.isEmpty())
        m_exploration.setSelection(selection);
}

void RecordTable::setSearch(const RecordChoice::Search& search) {
    m_delegate->setLinks({[this] { return m_exploration.catalogue(); }, search});
    connect(m_delegate, &CellDelegate::newRequested, this, [this](Table table, const QString& name, const QModelIndex& cell) {
        Q_EMIT newRequested(table, name, cell.data(models::RecordModel::RecordRole).value<RecordRef>(),
                            cell.data(models::RecordModel::FieldRole).toString());
    });
}

void RecordTable::setEmptyHint(const QString& hint) {
    m_emptyHint = hint;
    sayEmpty();
}

void RecordTable::sayEmpty() {
    const QString many = shownTables(m_model->table()).toLower();
    const QString words = m_filter->text().trimmed();
    if (m_proxy->rowCount() > 0)
        m_empty->say({});
    else if (m_model->rowCount() == 0)
        m_empty->say(m_emptyHint.isEmpty() ? tr("No %1 yet.").arg(many) : tr("No %1 yet. %2").arg(many, m_emptyHint));
    else if (!words.isEmpty())
        m_empty->say(tr("No row of this table holds \u201c%1\u201d.").arg(words), tr("Clear the search"));
    else
        m_empty->say(tr("None of the %1 passes the filter.").arg(many), tr("Show all"));
}

void RecordTable::showCount() {
    sayEmpty();
    const int shown = m_proxy->rowCount();
    const int total = m_model->rowCount();
    m_count->setText(shown == total ? tr("%1 rows").arg(locale().toString(total)) : tr("%1 of %2 rows").arg(locale().toString(shown), locale().toString(total)));
}

// The newest one is said: it is what the person just did.
void RecordTable::sayRefusals() {
    m_offersPasteSpecial = false;
    if (refusals().empty())
        return m_message->close();
    const Error& error = refusals().back().error;
    const QString kept = tr("What you typed stays in its cell until you correct it or give it up with Esc.");
    m_message->showError(error.text() + u' ' + kept, isFileFailure(error.code) ? tr("Save a copy\u2026") : tr("Go to the cell"));
}

// Nothing typed into "Find in this table" may hide it. The shared filter is the window's.
void RecordTable::editRefused() {
    if (refusals().empty())
        return;
    const models::Refusal& refusal = refusals().back();
    const QModelIndex source = m_model->index(m_model->rowOf(refusal.record), refusal.column);
    if (!m_proxy->mapFromSource(source).isValid())
        m_filter->clear();
    const QModelIndex index = m_proxy->mapFromSource(source);
    if (!index.isValid())
        return;
    m_view->setColumnHidden(index.column(), false);
    m_view->setFocus(Qt::OtherFocusReason);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    m_view->QAbstractItemView::edit(index);
}

// What can be done with a column stands first, then which columns there are.
void RecordTable::chooseColumns(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (const int over = m_view->horizontalHeader()->logicalIndexAt(at); over >= 0) {
        const models::Column& column = m_model->columns()[size_t(over)];
        connect(menu->addAction(tr("Filter by \u201c%1\u201d").arg(column.header)), &QAction::triggered, this, [this, over] { filterBy(over, {}); });
        const QString value = m_view->currentIndex().siblingAtColumn(over).data().toString();
        if (!value.isEmpty() && value.size() < 40)
            connect(menu->addAction(tr("Only \u201c%1\u201d").arg(value)), &QAction::triggered, this, [this, over, value] { filterBy(over, value); });
        connect(menu->addAction(tr("Then sort by \u201c%1\u201d").arg(column.header)), &QAction::triggered, this, [this, over] {
            QList<models::RecordProxy::SortKey> keys = m_proxy->sortKeys();
            keys.removeIf([over](const auto& key) { return key.column == over; });
            m_proxy->setSortKeys(keys << models::RecordProxy::SortKey{over, Qt::AscendingOrder});
        });
        menu->addSeparator();
    }
    for (int column = 0; column < m_model->columnCount(); ++column) {
        QAction* action = menu->addAction(m_model->columns()[size_t(column)].header);
        action->setCheckable(true);
        action->setChecked(!m_view->isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool on) { m_view->setColumnHidden(column, !on); });
    }
    menu->popup(m_view->horizontalHeader()->mapToGlobal(at));
}

// The condition joins what stands in the find line, in place of one on the same column.
void RecordTable::filterBy(int column, const QString& value) {
    const QString name = models::RowFilter::nameOf(m_model->columns()[size_t(column)]) + u':';
    QString text = m_filter->text();
    text.remove(QRegularExpression(u"(^|\\s)"_s + QRegularExpression::escape(name) + u"(\"[^\"]*\"|\\S*)"_s));
    text = text.trimmed();
    m_filter->setText((text.isEmpty() ? name : text + u' ' + name) + (value.contains(u' ') ? u'"' + value + u'"' : value));
    m_filter->setFocus(Qt::OtherFocusReason);
    m_filter->setCursorPosition(int(m_filter->text().size()));
}

QByteArray RecordTable::layoutState() const {
    return m_view->horizontalHeader()->saveState();
}

void RecordTable::restoreLayout(const QByteArray& state) {
    if (!state.isEmpty())
        m_view->horizontalHeader()->restoreState(state);
}

QList<int> RecordTable::visibleColumns() const {
    QList<int> columns;
    for (int visual = 0; visual < m_model->columnCount(); ++visual)
        if (const int column = m_view->horizontalHeader()->logicalIndex(visual); !m_view->isColumnHidden(column))
            columns << column;
    return columns;
}

void RecordTable::focusFilter() {
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void RecordTable::showCell(RecordRef record, const QString& field) {
    int column = 0;
    for (int each = 0; each < m_model->columnCount(); ++each)
        if (const char16_t* name = m_model->columns()[size_t(each)].field; name && field == QStringView(name))
            column = each;
    const QModelIndex source = m_model->index(m_model->rowOf(record), column);
    if (source.isValid() && !m_proxy->mapFromSource(source).isValid())
        m_filter->clear();
    const QModelIndex index = m_proxy->mapFromSource(source);
    if (!index.isValid())
        return;
    m_view->setColumnHidden(column, false);
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
}

QString RecordTable::currentField() const {
    return m_view->currentIndex().data(models::RecordModel::FieldRole).toString();
}

QList<RecordRef> RecordTable::selectedRecords() const {
    QList<RecordRef> records;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes()) {
        const auto record = index.data(models::RecordModel::RecordRole).value<RecordRef>();
        if (!records.contains(record))
            records << record;
    }
    return records;
}

}  // namespace tables
