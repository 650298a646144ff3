// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/report_dialog.h"

#include "report/trade_lines.h"
#include "widgets/message_bar.h"
#include "widgets/prompts.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPrintDialog>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QPrinterInfo>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QTimer>

using namespace Qt::StringLiterals;
using report::BatchFiles;
using report::ReportKind;

namespace window {
namespace {

constexpr int formWidth = 250;

}  // namespace

ReportDialog::ReportDialog(Workspace& workspace, MainWindow& window)
    : QDialog(&window), m_workspace(workspace), m_window(window), m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution)) {
    setObjectName(u"reportDialog"_s);
    setWindowTitle(tr("Report"));
    resize(940, 640);
    makeForm();
    chooseStart();
    for (QComboBox* box : {m_kind, m_about, m_paper, m_orientation, m_files})
        connect(box, &QComboBox::currentIndexChanged, this, [this, box] {
            if (box == m_kind)
                listSubjects();
            follow();
        });
    listSubjects();
    follow();
}

ReportDialog::~ReportDialog() = default;

QLabel* ReportDialog::addRow(const QString& text, QComboBox* box, int row) {
    auto* label = new QLabel(text, this);
    label->setBuddy(box);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(18);
    m_form->addWidget(label, 2 * row, 0);
    m_form->addWidget(box, 2 * row + 1, 0);
    return label;
}

void ReportDialog::makeForm() {
    m_form = new QGridLayout;
    m_form->setVerticalSpacing(4);
    const auto makeBox = [this](const QString& name) {
        auto* box = new QComboBox(this);
        box->setObjectName(name);
        return box;
    };
    m_kind = makeBox(u"reportKind"_s);
    for (int i = 0; i < report::reportKindCount; ++i)
        m_kind->addItem(report::shown(ReportKind(i)), i);
    m_about = makeBox(u"reportAbout"_s);
    m_paper = makeBox(u"reportPaper"_s);
    m_paper->addItems({tr("A4"), tr("Letter")});
    m_orientation = makeBox(u"reportOrientation"_s);
    m_orientation->addItems({tr("Portrait"), tr("Landscape")});
    m_files = makeBox(u"reportFiles"_s);
    m_files->addItems({tr("One PDF together"), tr("One PDF for each, in a folder")});
    addRow(tr("&Report"), m_kind, 0);
    addRow(tr("&About"), m_about, 1);
    addRow(tr("Pa&per"), m_paper, 2);
    addRow(tr("&Orientation"), m_orientation, 3);
    m_filesLabel = addRow(tr("&Files"), m_files, 4);
    m_hint = new QLabel(this);
    m_hint->setObjectName(u"reportHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_form->addWidget(m_hint, 10, 0);
    m_form->setRowStretch(11, 1);
    m_form->setColumnMinimumWidth(0, formWidth);

    m_preview = new QPrintPreviewWidget(m_printer.get(), this);
    m_preview->setObjectName(u"reportPreview"_s);
    m_preview->setAccessibleName(tr("Preview"));
    connect(m_preview, &QPrintPreviewWidget::paintRequested, this, &ReportDialog::preview);
    m_message = new widgets::MessageBar(this);
    m_message->setObjectName(u"reportMessage"_s);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"reportProgress"_s);
    m_progress->setAccessibleName(tr("Reports made"));
    m_progress->hide();
    auto* buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save as PDF\u2026"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(u"reportSave"_s);
    m_save->setDefault(true);
    m_print = buttons->addButton(tr("Pr&int\u2026"), QDialogButtonBox::ActionRole);
    m_print->setObjectName(u"reportPrint"_s);
    m_print->setAutoDefault(false);
    m_cancel = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    m_cancel->setObjectName(u"reportCancel"_s);
    m_cancel->setAutoDefault(false);
    connect(m_save, &QPushButton::clicked, this, &ReportDialog::save);
    connect(m_print, &QPushButton::clicked, this, &ReportDialog::print);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_batch)
            stop(tr("Cancelled after %1 of %2 reports. %3")
                     .arg(locale().toString(m_batch->done()), locale().toString(m_batch->count()),
                          m_batch->files().isEmpty() ? tr("Nothing was written.") : tr("Those that were written are whole and stay.")));
        else
            reject();
    });

    auto* foot = new QHBoxLayout;
    foot->addWidget(m_progress, 1);
    foot->addWidget(buttons, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addLayout(m_form);
    middle->addWidget(m_preview, 1);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addLayout(middle, 1);
    column->addLayout(foot);
}

void ReportDialog::chooseStart() {
    const QSettings settings;
    const bool isLetter = settings.value(u"report/paper"_s, m_window.locale().measurementSystem() == QLocale::ImperialUSSystem ? u"letter"_s : u"a4"_s)
                              .toString() == u"letter";
    m_paper->setCurrentIndex(isLetter ? 1 : 0);
    const explore::Exploration& exploration = m_workspace.exploration();
    const records::RecordRef current = exploration.current();
    ReportKind fitting = ReportKind::Summary;
    if (current.table == records::Table::Agreement)
        fitting = ReportKind::Briefing;
    else if (const auto* place = exploration.catalogue()->places().find(records::PlaceId{current.id}); place && current.table == records::Table::Place)
        fitting = place->level == records::Level::Country || place->level == records::Level::Aggregate ? ReportKind::Country : ReportKind::Place;
    m_kind->setCurrentIndex(int(fitting));
}

report::ReportInput ReportDialog::input() const {
    const explore::Exploration& exploration = m_workspace.exploration();
    return report::reportInput(m_workspace.document(), exploration.catalogue(), exploration.filter(), m_window.locale());
}

ReportKind ReportDialog::kind() const {
    return ReportKind(m_kind->currentData().toInt());
}

QPageLayout ReportDialog::pageLayout() const {
    return report::pageLayout(m_paper->currentIndex() == 1 ? report::Paper::Letter : report::Paper::A4,
                              m_orientation->currentIndex() == 1 ? QPageLayout::Landscape : QPageLayout::Portrait);
}

// The selected record where the report can be about it, and every record of the filter.
void ReportDialog::listSubjects() {
    const explore::Exploration& exploration = m_workspace.exploration();
    const report::ReportInput from = input();
    const QSignalBlocker quiet(m_about);
    m_about->clear();
    const QString shown = m_window.locale().toString(exploration.shown().count());
    if (kind() == ReportKind::Summary) {
        m_about->addItem(exploration.filter().isEmpty() ? tr("All %1 agreements").arg(shown) : tr("The %1 agreements of the filter").arg(shown));
        return;
    }
    std::vector<records::RecordRef> subjects = report::reportSubjects(kind(), from);
    const records::RecordRef current = exploration.current();
    if (report::makeReport(kind(), current, from))
        m_about->addItem(exploration.catalogue()->title(current), QVariant::fromValue(current));
    if (!subjects.empty())
        m_about->addItem(tr("Each of the filter (%1)").arg(m_window.locale().toString(qlonglong(subjects.size()))));
    for (const records::RecordRef& subject : subjects)
        if (subject != current)
            m_about->addItem(exploration.catalogue()->title(subject), QVariant::fromValue(subject));
}

void ReportDialog::follow() {
    m_subjects.clear();
    if (const auto one = m_about->currentData().value<records::RecordRef>(); one.isValid() || kind() == ReportKind::Summary)
        m_subjects = {one};
    else if (m_about->count() > 0)
        m_subjects = report::reportSubjects(kind(), input());
    m_filesLabel->setVisible(isBatch());
    m_files->setVisible(isBatch());
    m_hint->setText(m_subjects.empty() ? tr("The filter shows no record that this report can be about. Widen the filter, or choose another report.")
                    : isBatch()        ? tr("The preview shows the first one.")
                                       : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
    for (QPushButton* button : {m_save, m_print})
        button->setEnabled(!m_subjects.empty() && !m_batch);
    m_printer->setPageLayout(pageLayout());
    m_preview->updatePreview();
}

void ReportDialog::preview() {
    if (m_subjects.empty())
        return;
    const report::ReportInput from = input();
    const auto made = report::makeReport(kind(), m_subjects.front(), from);
    if (!made)
        return m_message->showError(made.error().text());
    report::ReportPages pages(*m_printer, from.imprint);
    pages.add(*made);
}

QString ReportDialog::suggestedPath() const {
    const QFileInfo info(m_workspace.document().path());
    const QString what = isBatch() || kind() == ReportKind::Summary ? report::shown(kind()).toLower()
                                                                    : m_workspace.exploration().catalogue()->title(m_subjects.front());
    return u"%1/%2 %3.pdf"_s.arg(info.absolutePath(), info.completeBaseName(), what);
}

void ReportDialog::save() {
    const bool isEach = isBatch() && m_files->currentIndex() == 1;
    const auto target = isEach ? m_window.prompts().chooseFolder(tr("Choose a folder for the reports"), QFileInfo(suggestedPath()).absolutePath())
                               : m_window.prompts().chooseFileToSave(tr("Save the report"), suggestedPath(), tr("PDF (*.pdf)"));
    if (!target)
        return;
    run({kind(), m_subjects, input(), pageLayout(),
         *target, isEach ? BatchFiles::OneEach : BatchFiles::OneTogether});
}

// One report after another from the event loop, so that the window stays alive and Cancel is heard.
void ReportDialog::run(report::BatchPlan plan) {
    m_batch = std::make_unique<report::Batch>(std::move(plan));
    m_message->hide();
    m_progress->setRange(0, m_batch->count());
    m_progress->setValue(0);
    m_progress->setVisible(m_batch->count() > 1);
    m_cancel->setText(tr("&Cancel"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_kind, m_about, m_paper, m_orientation, m_files, m_save, m_print})
        widget->setEnabled(false);
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

void ReportDialog::stop(const QString& sentence) {
    m_batch.reset();
    m_progress->hide();
    m_cancel->setText(tr("&Close"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_kind, m_about, m_paper, m_orientation, m_files, m_save, m_print})
        widget->setEnabled(true);
    if (!sentence.isEmpty())
        m_message->showNotice(sentence);
}

void ReportDialog::print() {
    if (QPrinterInfo::availablePrinters().isEmpty())
        return m_message->showNotice(tr("No printer is set up on this computer. Save the report as PDF; it can be printed anywhere."));
    QPrinter printer(QPrinter::HighResolution);
    printer.setPageLayout(pageLayout());
    printer.setDocName(report::shown(kind()));
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() != QDialog::Accepted)
        return;
    const report::ReportInput from = input();
    report::ReportPages pages(printer, from.imprint);
    for (const records::RecordRef& subject : m_subjects)
        if (const auto made = report::makeReport(kind(), subject, from))
            pages.add(*made);
    m_window.sayNotice(tr("%Ln pages were sent to the printer.", nullptr, pages.pages()));
    accept();
}

void ReportDialog::done(int result) {
    QSettings().setValue(u"report/paper"_s, m_paper->currentIndex() == 1 ? u"letter"_s : u"a4"_s);
    m_batch.reset();
    QDialog::done(result);
}

}  // namespace window
