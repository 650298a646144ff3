// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/words.h"

#include <QCoreApplication>
#include <span>

namespace records {
namespace {

struct Entry {
    const char16_t* stored;
    const char* shown;
};

constexpr Entry kinds[] = {{u"sister_city", QT_TRANSLATE_NOOP("Words", "Sister city")},
                           {u"sister_state", QT_TRANSLATE_NOOP("Words", "Sister state")},
                           {u"sister_county", QT_TRANSLATE_NOOP("Words", "Sister county")},
                           {u"sister_port", QT_TRANSLATE_NOOP("Words", "Sister port")},
                           {u"friendship", QT_TRANSLATE_NOOP("Words", "Friendship")},
                           {u"partner", QT_TRANSLATE_NOOP("Words", "Partner")},
                           {u"memorandum", QT_TRANSLATE_NOOP("Words", "Memorandum")},
                           {u"other", QT_TRANSLATE_NOOP("Words", "Other")}};
constexpr Entry statuses[] = {{u"active", QT_TRANSLATE_NOOP("Words", "Active")},
                              {u"dormant", QT_TRANSLATE_NOOP("Words", "Dormant")},
                              {u"suspended", QT_TRANSLATE_NOOP("Words", "Suspended")},
                              {u"ended", QT_TRANSLATE_NOOP("Words", "Ended")},
                              {u"unknown", QT_TRANSLATE_NOOP("Words", "Unknown")}};
constexpr Entry levels[] = {{u"city", QT_TRANSLATE_NOOP("Words", "City")},
                            {u"county", QT_TRANSLATE_NOOP("Words", "County")},
                            {u"district", QT_TRANSLATE_NOOP("Words", "District")},
                            {u"province", QT_TRANSLATE_NOOP("Words", "Province")},
                            {u"prefecture", QT_TRANSLATE_NOOP("Words", "Prefecture")},
                            {u"state", QT_TRANSLATE_NOOP("Words", "State")},
                            {u"region", QT_TRANSLATE_NOOP("Words", "Region")},
                            {u"port", QT_TRANSLATE_NOOP("Words", "Port")},
                            {u"country", QT_TRANSLATE_NOOP("Words", "Country")},
                            {u"aggregate", QT_TRANSLATE_NOOP("Words", "Aggregate")}};
constexpr Entry activities[] = {{u"delegation", QT_TRANSLATE_NOOP("Words", "Delegation")},
                                {u"culture", QT_TRANSLATE_NOOP("Words", "Culture")},
                                {u"education", QT_TRANSLATE_NOOP("Words", "Education")},
                                {u"trade_mission", QT_TRANSLATE_NOOP("Words", "Trade mission")},
                                {u"sport", QT_TRANSLATE_NOOP("Words", "Sport")},
                                {u"summit", QT_TRANSLATE_NOOP("Words", "Summit")},
                                {u"relief", QT_TRANSLATE_NOOP("Words", "Relief")},
                                {u"science", QT_TRANSLATE_NOOP("Words", "Science")},
                                {u"institution", QT_TRANSLATE_NOOP("Words", "Institution")},
                                {u"medical", QT_TRANSLATE_NOOP("Words", "Medical")},
                                {u"office_opening", QT_TRANSLATE_NOOP("Words", "Office opening")},
                                {u"other", QT_TRANSLATE_NOOP("Words", "Other")}};
constexpr Entry events[] = {{u"memorandum", QT_TRANSLATE_NOOP("Words", "Memorandum")},
                            {u"council_vote", QT_TRANSLATE_NOOP("Words", "Council vote")},
                            {u"signed", QT_TRANSLATE_NOOP("Words", "Signed")},
                            {u"renewed", QT_TRANSLATE_NOOP("Words", "Renewed")},
                            {u"suspended", QT_TRANSLATE_NOOP("Words", "Suspended")},
                            {u"resumed", QT_TRANSLATE_NOOP("Words", "Resumed")},
                            {u"succeeded", QT_TRANSLATE_NOOP("Words", "Succeeded")},
                            {u"ended", QT_TRANSLATE_NOOP("Words", "Ended")}};
constexpr Entry directions[] = {{u"export", QT_TRANSLATE_NOOP("Words", "Export")},
                                {u"import", QT_TRANSLATE_NOOP("Words", "Import")}};

template <class Word>
QString storedIn(std::span<const Entry> list, Word value) {
    return QString::fromUtf16(list[size_t(value)].stored);
}

template <class Word>
QString shownIn(std::span<const Entry> list, Word value) {
    return QCoreApplication::translate("Words", list[size_t(value)].shown);
}

}  // namespace

static_assert(std::size(kinds) == size_t(wordCount<AgreementKind>()));
static_assert(std::size(statuses) == size_t(wordCount<AgreementStatus>()));
static_assert(std::size(levels) == size_t(wordCount<Level>()));
static_assert(std::size(activities) == size_t(wordCount<ActivityKind>()));
static_assert(std::size(events) == size_t(wordCount<EventKind>()));

QString word(AgreementKind kind) { return storedIn(kinds, kind); }
QString word(AgreementStatus status) { return storedIn(statuses, status); }
QString word(Level level) { return storedIn(levels, level); }
QString word(ActivityKind kind) { return storedIn(activities, kind); }
QString word(EventKind kind) { return storedIn(events, kind); }
QString word(Direction direction) { return storedIn(directions, direction); }

QString shown(AgreementKind kind) { return shownIn(kinds, kind); }
QString shown(AgreementStatus status) { return shownIn(statuses, status); }
QString shown(Level level) { return shownIn(levels, level); }
QString shown(ActivityKind kind) { return shownIn(activities, kind); }
QString shown(EventKind kind) { return shownIn(events, kind); }
QString shown(Direction direction) { return shownIn(directions, direction); }

}  // namespace records
