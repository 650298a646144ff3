// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>

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
