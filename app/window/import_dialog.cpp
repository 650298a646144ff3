// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/import_dialog.h"

#include "exchange/gazetteer.h"
#include "exchange/rejects.h"
#include "models/plan_model.h"
#include "widgets/message_bar.h"
#include "widgets/prompts.h"
#include "window/main_window.h"
#include "window/place_line.h"
#include "window/workspace.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMutex>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using exchange::Keep;
using exchange::Outcome;

namespace window {
namespace {

constexpr Outcome outcomes[] = {Outcome::New, Outcome::Changed, Outcome::Same, Outcome::Doubtful, Outcome::Refused};

// A plan is made anew after each choice; the gazetteer is loaded for the first that needs it, on any thread.
exchange::LoadGazetteer loadOnce() {
    struct Loaded {
        QMutex mutex;
        std::shared_ptr<const exchange::Gazetteer> gazetteer;
    };
    return [loaded = std::make_shared<Loaded>()] {
        const QMutexLocker locked(&loaded->mutex);
        if (!loaded->gazetteer)
            loaded->gazetteer = exchange::Gazetteer::load();
        return loaded->gazetteer;
    };
}

} // namespace

ImportDialog::ImportDialog(Workspace& workspace, MainWindow& window)
    : QDialog(&window)
    , m_workspace(workspace)
    , m_window(window)
    , m_loadGazetteer(loadOnce())
    , m_work(new BackgroundWork(this))
    , m_later(new QTimer(this))
    , m_model(new models::PlanModel(this))
    , m_message(new widgets::MessageBar(this))
    , m_pages(new QStackedWidget(this))
    , m_mapping(new MappingPage(this)) {
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import"));
    resize(900, 600);
    m_pages->addWidget(m_mapping);
    m_pages->addWidget(makePlanPage());
    m_pages->addWidget(makeWaitingPage());
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progress->hide();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
    column->addWidget(m_progress);
    column->addLayout(makeButtons());
    connect(m_mapping, &MappingPage::changed, this, &ImportDialog::enableButtons);
    m_later->setSingleShot(true);
    m_later->setInterval(400);
    connect(m_later, &QTimer::timeout, this, &ImportDialog::replan);
    connect(m_work, &BackgroundWork::progressed, this, [this](int percent) {
        m_progress->setMaximum(percent < 0 ? 0 : 100);
        m_progress->setValue(percent);
        m_progress->show();
    });
}

// Before the first plan: what is being read.
QWidget* ImportDialog::makeWaitingPage() {
    m_waiting = new QLabel(this);
    m_waiting->setObjectName(u"importWaiting"_s);
    m_waiting->setTextFormat(Qt::PlainText);
    m_waiting->setAlignment(Qt::AlignCenter);
    m_waiting->setWordWrap(true);
    return m_waiting;
}

QWidget* ImportDialog::makePlanPage() {
    auto* page = new QWidget(this);
    m_files = new QLabel(page);
    m_files->setObjectName(u"importFiles"_s);
    m_files->setTextFormat(Qt::PlainText);
    m_files->setWordWrap(true);
    m_home = new PlaceLine(m_workspace, m_loadGazetteer, page);
    m_home->setObjectName(u"importHome"_s);
    m_keep = new QComboBox(page);
    m_keep->setObjectName(u"importKeep"_s);
    m_keep->addItem(tr("Keep both: the file\u2019s value becomes a citation"), int(Keep::Both));
    m_keep->addItem(tr("Take the file\u2019s value"), int(Keep::Theirs));
    m_keep->addItem(tr("Keep the document\u2019s value"), int(Keep::Mine));
    m_doubtful = new QCheckBox(tr("&Add places as new where the name may mean several"), page);
    m_doubtful->setObjectName(u"importDoubtful"_s);
    m_show = new QComboBox(page);
    m_show->setObjectName(u"importShow"_s);
    m_table = new QTableView(page);
    m_table->setObjectName(u"importTable"_s);
    m_table->setAccessibleName(tr("Rows of the files and what becomes of them"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(m_table->fontMetrics().height() + 8);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_form = new QFormLayout;
    m_form->addRow(tr("&Partners of:"), m_home);
    m_form->addRow(tr("&Where values differ:"), m_keep);
    m_form->addRow(QString(), m_doubtful);
    m_tickAll = new QPushButton(tr("Tick a&ll shown"), page);
    m_tickAll->setObjectName(u"importTickAll"_s);
    m_tickNone = new QPushButton(tr("Tick n&one shown"), page);
    m_tickNone->setObjectName(u"importTickNone"_s);
    auto* showing = new QHBoxLayout;
    showing->addWidget(m_show, 1);
    for (QPushButton* button : {m_tickAll, m_tickNone}) {
        button->setAutoDefault(false);
        showing->addWidget(button);
    }
    auto* showLabel = new QLabel(tr("&Show:"), page);
    showLabel->setBuddy(m_show);
    m_form->addRow(showLabel, showing);
    m_form->setRowVisible(m_home, false);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_files);
    column->addLayout(m_form);
    column->addWidget(m_table, 1);
    connect(m_home, &PlaceLine::placeChanged, this, &ImportDialog::replan);
    connect(m_keep, &QComboBox::activated, this, &ImportDialog::replan);
    connect(m_doubtful, &QCheckBox::toggled, this, &ImportDialog::replan);
    connect(m_show, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_model->showOnly(index <= 0 ? std::nullopt : std::optional(outcomes[index - 1])); });
    connect(m_model, &models::PlanModel::ticked, this, [this](size_t row, bool isTicked) { tick({row}, isTicked); });
    connect(m_tickAll, &QPushButton::clicked, this, [this] { tickShown(true); });
    connect(m_tickNone, &QPushButton::clicked, this, [this] { tickShown(false); });
    return page;
}

QHBoxLayout* ImportDialog::makeButtons() {
    auto* row = new QHBoxLayout;
    const auto add = [&](QPushButton*& button, const QString& text, const QString& name, auto slot) {
        button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, slot);
        row->addWidget(button);
    };
    add(m_rejects, tr("Save the &rows left out\u2026"), u"importRejects"_s, &ImportDialog::saveRejects);
    row->addStretch(1);
    add(m_back, tr("&Back"), u"importBack"_s, &ImportDialog::goBack);
    add(m_next, tr("&Next"), u"importNext"_s, &ImportDialog::goOn);
    add(m_import, tr("&Import"), u"importRun"_s, &ImportDialog::run);
    add(m_cancel, tr("Cancel"), u"importCancel"_s, &ImportDialog::reject);
    return row;
}

// The line for whose partners a list names is there when one of the files is such a list. It speaks for all that do not
// say so themselves, and against what a file says when that is the only one.
void ImportDialog::showHome() {
    int lists = 0;
    QString name;
    for (const auto& input : m_plan.inputs)
        if (input.home) {
            ++lists;
            name = *input.home;
        }
    m_form->setRowVisible(m_home, lists > 0);
    if (lists == 1)
        m_home->showName(name);
}

exchange::PlanOptions ImportDialog::options() const {
    exchange::PlanOptions result;
    const auto lists = std::count_if(m_plan.inputs.begin(), m_plan.inputs.end(),
                                     [](const exchange::InputCounts& input) { return input.home.has_value(); });
    result.home = m_home->place();
    result.homeApplies = lists > 1 ? exchange::PlanOptions::Home::WhereUnsaid : exchange::PlanOptions::Home::Always;
    result.loadGazetteer = m_loadGazetteer;
    for (const Step& step : m_steps) {
        if (step.isDone && step.offer.choice == MappingPage::Choice::Mapped)
            result.mappings.push_back(step.mapping);
        // What is said of one holds for all tables with these columns.
        for (size_t i = 0; i < m_tables->size(); ++i)
            if (step.offer.choice == MappingPage::Choice::LeftAside &&
                (*m_tables)[i].header == (*m_tables)[step.table].header)
                result.leftAside.insert(i);
    }
    result.keep = Keep(m_keep->currentData().toInt());
    result.doubtfulAsNew = m_doubtful->isChecked();
    return result;
}

// The counts follow at once. Other rows may rest on what one brings, so that the plan is made anew behind, when no more
// rows are ticked for a moment.
void ImportDialog::tick(const std::vector<size_t>& rows, bool isTicked) {
    for (const size_t at : rows) {
        exchange::PlannedRow& row = m_plan.rows[at];
        if (row.isTicked == isTicked)
            continue;
        row.isTicked = isTicked;
        exchange::InputCounts& counts = m_plan.inputs[row.input];
        counts.of(row.outcome) += isTicked ? 1 : -1;
        counts.unticked += isTicked ? -1 : 1;
        if (isTicked)
            m_unwanted.remove({row.input, row.number});
        else
            m_unwanted.insert({row.input, row.number});
    }
    m_model->ticksChanged();
    showCounts();
    enableButtons();
    m_later->start();
}

void ImportDialog::tickShown(bool isTicked) {
    tick(m_model->tickable(), isTicked);
}

void ImportDialog::showPlan() {
    QStringList lines;
    for (const auto& input : m_plan.inputs) {
        if (input.table.isEmpty())
            continue; // left aside
        lines << tr("%1: %2, %3 rows").arg(input.name, input.form, locale().toString(input.read));
        lines << input.notes;
    }
    m_files->setText(lines.join(u'\n'));
    showCounts();
    showHome();
    m_model->setPlan(&m_plan);
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(models::PlanModel::What, qBound(200, m_table->columnWidth(models::PlanModel::What), 380));
    enableButtons();
    sayWhatIsMissing();
}

void ImportDialog::showCounts() {
    const int index = qMax(0, m_show->currentIndex());
    const QSignalBlocker quiet(m_show);
    m_show->clear();
    m_show->addItem(tr("All %1 rows").arg(locale().toString(m_plan.read())));
    for (const Outcome outcome : outcomes) {
        const int count = m_plan.count(outcome), unticked = m_plan.unticked(outcome);
        m_show->addItem(unticked == 0 ? tr("%1 %2", "a number and an outcome, such as 12 new")
                                            .arg(locale().toString(count), models::PlanModel::shown(outcome))
                                      : tr("%1 of %2 %3", "how many are ticked, such as 11 of 12 new")
                                            .arg(locale().toString(count), locale().toString(count + unticked),
                                                 models::PlanModel::shown(outcome)));
    }
    m_show->setCurrentIndex(index);
}

// While a plan is made, Import waits for it; nothing else is asked for while rows are written.
void ImportDialog::enableButtons() {
    const bool isIdle = !m_work->isRunning();
    m_back->setEnabled(isIdle);
    m_next->setEnabled(isIdle && m_mapping->isReady());
    m_import->setEnabled(isIdle && !m_plan.writesNothing() && !m_workspace.document().isReadOnly());
    for (QPushButton* button : {m_tickAll, m_tickNone})
        button->setEnabled(!m_isWriting &&
                           m_plan.count(Outcome::New) + m_plan.count(Outcome::Changed) + m_plan.unticked() > 0);
    for (QWidget* choice : {static_cast<QWidget*>(m_home), static_cast<QWidget*>(m_keep), static_cast<QWidget*>(m_doubtful),
                            static_cast<QWidget*>(m_table)})
        choice->setEnabled(!m_isWriting);
    m_rejects->setEnabled(isIdle && m_plan.count(Outcome::Doubtful) + m_plan.count(Outcome::Refused) > 0);
}

void ImportDialog::sayWhatIsMissing() {
    const bool isUnsaid = std::any_of(m_plan.inputs.begin(), m_plan.inputs.end(),
                                      [](const auto& input) { return input.home && input.home->isEmpty(); });
    QString notice;
    if (isUnsaid)
        notice = tr("The file does not say whose partners it lists. Name the place beside \u201cPartners of\u201d.");
    else if (m_plan.writesNothing())
        notice = tr("There is nothing to import: every row is in the document already, or is left out.");
    if (!notice.isEmpty())
        m_message->showNotice(notice);
    else if (m_message->text() == m_notice)
        m_message->hide();
    m_notice = notice;
}

void ImportDialog::reject() {
    if (m_isWriting)
        return m_work->cancel(); // what was written is taken back first
    QDialog::reject();
}

void ImportDialog::saveRejects() {
    const auto path = m_window.prompts().chooseFileToSave(tr("Save the rows left out"), tr("rows left out.csv"),
                                                          tr("CSV files (*.csv)"));
    if (!path)
        return;
    if (const auto written = exchange::writeRejects(*path, m_plan, *m_tables); !written)
        m_message->showError(written.error().text());
    else
        m_message->showNotice(tr("The rows left out were saved as \u201c%1\u201d, each with its reason.").arg(*path));
}

} // namespace window
