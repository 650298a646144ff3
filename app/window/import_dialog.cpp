// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/import_dialog.h"

#include "exchange/gazetteer.h"
#include "exchange/input.h"
#include "exchange/rejects.h"
#include "models/plan_model.h"
#include "widgets/message_bar.h"
#include "widgets/prompts.h"
#include "window/main_window.h"
#include "window/place_line.h"
#include "window/workspace.h"
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileInfo>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
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

// A plan is made anew after each choice; the gazetteer is loaded for the first that needs it.
exchange::LoadGazetteer loadOnce() {
    return [loaded = std::make_shared<std::shared_ptr<const exchange::Gazetteer>>()] {
        if (!*loaded)
            *loaded = exchange::Gazetteer::load();
        return *loaded;
    };
}

} // namespace

ImportDialog::ImportDialog(Workspace& workspace, MainWindow& window)
    : QDialog(&window)
    , m_workspace(workspace)
    , m_window(window)
    , m_loadGazetteer(loadOnce())
    , m_model(new models::PlanModel(this))
    , m_message(new widgets::MessageBar(this))
    , m_pages(new QStackedWidget(this))
    , m_mapping(new MappingPage(this)) {
    setObjectName(u"importDialog"_s);
    setWindowTitle(tr("Import"));
    resize(900, 600);
    m_pages->addWidget(m_mapping);
    m_pages->addWidget(makePlanPage());
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(u"importProgress"_s);
    m_progress->setAccessibleName(tr("Progress of the import"));
    m_progress->hide();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_message);
    column->addWidget(m_pages, 1);
    column->addWidget(m_progress);
    column->addLayout(makeButtons());
    connect(m_mapping, &MappingPage::changed, this, [this] { m_next->setEnabled(m_mapping->isReady()); });
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
    result.unticked = m_unticked;
    result.loadGazetteer = m_loadGazetteer;
    for (const Step& step : m_steps) {
        if (step.isDone && step.offer.choice == MappingPage::Choice::Mapped)
            result.mappings.push_back(step.mapping);
        // What is said of one holds for all tables with these columns.
        for (size_t i = 0; i < m_tables.size(); ++i)
            if (step.offer.choice == MappingPage::Choice::LeftAside &&
                m_tables[i].header == m_tables[step.table].header)
                result.leftAside.insert(i);
    }
    result.keep = Keep(m_keep->currentData().toInt());
    result.doubtfulAsNew = m_doubtful->isChecked();
    return result;
}

records::Result<void> ImportDialog::read(const QStringList& paths) {
    for (const QString& path : paths) {
        auto tables = exchange::readFile(path);
        if (!tables)
            return tl::unexpected(tables.error());
        for (auto& table : *tables)
            m_tables.push_back(std::move(table));
    }
    return begin();
}

records::Result<void> ImportDialog::readCopied(const QByteArray& bytes) {
    auto tables = exchange::readTables(tr("Clipboard"), bytes);
    if (!tables)
        return tl::unexpected(tables.error());
    m_tables = std::move(*tables);
    return begin();
}

records::Result<void> ImportDialog::begin() {
    if (auto found = findSteps(); !found)
        return found;
    showStep(0);
    return {};
}

void ImportDialog::replan() {
    if (const auto fresh = freshenUnticked(); !fresh)
        return m_message->showError(fresh.error().text());
    auto planned = exchange::planImport(m_workspace.document(), m_tables, options());
    if (!planned)
        return m_message->showError(planned.error().text());
    m_model->setPlan(nullptr);
    m_plan = std::move(*planned);
    showPlan();
}

// The rows that are not wanted, as they would be by the choices of now. A row that would write nothing needs no tick.
records::Result<void> ImportDialog::freshenUnticked() {
    if (m_unticked.empty())
        return {};
    QSet<std::pair<int, int>> unwanted;
    for (const auto& row : m_unticked)
        unwanted.insert({row.input, row.number});
    m_unticked.clear();
    const auto planned = exchange::planImport(m_workspace.document(), m_tables, options());
    if (!planned)
        return tl::unexpected(planned.error());
    for (const auto& row : planned->rows)
        if (unwanted.contains({row.input, row.number}) &&
            (row.outcome == Outcome::New || row.outcome == Outcome::Changed)) {
            m_unticked.push_back(row);
            m_unticked.back().isTicked = false;
        }
    return {};
}

// Other rows may rest on what one brings, so the plan is made anew without those that are not wanted.
void ImportDialog::tick(const std::vector<size_t>& rows, bool isTicked) {
    QSet<std::pair<int, int>> wanted;
    for (const size_t at : rows) {
        const exchange::PlannedRow& row = m_plan.rows[at];
        if (isTicked)
            wanted.insert({row.input, row.number});
        else if (row.isTicked) {
            m_unticked.push_back(row);
            m_unticked.back().isTicked = false;
        }
    }
    std::erase_if(m_unticked, [&](const auto& row) { return wanted.contains({row.input, row.number}); });
    const QModelIndex current = m_table->currentIndex();
    const int scrolled = m_table->verticalScrollBar()->value();
    auto planned = exchange::planImport(m_workspace.document(), m_tables, options());
    if (!planned)
        return m_message->showError(planned.error().text());
    m_model->setPlan(nullptr);
    m_plan = std::move(*planned);
    showPlan();
    m_table->setCurrentIndex(m_model->index(current.row(), current.column()));
    m_table->verticalScrollBar()->setValue(scrolled);
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
    const int index = qMax(0, m_show->currentIndex());
    {
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
    showHome();
    m_model->setPlan(&m_plan);
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(models::PlanModel::What, qBound(200, m_table->columnWidth(models::PlanModel::What), 380));
    m_import->setEnabled(!m_plan.writesNothing() && !m_workspace.document().isReadOnly());
    for (QPushButton* button : {m_tickAll, m_tickNone})
        button->setEnabled(m_plan.count(Outcome::New) + m_plan.count(Outcome::Changed) + m_plan.unticked() > 0);
    m_rejects->setEnabled(m_plan.count(Outcome::Doubtful) + m_plan.count(Outcome::Refused) > 0);
    sayWhatIsMissing();
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

void ImportDialog::run() {
    m_isRunning = true;
    m_isCancelled = false;
    m_import->setEnabled(false);
    m_back->setEnabled(false);
    m_progress->show();
    for (const Step& step : m_steps)
        if (step.offer.choice == MappingPage::Choice::Mapped && !step.mapping.name.isEmpty())
            m_plan.kept.push_back(step.mapping);
    // The document belongs to this thread; what the person does meanwhile can only be to cancel.
    const auto done = exchange::importPlan(m_workspace.document(), m_plan, [this](size_t row, size_t all) {
        m_progress->setMaximum(int(all));
        m_progress->setValue(int(row));
        QCoreApplication::processEvents();
        return !m_isCancelled;
    });
    m_isRunning = false;
    m_back->setEnabled(true);
    m_progress->hide();
    if (done)
        return accept();
    m_message->showError(done.error().text());
    replan();
}

void ImportDialog::reject() {
    if (m_isRunning)
        m_isCancelled = true;
    else
        QDialog::reject();
}

void ImportDialog::saveRejects() {
    const auto path = m_window.prompts().chooseFileToSave(tr("Save the rows left out"), tr("rows left out.csv"),
                                                          tr("CSV files (*.csv)"));
    if (!path)
        return;
    if (const auto written = exchange::writeRejects(*path, m_plan, m_tables); !written)
        m_message->showError(written.error().text());
    else
        m_message->showNotice(tr("The rows left out were saved as \u201c%1\u201d, each with its reason.").arg(*path));
}

} // namespace window
