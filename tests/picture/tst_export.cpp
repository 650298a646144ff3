// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "picture/export.h"
#include "support/fail_on_warnings.h"
#include <QFile>
#include <QPainter>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

class TestExport : public support::FailOnWarnings {
    Q_OBJECT
private Q_SLOTS:
    void aPngSaysHowManyDotsAnInchHas() {
        QTemporaryDir folder;
        picture::ExportOptions options;
        options.size = {96, 48};
        options.scale = 300 / picture::dotsOfAPixel;
        QVERIFY(picture::exportPicture(folder.filePath(u"x.png"_s), options, [](QPainter& painter, const QRectF& frame) { painter.drawRect(frame); }));
        const QImage image(folder.filePath(u"x.png"_s));
        QCOMPARE(image.size(), QSize(300, 150));
        QCOMPARE(qRound(image.dotsPerMeterX() * 0.0254), 300);
    }

    void anSvgIsWellFormedWhateverItsTitleAndDescriptionSay_data() {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("description");
        QTest::newRow("plain") << u"Agreements"_s << u"537 agreements."_s;
        QTest::newRow("marks of XML") << u"A & B <c>"_s << u"filter: -\"a<b&c\""_s;
        QTest::newRow("Hangul") << u"\ubd80\uc0b0"_s << u"\ubd80\uc0b0 \u2013 Chicago"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void anSvgIsWellFormedWhateverItsTitleAndDescriptionSay() {
        QFETCH(QString, title);
        QFETCH(QString, description);
        QTemporaryDir folder;
        picture::ExportOptions options;
        options.size = {200, 150};
        options.title = title;
        options.description = description;
        QVERIFY(picture::exportPicture(folder.filePath(u"x.svg"_s), options, [](QPainter& painter, const QRectF& frame) { painter.drawRect(frame); }));
        QFile file(folder.filePath(u"x.svg"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QXmlStreamReader reader(&file);
        QHash<QString, QString> texts;
        while (!reader.atEnd())
            if (reader.readNext() == QXmlStreamReader::StartElement && (reader.name() == u"title" || reader.name() == u"desc")) {
                const QString name = reader.name().toString();
                texts[name] = reader.readElementText();
            }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        QCOMPARE(texts.value(u"title"_s).trimmed(), title);
        QCOMPARE(texts.value(u"desc"_s).trimmed(), description);
    }
};

QTEST_MAIN(TestExport)
#include "tst_export.moc"
