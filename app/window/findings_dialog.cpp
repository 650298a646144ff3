// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/findings_dialog.h"

#include "widgets/message_bar.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using check::Finding;
using check::Severity;

namespace window {
namespace {

constexpr int PositionRole = Qt::UserRole + 1;  // in m_findings; none for a heading

QString purposeOf(const QString& rule) {
    for (const check::Checker& each : check::checkers())
        if (rule == QStringView(each.name))
            return QCoreApplication::translate("Check", each.purpose);
    return QCoreApplication::translate("Check", "Totals of trade that are less than their parts.");
}

}  // namespace

FindingsDialog::FindingsDialog(Workspace& workspace, MainWindow& window)
    : QDialog(&window), m_workspace(workspace), m_window(window), m_rule(new QComboBox(this)), m_tree(new QTreeWidget(this)),
      m_reason(new QLineEdit(this)), m_message(new widgets::MessageBar(this)) {
    setObjectName(u"findingsDialog"_s);
    setWindowTitle(tr("Findings of the data check"));
    resize(820, 580);
    m_rule->setObjectName(u"findingsRule"_s);
    m_rule->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    auto* ruleLabel = new QLabel(tr("&Rule"), this);
    ruleLabel->setBuddy(m_rule);
    m_tree->setObjectName(u"findingsList"_s);
    m_tree->setAccessibleName(tr("Findings"));
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setWordWrap(true);
    m_reason->setObjectName(u"dismissReason"_s);
    m_reason->setPlaceholderText(tr("Why this is right as it is"));
    auto* reasonLabel = new QLabel(tr("R&eason"), this);
    reasonLabel->setBuddy(m_reason);
    m_dismiss = new QPushButton(this);
    m_dismiss->setObjectName(u"dismissFinding"_s);
    m_dismiss->setAutoDefault(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_show = buttons->addButton(tr("&Go to the cause"), QDialogButtonBox::ActionRole);
    m_show->setObjectName(u"showFinding"_s);
    m_show->setAutoDefault(false);
    auto* again = buttons->addButton(tr("Check &again"), QDialogButtonBox::ActionRole);
    again->setObjectName(u"checkAgain"_s);
    again->setAutoDefault(false);
    auto* top = new QHBoxLayout;
    top->addWidget(ruleLabel);
    top->addWidget(m_rule, 1);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(reasonLabel);
    bottom->addWidget(m_reason, 1);
    bottom->addWidget(m_dismiss);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_message);
    column->addWidget(m_tree, 1);
    column->addLayout(bottom);
    column->addWidget(buttons);
    m_rule->addItem(tr("All rules"), QString());
    for (const check::Checker& each : check::checkers())
        m_rule->addItem(QCoreApplication::translate("Check", each.purpose), QString::fromUtf16(each.name));
    m_rule->addItem(purposeOf(u"trade-total"_s), u"trade-total"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &FindingsDialog::fill);
    connect(m_tree, &QTreeWidget::currentItemChanged, this, &FindingsDialog::refresh);
    connect(m_tree, &QTreeWidget::itemActivated, this, &FindingsDialog::goToCause);
    connect(m_reason, &QLineEdit::textChanged, this, &FindingsDialog::refresh);
    connect(m_reason, &QLineEdit::returnPressed, m_dismiss, &QPushButton::click);
    connect(m_show, &QPushButton::clicked, this, &FindingsDialog::goToCause);
    connect(m_dismiss, &QPushButton::clicked, this, &FindingsDialog::dismiss);
    connect(again, &QPushButton::clicked, this, [this] {
        m_workspace.checkAgain();
        fill();
    });
    connect(&workspace, &Workspace::documentChanged, this, &FindingsDialog::fill);
    fill();
    m_tree->setFocus();
}

// The finding that was in front stays there when the list is made anew, or its neighbour.
void FindingsDialog::fill() {
    const Finding* before = current();
    const QString subject = before ? check::subjectOf(*before) : QString();
    const int position = before ? int(before - m_findings.data()) : 0;
    const QString rule = m_rule->currentData().toString();
    const check::Findings& found = m_workspace.findings();
    m_tree->clear();
    m_findings.clear();
    m_findings.reserve(found.open.size() + found.dismissed.size());
    for (const auto& [title, severity] : {std::pair(tr("Wrong"), Severity::Wrong), {tr("Doubtful"), Severity::Doubtful}, {tr("Incomplete"), Severity::Incomplete}}) {
        std::vector<const Finding*> group;
        for (const Finding& each : found.open)
            if (each.severity == severity && (rule.isEmpty() || rule == each.checker))
                group.push_back(&each);
        addGroup(title, group, false);
    }
    std::vector<const Finding*> dismissed;
    for (const Finding& each : found.dismissed)
        if (rule.isEmpty() || rule == each.checker)
            dismissed.push_back(&each);
    addGroup(tr("Dismissed"), dismissed, true);
    if (m_findings.empty())
        (new QTreeWidgetItem(m_tree, {rule.isEmpty() ? tr("Nothing was found: the records are complete and agree with each other.")
                                                     : tr("This rule found nothing.")}))->setFlags(Qt::NoItemFlags);
    QTreeWidgetItem* chosen = nullptr;
    for (QTreeWidgetItemIterator at(m_tree); *at; ++at) {
        const QVariant each = (*at)->data(0, PositionRole);
        if (!each.isValid())
            continue;
        if (!chosen || each.toInt() <= position)
            chosen = *at;
        if (check::subjectOf(m_findings[size_t(each.toInt())]) == subject) {
            chosen = *at;
            break;
        }
    }
    m_tree->setCurrentItem(chosen);
    refresh();
}

void FindingsDialog::addGroup(const QString& title, const std::vector<const Finding*>& findings, bool isDismissed) {
    if (findings.empty())
        return;
    auto* group = new QTreeWidgetItem(m_tree, {tr("%1 (%2)", "a grade and how many").arg(title, locale().toString(findings.size()))});
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    for (const Finding* each : findings) {
        auto* item = new QTreeWidgetItem(group, {isDismissed ? tr("%1 Dismissed: %2").arg(each->sentence, each->reason) : each->sentence});
        item->setToolTip(0, purposeOf(each->checker));
        item->setData(0, PositionRole, int(m_findings.size()));
        m_findings.push_back(*each);
    }
    group->setExpanded(!isDismissed);
}

const Finding* FindingsDialog::current() const {
    const QTreeWidgetItem* item = m_tree->currentItem();
    const QVariant position = item ? item->data(0, PositionRole) : QVariant();
    return position.isValid() && size_t(position.toInt()) < m_findings.size() ? &m_findings[size_t(position.toInt())] : nullptr;
}

void FindingsDialog::refresh() {
    const Finding* finding = current();
    const bool isDismissed = finding && !finding->reason.isEmpty();
    m_show->setEnabled(finding);
    m_reason->setEnabled(finding && !isDismissed);
    m_dismiss->setText(isDismissed ? tr("&Bring it back") : tr("&Dismiss"));
    m_dismiss->setEnabled(finding && !m_workspace.document().isReadOnly() && (isDismissed || !m_reason->text().trimmed().isEmpty()));
}

void FindingsDialog::goToCause() {
    if (const Finding* finding = current())
        m_window.showCell(finding->record, finding->field);
}

void FindingsDialog::dismiss() {
    const Finding* finding = current();
    if (!finding || !m_dismiss->isEnabled())
        return;
    const Finding which = *finding;
    const auto done = which.reason.isEmpty() ? check::dismiss(m_workspace.document(), which, m_reason->text())
                                             : check::bringBack(m_workspace.document(), which);
    if (!done)
        return m_message->showError(done.error().text());
    m_reason->clear();
}

}  // namespace window
