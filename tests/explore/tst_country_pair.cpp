// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "explore/country_pair.h"
#include "timeline/small_document.h"

using namespace Qt::StringLiterals;
using explore::CountryPair;
using explore::Selection;

class TestCountryPair : public QObject {
    Q_OBJECT
private:
    explore::Snapshot m_catalogue = support::sampleCatalogue();
    QString pairOf(const QString& slug) const {
        Selection selection;
        selection.current = m_catalogue->fromSlug(slug);
        selection.set = {selection.current};
        const CountryPair pair = explore::countryPair(*m_catalogue, explore::BitSet(m_catalogue->agreements().size(), true), selection);
        return m_catalogue->slug({records::Table::Place, pair.first.value}) + u'-' + m_catalogue->slug({records::Table::Place, pair.second.value});
    }

private Q_SLOTS:
    void theSelectionDecides_data() {
        QTest::addColumn<QString>("selected");
        QTest::addColumn<QString>("pair");
        QTest::newRow("an agreement") << u"us-il-chicago--kr-busan"_s << u"US-KR"_s;
        QTest::newRow("another agreement") << u"us-il-chicago--ru-moscow"_s << u"US-RU"_s;
        QTest::newRow("a place: a partner with polling") << u"kr-busan"_s << u"US-KR"_s;
        QTest::newRow("nothing: the most frequent pair") << QString() << u"US-KR"_s;
    }
    void theSelectionDecides() {
        QFETCH(QString, selected);
        QFETCH(QString, pair);
        QCOMPARE(pairOf(selected), pair);
    }

    void withoutAgreementsThereIsNoPair() {
        const auto empty = explore::Catalogue::empty();
        QVERIFY(!explore::countryPair(*empty, explore::BitSet(), {}).isValid());
    }
};

QTEST_MAIN(TestCountryPair)
#include "tst_country_pair.moc"
