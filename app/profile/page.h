// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>
#include <vector>

namespace profile {

// Rows from above to below, each measured once for the width there is. Qt's box layouts ask wrapped text for its height
// at every width they think of, which for the hundred lines of a profile takes longer than drawing the map.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(QWidget* parent = nullptr);

    // Takes the widget; it gets the whole width, or its own where its height does not follow from the width.
    void add(QWidget* row);
    // The name of a value and, beside it, the value. Without a name the place stays empty.
    void add(QWidget* name, QWidget* value);
    void addSpace(int pixels);

    // Gives every row its place and the page its height.
    void layOut(int width);
    // Called once, after what is there was painted.
    void whenPainted(std::function<void()> then) { m_then = std::move(then); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        QWidget* name = nullptr;
        QWidget* value = nullptr;
        bool isPair = false;
        int space = 0; // above it
    };
    void take(QWidget* widget);

    std::vector<Row> m_rows;
    int m_space = 0; // asked for above the next row
    std::function<void()> m_then;
};

} // namespace profile
