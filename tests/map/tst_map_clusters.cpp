// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/document.h"
#include "map/map_picture.h"
#include "map/scene.h"
#include "support/fail_on_warnings.h"
#include "support/whole_world.h"
#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace map;
using records::RecordRef;
using records::Table;

namespace {

const QRectF frame(0, 0, 1600, 900);

int countOf(const Bundles& bundles) {
    int count = int(bundles.apart.size());
    for (const Bundles::Bundle& bundle : bundles.bundles)
        count += bundle.count;
    for (const Bundles::Knot& knot : bundles.knots)
        count += knot.within;
    return count;
}

} // namespace

// Near places are merged and their ties gathered: nothing is lost, and what is merged comes apart again.
class TestMapClusters : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<document::Document> m_document;
    explore::Exploration m_exploration;
    Network m_network;
    NodePlaces m_places;

    int present() const {
        const Content content = contentOf(m_exploration);
        return int(std::count_if(m_network.ties.begin(), m_network.ties.end(),
                                 [&](const Network::Tie& tie) { return isDrawn(content, tie.agreement); }));
    }

private Q_SLOTS:
    void initTestCase() {
        const QString path = m_folder.filePath(u"world.entente"_s);
        QVERIFY(support::makeWholeWorld(path, {4'000, 8'000, 0, 0, 11}));
        m_document = std::move(document::Document::open(path).value());
        m_exploration.setCatalogue(explore::Catalogue::read(*m_document).value());
        m_network = networkOf(*m_exploration.catalogue());
        m_places = NodePlaces(m_network, Projection(11));
        QCOMPARE(m_network.ties.size(), size_t(8'000));
    }
    void init() {
        m_exploration.setTime({});
        m_exploration.select({});
        m_exploration.setFilter({});
    }

    void marksKeepTheirDistanceAndStandAtTheirPlaceWithTheMostTies() {
        const Clusters clusters(m_network);
        QVERIFY(clusters.levels() > 10);
        for (int level = 0; level < clusters.levels(); ++level) {
            const auto& all = clusters.at(level);
            std::vector<int> most(all.size(), 0);
            for (size_t node = 0; node < m_network.nodes.size(); ++node) {
                int& least = most[size_t(clusters.clusterOf(level, int(node)))];
                least = qMax(least, m_network.nodes[node].ties);
            }
            for (size_t i = 0; i < all.size(); ++i) {
                QCOMPARE(m_network.nodes[size_t(all[i].lead)].ties, most[i]);
                QCOMPARE(clusters.clusterOf(level, all[i].lead), int(i));
            }
            if (all.size() > 700)
                continue;
            for (size_t i = 0; i < all.size(); ++i)
                for (size_t j = 0; j < i; ++j) {
                    const QPointF way = all[i].plane - all[j].plane;
                    QVERIFY(std::hypot(way.x(), way.y()) >= clusters.spacing(level));
                }
        }
    }

    void aClusterLiesWholeInOneOfTheNextLevel() {
        const Clusters clusters(m_network);
        for (int level = 1; level < clusters.levels(); ++level) {
            QHash<int, int> parent;
            for (size_t node = 0; node < m_network.nodes.size(); ++node) {
                const int below = clusters.clusterOf(level - 1, int(node)), above = clusters.clusterOf(level, int(node));
                QCOMPARE(parent.value(below, above), above);
                parent.insert(below, above);
            }
        }
    }

    void everyTieIsCountedOnceWhereverOneLooks() {
        const Clusters clusters(m_network);
        QRandomGenerator random(5);
        for (int view = 0; view < 50; ++view) {
            m_exploration.setTime(view % 3 == 0 ? explore::TimeCursor() : explore::TimeCursor{2'430'000 + random.bounded(25'000)});
            m_exploration.setFilter(view % 5 == 0 ? explore::Filter::parse(u"kind:friendship"_s).value() : explore::Filter());
            m_exploration.select(view % 2 ? RecordRef{Table::Place, m_network.nodes[size_t(random.bounded(1000))].id.value} : RecordRef());
            const double side = std::exp(-6 * random.generateDouble());
            const Focus focus{QRectF(random.generateDouble() * 4 - 2, random.generateDouble() * 2 - 1, side, side), side / 20,
                              1 + random.bounded(clusters.levels() - 1)};
            const Bundles bundles = bundled(m_network, clusters, m_places, contentOf(m_exploration), focus);
            QCOMPARE(countOf(bundles), present());
            QSet<int> seen(bundles.apart.begin(), bundles.apart.end());
            for (const int tie : bundles.ties)
                seen.insert(tie);
            QCOMPARE(seen.size(), qsizetype(bundles.apart.size() + bundles.ties.size()));
            for (const Bundles::Bundle& bundle : bundles.bundles)
                QVERIFY(bundle.from != bundle.to && bundle.count > 0);
            for (const int tie : seen)
                QVERIFY(m_exploration.shown().test(m_network.ties[size_t(tie)].agreement));
            for (const Bundles::Knot& knot : bundles.knots)
                QVERIFY(knot.places > 0 && knot.bounds.adjusted(-1e-9, -1e-9, 1e-9, 1e-9).contains(knot.plane));
        }
    }

    void theWholeEarthHasNoMoreLinesThanCanBeFollowed() {
        const Clusters clusters(m_network);
        const int level = levelWithin(m_network, clusters, m_exploration.shown(), 500);
        QVERIFY(level > 0);
        const auto bundlesAt = [&](int outside) {
            return bundled(m_network, clusters, m_places, contentOf(m_exploration), {QRectF(100, 100, 1, 1), 0, outside}).bundles.size();
        };
        QVERIFY(bundlesAt(level) <= 500);
        QVERIFY(bundlesAt(level - 1) > 500);
        QCOMPARE(levelWithin(m_network, clusters, m_exploration.shown(), 8'000), 0);
    }

    void thePictureOfTheEarthCountsTheWholeFilter() {
        Scene scene(Geometry::world());
        const picture::Theme theme = picture::Theme::light();
        for (const explore::TimeCursor time : {explore::TimeCursor(), explore::TimeCursor{2'451'545}}) {
            m_exploration.setTime(time);
            scene.setContent(contentOf(m_exploration));
            const MapLayout layout = scene.layout({11, {}, 0.9}, frame, theme, {});
            QVERIFY(layout.bundles.size() + layout.arcs.size() <= 2'000);
            QVERIFY(layout.clusters.size() > 10);
            int count = int(layout.arcs.size());
            for (const MapLayout::Bundle& bundle : layout.bundles)
                count += int(bundle.agreements.size());
            for (const MapLayout::Cluster& cluster : layout.clusters)
                count += cluster.within;
            QCOMPARE(count, present());
        }
    }

    // The clusters serve every filter, and a mark stands for what is in it alone.
    void aFilterChangesWhatIsCountedAndNotWhereItIsMerged() {
        const Clusters clusters(m_network);
        m_exploration.setFilter(explore::Filter::parse(u"kind:friendship"_s).value());
        const Content content = contentOf(m_exploration);
        QSet<int> nodes;
        for (const Network::Tie& tie : m_network.ties)
            if (content.shown.test(tie.agreement))
                nodes << tie.from << tie.to;
        const Bundles bundles = bundled(m_network, clusters, m_places, content, {QRectF(100, 100, 1, 1), 0, 8});
        int places = 0;
        for (const Bundles::Knot& knot : bundles.knots) {
            places += knot.places;
            QVERIFY(nodes.contains(knot.lead));
            for (const int node : nodes)
                if (clusters.clusterOf(8, node) == clusters.clusterOf(8, knot.lead))
                    QVERIFY(m_network.nodes[size_t(node)].ties <= m_network.nodes[size_t(knot.lead)].ties);
        }
        QCOMPARE(places, int(nodes.size()));
    }

    void whatIsSelectedStandsByItself() {
        const RecordRef place{Table::Place, m_network.nodes[0].id.value};
        m_exploration.select(place);
        Scene scene(Geometry::world());
        scene.setContent(contentOf(m_exploration));
        const MapLayout layout = scene.layout({11, {}, 0.9}, frame, picture::Theme::light(), {});
        const auto standing = std::count_if(layout.arcs.begin(), layout.arcs.end(), [](const auto& arc) { return arc.emphasised; });
        QCOMPARE(qsizetype(standing), m_exploration.emphasised().count());
        QVERIFY(layout.place(records::PlaceId{place.id})->selected);
    }

    void comingNearerToAClusterSplitsIt() {
        Scene scene(Geometry::world());
        scene.setContent(contentOf(m_exploration));
        const MapLayout far = scene.layout({11, {}, 1}, frame, picture::Theme::light(), {});
        const MapLayout::Cluster& first = *std::max_element(far.clusters.begin(), far.clusters.end(), [](const auto& one, const auto& other) {
            return one.places < other.places;
        });
        QVERIFY(first.places > 20);
        const MapLayout near = scene.layout(fittedToBox(first.area, Projection(11), frame), frame, picture::Theme::light(), {});
        QVERIFY2(near.clusters.size() + near.places.size() > 5, qPrintable(QString::number(near.clusters.size())));
        for (const MapLayout::Cluster& cluster : near.clusters)
            QVERIFY(cluster.places < first.places);
    }

    void aPointerMeetsWhatIsMerged() {
        Scene scene(Geometry::world());
        const Content content = contentOf(m_exploration);
        scene.setContent(content);
        const MapLayout layout = scene.layout({11, {}, 1}, frame, picture::Theme::light(), {});
        const MapLayout::Cluster& cluster = layout.clusters.front();
        const Hit onCluster = hit(layout, cluster.centre, 7);
        QCOMPARE(onCluster.cluster, &cluster);
        QVERIFY(!onCluster.record.isValid() && !onCluster.bundle);
        const QStringList words = described(content, cluster);
        QVERIFY2(words[0].contains(u"places near it"), qPrintable(words[0]));
        QVERIFY(words[1].endsWith(QLocale().toString(cluster.agreements)));
        const MapLayout::Bundle& widest = layout.bundles.back();
        const QPolygonF& line = widest.lines.front();
        const Hit onBundle = hit(layout, line[line.size() / 2], 3);
        QVERIFY(onBundle.bundle || onBundle.record.isValid() || onBundle.cluster);
        QVERIFY(described(content, widest)[1].endsWith(QLocale().toString(qsizetype(widest.agreements.size()))));
    }
};

QTEST_MAIN(TestMapClusters)
#include "tst_map_clusters.moc"
