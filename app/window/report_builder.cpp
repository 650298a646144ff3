// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/report_builder.h"

#include "charts/summary_charts.h"
#include "widgets/message_bar.h"
#include "widgets/prompts.h"
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;
using report::DesignedBlock;
using report::DesignKind;

namespace window {

ReportBuilder::ReportBuilder(const QString& name, const report::ReportDesign& design, const QStringList& savedCharts, const QStringList& taken,
                             widgets::Prompts& prompts, QWidget* parent)
    : QDialog(parent), m_firstName(name), m_design(design), m_taken(taken), m_prompts(prompts) {
    setObjectName(u"reportBuilder"_s);
    setWindowTitle(tr("Put a report together"));
    resize(760, 560);
    m_message = new widgets::MessageBar(this);
    m_message->setObjectName(u"builderMessage"_s);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(m_message);
    column->addWidget(makeHead());
    auto* middle = new QHBoxLayout;
    middle->setSpacing(12);
    middle->addWidget(makeBlocks());
    middle->addWidget(makeSettings(), 1);
    column->addLayout(middle, 1);
    for (const charts::ChartName& chart : charts::chartNames())
        m_chart->addItem(chart.title, chart.name);
    if (!savedCharts.isEmpty())
        m_chart->insertSeparator(m_chart->count());
    for (const QString& chart : savedCharts)
        m_chart->addItem(chart, chart);
    auto* buttons = new QDialogButtonBox(this);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"builderSave"_s);
    buttons->addButton(tr("&Cancel"), QDialogButtonBox::RejectRole)->setObjectName(u"builderCancel"_s);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &ReportBuilder::finish);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const auto check = [this] { m_save->setEnabled(!m_name->text().trimmed().isEmpty()); };
    connect(m_name, &QLineEdit::textChanged, this, check);
    check();
    list();
    m_blocks->setCurrentRow(0);
    show(0);
    showLogo();
    m_name->setFocus();
}

QWidget* ReportBuilder::makeHead() {
    auto* head = new QWidget(this);
    auto* form = new QFormLayout(head);
    form->setContentsMargins({});
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    m_name = new QLineEdit(m_firstName, head);
    m_name->setObjectName(u"builderName"_s);
    m_name->setMaxLength(100);
    m_title = new QLineEdit(m_design.title, head);
    m_title->setObjectName(u"builderTitle"_s);
    m_title->setMaxLength(300);
    m_title->setPlaceholderText(tr("What the report is about"));
    m_logo = new QLabel(head);
    m_logo->setObjectName(u"builderLogo"_s);
    m_logo->setTextFormat(Qt::PlainText);
    auto* choose = new QPushButton(tr("Choose a &logo\u2026"), head);
    choose->setObjectName(u"builderChooseLogo"_s);
    choose->setAutoDefault(false);
    m_noLogo = new QPushButton(tr("&No logo"), head);
    m_noLogo->setObjectName(u"builderNoLogo"_s);
    m_noLogo->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(choose);
    row->addWidget(m_noLogo);
    row->addWidget(m_logo, 1);
    form->addRow(tr("Na&me"), m_name);
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("Logo"), row);
    connect(choose, &QPushButton::clicked, this, &ReportBuilder::chooseLogo);
    connect(m_noLogo, &QPushButton::clicked, this, [this] {
        m_design.logo.clear();
        showLogo();
    });
    return head;
}

QWidget* ReportBuilder::makeBlocks() {
    auto* left = new QWidget(this);
    left->setFixedWidth(270);
    m_blocks = new QListWidget(left);
    m_blocks->setObjectName(u"builderBlocks"_s);
    auto* label = new QLabel(tr("&Blocks, from top to bottom"), left);
    label->setBuddy(m_blocks);
    m_add = new QToolButton(left);
    m_add->setObjectName(u"builderAdd"_s);
    m_add->setText(tr("&Add"));
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setFocusPolicy(Qt::TabFocus);
    m_add->setToolTip(tr("Add a block below the chosen one"));
    auto* menu = new QMenu(m_add);
    for (int kind = 0; kind < report::designKindCount; ++kind) {
        QAction* action = menu->addAction(report::shown(DesignKind(kind)), this, [this, kind] { add(DesignKind(kind)); });
        action->setObjectName(u"builderAdd%1"_s.arg(kind));
    }
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        for (int kind = 0; kind < report::designKindCount; ++kind)
            menu->actions().at(kind)->setEnabled(report::canRepeat(DesignKind(kind)) ||
                                                 std::none_of(m_design.blocks.begin(), m_design.blocks.end(), [kind](const DesignedBlock& block) { return int(block.kind) == kind; }));
    });
    m_add->setMenu(menu);
    const auto button = [left](const QString& text, const QString& name) {
        auto* made = new QPushButton(text, left);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    m_up = button(tr("&Up"), u"builderUp"_s);
    m_down = button(tr("&Down"), u"builderDown"_s);
    m_remove = button(tr("&Remove"), u"builderRemove"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QWidget* each : std::initializer_list<QWidget*>{m_add, m_up, m_down, m_remove})
        buttons->addWidget(each);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(label);
    column->addWidget(m_blocks, 1);
    column->addLayout(buttons);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QPushButton::clicked, this, &ReportBuilder::remove);
    connect(m_blocks, &QListWidget::currentRowChanged, this, &ReportBuilder::show);
    return left;
}

QWidget* ReportBuilder::makeSettings() {
    m_settings = new QStackedWidget(this);
    m_hint = new QLabel(m_settings);
    m_hint->setObjectName(u"builderHint"_s);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto* text = new QWidget(m_settings);
    m_text = new QPlainTextEdit(text);
    m_text->setObjectName(u"builderText"_s);
    m_text->setTabChangesFocus(true);
    auto* textLabel = new QLabel(tr("T&ext"), text);
    textLabel->setBuddy(m_text);
    auto* textHint = new QLabel(tr("# at the start of a line makes a heading, - a point of a list; **bold**, *italic*; an empty line parts paragraphs."), text);
    textHint->setTextFormat(Qt::PlainText);
    textHint->setWordWrap(true);
    auto* textColumn = new QVBoxLayout(text);
    textColumn->setContentsMargins({});
    textColumn->setSpacing(8);
    textColumn->addWidget(textLabel);
    textColumn->addWidget(m_text, 1);
    textColumn->addWidget(textHint);
    m_picture = new QWidget(m_settings);
    auto* form = new QFormLayout(m_picture);
    form->setContentsMargins({});
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    m_chart = new QComboBox(m_picture);
    m_chart->setObjectName(u"builderChart"_s);
    m_chart->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_chart->setMinimumContentsLength(24);
    m_chartLabel = new QLabel(tr("C&hart"), m_picture);
    m_chartLabel->setBuddy(m_chart);
    m_size = new QComboBox(m_picture);
    m_size->setObjectName(u"builderSize"_s);
    m_size->addItems({tr("Small"), tr("Medium"), tr("Large")});
    form->addRow(m_chartLabel, m_chart);
    form->addRow(tr("Si&ze"), m_size);
    m_settings->addWidget(m_hint);
    m_settings->addWidget(text);
    m_settings->addWidget(m_picture);
    connect(m_text, &QPlainTextEdit::textChanged, this, &ReportBuilder::write);
    connect(m_chart, &QComboBox::currentIndexChanged, this, &ReportBuilder::write);
    connect(m_size, &QComboBox::currentIndexChanged, this, &ReportBuilder::write);
    return m_settings;
}

QString ReportBuilder::titleOf(const DesignedBlock& block) const {
    const QString kind = report::shown(block.kind);
    if (block.kind == DesignKind::Text) {
        const QString first = block.words.section(u'\n', 0, 0).simplified().left(40);
        return first.isEmpty() ? kind : tr("%1: %2", "a kind of block and its first words").arg(kind, first);
    }
    if (block.kind == DesignKind::Chart) {
        const int at = m_chart->findData(block.words);
        return tr("%1: %2", "a kind of block and its first words").arg(kind, at >= 0 ? m_chart->itemText(at) : block.words);
    }
    return kind;
}

void ReportBuilder::list() {
    const QSignalBlocker quiet(m_blocks);
    const int row = m_blocks->currentRow();
    m_blocks->clear();
    for (const DesignedBlock& block : m_design.blocks)
        m_blocks->addItem(titleOf(block));
    m_blocks->setCurrentRow(qBound(0, row, m_blocks->count() - 1));
}

void ReportBuilder::show(int row) {
    const bool hasBlock = row >= 0 && row < int(m_design.blocks.size());
    m_up->setEnabled(hasBlock && row > 0);
    m_down->setEnabled(hasBlock && row + 1 < int(m_design.blocks.size()));
    m_remove->setEnabled(hasBlock && m_design.blocks[size_t(row)].kind != DesignKind::Sources);
    if (!hasBlock)
        return;
    m_isShowing = true;
    const DesignedBlock& block = m_design.blocks[size_t(row)];
    const bool isPicture = block.kind == DesignKind::Map || block.kind == DesignKind::Timeline || block.kind == DesignKind::Trade || block.kind == DesignKind::Chart;
    m_settings->setCurrentIndex(block.kind == DesignKind::Text ? 1 : isPicture ? 2 : 0);
    m_text->setPlainText(block.words);
    m_chartLabel->setVisible(block.kind == DesignKind::Chart);
    m_chart->setVisible(block.kind == DesignKind::Chart);
    if (block.kind == DesignKind::Chart)
        m_chart->setCurrentIndex(m_chart->findData(block.words));
    m_size->setCurrentIndex(int(block.size));
    m_hint->setText(block.kind == DesignKind::Sources      ? tr("The sources of all that the report shows, numbered and listed once. They can be moved, and not removed: every figure names where it is from.")
                    : block.kind == DesignKind::Facts      ? tr("What is known of the agreement or place that the report is about; of all agreements of a filter, how many there are.")
                    : block.kind == DesignKind::Agreements ? tr("The agreements that the report is about, with partner, kind, status, signing, climate and activities. The table goes on over pages.")
                                                           : tr("The activities on record, the newest first."));
    m_isShowing = false;
}

void ReportBuilder::write() {
    const int row = m_blocks->currentRow();
    if (m_isShowing || row < 0)
        return;
    DesignedBlock& block = m_design.blocks[size_t(row)];
    if (block.kind == DesignKind::Text)
        block.words = m_text->toPlainText();
    else if (block.kind == DesignKind::Chart)
        block.words = m_chart->currentData().toString();
    block.size = report::DesignSize(qMax(0, m_size->currentIndex()));
    m_blocks->item(row)->setText(titleOf(block));
}

void ReportBuilder::add(DesignKind kind) {
    DesignedBlock block{kind};
    if (kind == DesignKind::Chart)
        block.words = m_chart->itemData(qMin(1, m_chart->count() - 1)).toString();
    const int row = m_blocks->currentRow() + 1;
    m_design.blocks.insert(m_design.blocks.begin() + row, block);
    list();
    m_blocks->setCurrentRow(row);
    if (kind == DesignKind::Text)
        m_text->setFocus();
}

void ReportBuilder::remove() {
    const int row = m_blocks->currentRow();
    if (row < 0 || m_design.blocks[size_t(row)].kind == DesignKind::Sources)
        return;
    m_design.blocks.erase(m_design.blocks.begin() + row);
    list();
    show(m_blocks->currentRow());
}

void ReportBuilder::move(int by) {
    const int row = m_blocks->currentRow(), to = row + by;
    if (row < 0 || to < 0 || to >= int(m_design.blocks.size()))
        return;
    std::swap(m_design.blocks[size_t(row)], m_design.blocks[size_t(to)]);
    list();
    m_blocks->setCurrentRow(to);
}

void ReportBuilder::showLogo() {
    constexpr int height = 32;
    const QImage logo = QImage::fromData(m_design.logo);
    m_noLogo->setEnabled(!logo.isNull());
    if (logo.isNull())
        m_logo->setText(tr("That of the program"));
    else
        m_logo->setPixmap(QPixmap::fromImage(logo.scaledToHeight(qMin(height, logo.height()), Qt::SmoothTransformation)));
}

void ReportBuilder::chooseLogo() {
    const auto path = m_prompts.chooseFileToOpen(tr("Choose a logo"), QDir::homePath(), tr("Pictures (*.png *.jpg *.jpeg *.svg)"));
    if (!path)
        return;
    QFile file(*path);
    if (!file.open(QIODevice::ReadOnly))
        return m_message->showNotice(tr("The picture could not be read, so the logo stays as it was. Check that the file is there and that you may read it."));
    const auto logo = report::logoOf(file.readAll());
    if (!logo)
        return m_message->showError(logo.error().text());
    m_message->hide();
    m_design.logo = *logo;
    showLogo();
}

void ReportBuilder::finish() {
    const QString name = m_name->text().trimmed();
    if (name != m_firstName && m_taken.contains(name) &&
        !m_prompts.confirm(tr("There is a report \u201c%1\u201d already. Should this one take its place?").arg(name), tr("Replace")))
        return;
    m_design.title = m_title->text().trimmed();
    accept();
    Q_EMIT chosen(name, m_design);
}

}  // namespace window
