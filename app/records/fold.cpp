// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/fold.h"

namespace records {
namespace {

// Most names are plain; going through Unicode's tables would cost ten times as much.
bool foldPlain(QStringView text, QString& folded) {
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if (code >= 0x80)
            return false;
        if ((code >= u'a' && code <= u'z') || (code >= u'0' && code <= u'9'))
            folded += c;
        else if (code >= u'A' && code <= u'Z')
            folded += QChar(code + 32);
        else if (!folded.isEmpty() && !folded.endsWith(u' '))
            folded += u' ';
    }
    return true;
}

} // namespace

QString fold(QStringView text) {
    QString folded;
    folded.reserve(text.size());
    if (!foldPlain(text, folded)) {
        folded.clear();
        for (const QChar c : text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded()) {
            if (c.isMark())
                continue;
            if (c.isLetterOrNumber())
                folded += c;
            else if (!folded.isEmpty() && !folded.endsWith(u' '))
                folded += u' ';
        }
    }
    if (folded.endsWith(u' '))
        folded.chop(1);
    return folded;
}

} // namespace records
