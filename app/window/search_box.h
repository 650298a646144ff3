// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "window/workspace.h"
#include <QLineEdit>

class QCompleter;
class QStandardItemModel;

namespace window {

// Searches everything as one types. Down and Enter choose a hit; Enter alone takes the first.
class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchBox(QWidget* parent = nullptr);
    void setWorkspace(Workspace* workspace);

private:
    void showHits();
    void choose(const QModelIndex& index);
    Workspace* m_workspace = nullptr;
    QCompleter* m_completer;
    QStandardItemModel* m_hits;
};

}  // namespace window
