// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/milestone_layout.h"

#include "picture/text_fit.h"
#include <algorithm>
#include <cmath>

namespace timeline {
namespace {

using records::Milestone;

struct Candidate {
    const Milestone* milestone = nullptr;
    double day = 0;
    double rank = 0;  // lower goes first
};

double dayOf(const Milestone& milestone) {
    return (double(milestone.date.earliest()) + double(milestone.date.latest()) + 1) / 2;
}

// 2: names both countries; 1: names one or both and nobody else; 0: does not concern them.
int concern(const Milestone& milestone, const QString& first, const QString& second) {
    const bool namesFirst = milestone.countries.contains(first);
    const bool namesSecond = milestone.countries.contains(second);
    if (namesFirst && namesSecond)
        return 2;
    return (namesFirst || namesSecond) && milestone.countries.size() == 1 ? 1 : 0;
}

std::vector<Candidate> candidates(const TimelineInput& input, const picture::TimeScale& scale) {
    std::vector<Candidate> found;
    const records::Place* first = input.catalogue->places().find(input.pair.first);
    const records::Place* second = input.catalogue->places().find(input.pair.second);
    if (!first || !second)
        return found;
    double centre = 0;
    if (input.selection.current.table == records::Table::Agreement) {
        const records::Agreement* agreement = input.catalogue->agreements().find({input.selection.current.id});
        if (agreement && agreement->signedOn.isKnown())
            centre = double(agreement->signedOn.earliest());
    }
    for (const Milestone& milestone : input.catalogue->milestones().all()) {
        const int weight = milestone.date.isKnown() ? concern(milestone, first->country, second->country) : 0;
        if (weight == 0 || !scale.span.contains(dayOf(milestone)))
            continue;
        const double day = dayOf(milestone);
        const double distance = centre > 0 ? std::abs(day - centre) : scale.span.to - day;
        found.push_back({&milestone, day, distance + (weight == 2 ? 0 : 1e7)});
    }
    std::sort(found.begin(), found.end(), [](const Candidate& one, const Candidate& other) { return one.rank < other.rank; });
    return found;
}

}  // namespace

std::vector<MilestoneMark> layOutMilestones(const TimelineInput& input,
                                            const picture::TimeScale& scale, const QFontMetricsF& metrics, const QRectF& strip,
                                            qreal bottom, picture::StripLabels::Words words) {
    std::vector<MilestoneMark> marks;
    for (const Candidate& candidate : candidates(input, scale)) {
        MilestoneMark mark;
        mark.record = {records::Table::Milestone, candidate.milestone->id};
        mark.hovered = input.hovered == mark.record;
        const qreal x = scale.x(candidate.day);
        mark.line = QLineF(x, strip.top(), x, bottom);
        marks.push_back(mark);
    }
    picture::StripLabels labels(strip, metrics.height());
    for (MilestoneMark& mark : marks) {
        const Milestone* milestone = input.catalogue->milestones().find(mark.record.id);
        const QRectF rect = labels.place(mark.line.x1(), metrics.horizontalAdvance(milestone->title) + 1, words);
        if (!rect.isEmpty()) {
            mark.label = metrics.elidedText(milestone->title, Qt::ElideRight, rect.width());
            mark.labelRect = rect;
        }
        // The line begins where its label stands.
        mark.line.setP1({mark.line.x1(), rect.isEmpty() ? strip.bottom() : rect.top() + 2});
    }
    return marks;
}

}  // namespace timeline
