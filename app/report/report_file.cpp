// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_file.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::StringLiterals;
using records::ErrorCode;

namespace report {
namespace {

constexpr int resolution = 1200;

QString tr(const char* text) {
    return QCoreApplication::translate("Report", text);
}

records::Error notWritten(const QString& path, const QString& detail) {
    return {ErrorCode::WriteFailed, tr("The report could not be written to \u201c%1\u201d. Nothing of it remains there.").arg(path),
            tr("Check that the folder is there, that you may write to it and that the disk is not full."), detail};
}

}  // namespace

records::Result<std::unique_ptr<ReportFile>> ReportFile::create(const QString& path, const QPageLayout& layout, const QString& title,
                                                                const Imprint& imprint, ReportPages::Outline outline) {
    std::unique_ptr<ReportFile> file(new ReportFile(path, imprint, outline));
    if (!file->m_target.open(QIODevice::WriteOnly))
        return tl::unexpected(notWritten(path, file->m_target.errorString()));
    if (!file->m_painted.open())
        return records::fail(ErrorCode::WriteFailed, tr("There is no room for a temporary file, so the report was not written."),
                             tr("Make room on the disk that holds \u201c%1\u201d.").arg(QDir::tempPath()), file->m_painted.errorString());
    file->m_writer = std::make_unique<QPdfWriter>(&file->m_painted);
    file->m_writer->setResolution(resolution);
    file->m_writer->setPageLayout(layout);
    file->m_writer->setTitle(title);
    file->m_writer->setCreator(u"Entente "_s + QStringLiteral(ENTENTE_VERSION));
    file->m_pages = std::make_unique<ReportPages>(*file->m_writer, file->m_imprint);
    return file;
}

records::Result<void> ReportFile::finish() {
    m_pages->finish();
    m_writer.reset();
    if (!m_painted.flush() || m_painted.error() != QFileDevice::NoError)
        return tl::unexpected(notWritten(m_target.fileName(), m_painted.errorString()));
    m_painted.close();
    const auto written = writeWithProperties(m_painted.fileName(), m_target, {m_imprint.author, m_imprint.locale, m_pages->description(), m_pages->bookmarks(), m_pages->links()});
    if (!written) {
        m_target.cancelWriting();
        return written.error().code == ErrorCode::WriteFailed ? tl::unexpected(notWritten(m_target.fileName(), written.error().detail)) : written;
    }
    if (!m_target.commit())
        return tl::unexpected(notWritten(m_target.fileName(), m_target.errorString()));
    return {};
}

records::Result<void> writeReport(const QString& path, const Report& report, const Imprint& imprint, const QPageLayout& layout) {
    const auto file = ReportFile::create(path, layout, report.title, imprint, ReportPages::Outline::Sections);
    if (!file)
        return tl::unexpected(file.error());
    (*file)->add(report);
    return (*file)->finish();
}

}  // namespace report
