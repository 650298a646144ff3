// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbook/archive.h"

#include <QCoreApplication>
#include <cstring>
#include <memory>
#include <unzip.h>
#include <utility>
#include <zip.h>

using records::ErrorCode;
using records::fail;
using records::Result;

namespace workbook {
namespace {

constexpr qint64 mostUnpacked = 256 * 1024 * 1024;
constexpr qint64 mostInOneFile = 64 * 1024 * 1024;
constexpr int mostFiles = 10'000;

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

// minizip reads and writes through these: from bytes in memory, or into them.
struct Memory {
    const QByteArray* bytes = nullptr;
    QByteArray* target = nullptr;
    ZPOS64_T position = 0;
    ZPOS64_T size() const { return ZPOS64_T(target ? target->size() : bytes->size()); }
};
voidpf openMemory(voidpf opaque, const void*, int) {
    return opaque;
}
uLong readMemory(voidpf, voidpf stream, void* into, uLong size) {
    auto* memory = static_cast<Memory*>(stream);
    const QByteArray& from = memory->target ? *memory->target : *memory->bytes;
    const auto count = qMin<ZPOS64_T>(size, memory->size() - memory->position);
    std::memcpy(into, from.constData() + memory->position, count);
    memory->position += count;
    return uLong(count);
}
uLong writeMemory(voidpf, voidpf stream, const void* from, uLong size) {
    auto* memory = static_cast<Memory*>(stream);
    const auto end = qsizetype(memory->position) + qsizetype(size);
    if (memory->target->size() < end)
        memory->target->resize(end);
    std::memcpy(memory->target->data() + memory->position, from, size);
    memory->position += size;
    return size;
}
ZPOS64_T tellMemory(voidpf, voidpf stream) {
    return static_cast<Memory*>(stream)->position;
}
long seekMemory(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
    auto* memory = static_cast<Memory*>(stream);
    const ZPOS64_T size = memory->size();
    const ZPOS64_T base = origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory->position
                          : origin == ZLIB_FILEFUNC_SEEK_END ? size
                                                             : 0;
    if (offset > size || base > size - offset)
        return -1;
    memory->position = base + offset;
    return 0;
}
int closeMemory(voidpf, voidpf) {
    return 0;
}
int noError(voidpf, voidpf) {
    return 0;
}
zlib_filefunc64_def functionsOn(Memory& memory) {
    return {openMemory, readMemory, writeMemory, tellMemory, seekMemory, closeMemory, noError, &memory};
}

class Archive {
public:
    explicit Archive(const QByteArray& bytes)
        : m_memory{&bytes} {
        zlib_filefunc64_def functions = functionsOn(m_memory);
        m_file = unzOpen2_64("", &functions);
    }
    ~Archive() {
        if (m_file)
            unzClose(m_file);
    }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;
    unzFile file() const { return m_file; }

private:
    Memory m_memory;
    unzFile m_file = nullptr;
};

} // namespace

Result<ArchiveContent> listArchive(const QString& name, const QByteArray& bytes) {
    const Archive archive(bytes);
    ArchiveContent content;
    int code = archive.file() ? unzGoToFirstFile(archive.file()) : UNZ_BADZIPFILE;
    while (code == UNZ_OK && content.files.size() < mostFiles) {
        unz_file_info64 info{};
        char path[512] = {};
        code = unzGetCurrentFileInfo64(archive.file(), &info, path, sizeof path - 1, nullptr, 0, nullptr, 0);
        if (code != UNZ_OK)
            break;
        content.files << QString::fromUtf8(path);
        content.unpackedBytes += qint64(qMin<ZPOS64_T>(info.uncompressed_size, ZPOS64_T(mostUnpacked) + 1));
        code = unzGoToNextFile(archive.file());
    }
    if (content.unpackedBytes > mostUnpacked || content.files.size() >= mostFiles)
        return fail(ErrorCode::InvalidValue,
                    tr("\u201c%1\u201d would unpack to more than 256 MB. Nothing was read from it.").arg(name),
                    tr("Save the one sheet that is needed as CSV."));
    if (code != UNZ_END_OF_LIST_OF_FILE)
        return fail(ErrorCode::InvalidValue,
                    tr("\u201c%1\u201d is cut off or damaged. Nothing was read from it.").arg(name),
                    tr("Copy or download it again."));
    return content;
}

QByteArray unpacked(const QByteArray& bytes, const char* file) {
    const Archive archive(bytes);
    unz_file_info64 info{};
    if (!archive.file() || unzLocateFile(archive.file(), file, 1) != UNZ_OK ||
        unzGetCurrentFileInfo64(archive.file(), &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK ||
        qint64(info.uncompressed_size) > mostInOneFile || unzOpenCurrentFile(archive.file()) != UNZ_OK)
        return {};
    QByteArray content(qsizetype(info.uncompressed_size), Qt::Uninitialized);
    const int count = unzReadCurrentFile(archive.file(), content.data(), unsigned(content.size()));
    unzCloseCurrentFile(archive.file());
    return count == content.size() ? content : QByteArray();
}

struct ArchiveWriter::Private {
    QByteArray bytes;
    Memory memory;
    zipFile file = nullptr;
    bool isWhole = true;
};

ArchiveWriter::ArchiveWriter()
    : d(std::make_unique<Private>()) {
    d->memory.target = &d->bytes;
    zlib_filefunc64_def functions = functionsOn(d->memory);
    d->file = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
}

ArchiveWriter::~ArchiveWriter() {
    finish();
}

void ArchiveWriter::add(const QString& file, const QByteArray& content) {
    const zip_fileinfo info{};
    d->isWhole = d->isWhole && d->file &&
                 zipOpenNewFileInZip(d->file, file.toUtf8().constData(), &info, nullptr, 0, nullptr, 0, nullptr, 0,
                                     Z_NO_COMPRESSION) == ZIP_OK &&
                 zipWriteInFileInZip(d->file, content.constData(), unsigned(content.size())) == ZIP_OK &&
                 zipCloseFileInZip(d->file) == ZIP_OK;
}

QByteArray ArchiveWriter::finish() {
    if (d->file)
        d->isWhole = zipClose(std::exchange(d->file, nullptr), nullptr) == ZIP_OK && d->isWhole;
    return d->isWhole ? d->bytes : QByteArray();
}

} // namespace workbook
