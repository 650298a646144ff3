// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/history_dialog.h"

#include "document/change_words.h"
#include "widgets/message_bar.h"
#include "window/history_filter.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>
#include <utility>

using namespace Qt::StringLiterals;

namespace window {

HistoryDialog::HistoryDialog(Workspace& workspace, MainWindow& window)
    : QDialog(&window), m_workspace(workspace), m_table(new QTableWidget(0, 4, this)), m_details(new QPlainTextEdit(this)),
      m_words(new QLineEdit(this)), m_person(new QComboBox(this)), m_sort(new QComboBox(this)), m_day(new QLineEdit(this)), m_count(new QLabel(this)),
      m_message(new widgets::MessageBar(this)) {
    setObjectName(u"historyDialog"_s);
    setWindowTitle(tr("History"));
    resize(960, 600);
    m_table->setObjectName(u"historyTable"_s);
    m_table->setAccessibleName(tr("Changes, newest first"));
    m_table->setHorizontalHeaderLabels({tr("When"), tr("Who"), tr("What"), tr("How")});
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_details->setObjectName(u"historyDetails"_s);
    m_details->setAccessibleName(tr("The selected change, field by field"));
    m_details->setPlaceholderText(tr("Select a change to see each value before and after."));
    m_details->setReadOnly(true);
    m_details->setTabChangesFocus(true);
    m_details->setFixedHeight(m_details->fontMetrics().height() * 7);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_take = buttons->addButton(tr("&Take back the change"), QDialogButtonBox::ActionRole);
    m_take->setObjectName(u"takeBack"_s);
    m_take->setEnabled(false);
    m_take->setAutoDefault(false);  // Enter closes; it never takes anything back
    m_words->setObjectName(u"historyWords"_s);
    m_words->setPlaceholderText(tr("Record or words"));
    m_words->setAccessibleName(tr("Only changes of this record, or with these words"));
    m_words->setClearButtonEnabled(true);
    m_person->setObjectName(u"historyPerson"_s);
    m_person->setAccessibleName(tr("Only changes by this person"));
    m_sort->setObjectName(u"historySort"_s);
    m_sort->setAccessibleName(tr("Only changes of this kind"));
    m_sort->addItems({tr("Every kind of change"), tr("Records added"), tr("Records changed"), tr("Records removed"), tr("Undone, redone, taken back")});
    m_day->setObjectName(u"historyDay"_s);
    m_day->setPlaceholderText(tr("Day, month or year"));
    m_day->setAccessibleName(tr("Only changes of this day, month or year"));
    m_day->setClearButtonEnabled(true);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    auto* top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_words, 3);
    top->addWidget(m_person, 2);
    top->addWidget(m_sort, 2);
    top->addWidget(m_day, 2);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    column->addWidget(m_count);
    column->addWidget(m_details);
    column->addWidget(buttons);
    QWidget* before = m_words;
    for (QWidget* next : std::initializer_list<QWidget*>{m_person, m_sort, m_day, m_table, m_details}) {
        setTabOrder(before, next);
        before = next;
    }
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &HistoryDialog::takeBack);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &HistoryDialog::showDetails);
    connect(m_words, &QLineEdit::textChanged, this, &HistoryDialog::filter);
    connect(m_day, &QLineEdit::textChanged, this, &HistoryDialog::filter);
    connect(m_person, &QComboBox::currentIndexChanged, this, &HistoryDialog::filter);
    connect(m_sort, &QComboBox::currentIndexChanged, this, &HistoryDialog::filter);
    connect(&workspace, &Workspace::documentChanged, this, &HistoryDialog::fill);
    fill();
}

void HistoryDialog::fill() {
    auto details = document::historyDetails(m_workspace.document());
    if (!details) {
        m_message->showError(details.error().text());
        return;
    }
    m_entries = std::move(*details);
    refreshPeople();
    filter();
}

void HistoryDialog::refreshPeople() {
    const QSignalBlocker quiet(m_person);
    const QString chosen = m_person->currentIndex() > 0 ? m_person->currentText() : QString();
    QStringList people;
    for (const document::ChangeDetails& each : m_entries)
        if (!people.contains(each.entry.author))
            people << each.entry.author;
    people.sort();
    m_person->clear();
    m_person->addItem(tr("Everybody"));
    m_person->addItems(people);
    m_person->setCurrentIndex(chosen.isEmpty() ? 0 : qMax(0, m_person->findText(chosen)));
}

// A day that is not understood yet filters nothing: it is being typed.
void HistoryDialog::filter() {
    const HistoryFilter wanted{m_words->text(), m_person->currentIndex() > 0 ? m_person->currentText() : QString(),
                               ChangeSort(qMax(0, m_sort->currentIndex())),
                               records::PartialDate::fromTyped(m_day->text()).value_or(records::PartialDate())};
    // The change that was looked at stays the one, wherever its row is now; a row that is another change's is not it.
    const QString looked = std::exchange(m_looked, {});
    m_shown.clear();
    for (size_t i = 0; i < m_entries.size(); ++i)
        if (wanted.passes(m_entries[i]))
            m_shown.push_back(int(i));
    m_table->setRowCount(int(m_shown.size()));
    for (int row = 0; row < int(m_shown.size()); ++row) {
        const document::ChangeDetails& details = m_entries[size_t(m_shown[size_t(row)])];
        const document::ChangeEntry& entry = details.entry;
        const QString cells[] = {locale().toString(entry.utc.toLocalTime(), QLocale::ShortFormat), entry.author, document::changeSentence(details),
                                 document::shownChangeKind(entry.kind)};
        for (int column = 0; column < 4; ++column)
            m_table->setItem(row, column, new QTableWidgetItem(cells[column]));
    }
    int at = -1;
    for (int row = 0; row < int(m_shown.size()) && at < 0; ++row)
        if (!looked.isEmpty() && m_entries[size_t(m_shown[size_t(row)])].entry.uuid == looked)
            at = row;
    m_table->setCurrentCell(at, at < 0 ? -1 : 0);
    m_looked = looked;
    m_table->resizeColumnToContents(0);
    m_table->resizeColumnToContents(1);
    m_count->setText(m_shown.empty() ? tr("No change passes the filter.")
                                     : tr("%1 of %2 changes").arg(locale().toString(m_shown.size()), locale().toString(m_entries.size())));
    showDetails();
}

int HistoryDialog::entryAt(int row) const {
    return row < 0 || row >= int(m_shown.size()) ? -1 : m_shown[size_t(row)];
}

void HistoryDialog::showDetails() {
    const int at = entryAt(m_table->currentRow());
    if (at >= 0)
        m_looked = m_entries[size_t(at)].entry.uuid;
    m_details->setPlainText(at < 0 ? QString() : document::changeLines(m_entries[size_t(at)]).join(u'\n'));
    m_take->setText(at >= 0 && onlyRemoves(m_entries[size_t(at)]) ? tr("&Restore what was removed") : tr("&Take back the change"));
    m_take->setEnabled(at >= 0 && m_entries[size_t(at)].entry.kind != u"base" && !m_workspace.document().isReadOnly());
}

// Where it is refused, the change that stands in the way is named.
void HistoryDialog::takeBack() {
    const int at = entryAt(m_table->currentRow());
    if (at < 0)
        return;
    m_message->close();
    const auto done = m_workspace.document().takeBack(m_entries[size_t(at)].entry.uuid);
    if (done)
        return;
    const int later = done.error().code == records::ErrorCode::Conflict ? laterChangeOn(m_entries, at) : -1;
    if (later < 0)
        return m_message->showError(done.error().text());
    const document::ChangeEntry& entry = m_entries[size_t(later)].entry;
    m_message->showError(tr("%1 The newest of them: \u201c%2\u201d by %3 on %4.")
                             .arg(done.error().text(), document::changeSentence(m_entries[size_t(later)]), entry.author,
                                  locale().toString(entry.utc.toLocalTime(), QLocale::ShortFormat)));
}

}  // namespace window
