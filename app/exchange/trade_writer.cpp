// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/trade_writer.h"

#include "document/text_rows.h"
#include "document/trade_bulk.h"
#include "exchange/own_tables.h"
#include "exchange/writers.h"
#include <QCoreApplication>
#include <algorithm>
#include <deque>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;
using records::Table;

namespace exchange {
namespace {

// The distinct texts of a column: as cells, and where each comes in the order of the file.
class Texts {
public:
    int code(QByteArrayView utf8) {
        if (m_last >= 0 && m_keys[size_t(m_last)] == utf8)
            return m_last;
        const auto known = m_codes.constFind(QByteArray::fromRawData(utf8.data(), utf8.size()));
        if (known != m_codes.constEnd())
            return m_last = *known;
        m_keys.push_back(utf8.toByteArray());
        m_last = int(m_keys.size()) - 1;
        m_codes.insert(m_keys.back(), m_last);
        return m_last;
    }
    // Rows are sorted by their key, whose parts are joined by slashes; `slash` is empty after the last one.
    void settle(const QString& slash) {
        std::vector<std::pair<QString, int>> sorted;
        for (size_t i = 0; i < m_keys.size(); ++i) {
            const QString text = QString::fromUtf8(m_keys[i]);
            m_cells.push_back(csvCell(text));
            sorted.emplace_back(text + slash, int(i));
        }
        std::sort(sorted.begin(), sorted.end());
        m_ranks.resize(m_keys.size());
        for (size_t i = 0; i < sorted.size(); ++i)
            m_ranks[size_t(sorted[i].second)] = int(i);
    }
    int rank(int code) const { return m_ranks[size_t(code)]; }
    void sortCells() {
        std::vector<QByteArray> sorted(m_cells.size());
        for (size_t i = 0; i < m_cells.size(); ++i)
            sorted[size_t(m_ranks[i])] = m_cells[i];
        m_cells = std::move(sorted);
    }
    const QByteArray& cell(int rank) const { return m_cells[size_t(rank)]; }

private:
    QHash<QByteArray, int> m_codes;
    std::deque<QByteArray> m_keys;
    std::vector<QByteArray> m_cells;
    std::vector<int> m_ranks;
    int m_last = -1;
};

// Short ids by row id.
class Slugs {
public:
    Result<void> read(const document::Document& document, Table table) {
        return document::text_rows::ids(document, table).map([this](const QHash<QString, qint64>& ids) {
            for (auto it = ids.cbegin(); it != ids.cend(); ++it)
                m_slugs.insert(it.value(), it.key().toUtf8());
        });
    }
    int code(qint64 id, Texts& texts) {
        if (id != m_lastId || m_last < 0) {
            m_lastId = id;
            m_last = texts.code(m_slugs.value(id));
        }
        return m_last;
    }

private:
    QHash<qint64, QByteArray> m_slugs;
    qint64 m_lastId = 0;
    int m_last = -1;
};

// The columns of the own table in their order.
enum Column { Reporter, Partner, Year, Month, Direction, Commodity, Scheme, Value, Valuation, Source, Note, Columns };
constexpr Column key[] = {Reporter, Partner, Year, Month, Direction, Commodity, Scheme, Valuation, Source};

struct Line {
    int codes[Columns]; // of texts
    qint64 value, id;
};

} // namespace

Result<int> writeTradeCsv(const document::Document& document, QIODevice& device, const std::optional<QSet<qint64>>& only) {
    Slugs reporters, sources;
    if (auto read = reporters.read(document, Table::Place).and_then([&] { return sources.read(document, Table::Source); });
        !read)
        return tl::unexpected(read.error());
    Slugs partners = reporters;
    Texts texts[Columns];
    int years[10'000] = {}, months[13] = {}; // codes, counted from 1
    const auto number = [](int& code, int value, Texts& column) {
        if (code == 0)
            code = 1 + column.code(value ? QByteArray::number(value) : QByteArray());
        return code - 1;
    };
    std::vector<Line> lines;
    auto read = document::trade::stored(document, [&](const document::trade::StoredFlow& row) {
        if (only && !only->contains(row.id))
            return true;
        Line line{{}, row.value, row.id};
        line.codes[Reporter] = reporters.code(row.reporter, texts[Reporter]);
        line.codes[Partner] = partners.code(row.partner, texts[Partner]);
        line.codes[Year] = number(years[std::clamp(row.year, 0, 9'999)], row.year, texts[Year]);
        line.codes[Month] = number(months[std::clamp(row.month, 0, 12)], row.month, texts[Month]);
        line.codes[Direction] = texts[Direction].code(row.direction);
        line.codes[Commodity] = texts[Commodity].code(row.commodity);
        line.codes[Scheme] = texts[Scheme].code(row.scheme);
        line.codes[Valuation] = texts[Valuation].code(row.valuation);
        line.codes[Source] = sources.code(row.source, texts[Source]);
        line.codes[Note] = texts[Note].code(row.note);
        lines.push_back(line);
        return true;
    });
    if (!read)
        return tl::unexpected(read.error());
    for (int column = 0; column < Columns; ++column) {
        texts[column].settle(column == Source || column == Note ? QString() : u"/"_s);
        // From now on a line holds where its texts come in the order of the file.
        for (Line& line : lines)
            if (column != Value)
                line.codes[column] = texts[column].rank(line.codes[column]);
        texts[column].sortCells();
    }
    std::sort(lines.begin(), lines.end(), [](const Line& one, const Line& other) {
        for (const Column column : key)
            if (one.codes[column] != other.codes[column])
                return one.codes[column] < other.codes[column];
        if (one.value != other.value)
            return QByteArray::number(one.value) < QByteArray::number(other.value);
        return one.codes[Note] != other.codes[Note] ? one.codes[Note] < other.codes[Note] : one.id < other.id;
    });
    constexpr qsizetype enough = 1024 * 1024;
    QByteArray bytes = csvRow(ownTable(Table::TradeFlow)->header());
    const auto flush = [&] { return device.write(bytes) == bytes.size(); };
    for (const Line& line : lines) {
        for (int column = 0; column < Columns; ++column) {
            if (column == Value)
                bytes.append(QByteArray::number(line.value));
            else
                bytes.append(texts[column].cell(line.codes[column]));
            bytes.append(column + 1 < Columns ? ',' : '\n');
        }
        if (bytes.size() < enough)
            continue;
        if (!flush())
            break;
        bytes.resize(0);
    }
    if (!flush())
        return fail(ErrorCode::WriteFailed, QCoreApplication::translate("Exchange", "The rows could not be written."),
                    QCoreApplication::translate("Exchange", "Check the folder and the space on the disk, and try again."),
                    device.errorString());
    return int(lines.size());
}

} // namespace exchange
