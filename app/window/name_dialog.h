// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>

class QLineEdit;

namespace document {
class Document;
}

namespace window {

// The name that the history gives to what this person changes, kept for all documents.
class NameDialog : public QDialog {
    Q_OBJECT
public:
    // document: the open one, which takes the name at once; may be null.
    NameDialog(document::Document* document, QWidget* parent);
    void accept() override;

private:
    document::Document* m_document;
    QLineEdit* m_name;
};

}  // namespace window
