// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/encoding.h"
#include "exchange/input.h"
#include "support/fail_on_warnings.h"
#include "support/zip.h"
#include <QDir>
#include <QElapsedTimer>
#include <QStringEncoder>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using exchange::TextTable;

namespace {

// A table as one text: header and rows, cells by |, lines by /.
QString shown(const TextTable& table) {
    QStringList lines{table.header.join(u'|')};
    for (const auto& row : table.rows)
        lines << row.cells.join(u'|');
    return lines.join(u'/');
}
QString read(const QByteArray& bytes, const QString& encoding = {}) {
    const auto tables = exchange::readTables(u"a"_s, bytes, {encoding});
    if (!tables)
        return u"error: "_s + tables.error().sentence + tables.error().detail;
    QStringList all;
    for (const TextTable& table : *tables)
        all << shown(table);
    return all.join(u" + "_s);
}

} // namespace

class TestReading : public support::FailOnWarnings {
    Q_OBJECT
private Q_SLOTS:
    void tablesOfText_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("table");
        const std::tuple<const char*, QByteArray, QString> rows[] = {
            {"plain", "a,b\n1,2\n", u"a|b/1|2"_s},
            {"no end of the last line", "a,b\n1,2", u"a|b/1|2"_s},
            {"carriage returns", "a,b\r1,2\r3,4\r", u"a|b/1|2/3|4"_s},
            {"both", "a,b\r\n1,2\r\n", u"a|b/1|2"_s},
            {"byte order mark",
             "\xEF\xBB\xBF"
             "a,b\n1,2\n",
             u"a|b/1|2"_s},
            {"semicolons", "a;b\n1,5;2\n", u"a|b/1,5|2"_s},
            {"tabs", "a\tb\nx, y\t2\n", u"a|b/x, y|2"_s},
            {"tabs keep empty cells", "a\tb\tc\n1\t\t3\n\t2\t3\n", u"a|b|c/1||3/|2|3"_s},
            {"bars", "a|b\n1|2\n", u"a|b/1|2"_s},
            {"a separator inside quotation marks", "a,b\n\"x, y\",2\n", u"a|b/x, y|2"_s},
            {"a quotation mark inside", "a,b\n\"say \"\"hi\"\"\",2\n", u"a|b/say \"hi\"|2"_s},
            {"a line break inside", "a,b\n\"x\ny\",2\n3,4\n", u"a|b/x\ny|2/3|4"_s},
            {"blanks in quotation marks stay", "a,b\n\" x \",2\n", u"a|b/ x |2"_s},
            {"single quotation marks", "'a','b'\n'1, 2','3'\n'x','y'\n", u"a|b/1, 2|3/x|y"_s},
            {"an apostrophe is no quotation mark", "a,b\nCote d'Ivoire,2\n'94.10.18,3\n",
             u"a|b/Cote d'Ivoire|2/'94.10.18|3"_s},
            {"quotation marks in a dump", "1\t\"The Valley\n2\tx\n", u"1|\"The Valley/2|x"_s},
            {"title and footer",
             "Sister cities\n26 from 23 countries\n\nno,city,country\n1,Busan,KR\n2,Osaka,JP\nSource: city hall\n",
             u"no|city|country/1|Busan|KR/2|Osaka|JP"_s},
            {"two header rows", "Country,Exports,,Imports,\n,2006,2007,2006,2007\nJapan,1,2,3,4\n",
             u"Country|Exports 2006|Exports 2007|Imports 2006|Imports 2007/Japan|1|2|3|4"_s},
            {"groups above a header that repeats names",
             "Trade by country,,,,,\n,,Exports,,Imports,\nno,country,2006,2007,2006,2007\n1,Japan,1,2,3,4\n",
             u"no|country|Exports 2006|Exports 2007|Imports 2006|Imports 2007/1|Japan|1|2|3|4"_s},
            {"an unnamed first column is no group", ",city,country\n1,Busan,KR\n2,Osaka,JP\n",
             u"|city|country/1|Busan|KR/2|Osaka|JP"_s},
            {"an unnamed last column is no group", "no,city,\n1,Busan,KR\n2,Osaka,JP\n",
             u"no|city/1|Busan|KR/2|Osaka|JP"_s},
            {"titles with empty cells", "Title,,\n,,\nno,city,country\n1,Busan,KR\n", u"no|city|country/1|Busan|KR"_s},
            {"a trailing separator in every row", "a,b\n1,2,\n3,4,\n", u"a|b/1|2/3|4"_s},
            {"short rows throughout", "a,b,c\n1,2\n3,4\n5,6,7\n", u"a|b|c/1|2|/3|4|/5|6|7"_s},
            {"one cut row stays short", "a,b,c\n1,2,3\n4,5,6\n7,8,9\n1,2,3\n4,5,6\n7,8,9\n1,2,3\n4,5,6\n7,8,9\n1,2",
             u"a|b|c/1|2|3/4|5|6/7|8|9/1|2|3/4|5|6/7|8|9/1|2|3/4|5|6/7|8|9/1|2"_s},
            {"only a header", "a,b\n", u"a|b"_s},
            {"equal header names", "a,a\n1,2\n", u"a|a/1|2"_s},
            {"one column", "city\nBusan\nOsaka\n", u"city/Busan/Osaka"_s},
            {"JSON objects", R"([{"b":1,"a":"x"},{"a":null,"c":2.50}])", u"a|b|c/x|1|/||2.5"_s},
            {"JSON arrays", R"([["a","b"],["1","-"],[null,12345678901]])", u"a|b/1|-/|12345678901"_s},
            {"JSON inside an object", R"({"status":"ok","data":[{"a":true}]})", u"a/true"_s},
            {"SPARQL results",
             R"({"head":{"vars":["x","y"]},"results":{"bindings":[{"x":{"type":"uri","value":"u"}},{"y":{"type":"literal","value":"v"}}]}})",
             u"x|y/u|/|v"_s},
        };
        for (const auto& [name, bytes, table] : rows)
            QTest::newRow(name) << bytes << table;
    }
    void tablesOfText() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, table);
        QCOMPARE(read(bytes), table);
    }

    void linesAboveAndBelowAreKeptAsRemarksAndRowsKnowTheirLine() {
        const auto tables =
            exchange::readTables(u"a"_s, "Title\n\nno,city,country\n1,\"Bu\nsan\",KR\n2,Osaka,JP\nAs of 2022\n")
                .value();
        QCOMPARE(tables.front().remarks, (QStringList{u"Title"_s, u"As of 2022"_s}));
        QCOMPARE(tables.front().headerNumber, 3);
        QCOMPARE(tables.front().rows[0].number, 4);
        QCOMPARE(tables.front().rows[1].number, 6);
        QCOMPARE(tables.front().digest.size(), 64);
    }

    void encodingsAreRecognised_data() {
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("text");
        const QString korean =
            u"번호,도시,국가,체결일\n1,부산광역시,대한민국,2007년 5월 7일\n2,가오슝,대만,1966년 6월 30일\n3,로스앤젤레스,미국,1967년 12월 18일\n4,시모노세키,일본,1976년 10월 11일\n"_s;
        const QString japanese =
            u"番号,都市,国,提携日\n1,釜山広域市,大韓民国,昭和51年\n2,シカゴ,アメリカ,昭和48年\n3,ミラノ,イタリア,昭和56年\n4,ハンブルク,ドイツ,平成元年\nさいたま市,つくば,です,ます\n"_s;
        const QString chinese =
            u"编号,城市,国家,日期\n1,釜山广域市,韩国,1993年8月24日\n2,芝加哥,美国,1985年9月5日\n3,横滨,日本,1973年11月30日\n4,上海,中国,2007年\n"_s;
        const QString taiwanese =
            u"編號,城市,國家,日期\n1,釜山廣域市,韓國,民國55年\n2,芝加哥,美國,民國70年\n3,高雄,臺灣,民國57年\n4,西雅圖,美國,1991年\n"_s;
        const QString western =
            u"no,city,country\n1,Málaga,Spain\n2,Düsseldorf,Germany\n3,Besançon,France\n4,São Paulo,Brasil\n"_s;
        QTest::newRow("EUC-KR") << u"EUC-KR"_s << korean;
        QTest::newRow("CP949") << u"windows-949"_s << QString(korean + u"5,똠방각하,쀍,뷁\n"_s);
        QTest::newRow("Shift_JIS") << u"Shift_JIS"_s << japanese;
        QTest::newRow("EUC-JP") << u"EUC-JP"_s << japanese;
        QTest::newRow("GB18030") << u"GB18030"_s << chinese;
        QTest::newRow("Big5") << u"Big5"_s << taiwanese;
        QTest::newRow("Windows-1252") << u"windows-1252"_s << western;
        QTest::newRow("UTF-8") << u"UTF-8"_s << korean;
        QTest::newRow("UTF-16, little end first") << u"UTF-16LE"_s << western;
        QTest::newRow("UTF-16, big end first") << u"UTF-16BE"_s << western;
    }
    void encodingsAreRecognised() {
        QFETCH(QString, encoding);
        QFETCH(QString, text);
        QStringEncoder encoder(encoding.toLatin1().constData(), QStringConverter::Flag::Default);
        const QByteArray bytes = encoder.encode(text);
        QVERIFY(!encoder.hasError());
        const auto decoded = exchange::decodeText(u"a"_s, bytes);
        QVERIFY2(decoded, decoded ? "" : qUtf8Printable(decoded.error().text()));
        QCOMPARE(QString::fromUtf8(decoded->utf8), text);
        const auto chosen = exchange::decodeText(u"a"_s, bytes, encoding);
        QVERIFY(chosen);
        QCOMPARE(QString::fromUtf8(chosen->utf8), text);
    }

    void tablesOfPages_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("table");
        const auto page = [](const QByteArray& body) {
            return "<!DOCTYPE html><html><body>" + body + "</body></html>";
        };
        QTest::newRow("a table between texts")
            << page("<p>Sister "
                    "cities</p><table><caption>List</caption><tr><th>City<th>Country</tr><tr><td>M&aacute;laga "
                    "<sup "
                    "class=\"reference\">[1]</sup><td>Spain<tr><td>Busan<br>(Pusan)</td><td>&#54620;&#44397;</td></"
                    "table>")
            << u"City|Country/M\u00e1laga|Spain/Busan (Pusan)|\ud55c\uad6d"_s;
        QTest::newRow("cells over several rows and columns")
            << page("<table><tr><th rowspan=2>Country</th><th "
                    "colspan=2>Exports</th></tr><tr><th>2006</th><th>2007</th></tr>"
                    "<tr><td rowspan=\"2\">Japan</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>")
            << u"Country|Exports 2006|Exports 2007/Japan|1|2/Japan|3|4"_s;
        QTest::newRow("a table around a table")
            << page("<table><tr><td>menu</td><td><table><tr><th>a</th><th>b</th></tr>"
                    "<tr><td>1</td><td>2</td></tr></table></td></tr></table>")
            << u"a|b/1|2"_s;
        QTest::newRow("a piece of a page") << QByteArray("<meta charset='utf-8'><table><tr><td>a</td><td>b</td></tr>"
                                                         "<tr><td>1</td><td>2</td></tr></table>")
                                           << u"a|b/1|2"_s;
        QTest::newRow("scripts and entities of a file are left aside")
            << QByteArray(
                   "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><html><table><tr><td>a</td><td>b</td>"
                   "</tr><tr><td>1<script>alert(2)</script></td><td>x&e;</td></tr></table></html>")
            << u"a|b/1|x&e;"_s;
        QTest::newRow("Korean letters as the page says")
            << QByteArray(
                   "<html><head><meta charset=\"euc-kr\"></head><table><tr><td>a</td><td>b</td></tr><tr><td>1</td>"
                   "<td>\xBA\xCE\xBB\xEA</td></tr></table></html>")
            << u"a|b/1|\ubd80\uc0b0"_s;
        QTest::newRow("spans beyond measure") << page("<table><tr><td>a</td><td>b</td></tr><tr><td rowspan=999999999 "
                                                      "colspan=-3>1</td><td>2</td></tr></table>")
                                              << u"a|b/1|2"_s;
    }
    void tablesOfPages() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, table);
        QCOMPARE(read(bytes), table);
    }

    void allFilesOfAFolderAreRead() {
        QTemporaryDir folder;
        for (const QString& name : {u"b.csv"_s, u"a.html"_s, u"c.pdf"_s, u"d.TSV"_s})
            QVERIFY(QFile(folder.filePath(name)).open(QIODevice::WriteOnly));
        QVERIFY(QDir(folder.path()).mkdir(u"inner.csv"_s));
        QCOMPARE(exchange::filesIn(folder.path()),
                 (QStringList{folder.filePath(u"a.html"_s), folder.filePath(u"b.csv"_s), folder.filePath(u"d.TSV"_s)}));
        QCOMPARE(exchange::filesIn(folder.filePath(u"b.csv"_s)), QStringList{folder.filePath(u"b.csv"_s)});
    }

    void badInputIsSaidInASentence_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("words");
        QTest::newRow("empty") << QByteArray() << u"is empty"_s;
        QTest::newRow("blank") << QByteArray("\n \n") << u"is empty"_s;
        QTest::newRow("a zero byte") << QByteArray("a,b\n1,x\0y\n2,3\n", 14) << u"zero byte in line 2, column 4"_s;
        QTest::newRow("broken UTF-8") << QByteArray(
                                             "city\nM\xC3\xA1laga\n\xEB\xB6\x80\xEC\x82\xB0\xEA\xB4\x91\xEC\x97\xAD\xEC"
                                             "\x8B\x9C\xEB\xB6\x80\xEC\x82\xB0\xEA\xB4\x91\xEC\x97\xAD\nB\xC3x\n")
                                      << u"not UTF-8 in line 4, column 2"_s;
        QTest::newRow("a quotation mark is never closed")
            << QByteArray("a,b\n1,2\n3,\"4\n5,6\n") << u"begins in line 3, a quotation mark is never closed"_s;
        QTest::newRow("JSON cut off") << QByteArray("[\n{\"a\":1},\n{\"a\":") << u"line 3"_s;
        QTest::newRow("JSON without a table") << QByteArray("{\"error\":\"no\"}") << u"holds no table"_s;
        QTest::newRow("a web page") << QByteArray("<!DOCTYPE html><html><title>Invalid Key</title>")
                                    << u"is a web page"_s;
        QTest::newRow("a PDF") << QByteArray("%PDF-1.7\n") << u"is a PDF"_s;
        QTest::newRow("an old workbook") << QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") << u"old XLS form"_s;
        QTest::newRow("10,000 columns") << QByteArray(10'000, ',') + "a\n1\n" << u"more than 2,000 cells"_s;
        QTest::newRow("10,000 columns in JSON")
            << QByteArray("[[") + QByteArray("\"a\",").repeated(9'999) + "\"a\"]]" << u"more than 2,000 columns"_s;
        QTest::newRow("one huge cell") << QByteArray("a,b\n1,") + QByteArray(2'000'000, 'x')
                                       << u"longer than 1,000,000 bytes"_s;
        QTest::newRow("one huge line") << QByteArray(20'000'000, 'x') << u"longer than 10,000,000 bytes"_s;
        const QByteArray book = support::xlsx({{"S", "", "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", ""}});
        QTest::newRow("a workbook cut off") << book.left(book.size() / 2) << u"cut off or damaged"_s;
        QTest::newRow("an archive of something else")
            << support::zip({{"readme.txt", "hello"}}) << u"not a spreadsheet"_s;
        QTest::newRow("a zip bomb") << support::zip({{"xl/workbook.xml", "x"}}, 4'000'000'000u)
                                    << u"more than 256 MB"_s;
        QTest::newRow("a workbook that is no XML")
            << support::zip({{"[Content_Types].xml", "<x"}, {"xl/workbook.xml", "<<<"}}) << u"a"_s;
    }
    void badInputIsSaidInASentence() {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, words);
        const auto tables = exchange::readTables(u"a"_s, bytes);
        QVERIFY(!tables);
        QVERIFY2(tables.error().sentence.contains(words), qUtf8Printable(tables.error().sentence));
        QVERIFY(tables.error().sentence.endsWith(u'.') && tables.error().remedy.endsWith(u'.'));
    }

    void anEncodingThatIsNotOneIsRefused() {
        QVERIFY(read("a,b\n1,2\n", u"klingon"_s).startsWith(u"error: The encoding"));
    }

    void workbooks() {
        const QByteArray dates = "<row r=\"1\"><c r=\"A1\" t=\"s\"><t>date</t></c><c r=\"B1\" "
                                 "t=\"s\"><t>code</t></c><c r=\"C1\" t=\"s\"><t>n</t></c></row>"
                                 "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>39209</v></c><c r=\"B2\" s=\"3\"><v>12</v></c><c "
                                 "r=\"C2\"><f>1+1</f><v>2</v></c></row>"
                                 "<row r=\"3\"><c r=\"A3\" s=\"2\"><v>39209</v></c><c r=\"B3\" "
                                 "t=\"str\"><f>\"x\"</f><v>x</v></c><c r=\"C3\"><v>2.5</v></c></row>";
        QCOMPARE(read(support::xlsx({{"Partners", "", dates, ""}})),
                 u"date|code|n/2007-05-07|0012|2/2007-05-07|x|2.5"_s);
        QCOMPARE(read(support::xlsx({{"Partners", "", dates, ""}}, true)),
                 u"date|code|n/2011-05-08|0012|2/2011-05-08|x|2.5"_s);
        QCOMPARE(read(support::xlsx({{"Notes", "hidden", dates, ""}, {"Partners", "", dates, ""}})),
                 u"date|code|n/2007-05-07|0012|2/2007-05-07|x|2.5"_s);
        const QByteArray merged =
            "<row r=\"1\"><c r=\"A1\" t=\"s\"><t>country</t></c><c r=\"B1\" t=\"s\"><t>city</t></c></row>"
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><t>Japan</t></c><c r=\"B2\" t=\"s\"><t>Osaka</t></c></row>"
            "<row r=\"3\"><c r=\"B3\" t=\"s\"><t>Kyoto</t></c></row>";
        QCOMPARE(read(support::xlsx({{"S", "", merged, "<mergeCells><mergeCell ref=\"A2:A3\"/></mergeCells>"}})),
                 u"country|city/Japan|Osaka/Japan|Kyoto"_s);
    }

    // As many programs write them that make workbooks without a spreadsheet; with rich text and a pronunciation.
    void workbooksWithTextsInTheirCells() {
        const QByteArray rows =
            "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">city</t></is></c>"
            "<c r=\"B2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">signed</t></is></c></row>"
            "<row><c t=\"inlineStr\"><is><r><t xml:space=\"preserve\">\xe5\xb0\x8f</t></r><r><rPr><b/></rPr><t "
            "xml:space=\"preserve\">\xe6\xa8\xbd</t></r>"
            "<rPh sb=\"0\" eb=\"2\"><t xml:space=\"preserve\">\xe3\x82\xaa</t></rPh></is></c><c "
            "s=\"1\"><v>39209</v></c></row>"
            "<row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><x/></is></c><c r=\"A4\" t=\"inlineStr\"><is><t "
            "xml:space=\"preserve\">Osaka</t></is></c></row>";
        QCOMPARE(read(support::xlsx({{"S", "", rows, ""}})), u"city|signed/\u5c0f\u6a3d|2007-05-07/Osaka|"_s);
    }

    void openDocumentSheets() {
        const QByteArray content =
            "<?xml version=\"1.0\"?><office:document-content "
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
            "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
            "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
            "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\" office:version=\"1.2\">"
            "<office:automatic-styles><style:style style:name=\"ta1\" style:family=\"table\"><style:table-properties "
            "table:display=\"false\"/></style:style></office:automatic-styles>"
            "<office:body><office:spreadsheet><table:table table:name=\"Hidden\" "
            "table:style-name=\"ta1\"><table:table-row><table:table-cell "
            "office:value-type=\"string\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"
            "<table:table table:name=\"Partners\"><table:table-row><table:table-cell "
            "office:value-type=\"string\"><text:p>city</text:p></table:table-cell><table:table-cell "
            "office:value-type=\"string\"><text:p>date</text:p></table:table-cell></table:table-row>"
            "<table:table-row><table:table-cell "
            "office:value-type=\"string\"><text:p>\xEB\xB6\x80\xEC\x82\xB0</text:p></"
            "table:table-cell><table:table-cell office:value-type=\"date\" "
            "office:date-value=\"2007-05-07\"><text:p>5/7/07</text:p></table:table-cell></table:table-row>"
            "</table:table></office:spreadsheet></office:body></office:document-content>";
        const QByteArray manifest = "<?xml version=\"1.0\"?><manifest:manifest "
                                    "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>";
        QCOMPARE(read(support::zip({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                                    {"content.xml", content},
                                    {"META-INF/manifest.xml", manifest}})),
                 u"city|date/부산|2007-05-07"_s);
    }
};

QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
