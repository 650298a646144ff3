// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/iso3166.h"

#include <QFile>
#include <QHash>

using namespace Qt::StringLiterals;

namespace document {
namespace {

struct List {
    QHash<QString, QString> names;
    QHash<QString, QString> codes;
};

// Columns alpha2,alpha3,numeric,name; the name comes last and is quoted when it holds a comma.
const List& list() {
    static const List loaded = [] {
        List result;
        QFile file(u":/iso3166.csv"_s);
        if (!file.open(QIODevice::ReadOnly))
            return result;
        file.readLine();
        while (!file.atEnd()) {
            const QString line = QString::fromUtf8(file.readLine()).trimmed();
            const QString alpha2 = line.section(u',', 0, 0);
            QString name = line.section(u',', 3);
            if (name.startsWith(u'"'))
                name = name.mid(1, name.size() - 2);
            result.names.insert(alpha2, name);
            for (int column = 0; column < 3; ++column)
                result.codes.insert(line.section(u',', column, column), alpha2);
        }
        return result;
    }();
    return loaded;
}

}  // namespace

QString countryName(const QString& alpha2) {
    return list().names.value(alpha2);
}

QString countryCode(const QString& code) {
    return list().codes.value(code.toUpper());
}

QStringList countryCodes() {
    QStringList codes = list().names.keys();
    codes.sort();
    return codes;
}

}  // namespace document
