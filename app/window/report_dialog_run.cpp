// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Saving and printing reports, one after another from the event loop, so that the window stays alive and Cancel is heard.
#include "window/report_dialog.h"

#include "document/saved_views.h"
#include "widgets/message_bar.h"
#include "widgets/prompts.h"
#include "window/main_window.h"
#include "window/report_builder.h"
#include "window/report_printing.h"
#include "window/workspace.h"
#include <QComboBox>
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinterInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using report::BatchFiles;
namespace saved_views = document::saved_views;

namespace window {

void ReportDialog::save() {
    const bool isEach = isBatch() && m_files->currentIndex() == 1;
    const auto target = isEach ? m_window.prompts().chooseFolder(tr("Choose a folder for the reports"), QFileInfo(suggestedPath()).absolutePath())
                               : m_window.prompts().chooseFileToSave(tr("Save the report"), suggestedPath(), tr("PDF (*.pdf)"));
    if (!target)
        return;
    report::BatchPlan chosen = plan(*target, isEach ? BatchFiles::OneEach : BatchFiles::OneTogether);
    if (const QStringList there = report::existingFiles(chosen); !there.isEmpty()) {
        if (!m_window.prompts().confirm(tr("%n of the files are in that folder already, such as \u201c%1\u201d. Should the new ones take their place?", nullptr, int(there.size()))
                                            .arg(QFileInfo(there.front()).fileName()),
                                        tr("Replace")))
            return;
        chosen.existing = report::Existing::Replaced;
    }
    run(std::move(chosen));
}

void ReportDialog::begin(int reports) {
    m_message->hide();
    m_progress->setRange(0, reports);
    m_progress->setValue(0);
    m_progress->setVisible(reports > 1);
    m_cancel->setText(tr("&Cancel"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_kind, m_about, m_paper, m_orientation, m_files, m_own, m_save, m_print})
        widget->setEnabled(false);
}

void ReportDialog::run(report::BatchPlan plan) {
    m_batch = std::make_unique<report::Batch>(std::move(plan));
    begin(m_batch->count());
    QTimer::singleShot(0, this, &ReportDialog::step);
}

void ReportDialog::step() {
    if (!m_batch)
        return;
    if (const auto made = m_batch->next(); !made) {
        stop({});
        return m_message->showError(made.error().text());
    }
    m_progress->setValue(m_batch->done());
    if (m_batch->hasNext()) {
        QTimer::singleShot(0, this, &ReportDialog::step);
        return;
    }
    const QString where = m_batch->files().size() == 1 ? m_batch->files().front() : QFileInfo(m_batch->files().front()).absolutePath();
    const QString sentence = m_batch->count() == 1 ? tr("The report was saved as \u201c%1\u201d.").arg(where)
                             : m_batch->files().size() == 1
                                 ? tr("%1 reports were saved as \u201c%2\u201d.").arg(locale().toString(m_batch->count()), where)
                                 : tr("%1 reports were saved in \u201c%2\u201d.").arg(locale().toString(m_batch->count()), where);
    stop({});
    m_window.sayNotice(sentence);
    accept();
}

void ReportDialog::cancel() {
    if (m_batch)
        return stop(tr("Cancelled after %1 of %2 reports. %3")
                        .arg(locale().toString(m_batch->done()), locale().toString(m_batch->count()),
                             m_batch->files().isEmpty() ? tr("Nothing was written.") : tr("Those that were written are whole and stay.")));
    if (!m_printing)
        return reject();
    // What the printer has is its own; the rest is not sent.
    m_printing->printer->abort();
    stop(tr("Printing was cancelled after %1 of %2 reports. What the printer has already may still be printed.")
             .arg(locale().toString(qlonglong(m_printing->next)), locale().toString(qlonglong(m_printing->plan.subjects.size()))));
}

void ReportDialog::stop(const QString& sentence) {
    m_batch.reset();
    m_printing.reset();
    m_progress->hide();
    m_cancel->setText(tr("&Close"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_kind, m_about, m_paper, m_orientation, m_files, m_own, m_save, m_print})
        widget->setEnabled(true);
    if (!sentence.isEmpty())
        m_message->showNotice(sentence);
}

void ReportDialog::print() {
    if (QPrinterInfo::availablePrinters().isEmpty())
        return m_message->showNotice(tr("No printer is set up on this computer. Save the report as PDF; it can be printed anywhere."));
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setPageLayout(pageLayout());
    printer->setDocName(designName().isEmpty() ? report::shown(kind()) : designName());
    QPrintDialog dialog(printer.get(), this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    m_printing = std::make_unique<Printing>(plan({}, BatchFiles::OneTogether), std::move(printer));
    begin(int(m_printing->plan.subjects.size()));
    QTimer::singleShot(0, this, &ReportDialog::printNext);
}

void ReportDialog::printNext() {
    if (!m_printing)
        return;
    if (const auto made = report::reportOf(m_printing->plan, m_printing->plan.subjects[m_printing->next]))
        m_printing->pages->add(*made);
    ++m_printing->next;
    m_progress->setValue(int(m_printing->next));
    if (m_printing->next < m_printing->plan.subjects.size()) {
        QTimer::singleShot(0, this, &ReportDialog::printNext);
        return;
    }
    m_printing->pages->finish();
    const int pages = m_printing->pages->pages();
    stop({});
    m_window.sayNotice(tr("%Ln pages were sent to the printer.", nullptr, pages));
    accept();
}

// The reports of the program, then those that the document keeps; the named one is chosen.
void ReportDialog::listKinds(const QString& chosen) {
    const QSignalBlocker quiet(m_kind);
    m_kind->clear();
    for (int i = 0; i < report::reportKindCount; ++i)
        m_kind->addItem(report::shown(report::ReportKind(i)), i);
    const auto saved = saved_views::all(m_workspace.document(), saved_views::Kind::Report);
    if (!saved)
        return m_message->showError(saved.error().text());
    if (!saved->isEmpty())
        m_kind->insertSeparator(m_kind->count());
    for (const saved_views::Saved& each : *saved)
        m_kind->addItem(each.name, each.name);
    if (const int at = m_kind->findData(chosen); at >= 0 && !chosen.isEmpty())
        m_kind->setCurrentIndex(at);
}

void ReportDialog::build(const QString& name) {
    document::Document& document = m_workspace.document();
    if (document.isReadOnly())
        return m_message->showNotice(tr("The document cannot be changed, so no report can be kept in it. %1").arg(document.readOnlyReason()));
    QStringList charts, taken;
    for (const saved_views::Saved& each : saved_views::all(document, saved_views::Kind::Chart).value_or(QList<saved_views::Saved>()))
        charts << each.name;
    for (const saved_views::Saved& each : saved_views::all(document, saved_views::Kind::Report).value_or(QList<saved_views::Saved>()))
        taken << each.name;
    auto* builder = new ReportBuilder(name, name.isEmpty() || !m_design ? report::ReportDesign::usual() : *m_design, charts, taken, m_window.prompts(), this);
    builder->setAttribute(Qt::WA_DeleteOnClose);
    connect(builder, &ReportBuilder::chosen, this, [this, name](const QString& newName, const report::ReportDesign& design) {
        document::Document& to = m_workspace.document();
        auto done = saved_views::save(to, saved_views::Kind::Report, newName, design.toText());
        if (done && !name.isEmpty() && name != newName)
            done = saved_views::remove(to, saved_views::Kind::Report, name);
        if (!done)
            return m_message->showError(done.error().text());
        listKinds(newName);
        listSubjects();
        follow();
    });
    builder->open();
}

void ReportDialog::removeDesign() {
    const QString name = designName();
    if (const auto done = saved_views::remove(m_workspace.document(), saved_views::Kind::Report, name); !done)
        return m_message->showError(done.error().text());
    listKinds({});
    listSubjects();
    follow();
    m_message->showNotice(tr("The report \u201c%1\u201d was removed. Undo in the main window brings it back.").arg(name));
}

}  // namespace window
