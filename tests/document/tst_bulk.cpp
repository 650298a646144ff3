// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/bulk.h"
#include "document/change_words.h"
#include "document/data_sets.h"
#include "document/sources.h"
#include "document/trade.h"
#include "document/verbs.h"
#include "support/dump.h"
#include "support/fail_on_warnings.h"
#include "support/test_world.h"
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace records;
using namespace document;
using support::difference;
using support::dump;

namespace {

constexpr int rows = 12'000; // enough to be written in bulk

std::vector<TradeFlow> flows(PlaceId reporter, PlaceId partner, SourceId source) {
    std::vector<TradeFlow> result;
    for (int i = 0; i < rows; ++i) {
        TradeFlow flow;
        flow.reporter = reporter;
        flow.partner = partner;
        flow.year = 1900 + i / 120;
        flow.month = i % 13;
        flow.commodity = u"%1"_s.arg(i % 97, 2, 10, QChar(u'0'));
        flow.scheme = u"HS"_s;
        flow.valueUsd = qint64(i) * 1'000'003;
        flow.valuation = i % 2 ? u"FAS"_s : QString();
        flow.source = i % 3 ? source : SourceId();
        flow.note = i % 5 ? QString() : u"수정 %1"_s.arg(i);
        result.push_back(flow);
    }
    return result;
}

QStringList shown(const RowUnpacker& row) {
    QStringList cells;
    for (int column = 0; column < row.columns(); ++column)
        cells << (row.isNull(column)   ? u"-"_s
                  : row.isText(column) ? u'"' + QString::fromUtf8(row.text(column))
                                       : QString::number(row.integer(column)));
    return cells;
}

} // namespace

// Rows that are written past the session.
class TestBulk : public support::FailOnWarnings {
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
    support::World m_world;
    int m_count = 0;

    Result<void> import() {
        return m_document->edit(u"Import trade.csv"_s, [&] {
            return trade::add(*m_document, flows(m_world.us, m_world.korea, m_world.list)).and_then([&] {
                return data_sets::add(*m_document, u"trade.csv"_s, u"digest"_s, u"{}"_s);
            });
        });
    }
    qint64 imported() const {
        const auto sets = data_sets::all(*m_document).value();
        for (const auto& set : sets)
            if (set.name == u"trade.csv")
                return set.id;
        return 0;
    }
    qint64 tradeRow(int at) const { return support::ids(*m_document, Table::TradeFlow).value(at); }

private Q_SLOTS:
    void init() {
        FailOnWarnings::init();
        m_document = Document::create(m_folder.filePath(u"%1.entente"_s.arg(++m_count))).value();
        QVERIFY(m_document->base(u"World"_s, [&]() -> Result<void> {
            m_world = support::fillWorld(*m_document);
            return {};
        }));
    }

    void packedRowsComeBack() {
        QRandomGenerator random(support::seed());
        constexpr int columns = 5;
        RowPacker packer(columns);
        QList<QStringList> expected;
        const qint64 extremes[] = {0, 1, -1, std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::min(), 1LL << 61};
        for (int i = 0; i < 2'000; ++i) {
            QStringList row;
            for (int column = 0; column < columns; ++column) {
                const int kind = column == 0 ? 0 : int(random.bounded(4));
                if (kind == 0 || kind == 3) {
                    const qint64 value = kind == 3 ? extremes[random.bounded(6)] : column == 0 && random.bounded(3) ? i : qint64(random.generate64());
                    packer.integer(value);
                    row << QString::number(value);
                } else if (kind == 1) {
                    const QString text(int(random.bounded(3)), QChar(u'가' + int(random.bounded(2))));
                    packer.text(text.toUtf8());
                    row << u'"' + text;
                } else {
                    packer.null();
                    row << u"-"_s;
                }
            }
            expected << row;
        }
        QCOMPARE(packer.rows(), 2'000);
        const QByteArray bytes = packer.take();
        RowUnpacker unpacker(bytes, columns);
        for (const QStringList& row : expected) {
            QVERIFY(unpacker.next());
            QCOMPARE(shown(unpacker), row);
        }
        QVERIFY(!unpacker.next());
        QVERIFY(!unpacker.failed());
        QCOMPARE(packer.rows(), 0);
    }

    void damagedBytesEndTheRows() {
        RowPacker packer(3);
        for (int i = 0; i < 100; ++i) {
            packer.integer(i * 7);
            packer.text(QByteArray::number(i));
            packer.null();
        }
        const QByteArray bytes = packer.take();
        QRandomGenerator random(support::seed());
        for (int i = 0; i < 5'000; ++i) {
            QByteArray damaged = bytes;
            damaged[random.bounded(int(damaged.size()))] = char(random.bounded(256));
            damaged.truncate(random.bounded(int(damaged.size())));
            RowUnpacker unpacker(damaged, 3);
            int count = 0;
            while (unpacker.next())
                ++count;
            QVERIFY(count <= damaged.size());
        }
        RowUnpacker cut(QByteArrayView(bytes).first(bytes.size() - 1), 3);
        while (cut.next()) {
        }
        QVERIFY(cut.failed());
    }

    void rowsAreUndoneRedoneAndTakenBack() {
        RowChanges seen;
        connect(m_document.get(), &Document::changed, this, [&seen](const RowChanges& changes) { seen = changes; });
        const QString before = dump(*m_document);
        QVERIFY(import());
        QCOMPARE(seen.rows.size(), size_t(rows + 1));
        QVERIFY(seen.touches(Table::TradeFlow));
        const QString after = dump(*m_document);
        QCOMPARE(after.count(u'\n'), before.count(u'\n') + rows + 1);
        for (int round = 0; round < 2; ++round) {
            QVERIFY(m_document->undo());
            QCOMPARE(difference(dump(*m_document), before), QString());
            QCOMPARE(seen.rows.size(), size_t(rows + 1));
            QVERIFY(m_document->redo());
            QCOMPARE(difference(dump(*m_document), after), QString());
        }
        // Another change in between.
        QVERIFY(setField(*m_document, {Table::Place, m_world.busan.value}, u"note"_s, u"port"_s));
        const auto history = m_document->history().value();
        const auto imported = std::find_if(history.begin(), history.end(), [](const ChangeEntry& entry) { return entry.kind == u"edit" && entry.label.startsWith(u"Import"); });
        QVERIFY(m_document->takeBack(imported->uuid));
        QCOMPARE(support::ids(*m_document, Table::DataSet).size(), before.count(u"\ndata_set|"_s));
        QVERIFY(m_document->undo());
        QVERIFY(m_document->undo());
        QCOMPARE(difference(dump(*m_document), after), QString());
    }

    void whatHappensWhileARowIsWrittenPastTheSessionIsNotLost() {
        const QString before = dump(*m_document);
        QVERIFY(m_document->edit(u"Both"_s, [&] {
            return setField(*m_document, {Table::Place, m_world.busan.value}, u"note"_s, u"before"_s)
                .and_then([&] { return trade::add(*m_document, flows(m_world.us, m_world.korea, m_world.list)); })
                .and_then([&] { return setField(*m_document, {Table::Place, m_world.chicago.value}, u"note"_s, u"after"_s); });
        }));
        const QString after = dump(*m_document);
        QVERIFY(m_document->undo());
        QCOMPARE(difference(dump(*m_document), before), QString());
        QVERIFY(m_document->redo());
        QCOMPARE(difference(dump(*m_document), after), QString());
    }

    void anEditThatFailsLeavesNothing() {
        const QString before = dump(*m_document);
        QVERIFY(!m_document->edit(u"Half"_s, [&]() -> Result<void> {
            if (auto added = trade::add(*m_document, flows(m_world.us, m_world.korea, m_world.list)); !added)
                return added;
            return fail(ErrorCode::Cancelled, u"stopped"_s);
        }));
        QCOMPARE(difference(dump(*m_document), before), QString());
        // Within another edit as well, which goes on.
        QVERIFY(m_document->edit(u"Whole"_s, [&]() -> Result<void> {
            const auto inner = m_document->edit({}, [&]() -> Result<void> {
                if (auto added = trade::add(*m_document, flows(m_world.us, m_world.korea, m_world.list)); !added)
                    return added;
                return fail(ErrorCode::InvalidValue, u"refused"_s);
            });
            return inner ? fail(ErrorCode::Conflict, u"unexpected"_s) : Result<void>();
        }));
        QCOMPARE(difference(dump(*m_document), before), QString());
        QVERIFY(!m_document->nextUndo());
    }

    void aRowThatWasEditedSinceCannotBeTakenBack() {
        QVERIFY(import());
        const QString uuid = m_document->nextUndo()->uuid;
        QVERIFY(setField(*m_document, {Table::TradeFlow, tradeRow(5'000)}, u"value_usd"_s, u"7"_s));
        const QString before = dump(*m_document);
        const auto taken = m_document->takeBack(uuid);
        QVERIFY(!taken);
        QCOMPARE(taken.error().code, ErrorCode::Conflict);
        QCOMPARE(difference(dump(*m_document), before), QString());
    }

    void theHistoryCountsAllRows() {
        QVERIFY(import());
        const auto details = historyDetails(*m_document).value();
        QCOMPARE(changeSentence(details.front()), u"Import trade.csv (added Trade: 12000, Data sets: 1)"_s);
        QCOMPARE(details.front().records.size(), size_t(500));
        QVERIFY(m_document->undo());
        QVERIFY2(changeSentence(historyDetails(*m_document).value().front()).contains(u"removed Trade: 12000"_s),
                 qUtf8Printable(changeSentence(historyDetails(*m_document).value().front())));
    }

    void anImportIsTakenOutAndComesBack() {
        const QString before = dump(*m_document);
        QVERIFY(import());
        const QString after = dump(*m_document);
        const auto removal = data_sets::remove(*m_document, imported());
        QVERIFY(removal);
        QCOMPARE(removal->removed, rows);
        QCOMPARE(removal->stayed, 0);
        QCOMPARE(difference(dump(*m_document), before), QString());
        QVERIFY(m_document->undo());
        QCOMPARE(difference(dump(*m_document), after), QString());
        QVERIFY(m_document->redo());
        QCOMPARE(difference(dump(*m_document), before), QString());
    }

    void whatWasEditedOrCitedSinceStays() {
        QVERIFY(import());
        const qint64 edited = tradeRow(3), cited = tradeRow(8'000);
        QVERIFY(setField(*m_document, {Table::TradeFlow, edited}, u"value_usd"_s, u"7"_s));
        QVERIFY(sources::cite(*m_document, {{}, {Table::TradeFlow, cited}, u"value_usd"_s, m_world.page, u"8"_s, {}, {}}));
        const QString after = dump(*m_document);
        const auto removal = data_sets::remove(*m_document, imported());
        QVERIFY(removal);
        const auto left = support::ids(*m_document, Table::TradeFlow);
        QVERIFY(left.contains(edited) && left.contains(cited));
        QCOMPARE(removal->stayed, 2);
        QCOMPARE(removal->removed, rows - 2);
        QVERIFY(m_document->undo());
        QCOMPARE(difference(dump(*m_document), after), QString());
    }

    void anotherProcessUndoesIt() {
        const QString before = dump(*m_document), path = m_document->path();
        QVERIFY(import());
        m_document.reset();
        m_document = Document::open(path).value();
        QVERIFY(m_document->undo());
        QCOMPARE(difference(dump(*m_document), before), QString());
    }
};

QTEST_GUILESS_MAIN(TestBulk)
#include "tst_bulk.moc"
