// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/exploration.h"
#include "explore/record_facts.h"
#include "picture/theme.h"
#include <QScrollArea>
#include <functional>

namespace profile {

class Page;
class TextLine;

// Everything about the current record, each fact with the number of its source; lines lead from neighbour to neighbour.
class ProfileView : public QScrollArea {
    Q_OBJECT
public:
    explicit ProfileView(explore::Exploration& exploration, QWidget* parent = nullptr);
    void setTheme(const picture::Theme& theme);

    // Counts what rests on a source and is not in the records in memory, in words: "7,062 trade rows".
    using CountResting = std::function<QStringList(records::SourceId)>;
    void setCountResting(CountResting count) { m_countResting = std::move(count); }

Q_SIGNALS:
    void briefingRequested();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void rebuildSoon();
    void rebuild();
    void layOut();
    void addTitle(Page& page, const explore::RecordFacts& facts);
    void addFacts(Page& page, const explore::RecordFacts& facts);
    void addClimate(Page& page, const explore::RecordFacts& facts);
    void addLinks(Page& page, const QString& heading, const QList<explore::FactLink>& links, const QString& empty);
    void addSources(Page& page, const explore::RecordFacts& facts);
    TextLine* line(const QString& text, picture::TextSize size, bool muted = false) const;
    void addHeading(Page& page, const QString& text);

    bool showsAll(const QString& heading) const { return m_all == std::pair(m_exploration.current(), heading); }

    explore::Exploration& m_exploration;
    picture::Theme m_theme;
    CountResting m_countResting;
    std::pair<records::RecordRef, QString> m_all;  // the list that is shown to its end
    bool m_isDue = true;
};

}  // namespace profile
