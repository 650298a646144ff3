// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/recognised.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

// The shape with the most columns among those that fit: some headers hold all columns of a simpler table.
const Shape* shapeOf(const QStringList& header) {
    const Shape* best = nullptr;
    for (const Shape& shape : shapes()) {
        const bool fits = std::all_of(shape.columns.begin(), shape.columns.end(), [&header](const char16_t* column) {
            return header.contains(QString::fromUtf16(column));
        });
        if (fits && (!best || shape.columns.size() > best->columns.size()))
            best = &shape;
    }
    return best;
}

// The columns of an own table where the file names them so, or a mapping says which they are: all that are required
// must be there.
bool fitsOwn(const OwnTable& table, const QStringList& header) {
    for (const OwnColumn& column : table.columns())
        if (column.field && column.field->required && !header.contains(column.name))
            return false;
    return true;
}

} // namespace

QString Recognised::table() const {
    return own ? QString::fromUtf16(own->name) : shape ? QString::fromUtf16(shape->name) : form->table;
}

int Recognised::rank() const {
    const QString name = table();
    for (size_t i = 0; i < ownTables().size(); ++i)
        if (name == QStringView(ownTables()[i].name))
            return int(i);
    return int(ownTables().size()); // claims
}

bool Recognised::isStreamed() const {
    return own && own->table == Table::TradeFlow;
}

QStringList mapped(const QStringList& header, const PlanOptions& options) {
    QStringList result;
    for (const QString& name : header)
        result << options.mapping.value(name, name);
    return result;
}

Result<Recognised> recognise(const TextTable& table, const PlanOptions& options, PlaceMatcher& matcher) {
    Recognised found;
    const QStringList header = mapped(table.header, options);
    if (!options.as.isEmpty() && !ownTable(options.as))
        return fail(ErrorCode::InvalidValue, tr("There is no table \u201c%1\u201d.").arg(options.as.left(40)),
                    tr("The tables are those that entente export knows, such as agreements or trade."));
    const auto chosen = std::find_if(options.mappings.begin(), options.mappings.end(),
                                     [&](const Mapping& mapping) { return mapping.fits(table.header); });
    if (chosen != options.mappings.end() && chosen->missing().isEmpty() &&
        (options.as.isEmpty() || options.as == chosen->table)) {
        found.form = mappedForm(table, *chosen, options, matcher);
        return found;
    }
    found.own = ownTableOf(header);
    if (found.own && !options.as.isEmpty() && options.as != QStringView(found.own->name))
        found.own = nullptr;
    if (!found.own && options.as.isEmpty())
        found.shape = shapeOf(table.header);
    if (!found.own && !found.shape)
        found.form = recogniseForm(table, options, matcher);
    if (!found.own && !found.shape && !found.form && !options.as.isEmpty() && fitsOwn(*ownTable(options.as), header))
        found.own = ownTable(options.as);
    if (found.own || found.shape || found.form)
        return found;
    if (options.as.isEmpty())
        return fail(
            ErrorCode::InvalidValue,
            tr("\u201c%1\u201d is not a table that Entente knows, so nothing was read from it. Its columns are: %2.")
                .arg(table.name, table.header.join(u", "_s).left(300)),
            tr("Say what it holds, and which of its columns are which."));
    QStringList required;
    for (const OwnColumn& column : ownTable(options.as)->columns())
        if (column.field && column.field->required)
            required << column.name;
    return fail(ErrorCode::InvalidValue,
                tr("\u201c%1\u201d cannot be read as %2, so nothing was read from it. Its columns are: %3.")
                    .arg(table.name, options.as, table.header.join(u", "_s).left(300)),
                tr("Say which of its columns are which. Entente needs these: %1.").arg(required.join(u", "_s)));
}

Result<void> checkMapping(const std::vector<TextTable>& tables, const PlanOptions& options, const PlaceMatcher& matcher) {
    QStringList fields = tieFields();
    for (const OwnTable& table : ownTables())
        fields << table.header();
    for (auto it = options.mapping.cbegin(); it != options.mapping.cend(); ++it) {
        if (it.key() == u"home") {
            if (!matcher.place(it.value()))
                return fail(ErrorCode::NotFound,
                            tr("There is no place \u201c%1\u201d in the document, so nothing was read.").arg(it.value().left(60)),
                            tr("Name one by its id, such as kr-busan."));
            continue;
        }
        if (std::none_of(tables.begin(), tables.end(), [&](const TextTable& table) { return table.header.contains(it.key()); }))
            return fail(ErrorCode::InvalidValue, tr("There is no column \u201c%1\u201d, so nothing was read.").arg(it.key().left(60)),
                        tables.empty() ? QString()
                                       : tr("The columns are: %1.").arg(tables.front().header.join(u", "_s).left(300)));
        if (!fields.contains(it.value()))
            return fail(ErrorCode::InvalidValue, tr("There is no field \u201c%1\u201d, so nothing was read.").arg(it.value().left(60)),
                        tr("Those of agreements are: %1.").arg(tieFields().join(u", "_s)));
    }
    return {};
}

} // namespace exchange
