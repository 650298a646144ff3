// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/graph_writers.h"

#include "records/partial_date.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QXmlStreamWriter>
#include <QtMath>
#include <array>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

// The cells of a record by column name.
class Named {
public:
    Named(const OwnTable& table, const OwnRecord& record)
        : m_record(record) {
        const QStringList header = table.header();
        for (int i = 0; i < header.size(); ++i)
            m_columns.insert(header[i], i);
    }
    QString operator[](const QString& column) const { return m_record.cells.value(m_columns.value(column, -1)); }

private:
    const OwnRecord& m_record;
    QHash<QString, int> m_columns;
};

struct Point {
    double east = 0, north = 0;
};
struct Node {
    QString name, country;
    std::optional<Point> point;
};

Result<QHash<QString, Node>> nodes(const document::Document& document) {
    const OwnTable& table = *ownTable(Table::Place);
    const auto records = readOwn(document, table);
    if (!records)
        return tl::unexpected(records.error());
    QHash<QString, Node> result;
    for (const OwnRecord& record : *records) {
        const Named cell(table, record);
        Node node{cell[u"name"_s], cell[u"country"_s], std::nullopt};
        if (!cell[u"latitude"_s].isEmpty() && !cell[u"longitude"_s].isEmpty())
            node.point = Point{cell[u"longitude"_s].toDouble(), cell[u"latitude"_s].toDouble()};
        result.insert(record.name, node);
    }
    return result;
}

QStringList partiesOf(const QString& cell) {
    QStringList slugs;
    for (const QStringList& item : itemsOf(cell))
        slugs << item.first();
    return slugs;
}

using Vector = std::array<double, 3>;
Vector onGlobe(Point point) {
    const double north = qDegreesToRadians(point.north), east = qDegreesToRadians(point.east);
    return {std::cos(north) * std::cos(east), std::cos(north) * std::sin(east), std::sin(north)};
}

QJsonArray position(Point point) {
    const auto rounded = [](double degrees) { return std::round(degrees * 1e6) / 1e6; };
    return {rounded(point.east), rounded(point.north)};
}

// Points along the great circle on a sphere, about two degrees apart; a new line begins where it crosses 180°.
QJsonObject lineBetween(Point from, Point to) {
    const Vector a = onGlobe(from), b = onGlobe(to);
    const double angle = std::acos(qBound(-1.0, a[0] * b[0] + a[1] * b[1] + a[2] * b[2], 1.0));
    // Opposite points have no one way between them; places that close to it do not occur.
    const int steps = std::sin(angle) < 1e-9 ? 1 : qMax(1, int(std::ceil(qRadiansToDegrees(angle) / 2)));
    // Appended, since compilers differ on whether a list of one array in braces is a copy of it.
    QJsonArray lines, line;
    line << position(from);
    Point last = from;
    for (int i = 1; i <= steps; ++i) {
        const double share = double(i) / steps, one = steps == 1 ? 0 : std::sin((1 - share) * angle) / std::sin(angle),
                     other = steps == 1 ? 1 : std::sin(share * angle) / std::sin(angle);
        const Vector v{one * a[0] + other * b[0], one * a[1] + other * b[1], one * a[2] + other * b[2]};
        const Point next = i == steps ? to
                                      : Point{qRadiansToDegrees(std::atan2(v[1], v[0])),
                                              qRadiansToDegrees(std::asin(qBound(-1.0, v[2], 1.0)))};
        if (std::abs(next.east - last.east) > 180) {
            const double side = last.east > 0 ? 180 : -180, unrolled = next.east + 2 * side;
            const double part = (side - last.east) / (unrolled - last.east),
                         north = last.north + part * (next.north - last.north);
            line << position({side, north});
            lines << line;
            line = QJsonArray();
            line << position({-side, north});
        }
        line << position(next);
        last = next;
    }
    lines << line;
    if (lines.size() == 1)
        return {{u"type"_s, u"LineString"_s}, {u"coordinates"_s, lines.first()}};
    return {{u"type"_s, u"MultiLineString"_s}, {u"coordinates"_s, lines}};
}

QByteArray geoJson(const QHash<QString, Node>& known, const std::vector<OwnRecord>& records, const OwnTable& table) {
    QByteArray bytes = "{\"type\": \"FeatureCollection\", \"features\": [";
    bool first = true;
    const QStringList header = table.header();
    for (const OwnRecord& record : records) {
        QJsonObject properties;
        for (int i = 0; i < header.size(); ++i)
            if (!record.cells[i].isEmpty())
                properties.insert(header[i], record.cells[i]);
        QList<QJsonValue> geometries;
        if (table.table == Table::Place) {
            const auto point = known.value(record.name).point;
            geometries << (point
                               ? QJsonValue(QJsonObject{{u"type"_s, u"Point"_s}, {u"coordinates"_s, position(*point)}})
                               : QJsonValue());
        } else {
            const QStringList parties = partiesOf(Named(table, record)[u"parties"_s]);
            for (qsizetype i = 0; i < parties.size(); ++i)
                for (qsizetype j = i + 1; j < parties.size(); ++j) {
                    const auto one = known.value(parties[i]).point, other = known.value(parties[j]).point;
                    geometries << (one && other ? QJsonValue(lineBetween(*one, *other)) : QJsonValue());
                }
        }
        for (const QJsonValue& geometry : std::as_const(geometries)) {
            const QJsonObject feature{{u"type"_s, u"Feature"_s},
                                      {u"id"_s, record.name},
                                      {u"geometry"_s, geometry},
                                      {u"properties"_s, properties}};
            bytes += (first ? "\n" : ",\n") + QJsonDocument(feature).toJson(QJsonDocument::Compact);
            first = false;
        }
    }
    return bytes + "\n]}\n";
}

struct Edge {
    QString id, source, target, kind, status, signedOn, ended;
};
std::vector<Edge> edges(const std::vector<OwnRecord>& records, const OwnTable& table) {
    std::vector<Edge> result;
    for (const OwnRecord& record : records) {
        const Named cell(table, record);
        const QStringList parties = partiesOf(cell[u"parties"_s]);
        int number = 0;
        for (qsizetype i = 0; i < parties.size(); ++i)
            for (qsizetype j = i + 1; j < parties.size(); ++j) {
                const QString id = ++number == 1 ? record.name : u"%1#%2"_s.arg(record.name).arg(number);
                result.push_back({id, parties[i], parties[j], cell[u"kind"_s], cell[u"status"_s], cell[u"signed"_s],
                                  cell[u"ended"_s]});
            }
    }
    return result;
}

QStringList nodesOf(const std::vector<Edge>& list) {
    QSet<QString> names;
    for (const Edge& edge : list)
        names << edge.source << edge.target;
    QStringList sorted(names.begin(), names.end());
    sorted.sort();
    return sorted;
}

using Attributes = QList<std::pair<QString, QString>>;
Attributes attributesOf(const Node& node) {
    Attributes list{{u"label"_s, node.name}, {u"country"_s, node.country}};
    if (node.point)
        list << std::pair(u"latitude"_s, QString::number(node.point->north, 'g', 10))
             << std::pair(u"longitude"_s, QString::number(node.point->east, 'g', 10));
    return list;
}
Attributes attributesOf(const Edge& edge) {
    return {{u"kind"_s, edge.kind}, {u"status"_s, edge.status}, {u"signed"_s, edge.signedOn}, {u"ended"_s, edge.ended}};
}

QByteArray graphMl(const QHash<QString, Node>& known, const std::vector<Edge>& list) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"graphml"_s);
    xml.writeDefaultNamespace(u"http://graphml.graphdrawing.org/xmlns"_s);
    const auto key = [&xml](const QString& name, const QString& of, const QString& type) {
        xml.writeEmptyElement(u"key"_s);
        xml.writeAttribute(u"id"_s, name);
        xml.writeAttribute(u"for"_s, of);
        xml.writeAttribute(u"attr.name"_s, name);
        xml.writeAttribute(u"attr.type"_s, type);
    };
    for (const auto& name : {u"label"_s, u"country"_s})
        key(name, u"node"_s, u"string"_s);
    for (const auto& name : {u"latitude"_s, u"longitude"_s})
        key(name, u"node"_s, u"double"_s);
    for (const auto& name : {u"kind"_s, u"status"_s, u"signed"_s, u"ended"_s})
        key(name, u"edge"_s, u"string"_s);
    xml.writeStartElement(u"graph"_s);
    xml.writeAttribute(u"id"_s, u"agreements"_s);
    xml.writeAttribute(u"edgedefault"_s, u"undirected"_s);
    const auto data = [&xml](const Attributes& attributes) {
        for (const auto& [name, value] : attributes) {
            if (value.isEmpty())
                continue;
            xml.writeStartElement(u"data"_s);
            xml.writeAttribute(u"key"_s, name);
            xml.writeCharacters(value);
            xml.writeEndElement();
        }
    };
    for (const QString& name : nodesOf(list)) {
        xml.writeStartElement(u"node"_s);
        xml.writeAttribute(u"id"_s, name);
        data(attributesOf(known.value(name)));
        xml.writeEndElement();
    }
    for (const Edge& edge : list) {
        xml.writeStartElement(u"edge"_s);
        xml.writeAttribute(u"id"_s, edge.id);
        xml.writeAttribute(u"source"_s, edge.source);
        xml.writeAttribute(u"target"_s, edge.target);
        data(attributesOf(edge));
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

QByteArray gexf(const QHash<QString, Node>& known, const std::vector<Edge>& list) {
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"gexf"_s);
    xml.writeDefaultNamespace(u"http://gexf.net/1.3"_s);
    xml.writeAttribute(u"version"_s, u"1.3"_s);
    xml.writeStartElement(u"graph"_s);
    xml.writeAttribute(u"defaultedgetype"_s, u"undirected"_s);
    const auto declare = [&xml](const QString& of, const QList<std::pair<QString, QString>>& names) {
        xml.writeStartElement(u"attributes"_s);
        xml.writeAttribute(u"class"_s, of);
        for (const auto& [name, type] : names) {
            xml.writeEmptyElement(u"attribute"_s);
            xml.writeAttribute(u"id"_s, name);
            xml.writeAttribute(u"title"_s, name);
            xml.writeAttribute(u"type"_s, type);
        }
        xml.writeEndElement();
    };
    declare(u"node"_s, {{u"country"_s, u"string"_s}, {u"latitude"_s, u"double"_s}, {u"longitude"_s, u"double"_s}});
    declare(
        u"edge"_s,
        {{u"kind"_s, u"string"_s}, {u"status"_s, u"string"_s}, {u"signed"_s, u"string"_s}, {u"ended"_s, u"string"_s}});
    const auto values = [&xml](const Attributes& attributes) {
        xml.writeStartElement(u"attvalues"_s);
        for (const auto& [name, value] : attributes) {
            if (value.isEmpty() || name == u"label")
                continue;
            xml.writeEmptyElement(u"attvalue"_s);
            xml.writeAttribute(u"for"_s, name);
            xml.writeAttribute(u"value"_s, value);
        }
        xml.writeEndElement();
    };
    xml.writeStartElement(u"nodes"_s);
    for (const QString& name : nodesOf(list)) {
        xml.writeStartElement(u"node"_s);
        xml.writeAttribute(u"id"_s, name);
        xml.writeAttribute(u"label"_s, known.value(name).name);
        values(attributesOf(known.value(name)));
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeStartElement(u"edges"_s);
    for (const Edge& edge : list) {
        xml.writeStartElement(u"edge"_s);
        xml.writeAttribute(u"id"_s, edge.id);
        xml.writeAttribute(u"source"_s, edge.source);
        xml.writeAttribute(u"target"_s, edge.target);
        values(attributesOf(edge));
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return bytes;
}

// A content line: special characters escaped, folded after 75 bytes without cutting a letter.
QByteArray calendarLine(const char* name, QString value) {
    value.replace(u'\\', u"\\\\"_s)
        .replace(u'\n', u"\\n"_s)
        .replace(u';', u"\\;"_s)
        .replace(u',', u"\\,"_s)
        .remove(u'\r');
    QByteArray line = QByteArray(name) + ':' + value.toUtf8(), folded;
    qsizetype width = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (width >= 74 && (line[i] & 0xC0) != 0x80) {
            folded += "\r\n ";
            width = 1;
        }
        folded += line[i];
        ++width;
    }
    return folded + "\r\n";
}

} // namespace

Result<QByteArray> pictureData(const document::Document& document, const std::vector<OwnRecord>& records,
                               const OwnTable& table, const QString& suffix) {
    const auto known = nodes(document);
    if (!known)
        return tl::unexpected(known.error());
    if (suffix == u"geojson")
        return geoJson(*known, records, table);
    return suffix == u"gexf" ? gexf(*known, edges(records, table)) : graphMl(*known, edges(records, table));
}

Result<QByteArray> calendarOf(const document::Document& document, const std::vector<OwnRecord>& records, const OwnTable& table) {
    const auto known = nodes(document);
    if (!known)
        return tl::unexpected(known.error());
    const auto titleOf = [&known](const QString& parties) {
        QStringList names;
        for (const QString& slug : partiesOf(parties))
            names << known->value(slug).name;
        return names.join(u" \u2013 "_s);
    };
    const QDateTime stamp = document.now();
    const bool isAgreements = table.table == Table::Agreement;
    QByteArray bytes = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Entente//Entente//EN\r\nCALSCALE:GREGORIAN\r\n";
    for (const OwnRecord& record : records) {
        const Named cell(table, record);
        const auto first =
            PartialDate::fromEdtf(cell[isAgreements ? u"signed"_s : u"start_date"_s]).value_or(PartialDate());
        if (first.precision() != PartialDate::Precision::Day)
            continue;
        const auto end =
            isAgreements ? PartialDate() : PartialDate::fromEdtf(cell[u"end_date"_s]).value_or(PartialDate());
        const QDate from = QDate::fromJulianDay(first.earliest());
        const QDate to = end.precision() == PartialDate::Precision::Day && end.earliest() >= first.earliest()
                             ? QDate::fromJulianDay(end.earliest())
                             : from;
        bytes += "BEGIN:VEVENT\r\n" + calendarLine("UID", record.name + u"@entente"_s) +
                 "DTSTAMP:" + stamp.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s).toLatin1() + "\r\n";
        bytes += "DTSTART;VALUE=DATE:" + from.toString(u"yyyyMMdd"_s).toLatin1() +
                 "\r\nDTEND;VALUE=DATE:" + to.addDays(1).toString(u"yyyyMMdd"_s).toLatin1() + "\r\n";
        if (isAgreements)
            bytes += "RRULE:FREQ=YEARLY\r\n";
        bytes += calendarLine("SUMMARY", isAgreements ? titleOf(cell[u"parties"_s]) : cell[u"title"_s]);
        if (!cell[u"note"_s].isEmpty())
            bytes += calendarLine("DESCRIPTION", cell[u"note"_s]);
        bytes += "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n";
    }
    return bytes + "END:VCALENDAR\r\n";
}

} // namespace exchange
