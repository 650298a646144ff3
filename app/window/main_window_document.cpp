// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/main_window.h"

#include "tables/record_table.h"
#include "widgets/message_bar.h"
#include "widgets/prompts.h"
#include "window/actions.h"
#include "window/hints.h"
#include "window/lazy_dock.h"
#include "window/recent_files.h"
#include "window/search_box.h"
#include "window/panel_sizes.h"
#include "window/start_page.h"
#include "window/time_bar.h"
#include "window/workspace.h"
#include <QFileInfo>
#include <QLabel>
#include <QSettings>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace window {

void MainWindow::openFile(const QString& path) {
    if (m_workspace) {
        auto* other = new MainWindow;
        other->setAttribute(Qt::WA_DeleteOnClose);
        other->openFile(path);
        other->show();
        return;
    }
    openHere(path, false);
}

void MainWindow::openHere(const QString& path, bool readOnly) {
    adopt(path, Workspace::open(path, readOnly ? document::Access::ReadOnly : document::Access::ReadWrite));
}

void MainWindow::adopt(const QString& path, records::Result<std::unique_ptr<Workspace>> opened) {
    if (!opened && opened.error().code == records::ErrorCode::Locked) {
        sayNotice(opened.error().text(), tr("Open read-only"), [this, path] { openHere(path, true); });
        return;
    }
    if (!opened) {
        sayError(opened.error());
        return;
    }
    const QString reason = (*opened)->document().readOnlyReason();
    showDocument(std::move(*opened));
    if (!reason.isEmpty())
        sayNotice(reason, tr("Save a copy\u2026"), [this] { m_actions->trigger(u"saveCopy"_s); });
    else if (m_layout == Layout::Saved)
        QTimer::singleShot(700, this, [this] { offerHints(*this); });  // when there is something to look at
}

void MainWindow::showDocument(std::unique_ptr<Workspace> workspace) {
    leaveDocument();
    m_workspace = std::move(workspace);
    Workspace& space = *m_workspace;
    connect(&space, &Workspace::documentChanged, this, [this] {
        m_actions->refresh();
        refreshStatus();
    });
    connect(&space, &Workspace::failed, this, &MainWindow::sayError);
    connect(&space, &Workspace::findingsCounted, this, &MainWindow::showFindingCount);
    connect(&space, &Workspace::damaged, this, [this](const QString& sentence) {
        for (tables::RecordTable* table : findChildren<tables::RecordTable*>())
            table->setReadOnly(true);
        sayNotice(sentence, tr("Restore from backup\u2026"), [this] { m_actions->trigger(u"restoreBackup"_s); });
    });
    QTimer::singleShot(500, &space, &Workspace::checkIntegrity);  // after the first pictures
    connect(&space.exploration(), &explore::Exploration::changed, this, [this](explore::Aspects aspects) {
        if (aspects != explore::Aspects(explore::Aspect::Hovered)) {
            refreshStatus();
            m_actions->refresh();
        }
    });
    if (QWidget* start = takeCentralWidget()) {
        start->hide();
        start->deleteLater(); // it may be its own button that opened the document
    }
    // Without a middle that takes what is left Qt shares the width anew among the panels each time a text changes.
    auto* middle = new QWidget(this);
    middle->setFixedHeight(0);
    middle->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCentralWidget(middle);
    m_search->setWorkspace(&space);
    m_timeBar->setExploration(&space.exploration());
    m_message->close();
    fillDocks();
    for (LazyDock* each : m_docks)
        each->setHeld(!isVisible());
    arrangeDocks();
    if (m_layout == Layout::Saved) {
        restoreGeometry(QSettings().value(u"window/geometry"_s).toByteArray());
        if (restoreState(QSettings().value(u"window/layout"_s).toByteArray())) {
            m_isArranged = false;
            QList<int> sizes;
            for (const QVariant& size : QSettings().value(u"window/panels"_s).toList())
                sizes << size.toInt();
            if (sizes.size() == m_sizes->wanted().size() && !sizes.contains(0))
                m_sizes->want(sizes);
        }
        // Writing it waits for the disk, and the first picture should not.
        QTimer::singleShot(700, &space, [path = space.document().path()] { rememberFile(path); });
    }
    refreshTitle();
    refreshStatus();
    m_actions->refresh();
}

void MainWindow::closeDocument() {
    if (!m_workspace)
        return;
    leaveDocument();
    showStart();
    refreshTitle();
    refreshStatus();
    m_actions->refresh();
}

void MainWindow::showStart() {
    auto* start = new StartPage(this);
    connect(start, &StartPage::openRequested, this, &MainWindow::openFile);
    connect(start, &StartPage::actionRequested, this, [this](const QString& name) { m_actions->trigger(name); });
    setCentralWidget(start);
    start->show();
}

void MainWindow::leaveDocument() {
    if (!m_workspace)
        return;
    leaveEditor();  // it writes while all that follows an edit is still there
    for (LazyDock* each : m_docks) {
        each->setMake({});
        each->hide();
    }
    m_map = nullptr;
    m_timeline = nullptr;
    m_chart = nullptr;
    m_profile = nullptr;
    m_filter = nullptr;
    m_search->setWorkspace(nullptr);
    m_timeBar->setExploration(nullptr);
    m_workspace.reset();
}

void MainWindow::sayError(const records::Error& error) {
    const bool offersCopy = m_workspace && records::isFileFailure(error.code);
    m_messageTake = offersCopy ? [this] { m_actions->trigger(u"saveCopy"_s); } : std::function<void()>();
    m_message->showError(error.text(), offersCopy ? tr("Save a copy\u2026") : QString());
    placeMessage();
}

void MainWindow::sayNotice(const QString& text, const QString& action, std::function<void()> take) {
    m_messageTake = std::move(take);
    m_message->showNotice(text, action);
    placeMessage();
}

void MainWindow::makeStatusLine() {
    const auto add = [this](const QString& name) {
        auto* label = new QLabel(this);
        label->setObjectName(name);
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(8, 2, 8, 2);
        statusBar()->addWidget(label);
        return label;
    };
    statusBar()->setSizeGripEnabled(false);
    m_shownLabel = add(u"statusShown"_s);
    m_timeLabel = add(u"statusTime"_s);
    m_savedLabel = add(u"statusSaved"_s);
    m_refusedButton = new QToolButton(this);
    m_refusedButton->setObjectName(u"statusRefused"_s);
    m_refusedButton->setAutoRaise(true);
    m_refusedButton->hide();
    connect(m_refusedButton, &QToolButton::clicked, this, &MainWindow::editRefused);
    statusBar()->addWidget(m_refusedButton);
    m_findingsButton = new QToolButton(this);
    m_findingsButton->setObjectName(u"statusFindings"_s);
    m_findingsButton->setAutoRaise(true);
    m_findingsButton->setAccessibleName(tr("Findings of the data check"));
    m_findingsButton->setToolTip(tr("Show what the data check found"));
    connect(m_findingsButton, &QToolButton::clicked, this, [this] { m_actions->trigger(u"findings"_s); });
    statusBar()->addWidget(m_findingsButton);
    m_findingsSoon.setSingleShot(true);
    m_findingsSoon.setInterval(200);
    connect(&m_findingsSoon, &QTimer::timeout, this, [this] {
        if (m_workspace)
            m_workspace->countFindings();
    });
}

// What is merely incomplete waits in the list.
void MainWindow::showFindingCount(const check::Counts& counts) {
    m_findingsButton->setText(tr("%Ln findings", nullptr, int(counts.wrong + counts.doubtful)));
}

void MainWindow::refreshTitle() {
    setWindowTitle(m_workspace ? tr("%1 \u2013 Entente").arg(QFileInfo(m_workspace->document().path()).fileName()) : tr("Entente"));
}

void MainWindow::refreshStatus() {
    statusBar()->setVisible(m_workspace != nullptr);
    if (!m_workspace)
        return;
    const explore::Exploration& exploration = m_workspace->exploration();
    m_shownLabel->setText(tr("%1 of %2 agreements")
                              .arg(locale().toString(exploration.shown().count()), locale().toString(exploration.catalogue()->agreements().size())));
    const auto day = exploration.time().day;
    m_timeLabel->setText(!day ? tr("All years")
                              : exploration.undatedHidden() > 0
                                    ? tr("As of %1, %2 without a date not shown")
                                          .arg(records::PartialDate::fromDay(QDate::fromJulianDay(*day)).shown(locale()), locale().toString(exploration.undatedHidden()))
                                    : tr("As of %1").arg(records::PartialDate::fromDay(QDate::fromJulianDay(*day)).shown(locale())));
    const QList<tables::RecordTable*> tables = findChildren<tables::RecordTable*>();
    const bool isTyping = std::any_of(tables.begin(), tables.end(), [](const auto* table) { return table->isTyping(); });
    m_savedLabel->setText(m_workspace->document().isReadOnly() ? tr("Read-only")
                          : isTyping                           ? tr("Not saved yet: Enter saves, Esc gives up")
                                                               : tr("All changes saved"));
    refreshRefused();
    m_findingsSoon.start();
}

}  // namespace window
