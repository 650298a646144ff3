// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/pdf_update.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace report {
namespace {

constexpr int mostObjects = 50'000'000;

// The number after a key of a dictionary, -1 without one.
qint64 numberAfter(const QByteArray& dictionary, const char* key) {
    const QRegularExpression form(QString::fromLatin1(key) + u"\\s+(\\d+)"_s);
    const auto match = form.match(QString::fromLatin1(dictionary));
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

// What follows at a place of the file, up to and without a word.
QByteArray upTo(QIODevice& file, qint64 offset, const char* word) {
    constexpr qint64 piece = 4096;
    QByteArray text;
    if (!file.seek(offset))
        return {};
    while (!file.atEnd()) {
        const qsizetype from = qMax<qsizetype>(0, text.size() - qstrlen(word));
        text += file.read(piece);
        if (const qsizetype at = text.indexOf(word, from); at >= 0)
            return text.left(at);
    }
    return {};
}

}  // namespace

records::Result<PdfUpdate> PdfUpdate::of(QIODevice& painted) {
    PdfUpdate update(painted);
    if (update.readTables() && update.readPages())
        return update;
    return records::fail(records::ErrorCode::Damaged, QCoreApplication::translate("Report", "The PDF could not be finished. Nothing was written."),
                         QCoreApplication::translate("Report", "Check that the disk is not full."));
}

// From the last table back to the first; what a later one says of an object holds.
bool PdfUpdate::readTables() {
    constexpr qint64 tail = 64;
    if (!m_painted->seek(qMax<qint64>(0, m_painted->size() - tail)))
        return false;
    const QByteArray last = m_painted->readAll();
    m_table = numberAfter(last.mid(qMax<qsizetype>(0, last.lastIndexOf("startxref"))), "startxref");
    qint64 table = m_table;
    while (table > 0) {
        if (!m_painted->seek(table) || m_painted->readLine().trimmed() != "xref")
            return false;
        QByteArray line = m_painted->readLine().trimmed();
        for (; line != "trailer"; line = m_painted->readLine().trimmed()) {
            const QList<QByteArray> range = line.split(' ');
            const int first = range.value(0).toInt(), count = range.value(1).toInt();
            if (range.size() != 2 || first < 0 || count < 0 || first + count > mostObjects)
                return false;
            if (size_t(first + count) > m_offsets.size())
                m_offsets.resize(size_t(first + count));
            for (int i = 0; i < count; ++i) {
                const QByteArray entry = m_painted->readLine();
                if (entry.size() < 18)
                    return false;
                if (entry[17] == 'n' && m_offsets[size_t(first + i)] == 0)
                    m_offsets[size_t(first + i)] = entry.left(10).toLongLong();
            }
        }
        const QByteArray trailer = upTo(*m_painted, m_painted->pos(), "startxref");
        if (m_root == 0) {
            m_root = int(numberAfter(trailer, "/Root"));
            m_info = int(qMax<qint64>(0, numberAfter(trailer, "/Info")));
        }
        const qint64 before = numberAfter(trailer, "/Prev");
        if (before >= table)
            return false;
        table = before;
    }
    m_size = int(m_offsets.size());
    return m_table > 0 && m_root > 0;
}

bool PdfUpdate::readPages() {
    const QByteArray list = object(int(numberAfter(object(m_root), "/Pages")));
    const qsizetype from = list.indexOf('[', qMax<qsizetype>(0, list.indexOf("/Kids"))), to = list.indexOf(']', qMax<qsizetype>(0, from));
    if (from < 0 || to < 0)
        return false;
    const QList<QByteArray> words = list.mid(from + 1, to - from - 1).simplified().split(' ');
    for (qsizetype i = 0; i + 2 < words.size(); i += 3)
        m_pages.push_back(words[i].toInt());
    return !m_pages.empty() && object(m_pages.front()).contains("/Type /Page") && object(m_pages.back()).contains("/MediaBox");
}

QByteArray PdfUpdate::object(int number) const {
    if (number <= 0 || size_t(number) >= m_offsets.size() || m_offsets[size_t(number)] == 0)
        return {};
    const QByteArray whole = upTo(*m_painted, m_offsets[size_t(number)], "endobj");
    const QByteArray head = QByteArray::number(number) + " 0 obj";
    return whole.startsWith(head) ? whole.mid(head.size()).trimmed() : QByteArray();
}

double PdfUpdate::height(int page) const {
    const QByteArray dictionary = object(m_pages[size_t(page)]);
    const qsizetype from = dictionary.indexOf('[', qMax<qsizetype>(0, dictionary.indexOf("/MediaBox")));
    return dictionary.mid(from + 1, dictionary.indexOf(']', from) - from - 1).simplified().split(' ').value(3).toDouble();
}

bool PdfUpdate::begin(QIODevice& target) {
    constexpr qint64 piece = 1 << 20;
    m_target = &target;
    if (!m_painted->seek(0))
        return false;
    while (!m_painted->atEnd()) {
        const QByteArray bytes = m_painted->read(piece);
        if (bytes.isEmpty() || !put(bytes))
            return false;
    }
    return put("\n");
}

bool PdfUpdate::put(const QByteArray& bytes) {
    m_at += bytes.size();
    return m_target->write(bytes) == bytes.size();
}

bool PdfUpdate::write(int number, const QByteArray& object) {
    m_written[number] = m_at;
    return put(QByteArray::number(number) + " 0 obj\n" + object + "\nendobj\n");
}

bool PdfUpdate::end() {
    const qint64 table = m_at;
    QByteArray text = "xref\n";
    for (auto at = m_written.begin(); at != m_written.end();) {
        auto next = at;
        int count = 0;
        while (next != m_written.end() && next->first == at->first + count) {
            ++next;
            ++count;
        }
        text += QByteArray::number(at->first) + ' ' + QByteArray::number(count) + '\n';
        for (; at != next; ++at)
            text += QByteArray::number(at->second).rightJustified(10, '0') + " 00000 n \n";
    }
    text += "trailer\n<< /Size " + QByteArray::number(m_size) + " /Root " + reference(m_root);
    if (m_info > 0)
        text += " /Info " + reference(m_info);
    text += " /Prev " + QByteArray::number(m_table) + " >>\nstartxref\n" + QByteArray::number(table) + "\n%%EOF\n";
    return put(text);
}

QByteArray PdfUpdate::with(const QByteArray& dictionary, const QByteArray& entry) {
    QByteArray changed = dictionary;
    return changed.insert(changed.lastIndexOf(">>"), entry + '\n');
}

QByteArray PdfUpdate::text(const QString& text) {
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c <= u'~'; })) {
        QByteArray literal = text.toLatin1();
        return '(' + literal.replace('\\', "\\\\").replace('(', "\\(").replace(')', "\\)") + ')';
    }
    QByteArray hex = "<FEFF";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

}  // namespace report
