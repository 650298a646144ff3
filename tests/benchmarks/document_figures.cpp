// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmark.h"

#include "document/verbs.h"
#include "exchange/sample.h"
#include "explore/catalogue.h"
#include <QFile>
#include <QTemporaryDir>
#include <sqlite3.h>
#include <stdexcept>
#include <string>

using namespace Qt::StringLiterals;

namespace benchmarks {
namespace {

const char* const samePragmas = "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA foreign_keys = ON;"
                                "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA fullfsync = ON;";

[[noreturn]] void stop(const records::Error& error) {
    throw std::runtime_error(error.text().toStdString());
}

class Bare {
public:
    explicit Bare(const QString& path) {
        sqlite3_open(path.toUtf8().constData(), &m_database);
        sqlite3_exec(m_database, samePragmas, nullptr, nullptr, nullptr);
    }
    ~Bare() { sqlite3_close(m_database); }
    Bare(const Bare&) = delete;
    Bare& operator=(const Bare&) = delete;
    void run(const std::string& sql) {
        if (sqlite3_exec(m_database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
            throw std::runtime_error(sqlite3_errmsg(m_database));
    }
    sqlite3* handle() const { return m_database; }

private:
    sqlite3* m_database = nullptr;
};

// Every column of every row of the tables that the Catalogue reads, kept as rows of text and numbers.
size_t readRows(sqlite3* database) {
    struct Row {
        std::vector<QString> texts;
        std::vector<qint64> numbers;
    };
    size_t count = 0;
    for (const char* table : {"place", "place_name", "agreement", "agreement_party", "agreement_event", "agreement_signatory", "activity",
                              "activity_link", "organisation", "person", "poll", "indicator", "milestone", "source", "citation"}) {
        std::vector<Row> rows;
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(database, ("SELECT * FROM " + std::string(table) + " ORDER BY id").c_str(), -1, &statement, nullptr);
        const int columns = sqlite3_column_count(statement);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            Row row;
            for (int i = 0; i < columns; ++i) {
                if (sqlite3_column_type(statement, i) == SQLITE_INTEGER)
                    row.numbers.push_back(sqlite3_column_int64(statement, i));
                else if (const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i)))
                    row.texts.push_back(QString::fromUtf8(text, sqlite3_column_bytes(statement, i)));
            }
            rows.push_back(std::move(row));
        }
        sqlite3_finalize(statement);
        count += rows.size();
    }
    return count;
}

void measureEdit(const QString& path, std::vector<Figure>& figures) {
    const QString copy = path + u".bare"_s;
    QFile::copy(path, copy);
    auto document = document::Document::open(path);
    if (!document)
        stop(document.error());
    const auto catalogue = explore::Catalogue::read(**document);
    if (!catalogue)
        stop(catalogue.error());
    const qint64 id = (*catalogue)->agreements().at(0).id.value;
    Bare bare(copy);
    int number = 0;
    const auto edit = [&] {
        const QString note = u"note %1"_s.arg(++number);
        return milliseconds([&] {
            if (const auto done = document::setField(**document, {records::Table::Agreement, id}, u"note", note); !done)
                stop(done.error());
        });
    };
    const auto transaction = [&] {
        const std::string note = "note " + std::to_string(number);
        return milliseconds([&] {
            bare.run("BEGIN IMMEDIATE");
            bare.run("UPDATE agreement SET note = '" + note + "' WHERE id = " + std::to_string(id));
            bare.run("COMMIT");
        });
    };
    const Pair pair = paired(edit, transaction, 41);
    figures.push_back({u"durable edit"_s, pair.value, u"ms"_s, pair.baseline, 1.5, true});
}

void measureOpening(const QString& path, std::vector<Figure>& figures) {
    size_t read = 0;
    const Pair pair = paired(
        [&] {
            return milliseconds([&] {
                document::OpenOptions options;
                auto document = document::Document::open(path, options);
                if (!document)
                    stop(document.error());
                const auto catalogue = explore::Catalogue::read(**document);
                if (!catalogue)
                    stop(catalogue.error());
            });
        },
        [&] {
            return milliseconds([&] {
                Bare bare(path);
                read += readRows(bare.handle());
            });
        },
        31);
    if (read == 0)
        throw std::runtime_error("The baseline read no rows.");
    figures.push_back({u"opening the sample"_s, pair.value, u"ms"_s, pair.baseline, 1.5, true});
}

}  // namespace

void measureDocument(std::vector<Figure>& figures) {
    QTemporaryDir folder;
    const QString path = folder.filePath(u"sample.entente"_s);
    {
        auto made = exchange::createSample(path);
        if (!made)
            stop(made.error());
    }
    measureOpening(path, figures);
    measureEdit(path, figures);
}

}  // namespace benchmarks
