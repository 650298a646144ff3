// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/person_name.h"

#include <QFileInfo>
#include <QSettings>
#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace document {
namespace {

#ifdef Q_OS_UNIX
QString nameOfUser(uid_t user) {
    const passwd* entry = getpwuid(user);
    return entry ? QString::fromLocal8Bit(entry->pw_name) : QString();
}
#endif

}  // namespace

// The environment may say anything, and a lock is told apart by the account: so the account counts where there is one.
QString personName() {
#ifdef Q_OS_UNIX
    if (const QString name = nameOfUser(geteuid()); !name.isEmpty())
        return name;
#endif
    for (const char* name : {"USERNAME", "USER", "LOGNAME"})
        if (const QString user = qEnvironmentVariable(name); !user.isEmpty())
            return user;
    return u"unknown"_s;
}

QString authorName() {
    const QString chosen = QSettings().value(u"person/name"_s).toString();
    return chosen.isEmpty() ? personName() : chosen;
}

void setAuthorName(const QString& name) {
    name.isEmpty() ? QSettings().remove(u"person/name"_s) : QSettings().setValue(u"person/name"_s, name);
}

QString personName(const QString& path) {
    const QFileInfo file(path);
#ifdef Q_OS_UNIX
    return file.exists() ? nameOfUser(uid_t(file.ownerId())) : QString();
#else
    return file.owner();
#endif
}

}  // namespace document
