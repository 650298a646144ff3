// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/agreements.h"
#include "explore/catalogue.h"
#include "support/fail_on_warnings.h"
#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

constexpr auto chicagoBusan = u"us-il-chicago--kr-busan";

struct Outcome {
    int status = -1;
    QString results, messages;
    QByteArray said() const { return u"status %1\n%2\n%3"_s.arg(status).arg(results, messages).toUtf8(); }
    QJsonDocument json() const { return QJsonDocument::fromJson(results.toUtf8()); }
};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList captured(const QString& text, const QString& pattern) {
    QStringList found;
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    for (auto matches = expression.globalMatch(text); matches.hasNext();)
        found << matches.next().captured(1);
    found.sort();
    found.removeDuplicates();
    return found;
}

}  // namespace

// The built program as a script calls it: no display, and no Qt platform named.
class TestCommandline : public support::FailOnWarnings {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString path(const QString& name) const { return m_folder.filePath(name); }

    // The words of one line; a word cannot hold a space.
    // Words are parted by blanks; '' is an empty one.
    Outcome run(const QString& line) const {
        QStringList words = line.split(u' ');
        words.replaceInStrings(u"''"_s, QString());
        return runWords(words);
    }

    Outcome runWords(const QStringList& arguments) const {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"XDG_RUNTIME_DIR"_s})
            environment.remove(name);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral(ENTENTE_PROGRAM), arguments);
        process.waitForFinished(120'000);
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

    static QString textOfPdf(const QString& file) {
        QProcess process;
        process.start(u"pdftotext"_s, {u"-layout"_s, file, u"-"_s});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput()).normalized(QString::NormalizationForm_KC);
    }

private Q_SLOTS:
    void initTestCase() {
        const Outcome made = run(u"new sample.entente --sample"_s);
        QVERIFY2(made.status == 0 && made.messages.isEmpty(), made.said());
        QVERIFY(made.results.contains(u"agreements.csv: 537 read, 537 new, 0 doubtful, 0 refused"));
        QVERIFY(QDir(m_folder.path()).mkdir(u"folder"_s));
        QFile text(path(u"text.entente"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("hello\n") == 6);
        QFile half(path(u"half.entente"_s));
        const QByteArray whole = contentOf(path(u"sample.entente"_s));
        QVERIFY(half.open(QIODevice::WriteOnly) && half.write(whole.first(whole.size() / 2)) == whole.size() / 2);
    }

    void aNewDocumentIsEmptyAndWhole() {
        const Outcome made = run(u"new empty.entente"_s);
        QVERIFY2(made.status == 0 && made.results.isEmpty() && made.messages.isEmpty(), made.said());
        const Outcome told = run(u"info empty.entente --json"_s);
        QCOMPARE(told.status, 0);
        QVERIFY(told.json()[u"whole"_s].toBool());
        QCOMPARE(told.json()[u"rows"_s][u"agreement"_s].toInt(-1), 0);
        const Outcome checked = run(u"check empty.entente"_s);
        QVERIFY2(checked.status == 0 && checked.results.contains(u"Nothing was found"), checked.said());
    }

    void theSampleIsCounted() {
        const Outcome told = run(u"info sample.entente --json"_s);
        QVERIFY2(told.status == 0 && told.messages.isEmpty(), told.said());
        const QJsonObject rows = told.json()[u"rows"_s].toObject();
        QCOMPARE(rows.size(), 14);
        QCOMPARE(rows.value(u"agreement"_s).toInt(), 537);
        QVERIFY(rows.value(u"place"_s).toInt() >= 548);  // the countries come to it
        QVERIFY(run(u"info sample.entente"_s).results.contains(QRegularExpression(u"^Agreements +537$"_s, QRegularExpression::MultilineOption)));
    }

    void findingsEndWithOne() {
        const Outcome read = run(u"check sample.entente"_s);
        QCOMPARE(read.status, 1);
        QVERIFY(read.messages.isEmpty());
        QVERIFY(read.results.contains(u"Sources disagree on “Signed” of Los Angeles – Busan"));
        const Outcome counted = run(u"check sample.entente --json"_s);
        QCOMPARE(counted.status, 1);
        QVERIFY(counted.json()[u"whole"_s].toBool());
        QCOMPARE(counted.json()[u"findings"_s].toArray().size(), read.results.count(u'\n'));
    }

    void theClimateAtSigningIsTold() {
        const Outcome json = run(u"climate sample.entente --of us-il-chicago--kr-busan --json"_s);
        QVERIFY2(json.status == 0 && json.messages.isEmpty(), json.said());
        const QJsonDocument climate = json.json();
        QCOMPARE(climate[u"reading"_s].toInt(), 44);
        QCOMPARE(climate[u"wave"_s].toInt(), 2006);
        QCOMPARE(climate[u"climate"_s].toString(), u"cold"_s);
        QVERIFY(climate[u"words"_s].toString().contains(u"equal to the record low of 1982"));
        QVERIFY(!climate[u"sources"_s].toArray().isEmpty());
        const Outcome read = run(u"climate sample.entente --of us-il-chicago--kr-busan"_s);
        QVERIFY2(read.status == 0 && read.results.contains(climate[u"words"_s].toString()), read.said());
        QVERIFY(climate[u"weathering"_s][u"cold_share"_s].toDouble() > 0);
        QVERIFY(read.results.contains(climate[u"weathering"_s][u"words"_s].toString()));
        const Outcome all = run(u"climate sample.entente --json"_s);
        QCOMPARE(all.json()[u"agreements"_s].toArray().size(), 537);
        int sum = 0;
        for (const QJsonValue& count : all.json()[u"groups"_s].toObject())
            sum += count.toInt();
        QCOMPARE(sum, 537);
    }

    void everyChartIsDrawnByItsNameAndToldInWords() {
        const Outcome refused = run(u"view sample.entente --view charts --chart nothing -o nothing.svg"_s);
        QCOMPARE(refused.status, 2);
        QVERIFY(refused.messages.contains(u"agreements-by-year") && refused.messages.contains(u"trade-partners"));
        for (const QString& name : {u"agreements-by-country"_s, u"survival-by-climate"_s, u"trade-partners"_s}) {
            const Outcome drawn = run(u"view sample.entente --view charts --filter '' --chart %1 -o %1.svg"_s.arg(name));
            QVERIFY2(drawn.status == 0 && drawn.messages.isEmpty(), drawn.said());
            const QString svg = QString::fromUtf8(contentOf(path(name + u".svg"_s)));
            QVERIFY2(svg.contains(u"<title>") && svg.contains(u"<desc>") && !svg.contains(u"<desc></desc>"), qPrintable(name));
        }
        const Outcome real = run(u"view sample.entente --view charts --measure real --flows balance --select us-il-chicago--kr-busan -o real.svg"_s);
        QVERIFY2(real.status == 0, real.said());
        QVERIFY(contentOf(path(u"real.svg"_s)).contains("US dollars of 2024"));
        QCOMPARE(run(u"view sample.entente --view charts --measure wrong -o wrong.svg"_s).status, 2);
    }

    void theHistoryNamesWhoAndWhat() {
        QVERIFY(QFile::copy(path(u"sample.entente"_s), path(u"edited.entente"_s)));
        {
            document::OpenOptions options;
            options.author = u"Minji"_s;
            auto document = document::Document::open(path(u"edited.entente"_s), options);
            QVERIFY(document);
            const auto records = explore::Catalogue::read(**document);
            QVERIFY(records);
            const records::AgreementId agreement{(*records)->fromSlug(QString::fromUtf16(chicagoBusan)).id};
            QVERIFY(document::agreements::setSigned(**document, agreement, *records::PartialDate::fromTyped(u"2007-05-08")));
        }
        const Outcome json = run(u"history edited.entente --json"_s);
        QVERIFY2(json.status == 0 && json.messages.isEmpty(), json.said());
        QCOMPARE(json.json().array().size(), 3);
        QCOMPARE(json.json()[0][u"author"_s].toString(), u"Minji"_s);
        QVERIFY(json.json()[0][u"label"_s].toString().contains(u"Chicago"));
        const QJsonArray changes = json.json()[0][u"changes"_s].toArray();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0].toObject(), (QJsonObject{{u"record"_s, u"us-il-chicago--kr-busan"_s}, {u"table"_s, u"agreement"_s},
                                                     {u"change"_s, u"changed"_s}, {u"field"_s, u"signed"_s},
                                                     {u"old"_s, u"2007-05-07"_s}, {u"new"_s, u"2007-05-08"_s}}));
        const Outcome read = run(u"history edited.entente"_s);
        QVERIFY2(read.status == 0 && read.results.contains(u"Minji") && read.results.contains(u"Changed “Signed” of Chicago – Busan from") && read.results.count(u'\n') == 3, read.said());
    }

    void whatPrintsAlsoPrintsJson_data() {
        QTest::addColumn<QString>("line");
        for (const char* line : {"new made.entente --json", "new filled.entente --sample --json", "info sample.entente --json", "check sample.entente --json",
                                 "climate sample.entente --json", "climate sample.entente --of us-il-chicago--kr-busan --json", "history sample.entente --json"})
            QTest::newRow(line) << QString::fromLatin1(line);
    }

    void whatPrintsAlsoPrintsJson() {
        QFETCH(QString, line);
        const Outcome done = run(line);
        QJsonParseError error;
        QJsonDocument::fromJson(done.results.toUtf8(), &error);
        QVERIFY2(error.error == QJsonParseError::NoError && done.status < 2, done.said());
    }

    void everyViewIsDrawn_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("type");
        for (const char* name : {"map", "timeline", "charts", "window"})
            for (const char* type : {"png", "svg", "pdf"})
                QTest::addRow("%s.%s", name, type) << QString::fromLatin1(name) << QString::fromLatin1(type);
    }

    void everyViewIsDrawn() {
        QFETCH(QString, name);
        QFETCH(QString, type);
        const QString file = path(u"%1.%2"_s.arg(name, type));
        const Outcome done = run(u"view sample.entente --view %1 -o %1.%2"_s.arg(name, type));
        QVERIFY2(done.status == 0 && done.results.isEmpty() && done.messages.isEmpty(), done.said());
        const QByteArray content = contentOf(file);
        QVERIFY2(content.size() > 20'000, QByteArray::number(content.size()));
        if (type == u"png") {
            QCOMPARE(QImage(file).size(), name == u"timeline" ? QSize(1440, 480) : QSize(1440, 900));
        } else if (type == u"svg") {
            QXmlStreamReader reader(content);
            QString text;
            while (!reader.atEnd())
                if (reader.readNext() == QXmlStreamReader::Characters)
                    text += reader.text();
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
            QVERIFY(name == u"charts" || text.contains(u"Busan"));
        } else {
            QVERIFY(content.startsWith("%PDF-"));
        }
    }

    void aPictureIsDrawnAsAsked() {
        const auto draw = [this](const QString& options) {
            QFile::remove(path(u"asked.png"_s));
            const Outcome done = run(u"view sample.entente --size 800x600 -o asked.png "_s + options);
            if (done.status != 0 || !done.messages.isEmpty())
                qWarning("%s", done.said().constData());
            return QImage(path(u"asked.png"_s));
        };
        const QImage plain = draw(u"--view map"_s);
        QCOMPARE(plain.size(), QSize(800, 600));
        QVERIFY(plain.pixelColor(2, 2).lightness() > 200);
        QVERIFY(draw(u"--view map"_s) == plain);
        QCOMPARE(draw(u"--view map --scale 2"_s).size(), QSize(1600, 1200));
        QVERIFY(draw(u"--view map --theme dark"_s).pixelColor(2, 2).lightness() < 60);
        for (const QString& option : {u"--at 1960"_s, u"--filter country:JP"_s, u"--select jp-shimonoseki"_s})
            QVERIFY2(draw(u"--view map "_s + option) != plain, qPrintable(option));
        QVERIFY(!draw(u"--view charts --chart trade-and-opinion"_s).isNull());
        const QImage window = draw(u"--view window --theme dark --scale 1.5"_s);
        QCOMPARE(window.size(), QSize(1200, 900));
        QVERIFY(window.pixelColor(window.width() / 2, 4).lightness() < 80);
    }

    void theBriefingIsWrittenOnBothPapers_data() {
        QTest::addColumn<QString>("paper");
        QTest::addColumn<QString>("points");
        QTest::newRow("a4") << u"a4"_s << u"595 x 842 pts (A4)"_s;
        QTest::newRow("letter") << u"letter"_s << u"612 x 792 pts (letter)"_s;
    }

    void theBriefingIsWrittenOnBothPapers() {
        QFETCH(QString, paper);
        QFETCH(QString, points);
        const Outcome done = run(u"report sample.entente --kind briefing --of us-il-chicago--kr-busan --paper %1 -o %1.pdf"_s.arg(paper));
        QVERIFY2(done.status == 0 && done.results.isEmpty() && done.messages.isEmpty(), done.said());
        QVERIFY(contentOf(path(paper + u".pdf"_s)).startsWith("%PDF-"));
        if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext (poppler-utils) is not installed, so no PDF can be read back.");
        const QString text = textOfPdf(path(paper + u".pdf"_s));
        for (const QString& word : {u"Chicago"_s, u"Busan"_s, u"부산"_s, u"2007"_s, u"44"_s})
            QVERIFY2(text.contains(word.normalized(QString::NormalizationForm_KC)), qPrintable(word));
        QProcess process;
        process.start(u"pdfinfo"_s, {path(paper + u".pdf"_s)});
        process.waitForFinished();
        const QString properties = QString::fromUtf8(process.readAllStandardOutput());
        QVERIFY2(properties.contains(points), qPrintable(properties));
    }

    void aBatchOfBriefingsIsOnePdfOrOneForEach() {
        const QStringList what{u"report"_s, u"sample.entente"_s, u"--kind"_s, u"briefing"_s, u"--filter"_s, u"place:kr-busan country:US"_s};
        const Outcome together = runWords(what + QStringList{u"-o"_s, u"both.pdf"_s});
        QVERIFY2(together.status == 0 && together.messages.isEmpty(), together.said());
        QCOMPARE(together.results, u"Reports: 2, pages: 4, files: 1\n"_s);
        QVERIFY(contentOf(path(u"both.pdf"_s)).startsWith("%PDF-"));
        const Outcome each = runWords(what + QStringList{u"--each"_s, u"--json"_s, u"-o"_s, u"briefings"_s});
        QVERIFY2(each.status == 0 && each.messages.isEmpty(), each.said());
        const QJsonObject said = QJsonDocument::fromJson(each.results.toUtf8()).object();
        QCOMPARE(said.value(u"reports"_s).toInt(), 2);
        QCOMPARE(said.value(u"files"_s).toArray(), (QJsonArray{u"briefings/us-il-chicago--kr-busan.pdf"_s, u"briefings/us-ca-los-angeles--kr-busan.pdf"_s}));
        QCOMPARE(QDir(path(u"briefings"_s)).entryList(QDir::Files, QDir::Name),
                 (QStringList{u"us-ca-los-angeles--kr-busan.pdf"_s, u"us-il-chicago--kr-busan.pdf"_s}));
    }

    void filesOfABatchAreReplacedOnlyByForce() {
        const QStringList what{u"report"_s, u"sample.entente"_s, u"--kind"_s, u"briefing"_s, u"--filter"_s, u"place:kr-busan country:US"_s, u"--each"_s, u"-o"_s, u"twice"_s};
        QCOMPARE(runWords(what).status, 0);
        const Outcome again = runWords(what);
        QCOMPARE(again.status, 2);
        QVERIFY2(again.messages.startsWith(u"entente: 2 of the files are there already, such as \u201ctwice/us-il-chicago--kr-busan.pdf\u201d. Nothing was written. Give --force"_s), again.said());
        QCOMPARE(runWords(what + QStringList{u"--force"_s}).status, 0);
    }

    void aChartThatCannotBeDrawnAsAskedSaysWhy() {
        const Outcome share = run(u"view sample.entente --view charts --measure share --flows balance --axis logarithmic -o share.png"_s);
        QCOMPARE(share.status, 1);
        QCOMPARE(share.messages, u"entente: A balance is no part of all trade, so it has no share, and trade is not drawn. Choose exports and imports, or their sum.\n"_s);
        QVERIFY(contentOf(path(u"share.png"_s)).startsWith("\x89PNG"));
        const Outcome monthly = run(u"view sample.entente --view charts --period 12-months --measure index --partners KR,JP -o sums.csv"_s);
        QVERIFY2(monthly.status == 0 && monthly.messages.isEmpty(), monthly.said());
        QVERIFY(QString::fromUtf8(contentOf(path(u"sums.csv"_s))).contains(u"South Korea,12 months to"_s));
    }

    void whatCannotBeDoneIsSaidAndLeavesNothing_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* line, const char* words) { QTest::newRow(line) << QString::fromLatin1(line) << QString::fromUtf8(words); };
        row("new sample.entente", "“sample.entente” exists already and was left as it is.");
        row("new sample.entente --sample", "“sample.entente” exists already and was left as it is.");
        row("new nowhere/new.entente --sample", "There is no folder");
        row("new folder", "folder");
        row("info missing.entente", "There is no file “missing.entente”.");
        row("check folder", "“folder” is a folder, not a document.");
        row("check text.entente", "“text.entente” is not an Entente document");
        row("info half.entente", "“half.entente” is damaged: a part of the file is missing.");
        row("history half.entente", "“half.entente” is damaged: a part of the file is missing.");
        row("climate missing.entente --json", "There is no file “missing.entente”.");
        row("climate sample.entente --of ''", "“--of” was given without a value.");
        row("report sample.entente --kind briefing --of '' -o out.pdf", "“--of” was given without a value.");
        row("view sample.entente --view map --select '' -o out.png", "“--select” was given without a value.");
        row("view sample.entente --view map --at '' -o out.png", "“--at” was given without a value.");
        row("climate sample.entente --of kr-nowhere", "There is no agreement “kr-nowhere” in the document.");
        row("climate sample.entente --of kr-busan", "There is no agreement “kr-busan” in the document.");
        row("view text.entente --view map -o out.png", "“text.entente” is not an Entente document");
        row("view sample.entente --view globe -o out.png", "There is no view “globe”.");
        row("view sample.entente --view charts --chart pie -o out.png", "There is no chart “pie”.");
        row("view sample.entente --view map --theme sepia -o out.png", "There is no theme “sepia”.");
        row("view sample.entente --view map --select kr-nowhere -o out.png", "There is nothing called “kr-nowhere” in the document.");
        row("view sample.entente --view map --filter weather:cold -o out.png", "The filter does not understand “weather:cold”.");
        row("view sample.entente --view map --at 2007-02-30 -o out.png", "There is no day 2007-02-30 in the calendar.");
        row("view sample.entente --view map --size big -o out.png", "“big” is not a size.");
        row("view sample.entente --view map --size 0x900 -o out.png", "“0x900” is not a size.");
        row("view sample.entente --view map --size 10000x10000 --scale 8 -o out.png", "is too large.");
        row("view sample.entente --view map --scale 100 -o out.png", "--scale");
        row("view sample.entente --view map -o out.gif", "A picture cannot be written as “out.gif”.");
        row("view sample.entente --view map -o nowhere/out.png", "The picture could not be written to “nowhere/out.png”.");
        row("view sample.entente --view window -o nowhere/out.png", "The picture could not be written to “nowhere/out.png”.");
        row("view sample.entente --view map -o folder", "“folder” is a folder.");
        row("view sample.entente --view map -o sample.entente", "“sample.entente” is the document itself.");
        row("view sample.entente --view map", "--output is required");
        row("report missing.entente --kind briefing --of us-il-chicago--kr-busan -o out.pdf", "There is no file “missing.entente”.");
        row("report sample.entente --kind novel --of us-il-chicago--kr-busan -o out.pdf", "There is no report “novel”.");
        row("report sample.entente --kind novel --of us-il-chicago--kr-busan --filter country:JP -o out.pdf", "not both");
        row("view sample.entente --view charts --period weekly -o out.png", "There is no period “weekly”. Choose annual, quarterly, monthly or 12-months.");
        row("view sample.entente --view charts --partners KR,QQ -o out.png", "There is no place “QQ” in the document.");
        row("view sample.entente --view charts --partners KR,JP,CN,DE,IT,IN,FR,MX,PH -o out.png", "9 partners are chosen to be compared. No more than 8 lines can be told apart. Choose up to 8.");
        row("view sample.entente --view charts --partners KR,JP --compare pie -o out.png", "There is no comparison “pie”.");
        row("report sample.entente --kind briefing --of kr-busan -o out.pdf", "A report of the kind “Partnership briefing” cannot be about Busan. Choose an agreement.");
        row("report sample.entente --kind briefing --of kr-nowhere -o out.pdf", "There is no agreement “kr-nowhere” in the document.");
        row("report sample.entente --kind place --of KR -o out.pdf", "cannot be about South Korea.");
        row("report sample.entente --kind country --of kr-nowhere -o out.pdf", "There is no place “kr-nowhere” in the document.");
        row("report sample.entente --kind summary --of KR -o out.pdf", "A summary is about all agreements together");
        row("report sample.entente --kind briefing --of us-il-chicago--kr-busan --each -o out", "Give --filter; an empty one means all.");
        row("report sample.entente --kind briefing --filter signed:1800..1801 -o out.pdf", "The filter lets no agreement through");
        row("report sample.entente --kind briefing --filter country:JP --each -o sample.entente", "“sample.entente” is the document itself.");
        row("report sample.entente --kind briefing --filter country:JP --orientation up -o out.pdf", "There is no orientation “up”.");
        row("report sample.entente --kind briefing --of us-il-chicago--kr-busan --paper a3 -o out.pdf", "There is no paper “a3”.");
        row("report sample.entente --kind briefing --of us-il-chicago--kr-busan -o out.png", "A report cannot be written as “out.png”.");
        row("report sample.entente --kind briefing --of us-il-chicago--kr-busan -o nowhere/out.pdf", "The report could not be written to “nowhere/out.pdf”. Nothing of it remains there.");
        row("report sample.entente --kind briefing -o out.pdf", "Give either --of with an id, or --filter.");
        row("check", "FILE is required");
        row("check sample.entente --bogus", "--bogus");
        row("chekc sample.entente", "There is no command “chekc”.");
        row("--bogus", "There is no option “--bogus”.");
        row("sample.entente", "There is no display, so no window can be opened.");
    }

    void whatCannotBeDoneIsSaidAndLeavesNothing() {
        QFETCH(QString, line);
        QFETCH(QString, words);
        const QDir folder(m_folder.path());
        const QDir::Filters all = QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot;
        const QStringList before = folder.entryList(all);
        const QByteArray sample = contentOf(path(u"sample.entente"_s));
        const Outcome done = run(line);
        QVERIFY2(done.status == 2 && done.results.isEmpty() && done.messages.contains(words), done.said());
        QVERIFY2(done.messages.count(u'\n') <= 2, done.said());
        QCOMPARE(folder.entryList(all), before);
        QVERIFY(QDir(path(u"folder"_s)).isEmpty());
        QVERIFY(contentOf(path(u"sample.entente"_s)) == sample);
    }

    void readingChangesNothing() {
        const QByteArray before = contentOf(path(u"sample.entente"_s));
        for (const QString& line : {u"info sample.entente"_s, u"check sample.entente"_s, u"climate sample.entente"_s, u"history sample.entente"_s,
                                    u"view sample.entente --view window -o read.png"_s})
            QVERIFY(run(line).status < 2);
        QVERIFY(contentOf(path(u"sample.entente"_s)) == before);
    }

    void helpAndManPageNameTheSame() {
        const QString page = QString::fromUtf8(contentOf(QStringLiteral(ENTENTE_SOURCE_DIR "/packaging/entente.1")));
        const Outcome help = run(u"--help"_s);
        QVERIFY2(help.status == 0 && help.messages.isEmpty(), help.said());
        const QStringList commands = captured(help.results.section(u"Subcommands:"_s, 1), u"^  ([a-z]+)  "_s);
        QCOMPARE(commands, QStringList({u"check"_s, u"climate"_s, u"export"_s, u"history"_s, u"import"_s, u"info"_s, u"new"_s, u"report"_s, u"view"_s}));
        QString told = help.results;
        for (const QString& command : commands) {
            QVERIFY2(page.contains(u".It Cm %1\n"_s.arg(command)), qPrintable(command));
            const Outcome one = run(command + u" --help"_s);
            QVERIFY2(one.status == 0 && one.messages.isEmpty(), one.said());
            told += one.results;
        }
        const QStringList options = captured(told, u"^  (?:-[a-z],)?--([a-z]+)"_s);
        QVERIFY(options.size() >= 13);
        QCOMPARE(captured(page, u"^\\.It .*Fl -([a-z]+)"_s), options);
        QVERIFY(run(u"--version"_s).results.startsWith(u"entente "));
    }
};

QTEST_GUILESS_MAIN(TestCommandline)
#include "tst_commandline.moc"
