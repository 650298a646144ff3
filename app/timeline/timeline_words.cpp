// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace timeline {
namespace {

using records::Table;

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("Timeline", text, nullptr, count);
}

constexpr int listedActivities = 6;

QString agreementTip(const explore::Catalogue& catalogue, qint64 id, const QLocale& locale) {
    const records::Agreement* agreement = catalogue.agreements().find({id});
    if (!agreement)
        return {};
    QStringList lines{catalogue.title(*agreement)};
    lines << tr("%1, %2").arg(records::shown(agreement->kind), records::shown(agreement->status).toLower());
    if (agreement->signedOn.isKnown() && agreement->endedOn.isKnown())
        lines << tr("Signed %1, ended %2").arg(agreement->signedOn.shown(locale), agreement->endedOn.shown(locale));
    else if (agreement->signedOn.isKnown())
        lines << tr("Signed %1").arg(agreement->signedOn.shown(locale));
    else
        lines << tr("The date of signing is not known");
    if (const int count = int(catalogue.activitiesOf(agreement->id).size()); count > 0)
        lines << tr("%n activities", count);
    return lines.join(u'\n');
}

QString placeTip(const explore::Catalogue& catalogue, qint64 id) {
    const records::PlaceId place{id};
    const int count = int(catalogue.agreementsOf(place).size());
    return count > 0 ? catalogue.placeShown(place) + u'\n' + tr("%n agreements", count) : catalogue.placeShown(place);
}

QString binTip(const Histogram::Bin& bin, const QLocale& locale) {
    const QString from = locale.toString(bin.from, QLocale::ShortFormat), to = locale.toString(bin.to, QLocale::ShortFormat);
    const QString when = bin.from.month() == 1 && bin.to.month() == 12
                             ? (bin.from.year() == bin.to.year() ? QString::number(bin.from.year()) : tr("%1\u2013%2").arg(bin.from.year()).arg(bin.to.year()))
                             : tr("%1 to %2").arg(from, to);
    return tr("%1: %n signed", bin.count).arg(when) + u'\n' + tr("Click to come nearer.");
}

QString activityLine(const records::Activity& activity, const QLocale& locale) {
    return tr("%1 · %2: %3").arg(activity.start.shown(locale), records::shown(activity.kind), activity.title);
}

QString activityTip(const Hit& hit, const explore::Catalogue& catalogue, const QLocale& locale) {
    QStringList lines;
    if (hit.marks) {
        for (qsizetype row : hit.marks->rows) {
            if (lines.size() == listedActivities) {
                lines << tr("and %n more", int(hit.marks->rows.size()) - listedActivities);
                break;
            }
            lines << activityLine(catalogue.activities().at(row), locale);
        }
    } else if (const records::Activity* activity = catalogue.activities().find({hit.record.id})) {
        lines << activityLine(*activity, locale);
    }
    return lines.join(u'\n');
}

QString waveTip(const explore::Catalogue& catalogue, qint64 id, const QLocale& locale) {
    const records::Poll* poll = catalogue.polls().find({id});
    if (!poll)
        return {};
    const explore::PollSeries series{poll->pollster, poll->questionKind, poll->respondents, poll->about, {}};
    QString text = tr("%1 (%2)").arg(poll->value.text(), poll->fieldedStart.shown(locale)) + u'\n' + seriesName(series) + u'\n'
                   + seriesSubject(catalogue, series, NameLength::Full);
    if (const records::Source* source = catalogue.sources().find(poll->source))
        text += u'\n' + tr("Source: %1").arg(source->publisher);
    return text;
}

}  // namespace

QString seriesName(const explore::PollSeries& series) {
    if (series.questionKind == u"thermometer_0_100_mean")
        return tr("%1 thermometer").arg(series.pollster);
    if (series.questionKind == u"favorable_pct")
        return tr("%1, % favorable").arg(series.pollster);
    return series.pollster;
}

QString seriesSubject(const explore::Catalogue& catalogue, const explore::PollSeries& series, NameLength length) {
    const auto name = [&](records::PlaceId id) {
        const records::Place* place = catalogue.places().find(id);
        return place ? (length == NameLength::Full ? place->name : place->country) : QString();
    };
    return tr("%1 about %2").arg(name(series.respondents), name(series.about));
}

QString shapeName(MarkShape shape) {
    switch (shape) {
    case MarkShape::Visit:
        return tr("visit");
    case MarkShape::Culture:
        return tr("culture, sport");
    case MarkShape::Learning:
        return tr("learning, science");
    case MarkShape::Trade:
        return tr("trade");
    case MarkShape::Help:
        return tr("relief, medicine");
    case MarkShape::Several:
        return tr("several");
    case MarkShape::Other:
        break;
    }
    return tr("other");
}

QString tip(const Hit& hit, const explore::Catalogue& catalogue, const QLocale& locale) {
    switch (hit.kind) {
    case HitKind::Lane:
        return hit.record.table == Table::Agreement ? agreementTip(catalogue, hit.record.id, locale) : placeTip(catalogue, hit.record.id);
    case HitKind::Bin:
        return hit.bin ? binTip(*hit.bin, locale) : QString();
    case HitKind::Activity:
        return activityTip(hit, catalogue, locale);
    case HitKind::Wave:
        return waveTip(catalogue, hit.record.id, locale);
    case HitKind::Milestone:
        if (const records::Milestone* milestone = catalogue.milestones().find(hit.record.id))
            return tr("%1 · %2").arg(milestone->date.shown(locale), milestone->title);
        return {};
    case HitKind::Handle:
        return tr("Drag to move the point in time. Double-click for all years.");
    case HitKind::Ruler:
    case HitKind::Nothing:
        break;
    }
    return {};
}

QString description(const TimelineLayout& layout, const explore::Catalogue& catalogue) {
    if (!layout.empty.isEmpty())
        return layout.empty;
    QString text = tr("Timeline of %Ln agreements", int(layout.agreements)) + u' '
                   + tr("from %1 to %2.").arg(picture::yearOf(layout.scale.span.from)).arg(picture::yearOf(layout.scale.span.to));
    if (layout.cursor.isSet)
        text += u' ' + tr("The point in time is %1.").arg(layout.cursor.label);
    for (const Lane& lane : layout.lanes)
        if (lane.emphasis == Emphasis::Current)
            text += u' ' + tip({HitKind::Lane, lane.record, nullptr, nullptr}, catalogue, layout.options.locale).replace(u'\n', u". "_s) + u'.';
    if (!layout.histogram.frame.isEmpty())
        text += u' ' + layout.histogram.caption + u'.';
    return text;
}

}  // namespace timeline
