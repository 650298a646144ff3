// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPageLayout>

namespace report {

enum class Paper : quint8 { A4, Letter };

// With margins of 18 mm.
inline QPageLayout pageLayout(Paper paper, QPageLayout::Orientation orientation = QPageLayout::Portrait) {
    return QPageLayout(QPageSize(paper == Paper::A4 ? QPageSize::A4 : QPageSize::Letter), orientation, QMarginsF(18, 18, 18, 18),
                       QPageLayout::Millimeter);
}

}  // namespace report
