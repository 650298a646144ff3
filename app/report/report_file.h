// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/paper.h"
#include "report/report_pages.h"
#include <QPdfWriter>
#include <QSaveFile>
#include <QTemporaryFile>

namespace report {

// A PDF that is written report by report, so that memory does not grow with their number. The file appears whole with
// finish() or not at all; one that was there before stays until then.
class ReportFile {
public:
    // Where there are several reports, each has its name in the outline. Errors: WriteFailed.
    static records::Result<std::unique_ptr<ReportFile>> create(const QString& path, const QPageLayout& layout, const QString& title,
                                                               const Imprint& imprint, ReportPages::Outline outline);
    void add(const Report& report) { m_pages->add(report, m_outline); }
    int pages() const { return m_pages->pages(); }
    // Errors: WriteFailed, Damaged, NotFound; nothing is written then.
    records::Result<void> finish();

private:
    ReportFile(const QString& path, const Imprint& imprint, ReportPages::Outline outline)
        : m_target(path), m_imprint(imprint), m_outline(outline) {}

    QSaveFile m_target;
    Imprint m_imprint;
    ReportPages::Outline m_outline;
    QTemporaryFile m_painted;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<ReportPages> m_pages;
};

// One report in one file.
records::Result<void> writeReport(const QString& path, const Report& report, const Imprint& imprint, const QPageLayout& layout);

}  // namespace report
