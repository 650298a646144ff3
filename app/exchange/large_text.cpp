// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/large_text.h"

#include "exchange/csv_rows.h"
#include "exchange/encoding.h"
#include "exchange/input.h"
#include "exchange/writers.h"
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QThread>
#include <QWaitCondition>
#include <deque>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace exchange {
namespace {

constexpr qint64 headBytes = 256 * 1024;
constexpr qint64 blockBytes = 1024 * 1024;

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

// The bytes up to the last line's end; none when a line is longer than they are.
qsizetype wholeLines(QByteArrayView bytes) {
    const qsizetype end = bytes.lastIndexOf('\n');
    // A file with the line ends of old Macs has no other ones.
    return (end >= 0 ? end : bytes.first(qMax<qsizetype>(bytes.size() - 1, 0)).lastIndexOf('\r')) + 1;
}

bool isBlank(QByteArrayView cell) {
    return cell.trimmed().isEmpty();
}

} // namespace

// Batches that are read and not yet taken, a few at most.
class LargeText::Queue {
public:
    // False when nobody takes any more.
    bool put(Batch batch) {
        QMutexLocker locked(&m_mutex);
        while (m_batches.size() >= most && !m_isLeft)
            m_changed.wait(&m_mutex);
        m_batches.push_back(std::move(batch));
        m_changed.wakeAll();
        return !m_isLeft;
    }
    void end() {
        const QMutexLocker locked(&m_mutex);
        m_isEnded = true;
        m_changed.wakeAll();
    }
    // Nothing at the end.
    std::optional<Batch> take() {
        QMutexLocker locked(&m_mutex);
        while (m_batches.empty() && !m_isEnded)
            m_changed.wait(&m_mutex);
        if (m_batches.empty())
            return std::nullopt;
        Batch batch = std::move(m_batches.front());
        m_batches.pop_front();
        m_changed.wakeAll();
        return batch;
    }
    void leave() {
        const QMutexLocker locked(&m_mutex);
        m_isLeft = true;
        m_changed.wakeAll();
    }

private:
    static constexpr size_t most = 4;
    QMutex m_mutex;
    QWaitCondition m_changed;
    std::deque<Batch> m_batches;
    bool m_isEnded = false, m_isLeft = false;
};

// Gathers the rows behind the header. What looks like a footer waits until a row of data follows.
class LargeText::Rows : public CsvRows {
public:
    Rows(Delimiting delimiting, int header, qsizetype width, std::function<bool(Batch)> put)
        : CsvRows(delimiting)
        , m_header(header)
        , m_width(width)
        , m_put(std::move(put)) {}
    bool isStopped() const { return m_isStopped; }
    void flush() {
        if (!m_batch.numbers.empty() && !m_isStopped)
            m_isStopped = !m_put(std::exchange(m_batch, {}));
    }

private:
    void cell(QByteArrayView utf8) override {
        // A guard against formulas is no part of the cell.
        if (utf8.startsWith('\'') && unguarded(QString::fromUtf8(utf8)).size() < QString::fromUtf8(utf8).size())
            utf8 = utf8.sliced(1);
        if (!isBlank(utf8)) {
            ++m_filled;
            m_firstIsFilled |= m_cells == 0;
        }
        ++m_cells;
        m_row.bytes.append(utf8.data(), utf8.size());
        m_row.sizes.push_back(quint32(utf8.size()));
    }

    void endRow(int number) override {
        constexpr size_t enough = 2'000, mostFooters = 1'000;
        constexpr qsizetype enoughBytes = 1024 * 1024;
        if (number > m_header && m_filled > 0) {
            Batch& target = m_filled == 1 && m_firstIsFilled && m_width >= 3 ? m_waiting : m_batch;
            if (m_waiting.numbers.size() > mostFooters || (&target == &m_batch && !m_waiting.numbers.empty()))
                append(m_batch, std::exchange(m_waiting, {}));
            m_row.numbers.push_back(number);
            m_row.cells.push_back(m_cells);
            append(target, m_row);
            if (m_batch.numbers.size() >= enough || m_batch.bytes.size() >= enoughBytes)
                flush();
        }
        m_row.numbers.clear();
        m_row.cells.clear();
        m_row.sizes.clear();
        m_row.bytes.resize(0);
        m_filled = m_cells = 0;
        m_firstIsFilled = false;
    }

    static void append(Batch& target, const Batch& rows) {
        target.numbers.insert(target.numbers.end(), rows.numbers.begin(), rows.numbers.end());
        target.cells.insert(target.cells.end(), rows.cells.begin(), rows.cells.end());
        target.sizes.insert(target.sizes.end(), rows.sizes.begin(), rows.sizes.end());
        target.bytes += rows.bytes;
    }

    const int m_header;
    const qsizetype m_width;
    const std::function<bool(Batch)> m_put;
    Batch m_row, m_batch, m_waiting;
    quint32 m_cells = 0, m_filled = 0;
    bool m_firstIsFilled = false, m_isStopped = false;
};

std::optional<TextTable> LargeText::open(const QString& path, qint64 smallest) {
    QFile file(path);
    if (!QFileInfo(path).isFile() || file.size() < smallest || file.size() <= headBytes || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray head = file.read(headBytes);
    head.truncate(wholeLines(head));
    if (head.startsWith(QByteArrayView("\xEF\xBB\xBF", 3)))
        head.remove(0, 3);
    const QByteArray begin = head.left(4096).trimmed();
    if (head.isEmpty() || head.contains('\0') || !head.isValidUtf8() || begin.startsWith('[') || begin.startsWith('{') ||
        begin.startsWith('<'))
        return std::nullopt;
    const QFileInfo info(path);
    auto result = std::make_shared<LargeText>();
    result->m_path = path;
    result->m_name = info.fileName();
    result->m_bytes = file.size();
    result->m_delimiting = recogniseDelimiting(head);
    auto table = readDelimited(result->m_name, head);
    if (!table) // a cell may go on behind the head
        return std::nullopt;
    result->m_header = table->headerNumber;
    result->m_width = table->header.size();
    qsizetype shorter = 0;
    Rows rows(result->m_delimiting, result->m_header, result->m_width, [&](const Batch& batch) {
        shorter += std::count_if(batch.cells.begin(), batch.cells.end(),
                                 [&](quint32 cells) { return qsizetype(cells) < result->m_width; });
        return true;
    });
    rows.feed(head);
    rows.flush();
    result->m_fillsUp = shorter * 10 >= qsizetype(table->rows.size()) && shorter > 1;
    table->rest = std::move(result);
    return std::move(*table);
}

// The file is read, checked and cut into cells on a thread of its own, while this one does something with the rows.
Result<QString> LargeText::read(const std::function<bool(const Row&)>& take,
                                const std::function<bool(qint64)>& progress) const {
    Queue queue;
    std::atomic<qint64> done = 0;
    Result<QString> digest;
    const std::unique_ptr<QThread> reader(QThread::create([&] {
        digest = readInto([&queue](Batch batch) { return queue.put(std::move(batch)); }, done);
        queue.end();
    }));
    reader->start();
    bool isStopped = false;
    std::vector<QByteArrayView> cells;
    while (const auto batch = queue.take()) {
        size_t cell = 0;
        qsizetype at = 0;
        for (size_t row = 0; row < batch->numbers.size() && !isStopped; ++row) {
            cells.clear();
            for (quint32 i = 0; i < batch->cells[row]; ++i) {
                const auto size = qsizetype(batch->sizes[cell++]);
                cells.push_back(QByteArrayView(batch->bytes.constData() + at, size));
                at += size;
            }
            while (qsizetype(cells.size()) > m_width && isBlank(cells.back()))
                cells.pop_back();
            while (m_fillsUp && qsizetype(cells.size()) < m_width)
                cells.push_back(QByteArrayView("", 0));
            isStopped = !take({batch->numbers[row], cells});
        }
        if (!isStopped && progress)
            isStopped = !progress(done);
        if (isStopped) {
            queue.leave();
            break;
        }
    }
    reader->wait();
    return isStopped ? Result<QString>(QString()) : digest;
}

Result<QString> LargeText::readInto(const std::function<bool(Batch)>& put, std::atomic<qint64>& done) const {
    QFile file(m_path);
    const auto unreadable = [&] {
        return fail(ErrorCode::NotFound, tr("\u201c%1\u201d cannot be read to its end.").arg(m_name),
                    tr("Copy it to this computer and try again."), file.errorString());
    };
    if (!file.open(QIODevice::ReadOnly))
        return unreadable();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Rows rows(m_delimiting, m_header, m_width, put);
    const auto stopped = [&](int line, const QString& problem) {
        return fail(ErrorCode::InvalidValue,
                    tr("\u201c%1\u201d cannot be read as a table: in the row that begins in line %2, %3. Nothing was read "
                       "from it.")
                        .arg(m_name)
                        .arg(line)
                        .arg(problem),
                    tr("Open it in a spreadsheet, mend that row and save it as CSV again."));
    };
    QByteArray pending;
    bool isFirst = true;
    for (bool isLast = false; !isLast && !rows.isStopped();) {
        const QByteArray block = file.read(blockBytes);
        if (file.error() != QFileDevice::NoError)
            return unreadable();
        hash.addData(block);
        pending += block;
        done += block.size();
        isLast = block.isEmpty();
        if (std::exchange(isFirst, false) && pending.startsWith(QByteArrayView("\xEF\xBB\xBF", 3)))
            pending.remove(0, 3);
        const qsizetype whole = isLast ? pending.size() : wholeLines(pending);
        const QByteArrayView lines = QByteArrayView(pending).first(whole);
        // Plain words for what is no text come from where they are made for smaller files.
        if (lines.contains('\0') || !lines.isValidUtf8())
            if (const auto text = decodeText(m_name, QByteArray(rows.line() - 1, '\n') + lines.toByteArray(), u"UTF-8"_s); !text)
                return tl::unexpected(text.error());
        if (!rows.feed(lines))
            return stopped(rows.startOfRow(), rows.problem());
        pending.remove(0, whole);
        if (pending.size() > CsvRows::longestLine)
            return stopped(rows.line(), tr("a line is longer than 10,000,000 bytes"));
    }
    if (!rows.finish(CsvRows::End::Whole))
        return stopped(rows.startOfRow(), rows.problem());
    rows.flush();
    return QString::fromLatin1(hash.result().toHex());
}

Result<TextTable> LargeText::load() const {
    auto tables = readFile(m_path, {{}, -1});
    if (!tables)
        return tl::unexpected(tables.error());
    return std::move(tables->front());
}

} // namespace exchange
