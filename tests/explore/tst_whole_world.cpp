// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/whole_world.h"

#include "document/document.h"
#include "explore/exploration.h"
#include "support/dump.h"
#include "support/fail_on_warnings.h"
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

// The made-up world that speed is measured on: what its generator promises.
class TestWholeWorld : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;

    std::unique_ptr<document::Document> made(const QString& name, support::WholeWorldSize size) {
        const QString path = m_folder.filePath(name);
        const auto written = support::makeWholeWorld(path, size);
        return written ? std::move(document::Document::open(path).value()) : nullptr;
    }

private Q_SLOTS:
    void aDocumentLikeAnyOther() {
        const auto document = made(u"world.entente"_s, {2'500, 5'000, 10'000, 1'000, 7});
        QVERIFY(document);
        QCOMPARE(document->integrity(true).value(), QStringList());
        const explore::Snapshot catalogue = explore::Catalogue::read(*document).value();
        QCOMPARE(catalogue->agreements().size(), 5'000);
        QCOMPARE(catalogue->activities().size(), 10'000);
        int places = 0, few = 0, many = 0;
        for (const records::Place& place : catalogue->places().all()) {
            if (place.level != records::Level::City)
                continue;
            ++places;
            QVERIFY(place.name.startsWith(u"Test place"_s) && place.hasPosition());
            const size_t count = catalogue->agreementsOf(place.id).size();
            few += count >= 1 && count <= 5;
            many += count >= 30;
        }
        QCOMPARE(places, 2'500);
        QVERIFY2(few > places / 2, qPrintable(QString::number(few)));
        QVERIFY2(many >= places / 200 && many <= places / 50, qPrintable(QString::number(many)));
        int toTheYear = 0, ended = 0, suspended = 0;
        for (const records::Agreement& agreement : catalogue->agreements().all()) {
            QCOMPARE(agreement.parties.size(), 2);
            QVERIFY(agreement.parties[0] != agreement.parties[1]);
            toTheYear += agreement.signedOn.precision() == records::PartialDate::Precision::Year;
            ended += agreement.status == records::AgreementStatus::Ended;
            suspended += agreement.status == records::AgreementStatus::Suspended;
        }
        QVERIFY2(toTheYear > 1'400 && toTheYear < 1'800, qPrintable(QString::number(toTheYear)));
        QVERIFY(ended > 0 && suspended > 0);
    }

    void theSameSeedGivesTheSameWorld() {
        const support::WholeWorldSize small{200, 400, 500, 50, 3};
        support::WholeWorldSize other = small;
        other.seed = 4;
        const auto first = made(u"first.entente"_s, small), second = made(u"second.entente"_s, small),
                   third = made(u"third.entente"_s, other);
        QVERIFY(first && second && third);
        QCOMPARE(support::difference(support::dump(*first), support::dump(*second)), QString());
        QVERIFY(!support::difference(support::dump(*first), support::dump(*third)).isEmpty());
    }

    void nothingIsWrittenOver() {
        QVERIFY(made(u"taken.entente"_s, {10, 10, 10, 0, 1}));
        QVERIFY(!support::makeWholeWorld(m_folder.filePath(u"taken.entente"_s), {10, 10, 10, 0, 1}));
    }
};

QTEST_GUILESS_MAIN(TestWholeWorld)
#include "tst_whole_world.moc"
