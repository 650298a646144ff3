// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/start_page.h"

#include "window/recent_files.h"
#include <QApplication>
#include <QBoxLayout>
#include <QFileInfo>
#include <QIcon>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace window {

StartPage::StartPage(QWidget* parent) : QWidget(parent), m_recent(new QListWidget(this)) {
    setObjectName(u"startPage"_s);
    auto* logo = new QLabel(this);
    logo->setPixmap(QApplication::windowIcon().pixmap(64, 64));
    auto* title = new QLabel(u"Entente"_s, this);
    QFont big = font();
    big.setPointSizeF(big.pointSizeF() * 1.6);
    title->setFont(big);
    auto* purpose = new QLabel(tr("Sister-city agreements on a map and a timeline, beside trade and opinion."), this);
    purpose->setWordWrap(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    const std::pair<QString, QString> entries[] = {{u"openSample"_s, tr("Open the sample")}, {u"open"_s, tr("Open\u2026")}, {u"new"_s, tr("New\u2026")}};
    for (const auto& [name, label] : entries) {
        auto* button = new QPushButton(label, this);
        button->setObjectName(u"start_"_s + name);
        button->setDefault(name == u"openSample");
        connect(button, &QPushButton::clicked, this, [this, action = name] { Q_EMIT actionRequested(action); });
        buttons->addWidget(button);
    }
    buttons->addStretch();
    m_recent->setObjectName(u"recentFiles"_s);
    m_recent->setAccessibleName(tr("Documents opened lately"));
    m_recent->setMaximumHeight(260);
    auto* recentLabel = new QLabel(tr("&Recent documents"), this);
    recentLabel->setBuddy(m_recent);
    auto* column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(logo);
    column->addWidget(title);
    column->addWidget(purpose);
    column->addLayout(buttons);
    column->addSpacing(12);
    column->addWidget(recentLabel);
    column->addWidget(m_recent);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(column, 2);
    row->addStretch(1);
    auto* all = new QVBoxLayout(this);
    all->addStretch(1);
    all->addLayout(row);
    all->addStretch(2);
    connect(m_recent, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) { Q_EMIT openRequested(item->data(Qt::UserRole).toString()); });
    connect(m_recent, &QListWidget::itemClicked, this, [this](QListWidgetItem* item) { Q_EMIT openRequested(item->data(Qt::UserRole).toString()); });
    fillRecent();
}

void StartPage::fillRecent() {
    for (const QString& path : recentFiles()) {
        auto* item = new QListWidgetItem(u"%1\n%2"_s.arg(QFileInfo(path).completeBaseName(), QFileInfo(path).absolutePath()), m_recent);
        item->setData(Qt::UserRole, path);
    }
    if (m_recent->count() == 0) {
        auto* item = new QListWidgetItem(tr("Nothing yet. Documents you open will be listed here."), m_recent);
        item->setFlags(Qt::NoItemFlags);
    }
}

}  // namespace window
