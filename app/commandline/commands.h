// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QStringList>
#include <QTextStream>

namespace commandline {

// Exit statuses of every command.
enum Status { Done = 0, DoneWithFindings = 1, NotDone = 2 };

// Where results and messages go; tests give their own.
struct Output {
    QTextStream& results;
    QTextStream& messages;
};

struct Options {
    QString file;
    bool json = false;
    bool sample = false;
    QString of, view, chart, measure, flows, period, compare, partners, axis, opinion, projection, colour, lanes, select, at, filter, size, theme, paper, orientation, kind,
        output;
    QStringList inputs;
    QString as, mapping, doubtful, keep, rejects, encoding, table;
    bool dryRun = false;
    bool each = false;
    bool force = false;
    bool crises = false;
    double scale = 1;
    int dpi = 0;  // 0: as the scale says
};

Status newDocument(const Options& options, Output& output);
Status info(const Options& options, Output& output);
Status checkDocument(const Options& options, Output& output);
Status climate(const Options& options, Output& output);
Status history(const Options& options, Output& output);
Status view(const Options& options, Output& output);
Status report(const Options& options, Output& output);
Status importFiles(const Options& options, Output& output);
Status exportTable(const Options& options, Output& output);

}  // namespace commandline
