// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/batch.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace report {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Report", text);
}

QString pathOf(const BatchPlan& plan, records::RecordRef subject) {
    // An id holds no character that a file's name may not; one of a foreign table might.
    QString name = plan.input.catalogue->slug(subject);
    for (QChar& c : name)
        if (u"\\/:*?\"<>|"_s.contains(c))
            c = u'_';
    return QDir(plan.target).filePath(name + u".pdf"_s);
}

}  // namespace

QString shownName(const BatchPlan& plan) {
    return plan.design ? plan.name : shown(plan.kind);
}

records::Result<Report> reportOf(const BatchPlan& plan, records::RecordRef subject) {
    return plan.design ? makeReport(plan.name, *plan.design, subject, plan.input) : makeReport(plan.kind, subject, plan.input);
}

QStringList existingFiles(const BatchPlan& plan) {
    QStringList there;
    if (plan.files == BatchFiles::OneEach)
        for (const records::RecordRef subject : plan.subjects)
            if (const QString path = pathOf(plan, subject); QFileInfo::exists(path))
                there << path;
    return there;
}

Batch::Batch(BatchPlan plan) : m_plan(std::move(plan)) {
    Q_ASSERT(!m_plan.subjects.empty());
}

records::Result<void> Batch::next() {
    const records::RecordRef subject = m_plan.subjects[m_at];
    if (const QStringList there = m_at == 0 && m_plan.existing == Existing::Refused ? existingFiles(m_plan) : QStringList(); !there.isEmpty()) {
        m_at = m_plan.subjects.size();
        return records::fail(records::ErrorCode::Conflict,
                             QCoreApplication::translate("Report", "%n of the files are there already, such as \u201c%1\u201d. Nothing was written.", nullptr, int(there.size()))
                                 .arg(QFileInfo(there.front()).fileName()),
                             tr("Choose another folder, or say that they may be replaced."));
    }
    const auto report = reportOf(m_plan, subject);
    const auto done = !report                                       ? tl::unexpected(report.error())
                      : m_plan.files == BatchFiles::OneTogether ? addNext(*report)
                                                                    : writeNext(*report, subject);
    if (!done) {
        m_at = m_plan.subjects.size();
        m_file.reset();
        return done;
    }
    ++m_at;
    ++m_done;
    return {};
}

records::Result<void> Batch::addNext(const Report& report) {
    const bool isOne = m_plan.subjects.size() == 1;
    if (!m_file) {
        const QString title = isOne ? report.title : tr("%1: %2 reports").arg(shownName(m_plan), m_plan.input.imprint.locale.toString(count()));
        auto file = ReportFile::create(m_plan.target, m_plan.layout, title, m_plan.input.imprint,
                                       isOne ? ReportPages::Outline::Sections : ReportPages::Outline::ReportsAndSections);
        if (!file)
            return tl::unexpected(file.error());
        m_file = std::move(*file);
    }
    m_file->add(report);
    m_pages = m_file->pages();
    if (m_at + 1 < m_plan.subjects.size())
        return {};
    if (const auto finished = m_file->finish(); !finished)
        return finished;
    m_files << m_plan.target;
    return {};
}

records::Result<void> Batch::writeNext(const Report& report, records::RecordRef subject) {
    if (m_at == 0 && !QDir().mkpath(m_plan.target))
        return records::fail(records::ErrorCode::WriteFailed, tr("The folder \u201c%1\u201d could not be made, so no report was written.").arg(m_plan.target),
                             tr("Check that you may write to the folder above it."));
    const QString path = pathOf(m_plan, subject);
    auto file = ReportFile::create(path, m_plan.layout, report.title, m_plan.input.imprint, ReportPages::Outline::Sections);
    if (file)
        (*file)->add(report);
    const auto written = file ? (*file)->finish() : tl::unexpected(file.error());
    if (!written) {
        records::Error error = written.error();
        if (m_done > 0)
            error.sentence += u' ' + tr("The reports before it are there: %1 of %2.").arg(m_done).arg(count());
        return tl::unexpected(error);
    }
    m_pages += (*file)->pages();
    m_files << path;
    return {};
}

}  // namespace report
