// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fail_on_warnings.h"
#include <QDirIterator>
#include <QFileInfo>
#include <QImage>
#include <QMimeDatabase>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

// Everything that packaging/install.cmake installs, below the root.
const QStringList& installedFiles() {
    static const QStringList files{
        u"usr/bin/entente"_s,
        u"usr/lib/entente/entente_workbook.so"_s,
        u"usr/share/applications/org.entente.Entente.desktop"_s,
        u"usr/share/doc/entente/LICENSE"_s,
        u"usr/share/doc/entente/LICENSE.lucide"_s,
        u"usr/share/icons/hicolor/scalable/apps/org.entente.Entente.svg"_s,
        u"usr/share/man/man1/entente.1"_s,
        u"usr/share/metainfo/org.entente.Entente.metainfo.xml"_s,
        u"usr/share/mime/packages/org.entente.Entente.xml"_s,
    };
    return files;
}

struct Outcome {
    int status = -1;
    QString results, messages;
    QByteArray said() const { return u"status %1\n%2\n%3"_s.arg(status).arg(results, messages).toUtf8(); }
};

}  // namespace

// What a person gets who installs the program for good.
class TestInstall : public support::FailOnWarnings {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }
    QString installed(const QString& name) const { return path(u"root/usr/"_s + name); }
    static QString buildFolder() { return QFileInfo(QStringLiteral(ENTENTE_PROGRAM)).path(); }

    // Without a display, and with nothing of this person's own settings.
    Outcome run(const QString& program, const QStringList& arguments) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(name);
        environment.insert(u"DESTDIR"_s, path(u"root"_s));
        environment.insert(u"HOME"_s, path(u"home"_s));
        environment.insert(u"XDG_RUNTIME_DIR"_s, path(u"home"_s));
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(program, arguments);
        process.waitForFinished(240'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    static QString contentOf(const QString& name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()) : QString();
    }

    static bool isMissing(const QString& tool) { return QStandardPaths::findExecutable(tool).isEmpty(); }

#define SKIP_WITHOUT(tool, package) \
    if (isMissing(QStringLiteral(tool))) \
        QSKIP(tool " (Debian package " package ") is not installed.")

private Q_SLOTS:
    void initTestCase() {
        QVERIFY(m_folder.isValid());
        QVERIFY(QDir(m_folder.path()).mkdir(u"home"_s));
        QVERIFY(QFile::setPermissions(path(u"home"_s), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        SKIP_WITHOUT("cmake", "cmake");
        const Outcome done = run(u"cmake"_s, {u"--install"_s, buildFolder(), u"--prefix"_s, u"/usr"_s});
        QVERIFY2(done.status == 0, done.said());
    }

    void everyFileIsInstalledAndNoOther() {
        QStringList found;
        QDirIterator files(path(u"root"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext())
            found << QDir(path(u"root"_s)).relativeFilePath(files.next());
        found.sort();
        QCOMPARE(found, installedFiles());
    }

    void theDesktopFileIsValid() {
        SKIP_WITHOUT("desktop-file-validate", "desktop-file-utils");
        const Outcome done = run(u"desktop-file-validate"_s, {installed(u"share/applications/org.entente.Entente.desktop"_s)});
        QVERIFY2(done.status == 0 && done.results.isEmpty() && done.messages.isEmpty(), done.said());
    }

    void softwareCentresCanDescribeTheProgram() {
        SKIP_WITHOUT("appstreamcli", "appstream");
        const Outcome file = run(u"appstreamcli"_s, {u"validate"_s, u"--no-net"_s, installed(u"share/metainfo/org.entente.Entente.metainfo.xml"_s)});
        QVERIFY2(file.status == 0, file.said());
        const Outcome tree = run(u"appstreamcli"_s, {u"validate-tree"_s, u"--no-net"_s, path(u"root"_s)});
        QVERIFY2(tree.status == 0, tree.said());
    }

    void aDocumentIsKnownByItsNameAndByItsContent() {
        SKIP_WITHOUT("update-mime-database", "shared-mime-info");
        // Beside the system's own types, as it would be installed, in a folder of its own.
        const QString packages = path(u"share/mime/packages/"_s);
        QVERIFY(QDir().mkpath(packages));
        QVERIFY(QFile::copy(u"/usr/share/mime/packages/freedesktop.org.xml"_s, packages + u"freedesktop.org.xml"_s));
        QVERIFY(QFile::copy(installed(u"share/mime/packages/org.entente.Entente.xml"_s), packages + u"org.entente.Entente.xml"_s));
        const Outcome done = run(u"update-mime-database"_s, {path(u"share/mime"_s)});
        QVERIFY2(done.status == 0, done.said());
        QVERIFY(contentOf(path(u"share/mime/globs2"_s)).contains(u"50:application/x-entente:*.entente\n"));
        QVERIFY(contentOf(path(u"share/mime/magic"_s)).contains(u"[60:application/x-entente]\n"));
        QVERIFY(contentOf(path(u"share/mime/subclasses"_s)).contains(u"application/x-entente application/vnd.sqlite3\n"));

        const Outcome made = run(installed(u"bin/entente"_s), {u"new"_s, u"known.entente"_s});
        QVERIFY2(made.status == 0, made.said());
        QVERIFY(QFile::copy(path(u"known.entente"_s), path(u"without_suffix"_s)));
        qputenv("XDG_DATA_DIRS", path(u"share"_s).toLocal8Bit());
        QCOMPARE(QMimeDatabase().mimeTypeForFile(path(u"known.entente"_s)).name(), u"application/x-entente"_s);
        QCOMPARE(QMimeDatabase().mimeTypeForFile(path(u"without_suffix"_s)).name(), u"application/x-entente"_s);
    }

    void theManPageIsSetWithoutAWarning() {
        SKIP_WITHOUT("man", "man-db");
        const Outcome done = run(u"man"_s, {u"--warnings"_s, u"-l"_s, installed(u"share/man/man1/entente.1"_s)});
        QVERIFY2(done.status == 0 && done.messages.isEmpty(), done.said());
        QVERIFY(done.results.contains(u"EXIT STATUS"));
    }

    void theInstalledProgramStarts() {
        const QString program = installed(u"bin/entente"_s);
        const Outcome version = run(program, {u"--version"_s});
        QVERIFY2(version.status == 0 && version.results.startsWith(u"entente "), version.said());
        const Outcome made = run(program, {u"new"_s, u"sample.entente"_s, u"--sample"_s});
        QVERIFY2(made.status == 0, made.said());
        const Outcome drawn = run(program, {u"view"_s, u"sample.entente"_s, u"--view"_s, u"window"_s, u"-o"_s, u"window.png"_s});
        QVERIFY2(drawn.status == 0, drawn.said());
        QVERIFY(QFileInfo(path(u"window.png"_s)).size() > 40'000);
        QCOMPARE(QImage(path(u"window.png"_s)).size(), QSize(1440, 900));
        // With the part that is loaded when the first workbook is met, from where it was installed.
        const Outcome written = run(program, {u"export"_s, u"sample.entente"_s, u"--table"_s, u"polls"_s, u"-o"_s, u"polls.xlsx"_s});
        QVERIFY2(written.status == 0, written.said());
        const Outcome read = run(program, {u"import"_s, u"sample.entente"_s, u"polls.xlsx"_s, u"--dry-run"_s});
        QVERIFY2(read.status == 0, read.said());
    }

    void theDebianPackageIsWhole() {
        SKIP_WITHOUT("cpack", "cmake");
        SKIP_WITHOUT("dpkg-deb", "dpkg");
        SKIP_WITHOUT("dpkg-shlibdeps", "dpkg-dev");
        const Outcome packed = run(u"cpack"_s, {u"--config"_s, buildFolder() + u"/CPackConfig.cmake"_s, u"-G"_s, u"DEB"_s, u"-B"_s, path(u"deb"_s)});
        QVERIFY2(packed.status == 0, packed.said());
        const QStringList packages = QDir(path(u"deb"_s)).entryList({u"entente_*.deb"_s});
        QCOMPARE(packages.size(), 1);
        const QString package = path(u"deb/"_s + packages.first());

        const Outcome field = run(u"dpkg-deb"_s, {u"--field"_s, package, u"Depends"_s});
        QVERIFY2(field.status == 0, field.said());
        QStringList depends;
        for (const QString& entry : field.results.split(u','))
            depends << entry.section(u'(', 0, 0).trimmed();
        // Named by hand, since no scan finds plugins, what is loaded when needed, data and fonts; then what the scan found.
        for (const QString& name : {u"libqt6sql6-sqlite"_s, u"qt6-qpa-plugins"_s, u"libqt6svg6"_s, u"fonts-noto-core"_s, u"fonts-noto-cjk"_s,
                                    u"libqt6widgets6"_s, u"libqt6charts6"_s, u"libsqlite3-0"_s})
            QVERIFY2(depends.contains(name), qPrintable(name));

        const Outcome contents = run(u"dpkg-deb"_s, {u"--contents"_s, package});
        QVERIFY2(contents.status == 0, contents.said());
        QStringList files;
        const QRegularExpression line(u"^-(\\S+) root/root .* \\./(\\S+)$"_s, QRegularExpression::MultilineOption);
        for (auto matches = line.globalMatch(contents.results); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            files << match.captured(2);
            QCOMPARE(match.captured(1), match.captured(2) == u"usr/bin/entente"_s ? u"rwxr-xr-x"_s : u"rw-r--r--"_s);
        }
        files.sort();
        QCOMPARE(files, installedFiles());
    }
};

QTEST_GUILESS_MAIN(TestInstall)
#include "tst_install.moc"
