// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/archive.h"

#include <QCoreApplication>
#include <cstring>
#include <memory>
#include <unzip.h>

using records::ErrorCode;
using records::fail;
using records::Result;

namespace exchange {
namespace {

constexpr qint64 mostUnpacked = 256 * 1024 * 1024;
constexpr qint64 mostInOneFile = 64 * 1024 * 1024;
constexpr int mostFiles = 10'000;

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

// minizip reads through these from the bytes in memory.
struct Memory {
    const QByteArray* bytes = nullptr;
    ZPOS64_T position = 0;
};
voidpf openMemory(voidpf opaque, const void*, int) {
    return opaque;
}
uLong readMemory(voidpf, voidpf stream, void* target, uLong size) {
    auto* memory = static_cast<Memory*>(stream);
    const auto left = ZPOS64_T(memory->bytes->size()) - memory->position;
    const auto count = qMin<ZPOS64_T>(size, left);
    std::memcpy(target, memory->bytes->constData() + memory->position, count);
    memory->position += count;
    return uLong(count);
}
ZPOS64_T tellMemory(voidpf, voidpf stream) {
    return static_cast<Memory*>(stream)->position;
}
long seekMemory(voidpf, voidpf stream, ZPOS64_T offset, int origin) {
    auto* memory = static_cast<Memory*>(stream);
    const auto size = ZPOS64_T(memory->bytes->size());
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

class Archive {
public:
    explicit Archive(const QByteArray& bytes)
        : m_memory{&bytes} {
        zlib_filefunc64_def functions{openMemory, readMemory,  nullptr, tellMemory,
                                      seekMemory, closeMemory, noError, &m_memory};
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

} // namespace exchange
