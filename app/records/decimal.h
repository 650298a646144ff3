// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include <QString>

namespace records {

// An exact decimal number as a source printed it: 44, 55.0 and 35.18 keep their digits and are written back as they came.
struct Decimal {
    qint64 unscaled = 0;
    quint8 scale = 0;  // digits after the point, at most 9

    // Reads "-35.1800"; no thousands separators, no exponent. Errors: InvalidValue.
    static Result<Decimal> parse(QStringView text);
    QString text() const;
    double toDouble() const;
    friend bool operator==(const Decimal&, const Decimal&) = default;
};

}  // namespace records
