// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHashFunctions>
#include <QtGlobal>
#include <compare>
#include <functional>

namespace records {

// A 63-bit row number that knows what it numbers. 0 is "none".
template <class Tag>
struct Id {
    qint64 value = 0;
    constexpr bool isValid() const { return value > 0; }
    constexpr auto operator<=>(const Id&) const = default;
};

template <class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0) {
    return ::qHash(id.value, seed);
}

using PlaceId = Id<struct PlaceTag>;
using AgreementId = Id<struct AgreementTag>;
using ActivityId = Id<struct ActivityTag>;
using OrganisationId = Id<struct OrganisationTag>;
using PersonId = Id<struct PersonTag>;
using SourceId = Id<struct SourceTag>;
using PollId = Id<struct PollTag>;
using EventId = Id<struct EventTag>;
using CitationId = Id<struct CitationTag>;

}  // namespace records

template <class Tag>
struct std::hash<records::Id<Tag>> {
    size_t operator()(records::Id<Tag> id) const noexcept { return std::hash<qint64>{}(id.value); }
};
