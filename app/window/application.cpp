// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/application.h"

#include "window/first_paint.h"
#include "window/look.h"
#include "window/main_window.h"
#include "window/translation.h"
#include "window/workspace.h"
#include <QApplication>
#include <QFontMetrics>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace window {

int run(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"Entente"_s);
    QApplication::setOrganizationName(u"Entente"_s);
    QApplication::setApplicationVersion(QStringLiteral(ENTENTE_VERSION));
    QApplication::setDesktopFileName(u"org.entente.Entente"_s);
    QApplication::setWindowIcon(QIcon(u":/icons/org.entente.Entente.svg"_s));
    installTranslation();
    apply(themeFor(savedTheme()));
    // Looking through the system's fonts takes as long as reading the document, so the two are done side by side,
    // and both beside the making of the window.
    QThreadPool::globalInstance()->start([font = QApplication::font()] { QFontMetrics(font).horizontalAdvance(QCoreApplication::applicationName()); });
    const QString path = QApplication::arguments().value(1);
    std::optional<Workspace::Opening> opening;
    if (!path.isEmpty())
        opening.emplace(path, document::Access::ReadWrite);
    auto* main = new MainWindow;
    main->setAttribute(Qt::WA_DeleteOnClose);
    if (opening)
        main->adopt(path, opening->finish());
    sayFirstPaint(*main);
    main->show();
    return QApplication::exec();
}

}  // namespace window
