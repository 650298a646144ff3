// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/decimal.h"

#include <QCoreApplication>

namespace records {

Result<Decimal> Decimal::parse(QStringView text) {
    const QStringView trimmed = text.trimmed();
    Decimal number;
    bool negative = false, point = false;
    int digits = 0;
    for (qsizetype i = 0; i < trimmed.size(); ++i) {
        const char16_t c = trimmed[i].unicode();
        if (i == 0 && (c == u'-' || c == u'+' || c == u'\u2212')) {
            negative = c != u'+';
        } else if (c == u'.' && !point) {
            point = true;
        } else if (c >= u'0' && c <= u'9' && digits < 18 && number.scale < 9) {
            number.unscaled = number.unscaled * 10 + (c - u'0');
            ++digits;
            if (point)
                ++number.scale;
        } else {
            digits = 0;
            break;
        }
    }
    if (digits == 0)
        return fail(ErrorCode::InvalidValue,
                    QCoreApplication::translate("Decimal", "\u201c%1\u201d is not a number that can be kept.").arg(trimmed.left(60)),
                    QCoreApplication::translate("Decimal", "Write digits with a point, such as 44 or 35.18."));
    if (negative)
        number.unscaled = -number.unscaled;
    return number;
}

QString Decimal::text() const {
    QString digits = QString::number(qAbs(unscaled));
    if (scale > 0) {
        digits = digits.rightJustified(scale + 1, u'0');
        digits.insert(digits.size() - scale, u'.');
    }
    return unscaled < 0 ? u'-' + digits : digits;
}

double Decimal::toDouble() const {
    static constexpr double powers[] = {1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9};
    return double(unscaled) / powers[scale];
}

}  // namespace records
