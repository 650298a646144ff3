// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fail_on_warnings.h"
#include <QDirIterator>
#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(ENTENTE_SOURCE_DIR);

struct File {
    QString path;  // from the top of the project
    QString text;
    QString room() const { return path.section(u'/', 1, 1); }
    QString name() const { return path.section(u'/', -1); }
    bool isView() const { return path.section(u'/', -1).section(u'.', 0, 0).endsWith(u"view"); }
};

QString textOf(const QString& path) {
    QFile file(root + u'/' + path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// Files under the folders, by their ends.
QList<File> files(const QStringList& folders, const QStringList& ends) {
    QList<File> found;
    for (const QString& folder : folders)
        for (QDirIterator it(root + u'/' + folder, ends, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
            const QString path = it.next().mid(root.size() + 1);
            found.append({path, textOf(path)});
        }
    return found;
}

const QList<File>& sources() {
    static const QList<File> all = files({u"app"_s}, {u"*.cpp"_s, u"*.h"_s});
    return all;
}

QStringList includes(const QString& text) {
    static const QRegularExpression line(u"^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]"_s, QRegularExpression::MultilineOption);
    QStringList found;
    for (auto it = line.globalMatch(text); it.hasNext();)
        found << it.next().captured(1);
    return found;
}

QHash<QString, QSet<QString>> arrows() {
    QHash<QString, QSet<QString>> rooms;
    for (const QString& line : textOf(u"tests/architecture/rooms.txt"_s).split(u'\n')) {
        if (line.startsWith(u'#') || !line.contains(u':'))
            continue;
        const QStringList to = line.section(u':', 1).split(u' ', Qt::SkipEmptyParts);
        rooms.insert(line.section(u':', 0, 0), QSet<QString>(to.begin(), to.end()));
    }
    return rooms;
}

}  // namespace

class TestArchitecture : public support::FailOnWarnings {
    Q_OBJECT
private Q_SLOTS:
    void everyRoomIsInTheTable() {
        const auto rooms = arrows();
        QStringList folders = QDir(root + u"/app"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(folders.size() >= 17);
        for (const QString& folder : folders)
            QVERIFY2(rooms.contains(folder), qPrintable(folder));
    }

    void includesFollowTheArrows() {
        const auto rooms = arrows();
        QStringList wrong;
        int checked = 0;
        for (const File& file : sources()) {
            if (file.path.count(u'/') == 1 && file.name().startsWith(u"precompiled"))
                continue;
            const bool inRoom = file.path.count(u'/') == 2;
            const QString room = inRoom ? file.room() : file.name();
            const QString key = file.isView() && rooms.contains(room + u" view"_s) ? room + u" view"_s : room;
            for (const QString& include : includes(file.text)) {
                const QString to = include.section(u'/', 0, 0);
                if (!include.contains(u'/') || !rooms.contains(to))
                    continue;
                ++checked;
                if (to != room && to != u"records" && !rooms.value(key).contains(to))
                    wrong << u"%1 includes %2"_s.arg(file.path, include);
            }
        }
        QVERIFY(checked > 300);
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong.join(u'\n')));
    }

    // entente_picture is linked without widgets; includes must not pretend otherwise.
    void layoutsAndPaintersKnowNoWidgets() {
        QStringList wrong;
        for (const File& file : sources()) {
            const bool isPlain = QSet<QString>{u"picture"_s, u"models"_s}.contains(file.room()) ||
                                 ((file.room() == u"map" || file.room() == u"timeline") && !file.isView());
            const bool isCore = QSet<QString>{u"records"_s, u"document"_s, u"evidence"_s, u"exchange"_s, u"explore"_s, u"check"_s}.contains(file.room());
            static const QRegularExpression widget(u"^(QtWidgets/.*|QWidget|QApplication|Q\\w*(Dialog|View|Button|Box|Edit|Menu|Label|ToolBar|Layout|Delegate|Style|Graphics\\w+))$"_s);
            static const QRegularExpression gui(u"^(QtGui/.*|QPainter\\w*|QImage|QPixmap|QColor|QFont\\w*|QBrush|QPen|QGuiApplication|QPalette|QIcon)$"_s);
            for (const QString& include : includes(file.text))
                if (((isPlain || isCore) && widget.match(include).hasMatch() && include != u"QStringView") || (isCore && gui.match(include).hasMatch()))
                    wrong << u"%1 includes %2"_s.arg(file.path, include);
        }
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong.join(u'\n')));
    }

    void everyFileHasItsLicence() {
        QStringList wrong;
        for (const File& file : files({u"app"_s, u"tests"_s, u"packaging"_s, u"resources"_s, u".ci"_s},
                                      {u"*.cpp"_s, u"*.h"_s, u"CMakeLists.txt"_s, u"*.cmake"_s, u"*.py"_s, u"*.mjs"_s, u"*.sql"_s, u"*.sh"_s})) {
            const QStringList head = file.text.split(u'\n').mid(0, 4);
            if (head.filter(u"SPDX-FileCopyrightText: "_s).size() != 1 || head.filter(u"SPDX-License-Identifier: "_s).size() != 1)
                wrong << file.path;
        }
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong.join(u'\n')));
    }

    void filesStaySmall() {
        QStringList wrong;
        for (const File& file : sources())
            if (const auto lines = file.text.count(u'\n'); lines > 500)
                wrong << u"%1 has %2 lines"_s.arg(file.path).arg(lines);
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong.join(u'\n')));
    }

    void everyRoomSaysWhatItIs() {
        QStringList wrong;
        for (const QString& room : QDir(root + u"/app"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const auto lines = textOf(u"app/%1/README.md"_s.arg(room)).count(u'\n');
            if (lines == 0 || lines > 30)
                wrong << u"%1: %2 lines"_s.arg(room).arg(lines);
        }
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong.join(u'\n')));
    }

    void sqlStaysInTheDocument() {
        QStringList wrong;
        static const QRegularExpression sql(u"\"\\s*(SELECT |INSERT INTO|UPDATE \\w+ SET|DELETE FROM|PRAGMA )|<QSql|sqlite3\\.h"_s);
        for (const File& file : sources())
            if (file.room() != u"document" && file.path.count(u'/') == 2 && sql.match(file.text).hasMatch())
                wrong << file.path;
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong.join(u'\n')));
    }

    void noFileNamesAMachine() {
        QStringList wrong;
        // The reference data with published results lies beside the source, and only its test may look for it there.
        static const QRegularExpression machine(u"\\.\\./shared(?!/reference/lung\\.csv)|/(work|home|root|Users)/\\w|[A-Z]:\\\\Users"_s);
        const auto all = files({u"app"_s, u"tests"_s, u"forms"_s, u"packaging"_s, u"resources"_s, u".ci"_s},
                               {u"*.cpp"_s, u"*.h"_s, u"*.txt"_s, u"*.cmake"_s, u"*.md"_s, u"*.ui"_s, u"*.py"_s, u"*.mjs"_s, u"*.sql"_s, u"*.csv"_s, u"run"_s, u"test"_s, u"bench"_s});
        QVERIFY(all.size() > 200);
        for (const File& file : all)
            if (const auto match = machine.match(file.text); match.hasMatch() && file.name() != u"tst_architecture.cpp")
                wrong << file.path + u": "_s + match.captured();
        QVERIFY2(wrong.isEmpty(), qUtf8Printable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
