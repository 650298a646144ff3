// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/disagreements_dialog.h"

#include "document/sources.h"
#include "explore/disagreement.h"
#include "explore/field_text.h"
#include "models/record_model.h"
#include "widgets/message_bar.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using explore::Disagreement;
using records::Citation;

namespace window {
namespace {

enum Role { RecordRole = models::RecordModel::RecordRole, CitationRole = Qt::UserRole + 20, FieldRole };

}  // namespace

DisagreementsDialog::DisagreementsDialog(Workspace& workspace, MainWindow& window)
    : QDialog(&window), m_workspace(workspace), m_tree(new QTreeWidget(this)), m_message(new widgets::MessageBar(this)) {
    setObjectName(u"disagreementsDialog"_s);
    setWindowTitle(tr("Disagreements of sources"));
    resize(860, 560);
    m_tree->setObjectName(u"disagreementsTree"_s);
    m_tree->setAccessibleName(tr("Fields on which sources differ"));
    m_tree->setHeaderLabels({tr("What is stated"), tr("By"), tr("Where in it")});
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(true);
    auto* label = new QLabel(tr("&All statements stay on record, whichever of them the record itself holds."), this);
    label->setBuddy(m_tree);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_take = buttons->addButton(tr("&Take this one"), QDialogButtonBox::ActionRole);
    m_take->setObjectName(u"takeStatement"_s);
    m_take->setAutoDefault(false);
    m_show = buttons->addButton(tr("&Show the record"), QDialogButtonBox::ActionRole);
    m_show->setObjectName(u"showDisagreement"_s);
    m_show->setAutoDefault(false);
    auto* column = new QVBoxLayout(this);
    column->addWidget(label);
    column->addWidget(m_message);
    column->addWidget(m_tree, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, &DisagreementsDialog::take);
    connect(m_show, &QPushButton::clicked, this, &DisagreementsDialog::showRecord);
    connect(m_tree, &QTreeWidget::itemActivated, this, &DisagreementsDialog::showRecord);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &DisagreementsDialog::refresh);
    connect(&workspace, &Workspace::documentChanged, this, &DisagreementsDialog::fill);
    fill();
}

void DisagreementsDialog::fill() {
    const QTreeWidgetItem* current = m_tree->currentItem();
    const QVariant record = current ? current->data(0, RecordRole) : QVariant();
    const QVariant field = current ? current->data(0, FieldRole) : QVariant();
    m_tree->clear();
    QTreeWidgetItem* conflicting = new QTreeWidgetItem(m_tree);
    QTreeWidgetItem* finer = new QTreeWidgetItem(m_tree);
    const auto found = explore::disagreements(*m_workspace.exploration().catalogue());
    for (const Disagreement& each : found)
        add(each.isConflict ? conflicting : finer, each);
    conflicting->setText(0, tr("Conflicting (%1)").arg(locale().toString(conflicting->childCount())));
    finer->setText(0, tr("Compatible, one is finer (%1)").arg(locale().toString(finer->childCount())));
    for (QTreeWidgetItem* group : {conflicting, finer}) {
        QFont bold = font();
        bold.setBold(true);
        group->setFont(0, bold);
        group->setFirstColumnSpanned(true);
        group->setExpanded(true);
        for (int i = 0; i < group->childCount(); ++i) {
            group->child(i)->setExpanded(true);
            if (record.isValid() && group->child(i)->data(0, RecordRole) == record && group->child(i)->data(0, FieldRole) == field)
                m_tree->setCurrentItem(group->child(i));
        }
    }
    if (!m_tree->currentItem())
        m_tree->setCurrentItem(conflicting->childCount() > 0 ? conflicting->child(0) : conflicting);
    m_tree->setColumnWidth(0, m_tree->fontMetrics().averageCharWidth() * 52);
    m_tree->setColumnWidth(1, m_tree->fontMetrics().averageCharWidth() * 36);
    refresh();
}

// The first statement is what the record holds, where it holds anything.
void DisagreementsDialog::add(QTreeWidgetItem* group, const Disagreement& found) {
    const explore::Catalogue& catalogue = *m_workspace.exploration().catalogue();
    const records::FieldSpec* field = records::field(found.record.table, found.field);
    auto* item = new QTreeWidgetItem(
        group, {tr("%1: %2", "a record and its field").arg(catalogue.title(found.record), field ? records::shownField(*field) : found.field)});
    item->setFirstColumnSpanned(true);
    const auto line = [&](const QString& states, const QString& by, const QString& where, qint64 citation) {
        auto* made = new QTreeWidgetItem(item, {explore::shownText(catalogue, found.record.table, found.field, states, locale()), by, where});
        made->setData(0, CitationRole, citation);
        return made;
    };
    for (const Citation* citation : found.citations) {
        const records::Source* source = catalogue.sources().find(citation->source);
        const bool isHeld = !found.states.isEmpty() && citation->states == found.states.first();
        auto* made = line(citation->states, source ? (source->publisher.isEmpty() ? source->title : source->publisher) : QString(), citation->where,
                          citation->id.value);
        if (isHeld) {
            made->setText(0, tr("%1 (in the record)").arg(made->text(0)));
            made->setData(0, CitationRole, 0);
        }
    }
    const bool isNamed = std::any_of(found.citations.begin(), found.citations.end(),
                                     [&found](const Citation* citation) { return citation->states == found.states.first(); });
    if (!isNamed)
        line(found.states.first(), tr("No source is cited for it"), {}, 0)->setText(
            0, tr("%1 (in the record)").arg(explore::shownText(catalogue, found.record.table, found.field, found.states.first(), locale())));
    const auto mark = [&](QTreeWidgetItem* each) {
        each->setData(0, RecordRole, QVariant::fromValue(found.record));
        each->setData(0, FieldRole, found.field);
    };
    mark(item);
    for (int i = 0; i < item->childCount(); ++i)
        mark(item->child(i));
}

void DisagreementsDialog::refresh() {
    const QTreeWidgetItem* item = m_tree->currentItem();
    m_show->setEnabled(item && item->data(0, RecordRole).isValid());
    m_take->setEnabled(item && item->data(0, CitationRole).toLongLong() > 0 && !m_workspace.document().isReadOnly());
}

void DisagreementsDialog::take() {
    const QTreeWidgetItem* item = m_tree->currentItem();
    if (!item || !m_take->isEnabled())
        return;
    m_message->close();
    if (const auto done = document::sources::takeStatement(m_workspace.document(), records::CitationId{item->data(0, CitationRole).toLongLong()}); !done)
        m_message->showError(done.error().text());
}

void DisagreementsDialog::showRecord() {
    if (const QTreeWidgetItem* item = m_tree->currentItem(); item && item->data(0, RecordRole).isValid())
        m_workspace.exploration().select(item->data(0, RecordRole).value<records::RecordRef>());
}

}  // namespace window
