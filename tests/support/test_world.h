// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/document.h"
#include "records/id.h"
#include "records/table.h"
#include <QRandomGenerator>

namespace support {

// A small document with at least two rows in every recorded table: Chicago and Busan with all that belongs to them.
struct World {
    records::PlaceId us, korea, chicago, busan, seoul, lonely;
    records::SourceId list, page, unused;
    records::OrganisationId office;
    records::PersonId mayor, guest;
    records::AgreementId agreement, other;
    records::ActivityId visit;
    records::PollId wave;
    records::EventId event;
};
World fillWorld(document::Document& document);

// Ids of a table in their order.
QList<qint64> ids(const document::Document& document, records::Table table);
// Something a person may type into the field; different numbers give different values. Links are to rows of the document.
QString typedValue(const document::Document& document, const records::FieldSpec& field, int number);
// Any one verb with any arguments; a refusal is as good as a success.
records::Result<void> randomVerb(document::Document& document, QRandomGenerator& random);

}  // namespace support
