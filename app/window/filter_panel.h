// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "explore/exploration.h"
#include "picture/theme.h"
#include <QWidget>

class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace widgets {
class MessageBar;
}

namespace window {

class SigningHistogram;

// Facets with counts, signed between, and the filter as one line of text.
class FilterPanel : public QWidget {
    Q_OBJECT
public:
    explicit FilterPanel(explore::Exploration& exploration, QWidget* parent = nullptr);
    void setTheme(const picture::Theme& theme);
    void focusText();

private:
    void follow(explore::Aspects aspects);
    void rebuild();
    void fillFacet(const QString& key, const QString& title);
    void toggled(QTreeWidgetItem* item);
    void takeText();
    void takeYears();
    explore::BitSet withoutConditionsOn(const QString& key) const;
    QString shownValue(const QString& key, const QString& value) const;

    explore::Exploration& m_exploration;
    QLabel* m_count;
    QToolButton* m_clear;
    QTreeWidget* m_tree;
    SigningHistogram* m_histogram;
    QSpinBox* m_from;
    QSpinBox* m_to;
    QLineEdit* m_text;
    widgets::MessageBar* m_message;
    bool m_filling = false;
};

}  // namespace window
