// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProcess>
#include <QRectF>
#include <QRegularExpression>
#include <QStandardPaths>
#include <vector>

namespace report::test {

// What a PDF says, read back by an independent program.
class Printed {
public:
    static bool canRead() {
        return !QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty() && !QStandardPaths::findExecutable(QStringLiteral("pdfinfo")).isEmpty();
    }
    explicit Printed(const QString& path) : m_path(path) {}

    // In normal form KC, so that ligatures are letters again; runs of blanks are one blank.
    QString text() const { return run(QStringLiteral("pdftotext"), {m_path, QStringLiteral("-")}).normalized(QString::NormalizationForm_KC).simplified(); }
    QString info(const QString& key) const {
        const auto match = QRegularExpression(QStringLiteral("^%1:\\s+(.*)$").arg(key), QRegularExpression::MultilineOption)
                               .match(run(QStringLiteral("pdfinfo"), {m_path}));
        return match.captured(1).trimmed();
    }
    int pages() const { return info(QStringLiteral("Pages")).toInt(); }

    // Every word with its place in points from the upper left corner, page by page.
    struct Word {
        QString text;
        QRectF rect;
    };
    struct Page {
        QSizeF size;
        std::vector<Word> words;
    };
    std::vector<Page> wordsOfPages() const {
        static const QRegularExpression tag(QStringLiteral("<page width=\"([0-9.]+)\" height=\"([0-9.]+)\">|"
                                                           "<word xMin=\"([0-9.-]+)\" yMin=\"([0-9.-]+)\" xMax=\"([0-9.-]+)\" yMax=\"([0-9.-]+)\">(.*?)</word>"));
        std::vector<Page> pages;
        for (auto matches = tag.globalMatch(run(QStringLiteral("pdftotext"), {QStringLiteral("-bbox"), m_path, QStringLiteral("-")})); matches.hasNext();) {
            const auto match = matches.next();
            const auto number = [&match](int group) { return match.captured(group).toDouble(); };
            if (match.hasCaptured(1))
                pages.push_back({QSizeF(number(1), number(2)), {}});
            else
                pages.back().words.push_back({match.captured(7), QRectF(QPointF(number(3), number(4)), QPointF(number(5), number(6)))});
        }
        return pages;
    }
    QString fonts() const { return run(QStringLiteral("pdffonts"), {m_path}); }
    QString pageText(int page) const {
        const QString number = QString::number(page);
        return run(QStringLiteral("pdftotext"), {QStringLiteral("-f"), number, QStringLiteral("-l"), number, m_path, QStringLiteral("-")})
            .normalized(QString::NormalizationForm_KC)
            .simplified();
    }
    QString links() const { return run(QStringLiteral("pdfinfo"), {QStringLiteral("-url"), m_path}); }

private:
    static QString run(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    QString m_path;
};

}  // namespace report::test
