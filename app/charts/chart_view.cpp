// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/chart_view.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QDate>
#include <QGraphicsView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMouseEvent>
#include <QSet>
#include <QSignalBlocker>
#include <QToolButton>
#include <QToolTip>
#include <cmath>
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
    : QWidget(parent), m_exploration(exploration), m_loader(std::move(loader)), m_theme(picture::Theme::light(font())),
      m_scene(std::make_unique<ChartScene>()) {
    setObjectName(u"chartView"_s);
    setAccessibleName(tr("Trade and favorability"));
    m_first = countryBox(this, u"chartFirstCountry"_s, tr("First country"));
    m_second = countryBox(this, u"chartSecondCountry"_s, tr("Second country"));
    m_flows = choiceBox(this, u"chartFlows"_s, tr("Flows"), {tr("Exports and imports"), tr("Balance"), tr("Exports plus imports")});
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
    column->addLayout(header);
    column->addWidget(m_graphics, 1);
    setTabOrder(m_first, m_second);
    setTabOrder(m_second, m_flows);
    setTabOrder(m_flows, m_measure);
    setTabOrder(m_measure, m_more);
    setTabOrder(m_more, m_graphics);
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
    m_tradePairs = std::move(pairs);
    m_pairs.clear();
    outdate();
}

void ChartView::setDeflator(const DeflatorLoader& loader) {
    m_deflator = loader;
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
    if (const explore::CountryPair pair = choices.pair(*m_exploration.catalogue()); pair.isValid())
        m_pair = pair;
    outdate();
}

picture::Paint ChartView::picturePaint(const picture::Theme& theme) {
    if (m_isOutdated)
        rebuild();
    return chartPaint(m_spec, theme, locale(), m_exploration.time().day);
}

void ChartView::setPair(const explore::CountryPair& pair) {
    m_pair = pair;
    outdate();
}

void ChartView::follow(explore::Aspects aspects) {
    if (aspects & Aspect::Records) {
        m_tradeOf = {};
        m_pairs.clear();
    }
    if (aspects & (Aspect::Records | Aspect::Filter | Aspect::Selection)) {
        m_pair = explore::countryPair(*m_exploration.catalogue(), m_exploration.shown(), m_exploration.selection());
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
    if (m_tradePairs) {
        if (m_pairs.empty())
            m_pairs = m_tradePairs();
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
    if (m_tradeOf != m_pair) {
        m_trade = m_pair.isValid() && m_loader ? m_loader(m_pair.first, m_pair.second) : std::vector<TradeLine>{};
        m_tradeOf = m_pair;
        m_world.clear();
    }
    TradeAndOpinionOptions options;
    options.locale = locale();
    options.shown = m_exploration.shown();
    options.selection = m_exploration.selection();
    const ChartChoices chosenNow = choices();
    chosenNow.applyTo(options);
    if (options.measure == TradeMeasure::Real && m_deflator)
        options.deflator = m_deflator();
    if (options.measure == TradeMeasure::Share && m_loader && m_pair.isValid()) {
        const PlaceId world{catalogue.fromSlug(u"WORLD").id};
        if (m_world.empty() && world.isValid())
            for (const PlaceId reporter : {m_pair.first, m_pair.second})
                for (TradeLine& line : m_loader(reporter, world))
                    m_world.push_back(std::move(line));
        options.world = m_world;
    }
    m_spec = tradeAndOpinion(catalogue, m_trade, m_pair.first, m_pair.second, options);
    chosenNow.word(m_spec);
    m_graphics->setAccessibleDescription(m_spec.description);
    listCountries();
    m_isOutdated = false;
    draw();
}

void ChartView::draw() {
    m_scene->show(m_spec, m_theme, m_graphics->viewport()->size(), locale());
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

bool ChartView::keyPressed(int key) {
    if (key != Qt::Key_Left && key != Qt::Key_Right)
        return false;
    const QDate from = m_exploration.time().day ? QDate::fromJulianDay(*m_exploration.time().day) : QDate::currentDate();
    m_exploration.setTime({from.addYears(key == Qt::Key_Left ? -1 : 1).toJulianDay()});
    return true;
}

bool ChartView::eventFilter(QObject* watched, QEvent* event) {
    if (m_graphics && watched == m_graphics && event->type() == QEvent::KeyPress)
        return keyPressed(static_cast<QKeyEvent*>(event)->key());
    if (!m_graphics || watched != m_graphics->viewport())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::Resize) {
        if (isVisible() && !m_isOutdated)
            draw();
    } else if (event->type() == QEvent::MouseMove) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        hover(mouse->position(), mouse->globalPosition().toPoint());
    } else if (event->type() == QEvent::MouseButtonPress) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const auto day = m_scene->dayAt(m_graphics->mapToScene(mouse->position().toPoint()));
        if (day && mouse->button() == Qt::LeftButton)
            m_exploration.setTime({qint64(std::floor(*day))});
    } else if (event->type() == QEvent::MouseButtonDblClick) {
        m_exploration.setTime({});
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace charts
