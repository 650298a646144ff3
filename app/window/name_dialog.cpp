// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/name_dialog.h"

#include "document/document.h"
#include "document/person_name.h"
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace window {

NameDialog::NameDialog(document::Document* document, QWidget* parent) : QDialog(parent), m_document(document), m_name(new QLineEdit(this)) {
    setObjectName(u"nameDialog"_s);
    setWindowTitle(tr("Your name"));
    m_name->setObjectName(u"yourName"_s);
    m_name->setText(document ? document->author() : document::authorName());
    m_name->setMaxLength(100);
    m_name->selectAll();
    auto* label = new QLabel(tr("&Your name, as the history shall give it"), this);
    label->setBuddy(m_name);
    auto* note = new QLabel(tr("What was changed before keeps the name it was changed under. An empty line stands for the name of your account."), this);
    note->setWordWrap(true);
    note->setForegroundRole(QPalette::PlaceholderText);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Keep the name"));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(8);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(note);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &NameDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &NameDialog::reject);
    resize(420, sizeHint().height());
}

void NameDialog::accept() {
    document::setAuthorName(m_name->text().simplified());
    if (m_document)
        m_document->setAuthor(document::authorName());
    QDialog::accept();
}

}  // namespace window
