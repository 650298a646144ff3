// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/charts_view.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

constexpr int savedRole = Qt::UserRole + 1;  // the name of a saved chart; the user's data is the chart that it is made from

}  // namespace

ChartsView::ChartsView(explore::Exploration& exploration, SummaryView::Sources sources, QWidget* parent)
    : QWidget(parent), m_exploration(exploration), m_theme(picture::Theme::light(font())) {
    setObjectName(u"chartsView"_s);
    m_chooser = new QComboBox(this);
    m_chooser->setObjectName(u"chartChooser"_s);
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_chooser->setMinimumWidth(60);
    for (const ChartName& name : chartNames())
        m_chooser->addItem(name.title, name.name);
    m_chooser->setMaxVisibleItems(m_chooser->count());
    auto* label = new QLabel(tr("C&hart"), this);
    label->setBuddy(m_chooser);
    QToolButton* save = makeSaveButton();
    QToolButton* copy = makeCopyButton();
    m_trade = new ChartView(exploration, sources.trade, this);
    m_trade->setTradePairs(sources.tradePairs);
    m_trade->setDeflator(sources.deflator);
    m_summary = new SummaryView(exploration, std::move(sources), this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_trade);
    m_stack->addWidget(m_summary);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(12, 8, 12, 0);
    header->setSpacing(8);
    header->addWidget(label);
    header->addWidget(m_chooser);
    header->addStretch();
    header->addWidget(save);
    header->addWidget(copy);
    auto* column = new QVBoxLayout(this);
    column->setSizeConstraint(QLayout::SetNoConstraint); // rather cut than over the panels beside it
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(header);
    column->addWidget(m_stack, 1);
    setTabOrder(m_chooser, save);
    setTabOrder(save, copy);
    connect(m_chooser, &QComboBox::currentIndexChanged, this, &ChartsView::showChosen);
}

QToolButton* ChartsView::makeCopyButton() {
    auto* copy = new QToolButton(this);
    copy->setObjectName(u"copyChart"_s);
    copy->setText(tr("Copy"));
    copy->setAccessibleName(tr("Copy the chart"));
    copy->setPopupMode(QToolButton::InstantPopup);
    copy->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(copy);
    menu->addAction(tr("As a &picture"), this, &ChartsView::copyPicture)->setObjectName(u"copyChartPicture"_s);
    menu->addAction(tr("As &data for a spreadsheet"), this, &ChartsView::copyData)->setObjectName(u"copyChartData"_s);
    copy->setMenu(menu);
    return copy;
}

QToolButton* ChartsView::makeSaveButton() {
    auto* save = new QToolButton(this);
    save->setObjectName(u"saveChart"_s);
    save->setText(tr("Save"));
    save->setAccessibleName(tr("Save the chart in the document"));
    save->setPopupMode(QToolButton::InstantPopup);
    save->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(save);
    menu->addAction(tr("&Save this chart with its words\u2026"), this, &ChartsView::saveRequested)->setObjectName(u"saveChartAs"_s);
    m_remove = menu->addAction(tr("&Remove this saved chart"), this, [this] { Q_EMIT removeRequested(savedName()); });
    m_remove->setObjectName(u"removeChart"_s);
    m_remove->setEnabled(false);
    save->setMenu(menu);
    return save;
}

void ChartsView::showChosen() {
    const QString saved = savedName();
    m_remove->setEnabled(!saved.isEmpty());
    const auto found = std::find_if(m_saved.begin(), m_saved.end(), [&saved](const SavedChart& each) { return each.name == saved; });
    apply(found != m_saved.end() ? found->choices : ChartChoices{.chart = chart()});
    m_stack->setCurrentWidget(isTrade() ? static_cast<QWidget*>(m_trade) : m_summary);
}

// A saved chart brings its filter and its selection; another one keeps what is explored, and loses only the words.
void ChartsView::apply(const ChartChoices& choices) {
    const bool isSaved = !savedName().isEmpty();
    if (isSaved) {
        if (const auto filter = explore::Filter::parse(choices.filter))
            m_exploration.setFilter(*filter);
        if (const records::RecordRef record = m_exploration.catalogue()->fromSlug(choices.selection); record.isValid())
            m_exploration.select(record);
    }
    if (!isTrade()) {
        m_summary->setWords(choices);
        m_summary->setChart(chart());
        return;
    }
    ChartChoices next = isSaved ? choices : m_trade->choices();
    next.title = choices.title;
    next.subtitle = choices.subtitle;
    next.note = choices.note;
    m_trade->setChoices(next);
}

void ChartsView::setSaved(const std::vector<SavedChart>& saved) {
    const QString current = savedName();
    const QString plain = chart();
    const QSignalBlocker quiet(m_chooser);
    m_saved = saved;
    while (m_chooser->count() > int(chartNames().size()))
        m_chooser->removeItem(m_chooser->count() - 1);
    if (!saved.empty())
        m_chooser->insertSeparator(m_chooser->count());
    for (const SavedChart& each : saved) {
        m_chooser->addItem(each.name, each.choices.chart);
        m_chooser->setItemData(m_chooser->count() - 1, each.name, savedRole);
    }
    const int at = current.isEmpty() ? -1 : m_chooser->findData(current, savedRole);
    m_chooser->setCurrentIndex(at >= 0 ? at : m_chooser->findData(plain));
    m_chooser->setMaxVisibleItems(m_chooser->count());
    m_remove->setEnabled(!savedName().isEmpty());
}

void ChartsView::showSaved(const QString& name) {
    const int at = m_chooser->findData(name, savedRole);
    if (at < 0)
        return;
    if (at == m_chooser->currentIndex())
        showChosen();  // its words may be others
    m_chooser->setCurrentIndex(at);
}

QString ChartsView::savedName() const {
    return m_chooser->currentData(savedRole).toString();
}

ChartChoices ChartsView::choices() const {
    ChartChoices now;
    if (isTrade())
        now = m_trade->choices();
    now.chart = chart();
    const auto found = std::find_if(m_saved.begin(), m_saved.end(), [this](const SavedChart& each) { return each.name == savedName(); });
    if (found != m_saved.end()) {
        now.title = found->choices.title;
        now.subtitle = found->choices.subtitle;
        now.note = found->choices.note;
    }
    now.filter = m_exploration.filter().print();
    now.selection = m_exploration.catalogue()->slug(m_exploration.current());
    return now;
}

void ChartsView::setTheme(const picture::Theme& theme) {
    m_theme = theme;
    m_trade->setTheme(theme);
    m_summary->setTheme(theme);
}

bool ChartsView::isTrade() const {
    return chart() == tradeAndOpinionName();
}

void ChartsView::setChart(const QString& name) {
    if (const int at = m_chooser->findData(name); at >= 0)
        m_chooser->setCurrentIndex(at);
}

QString ChartsView::chart() const {
    return m_chooser->currentData().toString();
}

QString ChartsView::title() const {
    return m_chooser->currentText();
}

QString ChartsView::chartTitle() {
    return isTrade() ? m_trade->spec().title : m_summary->spec().title;
}

QString ChartsView::chartSubtitle() {
    return isTrade() ? m_trade->spec().subtitle : m_summary->spec().subtitle;
}

QString ChartsView::description() {
    return isTrade() ? m_trade->spec().description : m_summary->spec().description;
}

ChartTable ChartsView::table() {
    return isTrade() ? chartTable(m_trade->spec()) : chartTable(m_summary->spec());
}

ChartSheet ChartsView::sheet() {
    return isTrade() ? chartSheet(m_trade->spec()) : chartSheet(m_summary->spec());
}

picture::Paint ChartsView::picturePaint(const picture::Theme& theme) {
    return isTrade() ? m_trade->picturePaint(theme) : m_summary->picturePaint(theme);
}

QSize ChartsView::pictureSize() const {
    return m_stack->size();
}

void ChartsView::copyPicture() {
    constexpr qreal scale = 2;  // sharp on a slide
    const QSizeF size = pictureSize();
    QImage image((size * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(Qt::white);
    QPainter painter(&image);
    picturePaint(picture::Theme::light(m_theme.base))(painter, QRectF(QPointF(), size));
    painter.end();
    QGuiApplication::clipboard()->setImage(image);
    Q_EMIT copied(tr("The chart was copied as a picture."));
}

void ChartsView::copyData() {
    const ChartTable rows = table();
    if (rows.isEmpty())
        return Q_EMIT copied(tr("The chart shows nothing, so there is nothing to copy."));
    QGuiApplication::clipboard()->setText(toTabs(rows));
    Q_EMIT copied(tr("The numbers of the chart were copied. Paste them into a spreadsheet."));
}

}  // namespace charts
