// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/profile_view.h"

#include "profile/link_line.h"
#include "profile/page.h"
#include "profile/text_line.h"
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>

using namespace Qt::StringLiterals;
using explore::RecordFacts;
using picture::TextSize;

namespace profile {
namespace {

constexpr int mostLinks = 60;

// " [1, 3]", numbers of the list of sources below.
QString marks(const QList<int>& sources) {
    if (sources.isEmpty())
        return {};
    QStringList numbers;
    for (const int at : sources)
        numbers << QString::number(at + 1);
    return u" [%1]"_s.arg(numbers.join(u", "_s));
}

} // namespace

ProfileView::ProfileView(explore::Exploration& exploration, QWidget* parent)
    : QScrollArea(parent)
    , m_exploration(exploration)
    , m_theme(picture::Theme::light(font())) {
    setObjectName(u"profileView"_s);
    setAccessibleName(tr("Profile of the selected record"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(270); // below this a value has one word a line
    connect(&exploration, &explore::Exploration::changed, this, [this](explore::Aspects aspects) {
        if (aspects & (explore::Aspects(explore::Aspect::Records) | explore::Aspect::Selection))
            rebuildSoon();
    });
}

// Not before it is seen: a profile is many lines.
void ProfileView::rebuildSoon() {
    m_isDue = true;
    if (isVisible())
        rebuild();
}

// Once the window around has its shape: lines are measured for one width then, and still before the first paint.
void ProfileView::showEvent(QShowEvent* event) {
    QScrollArea::showEvent(event);
    QTimer::singleShot(0, this, [this] {
        if (m_isDue && isVisible())
            rebuild();
    });
}

void ProfileView::setTheme(const picture::Theme& theme) {
    m_theme = theme;
    rebuildSoon();
}

TextLine* ProfileView::line(const QString& text, TextSize size, bool muted) const {
    return new TextLine(text, m_theme.font(size), muted ? m_theme.muted : m_theme.text);
}

void ProfileView::addHeading(Page& page, const QString& text) {
    page.addSpace(8);
    page.add(new TextLine(text, m_theme.font(TextSize::Body, true), m_theme.text));
}

void ProfileView::rebuild() {
    m_isDue = false;
    auto* made = new Page;
    Page& page = *made;
    const records::RecordRef current = m_exploration.current();
    const RecordFacts facts = explore::recordFacts(*m_exploration.catalogue(), current, locale());
    if (!current.isValid() || facts.title.isEmpty()) {
        page.add(line(tr("Nothing is selected. Click a place or an arc on the map, a bar of the timeline or a row of a "
                         "table, and what is "
                         "known about it stands here."),
                      TextSize::Body, true));
    } else {
        addTitle(page, facts);
        addFacts(page, facts);
        addClimate(page, facts);
        if (current.table != records::Table::Activity && current.table != records::Table::Source)
            addLinks(page, tr("Activities (%1)").arg(locale().toString(facts.activities.size())), facts.activities,
                     tr("No activities yet. Add one from the Records menu."));
        // What lies below the fold waits until the rest is on the screen.
        made->whenPainted([this, made, facts] {
            if (!facts.neighbours.isEmpty())
                addLinks(*made, u"%1 (%2)"_s.arg(facts.neighboursHeading, locale().toString(facts.neighbours.size())),
                         facts.neighbours, {});
            addSources(*made, facts);
            layOut();
        });
    }
    setWidget(made);
    layOut();
}

// The bar has its room whether it is there or not, so that lines are measured for one width only.
void ProfileView::layOut() {
    auto* page = qobject_cast<Page*>(widget());
    if (!page)
        return;
    page->layOut(maximumViewportSize().width() - verticalScrollBar()->sizeHint().width());
    // Qt would show the bar one round of events later, when the first picture is on its way to the screen.
    QEvent now(QEvent::LayoutRequest);
    QScrollArea::event(&now);
}

void ProfileView::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    layOut();
}

void ProfileView::addTitle(Page& page, const RecordFacts& facts) {
    TextLine* title = line(facts.title, TextSize::Title);
    title->setObjectName(u"profileTitle"_s);
    page.add(title);
    page.add(line(facts.subtitle, TextSize::Body, true));
    if (facts.record.table == records::Table::Agreement) {
        auto* button = new QPushButton(tr("Briefing\u2026"));
        button->setObjectName(u"profileBriefing"_s);
        button->setToolTip(tr("Save the partnership briefing as PDF"));
        connect(button, &QPushButton::clicked, this, &ProfileView::briefingRequested);
        page.addSpace(4);
        page.add(button);
    }
    page.addSpace(8);
}

void ProfileView::addFacts(Page& page, const RecordFacts& facts) {
    for (const explore::Fact& fact : facts.facts) {
        const QString mark = fact.isUnsourced ? u" ["_s + tr("no source") + u']' : marks(fact.sources);
        page.add(line(fact.label, TextSize::Body, true), line(fact.value + mark, TextSize::Body));
        if (!fact.note.isEmpty())
            page.add(nullptr, line(fact.note, TextSize::Small, true));
    }
}

void ProfileView::addClimate(Page& page, const RecordFacts& facts) {
    if (facts.climateSentence.isEmpty())
        return;
    addHeading(page, tr("Climate at signing"));
    const QChar mark = picture::climateMark(facts.climateGroup);
    page.add(new TextLine(mark.isNull() ? evidence::shown(facts.climateGroup)
                                        : u"%1 %2"_s.arg(mark).arg(evidence::shown(facts.climateGroup)),
                          m_theme.font(TextSize::Heading), m_theme.climate(facts.climateGroup)));
    TextLine* sentence = line(facts.climateSentence + marks(facts.climateSources), TextSize::Body);
    sentence->setObjectName(u"climateSentence"_s);
    page.add(sentence);
    for (const QString& statement : facts.climateStatements)
        page.add(line(statement, TextSize::Small, true));
}

void ProfileView::addLinks(Page& page, const QString& heading, const QList<explore::FactLink>& links,
                           const QString& empty) {
    if (links.isEmpty() && empty.isEmpty())
        return;
    addHeading(page, heading);
    if (links.isEmpty())
        page.add(line(empty, TextSize::Body, true));
    const qsizetype shown = showsAll(heading) ? links.size() : qMin<qsizetype>(links.size(), mostLinks);
    for (qsizetype i = 0; i < shown; ++i) {
        const explore::FactLink& link = links[i];
        auto* made = new LinkLine(link.text, link.detail + marks(link.sources), m_theme);
        connect(made, &LinkLine::clicked, this, [this, record = link.record] { m_exploration.select(record); });
        page.add(made);
    }
    if (links.size() > shown) {
        auto* all = new LinkLine(tr("Show %1 more").arg(locale().toString(links.size() - shown)), {}, m_theme);
        all->setObjectName(u"profileShowAll"_s);
        connect(all, &LinkLine::clicked, this, [this, heading] {
            m_all = {m_exploration.current(), heading};
            QTimer::singleShot(0, this, &ProfileView::rebuildSoon);  // not while its own line is clicked
        });
        page.add(all);
    }
}

void ProfileView::addSources(Page& page, const RecordFacts& facts) {
    if (facts.record.table == records::Table::Source) {
        const QStringList others = m_countResting ? m_countResting(records::SourceId{facts.record.id}) : QStringList();
        for (const QString& other : others)
            page.add(line(other, TextSize::Body, true));
        if (facts.neighbours.isEmpty() && others.isEmpty())
            page.add(line(tr("Nothing rests on it yet."), TextSize::Body, true));
        return;
    }
    addHeading(page, tr("Sources (%1)").arg(locale().toString(facts.sources.size())));
    if (facts.sources.isEmpty())
        page.add(line(tr("No source is named for this record."), TextSize::Body, true));
    for (qsizetype i = 0; i < facts.sources.size(); ++i) {
        const records::Source* source = m_exploration.catalogue()->sources().find(facts.sources[i]);
        auto* made =
            new LinkLine(u"[%1] %2"_s.arg(i + 1).arg(source->publisher.isEmpty() ? source->title : source->publisher),
                         source->publisher.isEmpty() ? QString() : source->title, m_theme);
        connect(made, &LinkLine::clicked, this, [this, id = source->id] {
            m_exploration.select({records::Table::Source, id.value});
        });
        page.add(made);
    }
}

} // namespace profile
