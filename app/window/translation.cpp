// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/translation.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace window {

void installTranslation() {
    auto* translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QLocale(), u"entente"_s, u"_"_s, u":/translations"_s) || translator->load(u":/translations/entente_en.qm"_s))
        QCoreApplication::installTranslator(translator);
}

}  // namespace window
