// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include <QByteArray>
#include <QIODevice>
#include <map>
#include <vector>

namespace report {

// Adds objects to a PDF as Qt's writer leaves it, by what the format calls an incremental update: the bytes of the file stay, and
// after them come new and changed objects with a table of their own.
//
//     painted file                     | update
//     header  objects  table  trailer  | objects  table of these  trailer with /Prev
//
// Only the table of objects is held in memory, so that a file of a thousand pages needs no more of it than one of two.
class PdfUpdate {
public:
    // Reads where the objects lie. Both must outlive the update. Errors: Damaged for what is no whole PDF of Qt's writer.
    static records::Result<PdfUpdate> of(QIODevice& painted);

    int root() const { return m_root; }
    int info() const { return m_info; }              // 0 where there is none
    const std::vector<int>& pages() const { return m_pages; }
    QByteArray object(int number) const;             // what stands between its "obj" and "endobj"; empty: no such object
    double height(int page) const;                   // of the paper of a page from 0, in points

    // Copies the painted file to the target; then the objects are written, each once; then the end. False: the target is full.
    bool begin(QIODevice& target);
    int newNumber() { return m_size++; }
    bool write(int number, const QByteArray& object);
    bool end();

    // A dictionary with one more entry.
    static QByteArray with(const QByteArray& dictionary, const QByteArray& entry);
    static QByteArray text(const QString& text);     // as a string of the format
    static QByteArray reference(int number) { return QByteArray::number(number) + " 0 R"; }

private:
    explicit PdfUpdate(QIODevice& painted) : m_painted(&painted) {}
    bool readTables();
    bool readPages();
    bool put(const QByteArray& bytes);

    QIODevice* m_painted;
    QIODevice* m_target = nullptr;
    qint64 m_table = 0;  // where the last table of the painted file begins
    int m_size = 0, m_root = 0, m_info = 0;
    std::vector<qint64> m_offsets;  // of the objects; 0: free
    std::vector<int> m_pages;
    std::map<int, qint64> m_written;
    qint64 m_at = 0;
};

}  // namespace report
