// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/application.h"

#include "map/geometry.h"
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
    installTranslation();
    const picture::Theme theme = themeFor(savedTheme());
    apply(theme);
    QApplication::setWindowIcon(icon(u"org.entente.Entente"_s, theme));
    // Looking through the system's fonts takes as long as reading the document, so the two are done side by side; then the land.
    QThreadPool::globalInstance()->start([font = QApplication::font()] {
        QFontMetrics(font).horizontalAdvance(QCoreApplication::applicationName());
        for (const map::LayerKind kind : {map::LayerKind::Land, map::LayerKind::CountryBorder})
            map::Geometry::world()->layer(kind, map::Detail::Coarse);
    });
    const QString path = QApplication::arguments().value(1);
    // Before the window, whose first widget waits for the fonts.
    auto opened = path.isEmpty() ? records::Result<std::unique_ptr<Workspace>>() : Workspace::open(path, document::Access::ReadWrite);
    auto* main = new MainWindow;
    main->setAttribute(Qt::WA_DeleteOnClose);
    if (!path.isEmpty())
        main->adopt(path, std::move(opened));
    sayFirstPaint(*main);
    main->show();
    return QApplication::exec();
}

}  // namespace window
