// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/country_names.h"
#include "exchange/form.h"

#include "document/iso3166.h"
#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using namespace records;

namespace exchange {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

Source source(const char16_t* slug, const QString& publisher, const QString& title, const QString& url,
              const QString& terms) {
    Source result;
    result.slug = QString::fromUtf16(slug);
    result.publisher = publisher;
    result.title = title;
    result.url = url;
    result.terms = terms;
    return result;
}

struct CensusColumns {
    int code, name, level, state, commodity, year, month, time, port, district;
    QList<std::pair<int, QString>> monthly, yearly; // value columns and their valuation
    Direction direction;
};

// What the row says of the reporter, the partner and the goods; empty values where that is all.
Draft readCensus(const TextTable::Row& row, const CensusColumns& columns) {
    FlowDraft flow;
    flow.flow.direction = columns.direction;
    const QString level = cell(row, columns.level), code = cell(row, columns.code), name = cell(row, columns.name);
    if (level == u"CGP" || (code.size() == 4 && code.startsWith(u"00")) || code == u"-")
        return Draft::refused(tr("\u201c%1\u201d is a group of countries or the total, not a country.")
                                  .arg(name.isEmpty() ? code : name));
    QString partner = countryFromName(name);
    if (partner.isEmpty())
        partner = countryFromScheduleC(code);
    if (partner.isEmpty())
        return Draft::refused(tr("The country \u201c%1\u201d (%2) is not one that Entente knows.").arg(name, code));
    flow.partner = countryClue(partner);
    for (const int part : {columns.port, columns.district})
        if (const QString text = cell(row, part); !text.isEmpty() && text != u"-")
            return Draft::refused(tr("Trade by port or district is not kept, only that of states and the nation."));
    const QString state = cell(row, columns.state);
    if (state.isEmpty() || state == u"-")
        flow.reporter = countryClue(u"US"_s);
    else if (const QString known = usState(state); !known.isEmpty())
        flow.reporter = stateClue(known);
    else
        return Draft::refused(tr("\u201c%1\u201d is not a state.").arg(state));
    const QString commodity = cell(row, columns.commodity);
    flow.flow.commodity = commodity.isEmpty() || commodity == u"-" ? u"TOTAL"_s : commodity;
    flow.flow.scheme = flow.flow.commodity == u"TOTAL" ? u"TOTAL"_s : u"HS"_s;
    const QString time = cell(row, columns.time);
    flow.flow.year = (columns.year >= 0 ? cell(row, columns.year) : time.left(4)).toInt();
    const int month = (columns.month >= 0 ? cell(row, columns.month) : time.mid(5, 2)).toInt();
    if (flow.flow.year < 1900 || flow.flow.year > 2200 || month < 1 || month > 12)
        return Draft::refused(tr("The row does not say its year and month."));
    Draft draft;
    for (const auto& [list, isYear] : {std::pair(&columns.monthly, false), std::pair(&columns.yearly, true)})
        for (const auto& [column, valuation] : *list) {
            // The year to date is a year's value in December only.
            if (isYear && month != 12)
                continue;
            const QString text = cell(row, column);
            if (text.isEmpty() || text == u"-")
                continue;
            const auto value = wholeDollars(text);
            if (!value)
                return Draft::refused(tr("\u201c%1\u201d is not a value in whole dollars.").arg(text.left(60)));
            flow.flow.month = isYear ? 0 : month;
            flow.flow.valueUsd = *value;
            flow.flow.valuation = valuation;
            draft.parts.emplace_back(flow);
        }
    return draft.parts.empty()
               ? Draft::refused(tr("The row holds no value that is kept: the year to date counts in December only."))
               : draft;
}

} // namespace

PlaceClue stateClue(const QString& code) {
    PlaceClue clue;
    clue.name = usStateName(code);
    clue.country = u"US"_s;
    clue.region = code;
    clue.level = Level::State;
    return clue;
}

// https://api.census.gov/data/timeseries/intltrade: an array of arrays, columns that were filtered on stand twice.
std::optional<Form> censusForm(const TextTable& table, const PlanOptions&, PlaceMatcher&) {
    const Columns columns(table.header);
    CensusColumns found{columns.find({u"CTY_CODE"}),
                        columns.find({u"CTY_NAME", u"CTYNAME"}),
                        columns.find({u"SUMMARY_LVL"}),
                        columns.find({u"STATE"}),
                        columns.find({u"E_COMMODITY", u"I_COMMODITY"}),
                        columns.find({u"YEAR"}),
                        columns.find({u"MONTH"}),
                        columns.find({u"time"}),
                        columns.find({u"PORT"}),
                        columns.find({u"DISTRICT"}),
                        {},
                        {},
                        Direction::Export};
    const struct {
        const char16_t* name;
        const char16_t* valuation;
        Direction direction;
        bool isYear;
    } values[] = {{u"ALL_VAL_MO", u"FAS", Direction::Export, false},
                  {u"ALL_VAL_YR", u"FAS", Direction::Export, true},
                  {u"GEN_VAL_MO", u"customs", Direction::Import, false},
                  {u"GEN_VAL_YR", u"customs", Direction::Import, true}};
    for (const auto& value : values)
        if (const int column = columns.find({value.name}); column >= 0) {
            (value.isYear ? found.yearly : found.monthly).append({column, QString::fromUtf16(value.valuation)});
            found.direction = value.direction;
        }
    if (found.code < 0 || (found.monthly.isEmpty() && found.yearly.isEmpty()))
        return std::nullopt;
    Form form;
    form.name = tr("US Census Bureau, international trade");
    form.table = u"trade"_s;
    form.source = source(u"us-census-trade", u"US Census Bureau"_s, tr("International Trade API"),
                         u"https://api.census.gov/data/timeseries/intltrade"_s, tr("public domain"));
    form.parse = [found](const TextTable::Row& row) { return readCensus(row, found); };
    return form;
}

// One row of UN Comtrade: both sides by three letters, else by name.
static Draft comtradeRow(const QString& flowWord, const QStringList& reporter, const QStringList& partner,
                         const QString& period, const QString& commodity, const QString& classification,
                         const QString& valueText, bool isExportFob) {
    FlowDraft flow;
    const QString word = flowWord.trimmed().toLower();
    if (word == u"x" || word == u"export" || word == u"exports")
        flow.flow.direction = Direction::Export;
    else if (word == u"m" || word == u"import" || word == u"imports")
        flow.flow.direction = Direction::Import;
    else
        return Draft::refused(tr("Re-exports and other flows (\u201c%1\u201d) are not kept.").arg(flowWord));
    const auto country = [](const QStringList& names) {
        for (const QString& name : names)
            if (const QString code = countryFromName(name); !code.isEmpty())
                return code;
        return QString();
    };
    if (partner.contains(u"World"_s) || partner.contains(u"W00"_s) || partner.contains(u"WLD"_s))
        flow.partner = countryClue(u"WORLD"_s);
    else if (const QString code = country(partner); !code.isEmpty())
        flow.partner = countryClue(code);
    else
        return Draft::refused(
            tr("The partner \u201c%1\u201d is not a country that Entente knows.").arg(partner.join(u' ').simplified()));
    const QString code = country(reporter);
    if (code.isEmpty())
        return Draft::refused(tr("The reporter \u201c%1\u201d is not a country that Entente knows.")
                                  .arg(reporter.join(u' ').simplified()));
    flow.reporter = countryClue(code);
    flow.flow.year = period.left(4).toInt();
    flow.flow.month = period.size() == 6 ? period.mid(4).toInt() : 0;
    if (flow.flow.year < 1900 || flow.flow.year > 2200 || flow.flow.month > 12)
        return Draft::refused(tr("\u201c%1\u201d is not a year or a month.").arg(period.left(20)));
    flow.flow.commodity = commodity.isEmpty() ? u"TOTAL"_s : commodity;
    flow.flow.scheme = flow.flow.commodity == u"TOTAL" ? u"TOTAL"_s : classification;
    flow.flow.valuation = flow.flow.direction == Direction::Export ? (isExportFob ? u"FOB"_s : QString()) : u"CIF"_s;
    static const QRegularExpression cents(u"\\.\\d+$"_s);
    QString dollars = valueText;
    const auto value = wholeDollars(dollars.remove(cents));
    if (!value)
        return Draft::refused(tr("\u201c%1\u201d is not a value in dollars.").arg(valueText.left(60)));
    flow.flow.valueUsd = *value;
    Draft draft;
    draft.parts.emplace_back(std::move(flow));
    return draft;
}

std::optional<Form> comtradeForm(const TextTable& table, const PlanOptions&, PlaceMatcher&) {
    const Columns columns(table.header);
    const int flow = columns.find({u"flowCode"}), reporter = columns.find({u"reporterISO"}),
              reporterName = columns.find({u"reporterDesc"}), partner = columns.find({u"partnerISO"}),
              partnerName = columns.find({u"partnerDesc"}),
              period = columns.find({u"period", u"refPeriodId", u"refYear"}), commodity = columns.find({u"cmdCode"}),
              value = columns.find({u"primaryValue"}), classification = columns.find({u"classificationCode"}),
              second = columns.find({u"partner2Code"}), customs = columns.find({u"customsCode"}),
              mode = columns.find({u"motCode"});
    if (flow < 0 || value < 0 || (reporter < 0 && reporterName < 0) || (partner < 0 && partnerName < 0) || period < 0)
        return std::nullopt;
    Form form;
    form.name = tr("UN Comtrade");
    form.table = u"trade"_s;
    form.source = source(u"un-comtrade", u"United Nations"_s, u"UN Comtrade"_s, u"https://comtradeplus.un.org"_s,
                         tr("terms of UN Comtrade; facts only"));
    form.parse = [=](const TextTable::Row& row) {
        // Parts by second partner, customs procedure or means of transport would count twice.
        const QString other = cell(row, second), procedure = cell(row, customs), transport = cell(row, mode);
        if ((!other.isEmpty() && other != u"0") || (!procedure.isEmpty() && procedure != u"C00") ||
            (!transport.isEmpty() && transport != u"0"))
            return Draft::refused(
                tr("The row is a part by second partner, customs procedure or transport; only the whole is kept."));
        return comtradeRow(cell(row, flow), {cell(row, reporter), cell(row, reporterName)},
                           {cell(row, partner), cell(row, partnerName)}, cell(row, period), cell(row, commodity),
                           cell(row, classification).isEmpty() ? u"HS"_s : cell(row, classification), cell(row, value),
                           true);
    };
    return form;
}

std::optional<Form> oldComtradeForm(const TextTable& table, const PlanOptions&, PlaceMatcher&) {
    const Columns columns(table.header);
    const int flow = columns.find({u"Trade Flow"}), reporter = columns.find({u"Reporter"}),
              reporterIso = columns.find({u"Reporter ISO"}), partner = columns.find({u"Partner"}),
              partnerIso = columns.find({u"Partner ISO"}), period = columns.find({u"Period", u"Year"}),
              commodity = columns.find({u"Commodity Code"}), value = columns.find({u"Trade Value (US$)"}),
              classification = columns.find({u"Classification"});
    if (flow < 0 || value < 0 || reporter < 0 || partner < 0 || period < 0)
        return std::nullopt;
    Form form;
    form.name = tr("UN Comtrade, old form");
    form.table = u"trade"_s;
    form.source = source(u"un-comtrade", u"United Nations"_s, u"UN Comtrade"_s, u"https://comtradeplus.un.org"_s,
                         tr("terms of UN Comtrade; facts only"));
    form.parse = [=](const TextTable::Row& row) {
        return comtradeRow(cell(row, flow), {cell(row, reporterIso), cell(row, reporter)},
                           {cell(row, partnerIso), cell(row, partner)}, cell(row, period), cell(row, commodity),
                           cell(row, classification), cell(row, value), true);
    };
    return form;
}

// "Country Name","Country Code","Indicator Name","Indicator Code","1960", …: a column a year.
std::optional<Form> worldBankForm(const TextTable& table, const PlanOptions&, PlaceMatcher&) {
    const Columns columns(table.header);
    const int name = columns.find({u"Country Name"}), code = columns.find({u"Country Code"}),
              indicator = columns.find({u"Indicator Name"}), indicatorCode = columns.find({u"Indicator Code"});
    QList<std::pair<int, int>> years;
    for (int i = 0; i < table.header.size(); ++i)
        if (const int year = table.header[i].left(4).toInt();
            year >= 1800 && year <= 2200 && table.header[i].trimmed().size() <= 13)
            years.append({i, year});
    if (code < 0 || indicator < 0 || years.isEmpty())
        return std::nullopt;
    Form form;
    form.name = tr("World Bank, a column for each year");
    form.table = u"indicators"_s;
    form.source = source(u"world-bank", u"World Bank"_s, tr("World Development Indicators"),
                         u"https://data.worldbank.org"_s, u"CC BY 4.0"_s);
    form.parse = [=](const TextTable::Row& row) {
        const QString country = document::countryCode(cell(row, code));
        if (country.isEmpty())
            return Draft::refused(tr("\u201c%1\u201d is a group of countries, not a country.").arg(cell(row, name)));
        Draft draft;
        for (const auto& [column, year] : years) {
            const QString text = cell(row, column);
            if (text.isEmpty() || text == u"..")
                continue;
            IndicatorDraft one;
            one.place = countryClue(country);
            one.indicator.name = cell(row, indicator);
            one.indicator.note = cell(row, indicatorCode);
            one.indicator.slug =
                u"ind-%1-%2-%3"_s
                    .arg(country.toLower(),
                         cell(row, indicatorCode).isEmpty() ? cell(row, indicator) : cell(row, indicatorCode))
                    .arg(year);
            one.indicator.date = PartialDate::fromEdtf(QString::number(year)).value_or(PartialDate());
            // The bank prints up to seventeen digits; nine after the point are kept.
            const qsizetype point = text.indexOf(u'.');
            const auto value = Decimal::parse(point >= 0 ? QString(text.left(point + 7)) : text);
            if (!value)
                return Draft::refused(
                    tr("\u201c%1\u201d in the column %2 is not a number.").arg(text.left(60)).arg(year));
            one.indicator.value = *value;
            draft.parts.emplace_back(std::move(one));
        }
        return draft.parts.empty() ? Draft::refused(tr("The row holds no value.")) : draft;
    };
    return form;
}

// LOCATION, INDICATOR, …, TIME, Unit Code, PowerCode Code, Value: long; the power is a multiplier (6 is millions).
std::optional<Form> oecdForm(const TextTable& table, const PlanOptions&, PlaceMatcher&) {
    const Columns columns(table.header);
    const int location = columns.find({u"LOCATION"}), country = columns.find({u"Country"}),
              indicator = columns.find({u"Indicator", u"INDICATOR", u"Subject", u"SUBJECT"}),
              time = columns.find({u"TIME"}), value = columns.find({u"Value"}),
              unit = columns.find({u"Unit Code", u"MEASURE", u"Unit"}), power = columns.find({u"PowerCode Code"}),
              subject = columns.find({u"SUBJECT", u"Subject"});
    if (location < 0 || time < 0 || value < 0 || indicator < 0)
        return std::nullopt;
    Form form;
    form.name = tr("OECD, long table");
    form.table = u"indicators"_s;
    form.source =
        source(u"oecd", u"OECD"_s, u"OECD Data"_s, u"https://data.oecd.org"_s, tr("terms of the OECD; facts only"));
    form.parse = [=](const TextTable::Row& row) {
        const QString code = document::countryCode(cell(row, location));
        if (code.isEmpty())
            return Draft::refused(tr("\u201c%1\u201d is a group of countries, not a country.")
                                      .arg(cell(row, country).isEmpty() ? cell(row, location) : cell(row, country)));
        IndicatorDraft one;
        one.place = countryClue(code);
        const QString part = subject != indicator ? cell(row, subject) : QString();
        one.indicator.name = part.isEmpty() ? cell(row, indicator) : u"%1, %2"_s.arg(cell(row, indicator), part);
        const int powerOf = cell(row, power).toInt();
        one.indicator.unit =
            powerOf == 0 ? cell(row, unit) : tr("%1, times 10 to the %2").arg(cell(row, unit)).arg(powerOf);
        const auto date = PartialDate::fromTyped(cell(row, time));
        const auto number = Decimal::parse(cell(row, value).left(18));
        if (!date || !date->isKnown() || !number)
            return Draft::refused(tr("The row has no time or no value that can be kept."));
        one.indicator.date = *date;
        one.indicator.value = *number;
        one.indicator.slug = u"ind-%1-%2-%3"_s.arg(code.toLower(), one.indicator.name, date->edtf());
        Draft draft;
        draft.parts.emplace_back(std::move(one));
        return draft;
    };
    return form;
}

} // namespace exchange
