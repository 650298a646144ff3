// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/report_dialog.h"

#include "document/saved_views.h"
#include "report/trade_lines.h"
#include "widgets/message_bar.h"
#include "window/main_window.h"
#include "window/report_printing.h"
#include "window/workspace.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QPrintPreviewWidget>
#include <QPrinter>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSignalBlocker>
#include <QToolButton>

using namespace Qt::StringLiterals;
using report::BatchFiles;
using report::ReportKind;
namespace saved_views = document::saved_views;

namespace window {
namespace {

constexpr int formWidth = 250;
const QString eachAgreement = u"each agreement"_s;  // the data of that choice

}  // namespace

ReportDialog::ReportDialog(Workspace& workspace, MainWindow& window)
    : QDialog(&window), m_workspace(workspace), m_window(window), m_printer(std::make_unique<QPrinter>(QPrinter::HighResolution)) {
    setObjectName(u"reportDialog"_s);
    setWindowTitle(tr("Report"));
    resize(940, 640);
    makeForm();
    listKinds({});
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
    m_about = makeBox(u"reportAbout"_s);
    m_paper = makeBox(u"reportPaper"_s);
    m_paper->addItems({tr("A4"), tr("Letter")});
    m_orientation = makeBox(u"reportOrientation"_s);
    m_orientation->addItems({tr("Portrait"), tr("Landscape")});
    m_files = makeBox(u"reportFiles"_s);
    m_files->addItems({tr("One PDF together"), tr("One PDF for each, in a folder")});
    addRow(tr("R&eport"), m_kind, 0);
    addRow(tr("&About"), m_about, 1);
    addRow(tr("Pa&per"), m_paper, 2);
    addRow(tr("&Orientation"), m_orientation, 3);
    m_filesLabel = addRow(tr("&Files"), m_files, 4);
    m_hint = new QLabel(this);
    m_hint->setObjectName(u"reportHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_form->addWidget(m_hint, 10, 0);
    m_own = new QToolButton(this);
    m_own->setObjectName(u"reportOwn"_s);
    m_own->setText(tr("Own &reports"));
    m_own->setToolTip(tr("Put a report together of blocks of your choice; it is kept in the document"));
    m_own->setPopupMode(QToolButton::InstantPopup);
    m_own->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(m_own);
    menu->addAction(tr("&New\u2026"), this, [this] { build({}); })->setObjectName(u"reportNew"_s);
    m_change = menu->addAction(tr("&Change\u2026"), this, [this] { build(designName()); });
    m_change->setObjectName(u"reportChange"_s);
    m_removeOwn = menu->addAction(tr("&Remove"), this, &ReportDialog::removeDesign);
    m_removeOwn->setObjectName(u"reportRemove"_s);
    m_own->setMenu(menu);
    m_form->addWidget(m_own, 11, 0, Qt::AlignLeft);
    m_form->setRowStretch(12, 1);
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
    connect(m_cancel, &QPushButton::clicked, this, &ReportDialog::cancel);

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
    return designName().isEmpty() ? ReportKind(m_kind->currentData().toInt()) : ReportKind::Summary;
}

QString ReportDialog::designName() const {
    const QVariant data = m_kind->currentData();
    return data.typeId() == QMetaType::QString ? data.toString() : QString();
}

bool ReportDialog::isWhole() const {
    return kind() == ReportKind::Summary && (designName().isEmpty() || (m_about->currentIndex() == m_about->count() - 1));
}

report::BatchPlan ReportDialog::plan(const QString& target, BatchFiles files) const {
    report::BatchPlan plan{kind(), m_subjects, input(), pageLayout(), target, files};
    plan.name = designName();
    plan.design = m_design;
    return plan;
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
    const QString all = exploration.filter().isEmpty() ? tr("All %1 agreements").arg(shown) : tr("The %1 agreements of the filter").arg(shown);
    m_design.reset();
    if (const QString name = designName(); !name.isEmpty()) {
        const auto saved = saved_views::find(m_workspace.document(), saved_views::Kind::Report, name);
        const auto design = saved ? report::ReportDesign::fromText(saved->content) : tl::unexpected(saved.error());
        if (!design)
            return m_message->showError(design.error().text());
        m_design = *design;
        const records::RecordRef current = exploration.current();
        if (report::makeReport(name, *m_design, current, from) && current.isValid())
            m_about->addItem(exploration.catalogue()->title(current), QVariant::fromValue(current));
        if (exploration.shown().count() > 0)
            m_about->addItem(tr("Each agreement of the filter (%1)").arg(shown), eachAgreement);
        m_about->addItem(all);
        return;
    }
    if (kind() == ReportKind::Summary) {
        m_about->addItem(all);
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
    const bool isEach = m_about->currentData() == QVariant(eachAgreement);
    if (const auto one = m_about->currentData().value<records::RecordRef>(); one.isValid() || (kind() == ReportKind::Summary && !isEach))
        m_subjects = {one};
    else if (m_about->count() > 0)
        m_subjects = report::reportSubjects(isEach ? ReportKind::Briefing : kind(), input());
    m_change->setEnabled(!designName().isEmpty());
    m_removeOwn->setEnabled(!designName().isEmpty());
    m_filesLabel->setVisible(isBatch());
    m_files->setVisible(isBatch());
    m_hint->setText(m_subjects.empty() ? tr("The filter shows no record that this report can be about. Widen the filter, or choose another report.")
                    : isBatch()        ? tr("The preview shows the first one.")
                                       : QString());
    m_hint->setVisible(!m_hint->text().isEmpty());
    for (QPushButton* button : {m_save, m_print})
        button->setEnabled(!m_subjects.empty() && !m_batch && !m_printing);
    m_printer->setPageLayout(pageLayout());
    m_preview->updatePreview();
}

void ReportDialog::preview() {
    if (m_subjects.empty())
        return;
    const report::BatchPlan from = plan({}, BatchFiles::OneTogether);
    const auto made = report::reportOf(from, m_subjects.front());
    if (!made)
        return m_message->showError(made.error().text());
    report::ReportPages pages(*m_printer, from.input.imprint);
    pages.add(*made);
}

QString ReportDialog::suggestedPath() const {
    const QFileInfo info(m_workspace.document().path());
    const QString what = !designName().isEmpty()                         ? designName()
                         : isBatch() || kind() == ReportKind::Summary ? report::shown(kind()).toLower()
                                                                      : m_workspace.exploration().catalogue()->title(m_subjects.front());
    QString name = u"%1 %2"_s.arg(info.completeBaseName(), what);
    for (QChar& c : name)
        if (u"\\/:*?\"<>|"_s.contains(c))
            c = u'-';  // a report's own name may hold what a file's may not
    return u"%1/%2.pdf"_s.arg(info.absolutePath(), name);
}

void ReportDialog::done(int result) {
    QSettings().setValue(u"report/paper"_s, m_paper->currentIndex() == 1 ? u"letter"_s : u"a4"_s);
    m_batch.reset();
    m_printing.reset();
    QDialog::done(result);
}

}  // namespace window
