// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringView>
#include <array>
#include <optional>

// The controlled words. Stored words never change; shown words are translated.
namespace records {

enum class AgreementKind : quint8 { SisterCity, SisterState, SisterCounty, SisterPort, Friendship, Partner, Memorandum, Other };
enum class AgreementStatus : quint8 { Active, Dormant, Suspended, Ended, Unknown };
enum class Level : quint8 { City, County, District, Province, Prefecture, State, Region, Port, Country, Aggregate };
enum class ActivityKind : quint8 {
    Delegation, Culture, Education, TradeMission, Sport, Summit, Relief, Science, Institution, Medical, OfficeOpening, Other
};
enum class EventKind : quint8 { Memorandum, CouncilVote, Signed, Renewed, Suspended, Resumed, Succeeded, Ended };
enum class Direction : quint8 { Export, Import };

// Number of words in each list; the enums count from 0.
template <class Word>
constexpr int wordCount();
template <>
constexpr int wordCount<AgreementKind>() { return 8; }
template <>
constexpr int wordCount<AgreementStatus>() { return 5; }
template <>
constexpr int wordCount<Level>() { return 10; }
template <>
constexpr int wordCount<ActivityKind>() { return 12; }
template <>
constexpr int wordCount<EventKind>() { return 8; }
template <>
constexpr int wordCount<Direction>() { return 2; }

// The stored word, "sister_city".
QString word(AgreementKind kind);
QString word(AgreementStatus status);
QString word(Level level);
QString word(ActivityKind kind);
QString word(EventKind kind);
QString word(Direction direction);

// The word a person reads, "Sister city".
QString shown(AgreementKind kind);
QString shown(AgreementStatus status);
QString shown(Level level);
QString shown(ActivityKind kind);
QString shown(EventKind kind);
QString shown(Direction direction);

// From the stored word, or from the shown word in any letter case; nothing for an unknown word.
template <class Word>
std::optional<Word> fromWord(QStringView text) {
    for (int i = 0; i < wordCount<Word>(); ++i)
        if (text == word(Word(i)) || text.compare(shown(Word(i)), Qt::CaseInsensitive) == 0)
            return Word(i);
    return std::nullopt;
}

}  // namespace records
