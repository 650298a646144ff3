// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/chart_scene.h"
#include "charts/trade_chart.h"
#include "explore/country_pair.h"
#include <QWidget>
#include <memory>

class QAction;
class QComboBox;
class QActionGroup;
class QGraphicsView;
class QListWidget;
class QMouseEvent;
class QRubberBand;
class QWheelEvent;
class QToolButton;

namespace charts {

// Trade above favorability of the pair of places that the selection is about; another pair can be chosen in the header and holds
// until the selection changes. Partners can be compared, chosen in a list beside the chart. Hovering says values, a click sets the
// point in time, Left and Right move it by a year. The wheel and a drag come nearer in time, + and - do, and a double click or 0
// shows all again.
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
    const ChartSpec& spec() const { return m_spec; }
    // The stretch of time that is shown.
    picture::TimeSpan span() const { return m_zoom.value_or(m_spec.span); }
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
    void makePartners();
    void compare(Comparison comparison);
    void listPartners();
    void setZoom(std::optional<picture::TimeSpan> span);
    void zoomBy(double factor, std::optional<double> day);
    bool wheelTurned(const QWheelEvent& event);
    void dragged(const QMouseEvent& event);
    void released(const QMouseEvent& event);
    bool pressedTwice();
    std::optional<double> dayAt(QPoint viewPosition) const;

    explore::Exploration& m_exploration;
    TradeReading m_reading;
    std::vector<std::pair<records::PlaceId, records::PlaceId>> m_pairs;  // of trade; read when first needed
    picture::Theme m_theme;
    explore::CountryPair m_pair;
    ChartSpec m_spec;   // the whole
    std::optional<picture::TimeSpan> m_zoom;  // what of it is shown
    std::unique_ptr<ChartScene> m_scene;
    QGraphicsView* m_graphics = nullptr;
    QComboBox* m_first = nullptr;
    QComboBox* m_second = nullptr;
    QComboBox* m_measure = nullptr;
    QComboBox* m_flows = nullptr;
    QToolButton* m_more = nullptr;
    QAction *m_logarithmic = nullptr, *m_bothDirections = nullptr, *m_crises = nullptr;
    ChartChoices m_words;  // title, subtitle and note of a saved chart
    QActionGroup *m_period = nullptr, *m_comparison = nullptr;
    QWidget* m_partnersPanel = nullptr;
    QListWidget* m_partners = nullptr;
    QStringList m_compared;  // slugs
    QRubberBand* m_band = nullptr;
    std::optional<QPoint> m_pressed;
    bool m_isOutdated = true;
};

}  // namespace charts
