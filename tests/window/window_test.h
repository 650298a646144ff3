// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "models/record_model.h"
#include "support/fail_on_warnings.h"
#include "support/scripted_prompts.h"
#include "support/test_world.h"
#include "tables/record_table.h"
#include "widgets/message_bar.h"
#include "window/actions.h"
#include "window/main_window.h"
#include "window/workspace.h"
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QToolButton>

// A window on a small document of the test's own, driven by keys and object names.
// A test class has a slot cleanup() that resets m_window, and calls prepare() first.
class WindowTest : public QObject {
protected:
    QTemporaryDir m_folder;
    support::World m_world;
    std::unique_ptr<window::MainWindow> m_window;
    support::ScriptedPrompts* m_prompts = nullptr;
    int m_count = 0;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    explore::Exploration& exploration() const { return m_window->workspace()->exploration(); }
    widgets::MessageBar* message() const {
        return m_window->findChild<widgets::MessageBar*>(QStringLiteral("messageBar"), Qt::FindDirectChildrenOnly);
    }
    template <class Widget>
    Widget* find(const QString& name) const {
        return m_window->findChild<Widget*>(name);
    }

    // Opens a new document with the small world, or with nothing.
    enum class Content : quint8 { World, Nothing };
    void open(Content content = Content::World, const document::OpenOptions& options = {}) {
        m_window.reset();
        auto document = document::Document::create(path(QStringLiteral("document %1.entente").arg(++m_count)), options).value();
        if (content == Content::World)
            QVERIFY(document->base(QStringLiteral("World"), [&]() -> records::Result<void> {
                m_world = support::fillWorld(*document);
                return {};
            }));
        m_window = std::make_unique<window::MainWindow>(window::MainWindow::Layout::Default);
        auto prompts = std::make_unique<support::ScriptedPrompts>();
        m_prompts = prompts.get();
        m_window->setPrompts(std::move(prompts));
        m_window->showDocument(window::Workspace::make(std::move(document)).value());
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    static QModelIndex cell(tables::RecordTable* table, records::RecordRef record, const QString& field) {
        const auto* model = table->view()->model();
        for (int row = 0; row < model->rowCount(); ++row)
            for (int column = 0; column < model->columnCount(); ++column)
                if (const QModelIndex index = model->index(row, column);
                    index.data(models::RecordModel::RecordRole).value<records::RecordRef>() == record &&
                    index.data(models::RecordModel::FieldRole).toString() == field)
                    return index;
        return {};
    }

    static QLineEdit* editorOf(tables::RecordTable* table) { return table->view()->findChild<QLineEdit*>(QStringLiteral("cellEditor")); }

    // Types into a cell and ends with the key; without a key the editor stays open.
    void type(tables::RecordTable* table, const QModelIndex& index, const QString& text, Qt::Key key = Qt::Key_unknown) {
        table->view()->setCurrentIndex(index);
        table->view()->scrollTo(index);
        table->view()->setFocus();
        QTest::keyClick(table->view(), Qt::Key_F2);
        QLineEdit* editor = editorOf(table);
        QVERIFY(editor);
        editor->selectAll();
        QTest::keyClicks(editor, text);
        if (key != Qt::Key_unknown)
            QTest::keyClick(editor, key);
    }

    static void prepare() {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(QStringLiteral("EntenteTest"));
    }
};
