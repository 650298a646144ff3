// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/application.h"

#include "window/first_paint.h"
#include "window/look.h"
#include "window/main_window.h"
#include "window/translation.h"
#include <QApplication>
#include <QStyleFactory>

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
    auto* main = new MainWindow;
    main->setAttribute(Qt::WA_DeleteOnClose);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() > 1)
        main->openFile(arguments.at(1));
    sayFirstPaint(*main);
    main->show();
    return QApplication::exec();
}

}  // namespace window
