// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/encoding.h"

#include "exchange/workbook_library.h"
#include <QCoreApplication>
#include <QStringDecoder>

using namespace Qt::StringLiterals;
using records::ErrorCode;
using records::fail;
using records::Result;

namespace exchange {
namespace {

// Enough to tell an encoding, and quick for a file of any size.
constexpr qsizetype sampleBytes = 256 * 1024;

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

struct Position {
    qint64 line = 1, column = 1;
};
Position positionOf(QByteArrayView bytes, qsizetype offset) {
    Position position;
    for (qsizetype i = 0; i < offset; ++i) {
        const bool ends = bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.size() || bytes[i + 1] != '\n'));
        position.line += ends;
        position.column = ends ? 1 : position.column + ((bytes[i] & 0xC0) != 0x80);
    }
    return position;
}

// Bytes of the valid sequence at this place, 0 when it is broken (RFC 3629).
int sequenceAt(QByteArrayView bytes, qsizetype at) {
    const auto byte = [&](qsizetype i) { return i < bytes.size() ? quint8(bytes[i]) : quint8(0); };
    const quint8 first = byte(at);
    if (first < 0x80)
        return 1;
    const int length = first >= 0xC2 && first <= 0xDF   ? 2
                       : (first & 0xF0) == 0xE0         ? 3
                       : first >= 0xF0 && first <= 0xF4 ? 4
                                                        : 0;
    for (int i = 1; i < length; ++i)
        if ((byte(at + i) & 0xC0) != 0x80)
            return 0;
    const quint8 second = byte(at + 1);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool outside = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
    return overlong || outside ? 0 : length;
}

struct Utf8Count {
    qint64 whole = 0, broken = 0; // sequences of more than one byte
    qsizetype firstBroken = -1;
};
Utf8Count countUtf8(QByteArrayView bytes) {
    Utf8Count count;
    for (qsizetype i = 0; i < bytes.size();) {
        const int length = sequenceAt(bytes, i);
        if (length == 0) {
            if (count.firstBroken < 0)
                count.firstBroken = i;
            ++count.broken;
            ++i;
            continue;
        }
        count.whole += length > 1;
        i += length;
    }
    return count;
}

// Without a mark, text in UTF-16 shows by its many zero bytes: on one side only.
QString utf16Of(QByteArrayView bytes) {
    qsizetype even = 0, odd = 0;
    const qsizetype sample = qMin(bytes.size(), sampleBytes) & ~qsizetype(1);
    for (qsizetype i = 0; i < sample; i += 2) {
        even += bytes[i] == 0;
        odd += bytes[i + 1] == 0;
    }
    if (sample >= 4 && odd * 5 > sample && even * 50 < sample)
        return u"UTF-16LE"_s;
    if (sample >= 4 && even * 5 > sample && odd * 50 < sample)
        return u"UTF-16BE"_s;
    return {};
}

// The part that tells something: from a little before the first byte outside ASCII.
QByteArrayView telling(QByteArrayView bytes) {
    qsizetype first = 0;
    while (first < bytes.size() && quint8(bytes[first]) < 0x80)
        ++first;
    return bytes.sliced(first, qMin(sampleBytes, bytes.size() - first));
}

// The converter's name for what the detector says. CP949 and CP932 hold all of EUC-KR and Shift_JIS, and more.
QString converterName(const QString& name) {
    const QString upper = name.toUpper();
    if (upper == u"ISO-8859-1" || upper == u"ASCII" || upper == u"LATIN-1" || upper == u"CP1252")
        return u"windows-1252"_s;
    if (upper == u"UHC" || upper == u"EUC-KR" || upper == u"CP949")
        return u"windows-949"_s;
    if (upper == u"GB2312" || upper == u"GBK")
        return u"GB18030"_s;
    if (upper == u"SHIFT_JIS" || upper == u"CP932")
        return u"windows-932"_s;
    return name;
}

Result<DecodedText> decodeAs(const QString& name, const QByteArray& bytes, const QString& encoding, bool isGuessed) {
    QStringDecoder decoder(converterName(encoding).toLatin1().constData());
    if (!decoder.isValid())
        return fail(ErrorCode::InvalidValue,
                    tr("The encoding \u201c%1\u201d is not one that Entente can read.").arg(encoding.left(40)),
                    tr("Choose one of these: %1.").arg(encodings().join(u", "_s)));
    const QString text = decoder.decode(bytes);
    const qsizetype odd = text.indexOf(QChar::ReplacementCharacter);
    if (decoder.hasError() || odd >= 0) {
        const QByteArray before = QStringView(text).left(qMax<qsizetype>(odd, 0)).toUtf8();
        const Position at = positionOf(before, before.size());
        return fail(ErrorCode::InvalidValue,
                    tr("\u201c%1\u201d is not text in %2: line %3, column %4 cannot be read. Nothing was read from it.")
                        .arg(name, encoding)
                        .arg(at.line)
                        .arg(at.column),
                    tr("Choose its encoding, or save it as UTF-8 and try again."));
    }
    return DecodedText{text.toUtf8(), encoding, isGuessed};
}

tl::unexpected<records::Error> notText(const QString& name, QByteArrayView bytes) {
    const Position at = positionOf(bytes, bytes.indexOf('\0'));
    return fail(
        ErrorCode::InvalidValue,
        tr("\u201c%1\u201d is not a text file: there is a zero byte in line %2, column %3. Nothing was read from it.")
            .arg(name)
            .arg(at.line)
            .arg(at.column),
        tr("Entente reads CSV, TSV, JSON, XLSX and ODS."));
}

} // namespace

QStringList encodings() {
    return {u"UTF-8"_s,     u"UTF-16LE"_s, u"UTF-16BE"_s, u"windows-1252"_s, u"EUC-KR"_s,   u"CP949"_s,
            u"Shift_JIS"_s, u"EUC-JP"_s,   u"Big5"_s,     u"GB18030"_s,      u"macintosh"_s};
}

Result<DecodedText> decodeText(const QString& name, const QByteArray& bytes, const QString& encoding) {
    QByteArrayView view(bytes);
    const bool marked8 = view.startsWith(QByteArrayView("\xEF\xBB\xBF", 3));
    if (marked8)
        view = view.sliced(3);
    else if (view.startsWith(QByteArrayView("\xFF\xFE", 2)))
        return decodeAs(name, bytes.mid(2), u"UTF-16LE"_s, false);
    else if (view.startsWith(QByteArrayView("\xFE\xFF", 2)))
        return decodeAs(name, bytes.mid(2), u"UTF-16BE"_s, false);
    if (!marked8 && !encoding.isEmpty() && encoding.compare(u"UTF-8"_s, Qt::CaseInsensitive) != 0)
        return decodeAs(name, bytes, encoding, false);
    if (view.contains('\0')) {
        const QString wide = encoding.isEmpty() ? utf16Of(view) : QString();
        return wide.isEmpty() ? Result<DecodedText>(notText(name, view)) : decodeAs(name, bytes, wide, true);
    }
    if (view.isValidUtf8())
        return DecodedText{marked8 ? view.toByteArray() : bytes, u"UTF-8"_s, false};
    const Utf8Count count = countUtf8(view);
    if (marked8 || !encoding.isEmpty() || count.whole >= 10 * count.broken) {
        const Position at = positionOf(view, count.firstBroken);
        return fail(
            ErrorCode::InvalidValue,
            tr("\u201c%1\u201d is UTF-8 text, but it is not UTF-8 in line %2, column %3. Nothing was read from it.")
                .arg(name)
                .arg(at.line)
                .arg(at.column),
            tr("Save it again as UTF-8, or choose another encoding."));
    }
    const auto library = workbookLibrary();
    if (!library)
        return tl::unexpected(library.error());
    const QString guess = (*library)->guessEncoding(telling(view));
    return decodeAs(name, bytes, guess.isEmpty() ? u"WINDOWS-1252"_s : guess, true);
}

} // namespace exchange
