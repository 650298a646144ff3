// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "document/activities.h"
#include "document/agreements.h"
#include "document/places.h"
#include "document/polls.h"
#include "exchange/sample.h"
#include "explore/exploration.h"
#include <QDate>
#include <QTemporaryDir>
#include <QTest>

// Documents of a few lines for the timeline and the charts.
namespace support {

inline qint64 day(int year, int month = 1, int date = 1) {
    return QDate(year, month, date).toJulianDay();
}

inline records::PartialDate edtf(const QString& text) {
    return text.isEmpty() ? records::PartialDate() : records::PartialDate::fromEdtf(text).value();
}

class SmallDocument {
public:
    SmallDocument() : m_document(document::Document::create(m_folder.filePath(QStringLiteral("small.entente"))).value()) {
        m_us = document::places::country(*m_document, QStringLiteral("US")).value();
        m_kr = document::places::country(*m_document, QStringLiteral("KR")).value();
    }
    records::PlaceId place(const QString& name, const QString& country) {
        records::Place place;
        place.name = name;
        place.country = country;
        return document::places::add(*m_document, place).value();
    }
    // Between an American and a Korean city of these names.
    records::RecordRef agreement(const QString& one, const QString& other, const QString& signedOn, const QString& endedOn = {},
                                 records::AgreementStatus status = records::AgreementStatus::Active,
                                 const QList<records::AgreementEvent>& events = {}) {
        records::Agreement agreement;
        agreement.parties = {place(one, QStringLiteral("US")), place(other, QStringLiteral("KR"))};
        agreement.signedOn = edtf(signedOn);
        agreement.endedOn = edtf(endedOn);
        agreement.status = status;
        agreement.events = events;
        return {records::Table::Agreement, document::agreements::add(*m_document, agreement).value().value};
    }
    void activity(records::RecordRef agreement, records::ActivityKind kind, const QString& date, const QString& title) {
        records::Activity activity;
        activity.agreement = {agreement.id};
        activity.kind = kind;
        activity.start = edtf(date);
        activity.title = title;
        QVERIFY(document::activities::add(*m_document, activity));
    }
    void poll(const QString& date, const QString& value) {
        records::Poll poll;
        poll.pollster = QStringLiteral("Chicago Council");
        poll.questionKind = QStringLiteral("thermometer_0_100_mean");
        poll.respondents = m_us;
        poll.about = m_kr;
        poll.fieldedStart = poll.fieldedEnd = edtf(date);
        poll.value = records::Decimal::parse(value).value();
        QVERIFY(document::polls::add(*m_document, poll));
    }
    void milestone(const QString& date, const QString& title, const QStringList& countries) {
        records::Milestone milestone;
        milestone.date = edtf(date);
        milestone.title = title;
        milestone.countries = countries;
        QVERIFY(document::series::add(*m_document, milestone));
    }
    explore::Snapshot catalogue() const { return explore::Catalogue::read(*m_document).value(); }
    records::PlaceId us() const { return m_us; }
    records::PlaceId kr() const { return m_kr; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;
    records::PlaceId m_us, m_kr;
};

// The bundled sample, read once per test program.
inline explore::Snapshot sampleCatalogue() {
    static const explore::Snapshot catalogue = [] {
        QTemporaryDir folder;
        auto sample = exchange::createSample(folder.filePath(QStringLiteral("sample.entente")));
        if (!sample)
            qFatal("%s", qPrintable(sample.error().text()));
        return explore::Catalogue::read(**sample).value();
    }();
    return catalogue;
}

}  // namespace support
