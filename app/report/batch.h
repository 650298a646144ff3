// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/designed_report.h"
#include "report/report_file.h"

namespace report {

enum class Existing : quint8 { Refused, Replaced };  // files that one of each would take the place of

enum class BatchFiles : quint8 {
    OneTogether,  // all reports in one PDF
    OneEach       // a PDF for each record, named by its id, in a folder
};

struct BatchPlan {
    ReportKind kind = ReportKind::Briefing;
    std::vector<records::RecordRef> subjects;  // for a summary one that is invalid
    ReportInput input;
    QPageLayout layout;
    QString target;  // the file, or the folder, which is made where it is missing
    BatchFiles files = BatchFiles::OneTogether;
    // A report that a person put together, with its name, in place of the kind.
    QString name{};
    std::optional<ReportDesign> design{};
    Existing existing = Existing::Refused;
};

// The name of what the plan makes: that of the kind or of the design.
QString shownName(const BatchPlan& plan);
// The report of one subject. Errors: those of makeReport.
records::Result<Report> reportOf(const BatchPlan& plan, records::RecordRef subject);
// Of one PDF each, those that are there already, by their paths.
QStringList existingFiles(const BatchPlan& plan);

// Reports about many records, made one at a time, so that whoever runs it can say how far it is, and stop. Memory does not grow
// with their number. A batch that is let go before its end leaves no part of a file: of one PDF together nothing, of one
// each those that are whole.
class Batch {
public:
    // Requires: at least one subject.
    explicit Batch(BatchPlan plan);

    bool hasNext() const { return m_at < m_plan.subjects.size(); }
    // Makes the next report; with the last one the file together is finished. Errors: those of makeReport and of writing, and
    // Conflict before the first one where files are there that must not be replaced; the batch has ended then.
    records::Result<void> next();
    int done() const { return m_done; }
    int count() const { return int(m_plan.subjects.size()); }
    int pages() const { return m_pages; }
    const QStringList& files() const { return m_files; }  // those that are whole

private:
    records::Result<void> addNext(const Report& report);
    records::Result<void> writeNext(const Report& report, records::RecordRef subject);

    BatchPlan m_plan;
    size_t m_at = 0;
    int m_done = 0, m_pages = 0;
    std::unique_ptr<ReportFile> m_file;
    QStringList m_files;
};

}  // namespace report
