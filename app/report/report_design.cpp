// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/report_design.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace report {
namespace {

constexpr const char16_t* kinds[] = {u"text", u"facts", u"map", u"timeline", u"trade", u"chart", u"agreements", u"activities", u"sources"};
constexpr const char16_t* sizes[] = {u"small", u"medium", u"large"};

QString tr(const char* text) {
    return QCoreApplication::translate("ReportDesign", text);
}

int indexOf(const char16_t* const* words, int count, const QString& word) {
    for (int i = 0; i < count; ++i)
        if (word == QStringView(words[i]))
            return i;
    return -1;
}

void addSources(std::vector<DesignedBlock>& blocks) {
    if (std::none_of(blocks.begin(), blocks.end(), [](const DesignedBlock& block) { return block.kind == DesignKind::Sources; }))
        blocks.push_back({DesignKind::Sources});
}

}  // namespace

QString shown(DesignKind kind) {
    switch (kind) {
    case DesignKind::Text:
        return tr("Text");
    case DesignKind::Facts:
        return tr("Facts");
    case DesignKind::Map:
        return tr("Map");
    case DesignKind::Timeline:
        return tr("Timeline");
    case DesignKind::Trade:
        return tr("Trade and favorability");
    case DesignKind::Chart:
        return tr("Chart");
    case DesignKind::Agreements:
        return tr("Table of agreements");
    case DesignKind::Activities:
        return tr("List of activities");
    case DesignKind::Sources:
        break;
    }
    return tr("Sources");
}

bool canRepeat(DesignKind kind) {
    return kind == DesignKind::Text || kind == DesignKind::Chart;
}

ReportDesign ReportDesign::usual() {
    return {{}, {}, {{DesignKind::Facts}, {DesignKind::Map}, {DesignKind::Timeline}, {DesignKind::Trade}, {DesignKind::Sources}}};
}

QString ReportDesign::toText() const {
    QJsonArray list;
    for (const DesignedBlock& block : blocks) {
        QJsonObject object{{u"kind"_s, QString::fromUtf16(kinds[size_t(block.kind)])}};
        if (!block.words.isEmpty())
            object.insert(u"words"_s, block.words);
        if (block.size != DesignSize::Medium)
            object.insert(u"size"_s, QString::fromUtf16(sizes[size_t(block.size)]));
        list << object;
    }
    QJsonObject whole{{u"blocks"_s, list}};
    if (!title.isEmpty())
        whole.insert(u"title"_s, title);
    if (!logo.isEmpty())
        whole.insert(u"logo"_s, QString::fromLatin1(logo.toBase64()));
    return QString::fromUtf8(QJsonDocument(whole).toJson(QJsonDocument::Compact));
}

records::Result<ReportDesign> ReportDesign::fromText(const QString& text) {
    const QJsonObject whole = QJsonDocument::fromJson(text.toUtf8()).object();
    ReportDesign design{whole.value(u"title"_s).toString(), QByteArray::fromBase64(whole.value(u"logo"_s).toString().toLatin1()), {}};
    bool isKnown = whole.value(u"blocks"_s).isArray();
    for (const QJsonValue& value : whole.value(u"blocks"_s).toArray()) {
        const QJsonObject object = value.toObject();
        const int kind = indexOf(kinds, designKindCount, object.value(u"kind"_s).toString());
        isKnown = isKnown && kind >= 0;
        const int size = indexOf(sizes, 3, object.value(u"size"_s).toString());
        if (kind >= 0)
            design.blocks.push_back({DesignKind(kind), object.value(u"words"_s).toString(), size >= 0 ? DesignSize(size) : DesignSize::Medium});
    }
    if (!isKnown)
        return records::fail(records::ErrorCode::InvalidValue, tr("The saved report has a block that this version does not know."),
                             tr("Put it together again, or open the document with the version that made it."));
    addSources(design.blocks);
    return design;
}

records::Result<QByteArray> logoOf(const QByteArray& picture) {
    constexpr int most = 200, largest = 4000;
    QByteArray bytes = picture;
    QBuffer from(&bytes);
    from.open(QIODevice::ReadOnly);
    QImageReader reader(&from);
    const QSize size = reader.size();
    QImage image;
    if (size.isValid() && size.width() <= largest && size.height() <= largest)
        image = reader.read();
    if (image.isNull())
        return records::fail(records::ErrorCode::InvalidValue, tr("The file is no picture that can be a logo."),
                             tr("Choose a PNG, JPEG or SVG of at most %1 pixels a side.").arg(largest));
    if (image.height() > most)
        image = image.scaledToHeight(most, Qt::SmoothTransformation);
    QByteArray png;
    QBuffer to(&png);
    to.open(QIODevice::WriteOnly);
    image.save(&to, "PNG");
    return png;
}

}  // namespace report
