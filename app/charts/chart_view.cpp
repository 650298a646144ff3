// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_view.h"

#include "charts/chart_zoom.h"
#include <QAbstractItemView>
#include <QActionGroup>
#include <QBoxLayout>
#include <QComboBox>
#include <QGraphicsView>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSet>
#include <QSignalBlocker>
#include <QToolButton>
#include <QToolTip>
#include <utility>

using namespace Qt::StringLiterals;

namespace charts {
namespace {

using explore::Aspect;
using records::PlaceId;

// As wide as there is room for, narrow beside a narrow chart; the list shows all words.
void letShrink(QComboBox* box) {
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(5);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    box->setMaximumWidth(190);
    box->view()->setMinimumWidth(190);
}

QComboBox* countryBox(QWidget* parent, const QString& objectName, const QString& accessibleName) {
    auto* box = new QComboBox(parent);
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    letShrink(box);
    return box;
}

QComboBox* choiceBox(QWidget* parent, const QString& objectName, const QString& accessibleName, const QStringList& choices) {
    auto* box = new QComboBox(parent);
    box->setObjectName(objectName);
    box->setAccessibleName(accessibleName);
    box->setToolTip(accessibleName);
    box->addItems(choices);
    letShrink(box);
    return box;
}

PlaceId chosen(const QComboBox* box) {
    return {box->currentData().toLongLong()};
}

void fill(QComboBox* box, const explore::Catalogue& catalogue, const QSet<PlaceId>& places, PlaceId current) {
    const QSignalBlocker blocker(box);
    box->clear();
    for (PlaceId id : places)
        if (const records::Place* place = catalogue.places().find(id))
            box->addItem(place->name, id.value);
    box->model()->sort(0);
    box->setCurrentIndex(box->findData(current.value));
}

}  // namespace

ChartView::ChartView(explore::Exploration& exploration, TradeLoader loader, QWidget* parent)
    : QWidget(parent), m_exploration(exploration), m_reading{std::move(loader), {}, {}}, m_theme(picture::Theme::light(font())),
      m_scene(std::make_unique<ChartScene>()) {
    setObjectName(u"chartView"_s);
    setAccessibleName(tr("Trade and favorability"));
    m_first = countryBox(this, u"chartFirstCountry"_s, tr("First country"));
    m_second = countryBox(this, u"chartSecondCountry"_s, tr("Second country"));
    m_flows = choiceBox(this, u"chartFlows"_s, tr("Flows"), {tr("Exports and imports"), tr("Balance"), tr("Exports plus imports"), tr("Exports"), tr("Imports")});
    m_measure = choiceBox(this, u"chartMeasure"_s, tr("Measure"),
                          {tr("Dollars of each year"), tr("Real dollars"), tr("Index, signing is 100"), tr("Growth"), tr("Share of all trade")});
    auto* label = new QLabel(tr("&Countries"), this);
    label->setBuddy(m_first);
    auto* header = new QHBoxLayout;
    header->setContentsMargins(12, 8, 12, 4);
    header->setSpacing(8);
    header->addWidget(label);
    header->addWidget(m_first, 1);
    header->addWidget(new QLabel(u"\u2013"_s, this));
    header->addWidget(m_second, 1);
    header->addWidget(m_flows, 1);
    header->addWidget(m_measure, 1);
    makeMore();
    header->addWidget(m_more);
    header->addStretch();
    m_graphics = new QGraphicsView(m_scene.get(), this);
    m_graphics->setObjectName(u"chartGraphics"_s);
    m_graphics->setAccessibleName(tr("Chart of trade and favorability"));
    m_graphics->setFrameShape(QFrame::NoFrame);
    m_graphics->setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_graphics->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_graphics->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_graphics->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_graphics->setMinimumSize(120, 80);
    m_graphics->setMouseTracking(true);
    m_graphics->viewport()->setMouseTracking(true);
    m_graphics->viewport()->installEventFilter(this);
    m_graphics->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    makePartners();
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_graphics, 1);
    body->addWidget(m_partnersPanel);
    column->addLayout(header);
    column->addLayout(body, 1);
    setTabOrder(m_first, m_second);
    setTabOrder(m_second, m_flows);
    setTabOrder(m_flows, m_measure);
    setTabOrder(m_measure, m_more);
    setTabOrder(m_more, m_graphics);
    setTabOrder(m_graphics, m_partners);
    connect(m_flows, &QComboBox::activated, this, &ChartView::outdate);
    connect(m_measure, &QComboBox::activated, this, &ChartView::outdate);
    connect(m_first, &QComboBox::activated, this, &ChartView::choose);
    connect(m_second, &QComboBox::activated, this, &ChartView::choose);
    connect(&exploration, &explore::Exploration::changed, this, &ChartView::follow);
    follow(Aspect::Records | Aspect::Filter | Aspect::Selection | Aspect::Time);
}

ChartView::~ChartView() {
    // The view looks at the scene while it is taken down, so it goes first; its last events find no view here.
    delete std::exchange(m_graphics, nullptr);
}

void ChartView::setTheme(const picture::Theme& theme) {
    m_theme = theme;
    if (!m_isOutdated && isVisible())
        draw();
    else
        outdate();
}

void ChartView::setTradePairs(TradePairsLoader pairs) {
    m_reading.pairs = std::move(pairs);
    m_pairs.clear();
    outdate();
}

void ChartView::setDeflator(const DeflatorLoader& loader) {
    m_reading.deflator = loader;
    outdate();
}

void ChartView::makeMore() {
    m_more = new QToolButton(this);
    m_more->setObjectName(u"chartMore"_s);
    m_more->setText(tr("More"));
    m_more->setAccessibleName(tr("More about how trade and opinion are drawn"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setFocusPolicy(Qt::TabFocus);
    auto* menu = new QMenu(m_more);
    const auto add = [this, menu](const QString& name, const QString& text) {
        QAction* action = menu->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        connect(action, &QAction::toggled, this, &ChartView::outdate);
        return action;
    };
    m_logarithmic = add(u"chartLogarithmic"_s, tr("&Logarithmic scale of trade"));
    m_bothDirections = add(u"chartBothDirections"_s, tr("Opinion in &both directions"));
    m_crises = add(u"chartCrises"_s, tr("Shade &crises"));
    menu->addSeparator();
    const auto addGroup = [this](QMenu* to, const std::vector<std::pair<QString, QString>>& choices, const std::function<void(int)>& chosen) {
        auto* group = new QActionGroup(this);
        for (const auto& [name, text] : choices) {
            QAction* action = group->addAction(to->addAction(text));
            action->setObjectName(name);
            action->setCheckable(true);
            connect(action, &QAction::triggered, this, [chosen, number = int(group->actions().size()) - 1] { chosen(number); });
        }
        group->actions().first()->setChecked(true);
        return group;
    };
    m_period = addGroup(menu->addMenu(tr("Trade by &time")),
                        {{u"chartAnnual"_s, tr("By &year")}, {u"chartQuarterly"_s, tr("By &quarter")}, {u"chartMonthly"_s, tr("By &month")},
                         {u"chartTwelveMonths"_s, tr("&Sums of 12 months")}},
                        [this](int) { outdate(); });
    menu->addSeparator();
    m_comparison = addGroup(menu,
                            {{u"chartOnePair"_s, tr("&One pair")}, {u"chartCompared"_s, tr("Several partners in one &panel")},
                             {u"chartSideBySide"_s, tr("Several partners &side by side")}},
                            [this](int number) { compare(Comparison(number)); });
    m_more->setMenu(menu);
}

ChartChoices ChartView::choices() const {
    ChartChoices choices = m_words;
    const explore::Catalogue& catalogue = *m_exploration.catalogue();
    choices.first = catalogue.slug({records::Table::Place, m_pair.first.value});
    choices.second = catalogue.slug({records::Table::Place, m_pair.second.value});
    choices.measure = TradeMeasure(m_measure->currentIndex());
    choices.flows = TradeFlows(m_flows->currentIndex());
    choices.scale = TradeScale(m_logarithmic->isChecked());
    choices.opinions = Opinions(m_bothDirections->isChecked());
    choices.bands = CrisisBands(m_crises->isChecked());
    choices.period = TradePeriod(m_period->actions().indexOf(m_period->checkedAction()));
    choices.comparison = Comparison(m_comparison->actions().indexOf(m_comparison->checkedAction()));
    choices.partners = choices.comparison == Comparison::None ? QStringList() : m_compared;
    return choices;
}

void ChartView::setChoices(const ChartChoices& choices) {
    m_words = {};
    m_words.title = choices.title;
    m_words.subtitle = choices.subtitle;
    m_words.note = choices.note;
    m_measure->setCurrentIndex(int(choices.measure));
    m_flows->setCurrentIndex(int(choices.flows));
    m_logarithmic->setChecked(choices.scale == TradeScale::Logarithmic);
    m_bothDirections->setChecked(choices.opinions == Opinions::BothDirections);
    m_crises->setChecked(choices.bands == CrisisBands::Shown);
    m_period->actions().at(int(choices.period))->setChecked(true);
    m_comparison->actions().at(int(choices.comparison))->setChecked(true);
    m_compared = choices.partners;
    m_zoom.reset();
    if (const explore::CountryPair pair = choices.pair(*m_exploration.catalogue()); pair.isValid())
        m_pair = pair;
    outdate();
}

picture::Paint ChartView::picturePaint(const picture::Theme& theme) {
    if (m_isOutdated)
        rebuild();
    return chartPaint(m_zoom ? zoomed(m_spec, *m_zoom) : m_spec, theme, locale(), m_exploration.time().day);
}

void ChartView::setPair(const explore::CountryPair& pair) {
    m_pair = pair;
    outdate();
}

void ChartView::follow(explore::Aspects aspects) {
    if (aspects & Aspect::Records)
        m_pairs.clear();
    if (aspects & (Aspect::Records | Aspect::Filter | Aspect::Selection)) {
        m_pair = explore::countryPair(*m_exploration.catalogue(), m_exploration.shown(), m_exploration.selection());
        m_zoom.reset();
        outdate();
    } else if (aspects & Aspect::Time) {
        m_scene->setCursorDay(m_exploration.time().day);
    }
}

// Countries that are asked about, ask, or trade; the second box lists those that have to do with the first.
void ChartView::listCountries() {
    const explore::Catalogue& catalogue = *m_exploration.catalogue();
    QSet<PlaceId> all;
    QSet<PlaceId> partners;
    const auto add = [&](PlaceId one, PlaceId other) {
        if (!one.isValid() || !other.isValid() || one == other)
            return;
        all << one << other;
        if (one == m_pair.first)
            partners << other;
        else if (other == m_pair.first)
            partners << one;
    };
    for (const explore::PollSeries& series : catalogue.series())
        add(series.respondents, series.about);
    if (m_reading.pairs) {
        if (m_pairs.empty())
            m_pairs = m_reading.pairs();
        for (const auto& [one, other] : m_pairs)
            add(one, other);
    } else {
        for (const records::Agreement& agreement : catalogue.agreements().all()) {
            const auto [one, other] = catalogue.countriesOf(agreement);
            add(one, other);
        }
    }
    add(m_pair.first, m_pair.second);
    fill(m_first, catalogue, all, m_pair.first);
    fill(m_second, catalogue, partners, m_pair.second);
}

void ChartView::choose() {
    m_pair = {chosen(m_first), chosen(m_second)};
    listCountries();
    if (m_second->currentIndex() < 0 && m_second->count() > 0) {
        m_second->setCurrentIndex(0);
        m_pair.second = chosen(m_second);
    }
    outdate();
}

void ChartView::outdate() {
    m_isOutdated = true;
    if (isVisible())
        rebuild();
}

void ChartView::rebuild() {
    const explore::Catalogue& catalogue = *m_exploration.catalogue();
    TradeAndOpinionOptions options;
    options.locale = locale();
    options.shown = m_exploration.shown();
    options.selection = m_exploration.selection();
    const ChartChoices chosenNow = choices();
    m_spec = tradeChart(catalogue, m_reading, m_pair, chosenNow, options);
    chosenNow.word(m_spec);
    m_graphics->setAccessibleDescription(m_spec.description);
    listCountries();
    listPartners();
    if (m_zoom && (m_spec.isEmpty() || m_zoom->from < m_spec.span.from || m_zoom->to > m_spec.span.to))
        m_zoom.reset();
    m_isOutdated = false;
    draw();
}

void ChartView::draw() {
    m_scene->show(m_zoom ? zoomed(m_spec, *m_zoom) : m_spec, m_theme, m_graphics->viewport()->size(), locale());
    m_scene->setCursorDay(m_exploration.time().day);
}

void ChartView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isOutdated)
        rebuild();
}

void ChartView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LocaleChange)
        outdate();
    QWidget::changeEvent(event);
}

void ChartView::hover(QPointF viewPosition, QPoint global) {
    const QPointF at = m_graphics->mapToScene(viewPosition.toPoint());
    const auto value = m_scene->valueAt(at);
    QString text = value ? value->text : m_scene->eventAt(at);
    if (text.isEmpty())
        text = m_scene->readoutAt(at);
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(global, u"<qt>"_s + text.toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</qt>"_s, m_graphics);
    m_graphics->viewport()->setCursor(m_scene->dayAt(at) ? Qt::CrossCursor : Qt::ArrowCursor);
}

}  // namespace charts
