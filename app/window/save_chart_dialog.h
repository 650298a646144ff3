// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "charts/charts_view.h"
#include <QDialog>

class QLineEdit;
class QPushButton;

namespace window {

// The name of a chart to be saved, and the words on it where they are not to be made from the data.
class SaveChartDialog : public QDialog {
    Q_OBJECT
public:
    SaveChartDialog(const charts::SavedChart& chart, const QString& titleMade, const QString& subtitleMade, QWidget* parent);

Q_SIGNALS:
    void chosen(const charts::SavedChart& chart);

private:
    charts::SavedChart m_chart;
    QLineEdit *m_name, *m_title, *m_subtitle, *m_note;
};

}  // namespace window
