// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/message_bar.h"
#include "window/import_dialog.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include "models/plan_model.h"
#include <QFileInfo>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>

using exchange::Plan;
using exchange::Progress;
using records::Result;

// What the dialog does on another thread. The plan is moved there and back; the table shows the last one meanwhile.
namespace window {

importing::Target ImportDialog::target() const {
    const document::Document& document = m_workspace.document();
    return {document.path(), document.author(), document.now()};
}

void ImportDialog::read(const QStringList& paths) {
    const QString waiting = paths.size() == 1 ? tr("Reading \u201c%1\u201d\u2026").arg(QFileInfo(paths.first()).fileName())
                                              : tr("Reading %n files\u2026", nullptr, int(paths.size()));
    begin(waiting, [paths, target = target(), options = options()](const Progress& progress) {
        return importing::read(paths, target, options, progress);
    });
}

void ImportDialog::readCopied(const QByteArray& bytes) {
    begin(tr("Reading the clipboard\u2026"),
          [name = tr("Clipboard"), bytes, target = target(), options = options()](const Progress& progress) {
              return importing::readCopied(name, bytes, target, options, progress);
          });
}

void ImportDialog::begin(const QString& waiting, Reading reading) {
    m_waiting->setText(waiting);
    m_pages->setCurrentWidget(m_waiting);
    for (QPushButton* button : {m_back, m_next, m_import, m_rejects})
        button->hide();
    m_work->start([this, reading = std::move(reading)](const Progress& progress) -> std::function<void()> {
        return [this, read = reading(progress)] {
            m_progress->hide();
            if (!read) {
                m_error = read.error();
                return QDialog::reject();
            }
            takeSteps(*read);
            showStep(0);
        };
    });
}

void ImportDialog::replanThen(Then then) {
    m_later->stop();
    m_work->start([this, then, tables = m_tables, target = target(), options = options(),
                   unwanted = m_unwanted](const Progress& progress) -> std::function<void()> {
        auto planned = std::make_shared<Result<Plan>>(importing::plan(tables, target, options, unwanted, progress));
        return [this, then, planned] {
            m_progress->hide();
            if (!*planned) {
                enableButtons();
                return m_message->showError(planned->error().text());
            }
            const QModelIndex current = m_table->currentIndex();
            const int scrolled = m_table->verticalScrollBar()->value();
            m_model->setPlan(nullptr);
            m_plan = std::move(**planned);
            // A row that would write nothing by the choices of now needs no tick.
            m_unwanted.clear();
            for (const auto& row : m_plan.rows)
                if (!row.isTicked)
                    m_unwanted.insert({row.input, row.number});
            showPlan();
            m_pages->setCurrentIndex(1);
            m_table->setCurrentIndex(m_model->index(current.row(), current.column()));
            m_table->verticalScrollBar()->setValue(scrolled);
            if (then == Then::Import && m_import->isEnabled())
                write();
        };
    });
    enableButtons();
}

void ImportDialog::run() {
    if (m_later->isActive())
        replanThen(Then::Import); // rows were ticked a moment ago
    else
        write();
}

void ImportDialog::write() {
    m_isWriting = true;
    m_message->hide();
    for (const Step& step : m_steps)
        if (step.offer.choice == MappingPage::Choice::Mapped && !step.mapping.name.isEmpty())
            m_plan.kept.push_back(step.mapping);
    m_work->start([this, plan = std::make_shared<Plan>(m_plan), target = target()](const Progress& progress) -> std::function<void()> {
        return [this, plan, written = importing::write(*plan, target, progress)] {
            m_isWriting = false;
            m_progress->hide();
            const auto shown = written ? m_workspace.document().refresh() : written;
            if (!shown) {
                m_message->showError(shown.error().text());
                return replan();
            }
            m_model->setPlan(nullptr);
            m_plan = std::move(*plan);
            accept();
        };
    });
    enableButtons();
}

} // namespace window
