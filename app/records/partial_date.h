// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "records/error.h"
#include <QDate>
#include <QLocale>
#include <QString>

namespace records {

// A date as far as it is known, in the Extended Date/Time Format (EDTF, ISO 8601-2:2019, level 0 and the parts of level 1
// that the field meets): "2007", "2007-05", "2007-05-07", "196X" (a decade), "1967~" (about), and the unknown date "".
// Beside the text it has the earliest and the latest day it can mean, as Julian day numbers, for sorting and comparing.
class PartialDate {
public:
    enum class Precision : quint8 { Unknown, Decade, Year, Month, Day };

    PartialDate() = default;  // unknown

    // Reads EDTF only. Errors: InvalidValue with a sentence for "2007-02-30", "2007-13", "yesterday".
    static Result<PartialDate> fromEdtf(QStringView text);
    // Reads EDTF and what people type: "7 May 2007", "May 2007", "May 7, 2007", "2007.5.17", "c. 1967", "1960s".
    // Also as lists of partner cities write it: "(1998.4.21)", "'94.10.18" (1930 to 2029), "2007년 5월 7일", "昭和42年", "民國56年".
    // Two dates in one text, a season ("spring 1998") and a day that may be a month ("10/7/2008") are refused with a hint.
    static Result<PartialDate> fromTyped(QStringView text);
    static PartialDate fromDay(QDate day);

    bool isKnown() const { return m_precision != Precision::Unknown; }
    bool isApproximate() const { return m_approximate; }
    Precision precision() const { return m_precision; }
    QString edtf() const;               // "" when unknown
    qint64 earliest() const { return m_earliest; }  // Julian day; 0 when unknown
    qint64 latest() const { return m_latest; }
    int year() const { return m_year; }   // 0 when unknown; first year of a decade

    // As the locale writes it: "7 May 2007", "May 2007", "2007", "about 1967", "1960s", "" when unknown.
    QString shown(const QLocale& locale = {}) const;

    friend bool operator==(const PartialDate&, const PartialDate&) = default;
    // True if every day that finer can mean is a day that this can mean, and the two differ.
    bool contains(const PartialDate& finer) const;

private:
    static PartialDate make(int year, int month, int day, Precision precision, bool approximate);

    qint32 m_earliest = 0;
    qint32 m_latest = 0;
    qint16 m_year = 0;
    quint8 m_month = 0;
    quint8 m_day = 0;
    Precision m_precision = Precision::Unknown;
    bool m_approximate = false;
};

}  // namespace records
