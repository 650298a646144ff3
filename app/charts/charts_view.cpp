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
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace charts {

ChartsView::ChartsView(explore::Exploration& exploration, SummaryView::Sources sources, QWidget* parent)
    : QWidget(parent), m_theme(picture::Theme::light(font())) {
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
    header->addWidget(copy);
    auto* column = new QVBoxLayout(this);
    column->setSizeConstraint(QLayout::SetNoConstraint); // rather cut than over the panels beside it
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(header);
    column->addWidget(m_stack, 1);
    setTabOrder(m_chooser, copy);
    connect(m_chooser, &QComboBox::currentIndexChanged, this, [this] {
        if (!isTrade())
            m_summary->setChart(chart());
        m_stack->setCurrentWidget(isTrade() ? static_cast<QWidget*>(m_trade) : m_summary);
    });
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

QString ChartsView::description() {
    return isTrade() ? m_trade->spec().description : m_summary->spec().description;
}

ChartTable ChartsView::table() {
    return isTrade() ? chartTable(m_trade->spec()) : chartTable(m_summary->spec());
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
