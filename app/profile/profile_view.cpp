// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profile/profile_view.h"

#include "profile/link_line.h"
#include "profile/text_line.h"
#include <QGridLayout>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

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

}  // namespace

ProfileView::ProfileView(explore::Exploration& exploration, QWidget* parent)
    : QScrollArea(parent), m_exploration(exploration), m_theme(picture::Theme::light(font())) {
    setObjectName(u"profileView"_s);
    setAccessibleName(tr("Profile of the selected record"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(270);  // below this a value has one word a line
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

void ProfileView::showEvent(QShowEvent* event) {
    if (m_isDue)
        rebuild();
    QScrollArea::showEvent(event);
}

void ProfileView::setTheme(const picture::Theme& theme) {
    m_theme = theme;
    rebuildSoon();
}

TextLine* ProfileView::line(const QString& text, TextSize size, bool muted) const {
    return new TextLine(text, m_theme.font(size), muted ? m_theme.muted : m_theme.text);
}

void ProfileView::addHeading(QVBoxLayout* column, const QString& text) {
    column->addSpacing(8);
    column->addWidget(new TextLine(text, m_theme.font(TextSize::Body, true), m_theme.text));
}

void ProfileView::rebuild() {
    m_isDue = false;
    m_rest = {};
    auto* page = new QWidget;
    page->setObjectName(u"profilePage"_s);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(4);
    const records::RecordRef current = m_exploration.current();
    const RecordFacts facts = explore::recordFacts(*m_exploration.catalogue(), current, locale());
    if (!current.isValid() || facts.title.isEmpty()) {
        column->addWidget(line(tr("Nothing is selected. Click a place or an arc on the map, a bar of the timeline or a row of a table, and what is "
                                   "known about it stands here."),
                                TextSize::Body, true));
    } else {
        addTitle(column, facts);
        addFacts(column, facts);
        addClimate(column, facts);
        if (current.table != records::Table::Activity && current.table != records::Table::Source)
            addLinks(column, tr("Activities (%1)").arg(locale().toString(facts.activities.size())), facts.activities,
                     tr("No activities yet. Add one from the Edit menu."));
        m_rest = [this, column, facts] {
            delete column->takeAt(column->count() - 1);  // the stretch
            if (!facts.neighbours.isEmpty())
                addLinks(column, u"%1 (%2)"_s.arg(facts.neighboursHeading, locale().toString(facts.neighbours.size())), facts.neighbours, {});
            addSources(column, facts);
            column->addStretch(1);
        };
    }
    column->addStretch(1);
    setWidget(page);
}

// What lies below the fold waits until the rest is on the screen.
bool ProfileView::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Paint && m_rest)
        QTimer::singleShot(0, widget(), [rest = std::exchange(m_rest, {})] { rest(); });
    return QScrollArea::viewportEvent(event);
}

void ProfileView::addTitle(QVBoxLayout* column, const RecordFacts& facts) {
    TextLine* title = line(facts.title, TextSize::Title);
    title->setObjectName(u"profileTitle"_s);
    column->addWidget(title);
    column->addWidget(line(facts.subtitle, TextSize::Body, true));
    if (facts.record.table == records::Table::Agreement) {
        auto* button = new QPushButton(tr("Briefing\u2026"));
        button->setObjectName(u"profileBriefing"_s);
        button->setToolTip(tr("Save the partnership briefing as PDF"));
        connect(button, &QPushButton::clicked, this, &ProfileView::briefingRequested);
        column->addSpacing(4);
        column->addWidget(button, 0, Qt::AlignLeft);
    }
    column->addSpacing(8);
}

void ProfileView::addFacts(QVBoxLayout* column, const RecordFacts& facts) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const explore::Fact& fact : facts.facts) {
        TextLine* name = line(fact.label, TextSize::Body, true);
        name->setFixedWidth(80);
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(line(fact.value + marks(fact.sources), TextSize::Body), row, 1);
        ++row;
        if (!fact.note.isEmpty())
            grid->addWidget(line(fact.note, TextSize::Small, true), row++, 1);
    }
    column->addLayout(grid);
}

void ProfileView::addClimate(QVBoxLayout* column, const RecordFacts& facts) {
    if (facts.climateSentence.isEmpty())
        return;
    addHeading(column, tr("Climate at signing"));
    const QChar mark = picture::climateMark(facts.climateGroup);
    column->addWidget(new TextLine(mark.isNull() ? evidence::shown(facts.climateGroup) : u"%1 %2"_s.arg(mark).arg(evidence::shown(facts.climateGroup)),
                                   m_theme.font(TextSize::Heading), m_theme.climate(facts.climateGroup)));
    TextLine* sentence = line(facts.climateSentence + marks(facts.climateSources), TextSize::Body);
    sentence->setObjectName(u"climateSentence"_s);
    column->addWidget(sentence);
    for (const QString& statement : facts.climateStatements)
        column->addWidget(line(statement, TextSize::Small, true));
}

void ProfileView::addLinks(QVBoxLayout* column, const QString& heading, const QList<explore::FactLink>& links, const QString& empty) {
    if (links.isEmpty() && empty.isEmpty())
        return;
    addHeading(column, heading);
    if (links.isEmpty())
        column->addWidget(line(empty, TextSize::Body, true));
    for (qsizetype i = 0; i < qMin<qsizetype>(links.size(), mostLinks); ++i) {
        const explore::FactLink& link = links[i];
        auto* made = new LinkLine(link.text, link.detail + marks(link.sources), m_theme);
        connect(made, &LinkLine::clicked, this, [this, record = link.record] { m_exploration.select(record); });
        column->addWidget(made);
    }
    if (links.size() > mostLinks)
        column->addWidget(line(tr("and %1 more").arg(locale().toString(links.size() - mostLinks)), TextSize::Small, true));
}

void ProfileView::addSources(QVBoxLayout* column, const RecordFacts& facts) {
    if (facts.record.table == records::Table::Source)
        return;
    addHeading(column, tr("Sources (%1)").arg(locale().toString(facts.sources.size())));
    if (facts.sources.isEmpty())
        column->addWidget(line(tr("No source is named for this record."), TextSize::Body, true));
    for (qsizetype i = 0; i < facts.sources.size(); ++i) {
        const records::Source* source = m_exploration.catalogue()->sources().find(facts.sources[i]);
        auto* made = new LinkLine(u"[%1] %2"_s.arg(i + 1).arg(source->publisher.isEmpty() ? source->title : source->publisher),
                                  source->publisher.isEmpty() ? QString() : source->title, m_theme);
        connect(made, &LinkLine::clicked, this, [this, id = source->id] { m_exploration.select({records::Table::Source, id.value}); });
        column->addWidget(made);
    }
}

}  // namespace profile
