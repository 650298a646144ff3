// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_scene.h"
#include "charts/chart_choices.h"
#include "explore/country_pair.h"
#include <QWidget>
#include <memory>

class QAction;
class QComboBox;
class QGraphicsView;
class QToolButton;

namespace charts {

// Trade above favorability of the pair of countries that the selection is about; another pair can be chosen in the header and
// holds until the selection changes. Hovering says values, a click sets the point in time, Left and Right move it by a year.
class ChartView : public QWidget {
    Q_OBJECT
public:
    ChartView(explore::Exploration& exploration, TradeLoader loader, QWidget* parent = nullptr);
    ~ChartView() override;

    void setTheme(const picture::Theme& theme);
    // What real dollars are made with.
    void setDeflator(const DeflatorLoader& loader);
    // All that was chosen here; setting it holds the countries, if it names two, until the selection changes.
    ChartChoices choices() const;
    void setChoices(const ChartChoices& choices);
    // Countries to choose from beside those with polls. Without it, those with agreements are offered.
    void setTradePairs(TradePairsLoader pairs);
    explore::CountryPair pair() const { return m_pair; }
    void setPair(const explore::CountryPair& pair);
    const ChartSpec& spec() const { return m_spec; }  // what is shown
    // What is on screen, for export and print in another theme. Holds copies only.
    picture::Paint picturePaint(const picture::Theme& theme);

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void follow(explore::Aspects aspects);
    void outdate();
    void rebuild();
    void draw();
    void makeMore();
    void listCountries();
    void choose();
    bool keyPressed(int key);
    void hover(QPointF viewPosition, QPoint global);

    explore::Exploration& m_exploration;
    TradeLoader m_loader;
    TradePairsLoader m_tradePairs;
    std::vector<std::pair<records::PlaceId, records::PlaceId>> m_pairs;  // of trade; read when first needed
    picture::Theme m_theme;
    explore::CountryPair m_pair;
    explore::CountryPair m_tradeOf;  // whose trade m_trade is
    std::vector<TradeLine> m_trade;
    std::vector<TradeLine> m_world;  // of both with all partners
    DeflatorLoader m_deflator;
    ChartSpec m_spec;
    std::unique_ptr<ChartScene> m_scene;
    QGraphicsView* m_graphics = nullptr;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    QComboBox* m_measure = nullptr;
    QComboBox* m_flows = nullptr;
    QToolButton* m_more = nullptr;
    QAction *m_logarithmic = nullptr, *m_bothDirections = nullptr, *m_crises = nullptr;
    ChartChoices m_words;  // title, subtitle and note of a saved chart
    bool m_isOutdated = true;
};

}  // namespace charts
