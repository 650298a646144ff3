// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/country_names.h"

#include "document/iso3166.h"
#include "records/fold.h"
#include <QHash>

using namespace Qt::StringLiterals;

namespace exchange {
namespace {

// Beside the list's own names: what statistical offices, city halls and neighbours call them.
struct Alias {
    const char16_t* code;
    const char16_t* names; // between semicolons
};
constexpr Alias aliases[] = {
    {u"AE", u"UAE;Emirates"},
    {u"BA", u"Bosnia-Herzegovina;Bosnia"},
    {u"BN", u"Brunei Darussalam"},
    {u"BO", u"Bolivia (Plurinational State of);Plurinational State of Bolivia"},
    {u"BR", u"Brasil"},
    {u"BS", u"Bahamas, The;The Bahamas"},
    {u"CD", u"Congo, Dem. Rep.;Democratic Republic of the Congo;Congo (Kinshasa);Zaire;Dem. Rep. of the Congo"},
    {u"CG", u"Congo, Rep.;Republic of the Congo;Congo (Brazzaville)"},
    {u"CI", u"Cote d'Ivoire;Ivory Coast"},
    {u"CN",
     u"People's Republic of China;PR China;P.R. China;China, People's Republic of;Mainland China;중국;中国;中國"},
    {u"CV", u"Cape Verde"},
    {u"CZ", u"Czech Republic"},
    {u"DE", u"Federal Republic of Germany;Deutschland;독일;ドイツ"},
    {u"EG", u"Egypt, Arab Rep."},
    {u"ES", u"España;스페인;スペイン"},
    {u"FM", u"Micronesia;Micronesia, Fed. Sts.;Federated States of Micronesia"},
    {u"FR", u"프랑스;フランス;France, Metropolitan"},
    {u"GB", u"UK;U.K.;Great Britain;England;Scotland;Wales;Northern Ireland;United Kingdom of Great Britain and "
            u"Northern Ireland;영국;イギリス"},
    {u"GM", u"Gambia, The;The Gambia"},
    {u"HK", u"Hong Kong SAR, China;China, Hong Kong SAR;Hong Kong (China)"},
    {u"IN", u"인도;インド"},
    {u"IR", u"Iran, Islamic Rep.;Islamic Republic of Iran;Iran (Islamic Republic of)"},
    {u"IT", u"Italia;이탈리아;イタリア"},
    {u"JP", u"Nippon;일본;日本"},
    {u"KG", u"Kyrgyz Republic"},
    {u"KN", u"St. Kitts and Nevis"},
    {u"KP", u"North Korea;Korea, North;Korea, Dem. People's Rep.;Democratic People's Republic of Korea;DPRK;Dem. "
            u"People's Rep. of Korea;북한"},
    {u"KR", u"South Korea;Korea, South;Korea, Rep.;Republic of Korea;Korea, Republic of;Rep. of Korea;Rep. "
            u"Korea;ROK;Korea (South);대한민국;한국;韓国;韓國;韩国;大韓民国;大韓民國"},
    {u"LA", u"Lao PDR;Lao People's Democratic Republic;Lao People's Dem. Rep.;Laos"},
    {u"LC", u"St. Lucia"},
    {u"MD", u"Republic of Moldova;Moldova, Republic of"},
    {u"MK", u"Macedonia;Republic of Macedonia;FYROM;Macedonia, FYR;TFYR of Macedonia"},
    {u"MM", u"Burma;Burma (Myanmar)"},
    {u"MO", u"Macau;Macao SAR, China;China, Macao SAR"},
    {u"MX", u"México;멕시코;メキシコ"},
    {u"NL", u"Holland;The Netherlands;네덜란드;オランダ"},
    {u"PH", u"The Philippines;필리핀;フィリピン"},
    {u"PS", u"Palestine;West Bank and Gaza;State of Palestine"},
    {u"RU", u"Russian Federation;Russia;Soviet Union;USSR;러시아;ロシア"},
    {u"SK", u"Slovak Republic"},
    {u"ST", u"Sao Tome and Principe"},
    {u"SY", u"Syrian Arab Republic;Syria"},
    {u"SZ", u"Swaziland"},
    {u"TH", u"태국;タイ"},
    {u"TL", u"East Timor"},
    {u"TR", u"Turkiye;Turkey;터키;튀르키예;トルコ"},
    {u"TW",
     u"Taiwan, Province of China;Chinese Taipei;Republic of China;Taiwan (ROC);Other Asia, nes;대만;台湾;臺灣;台灣"},
    {u"TZ", u"United Republic of Tanzania;Tanzania, United Republic of"},
    {u"US",
     u"USA;U.S.A.;U.S.;United States of America;America;The United States;미국;アメリカ;アメリカ合衆国;美国;美國;米国"},
    {u"VA", u"Vatican;Vatican City;Holy See"},
    {u"VC", u"St. Vincent and the Grenadines"},
    {u"VE", u"Venezuela, RB;Venezuela (Bolivarian Republic of)"},
    {u"VN", u"Viet Nam;Vietnam;베트남;ベトナム"},
    {u"YE", u"Yemen, Rep."},
    {u"CU", u"쿠바"},
    {u"CA", u"캐나다;カナダ"},
    {u"AU", u"호주;オーストラリア"},
    {u"NZ", u"뉴질랜드"},
    {u"ID", u"인도네시아"},
    {u"ZA", u"남아프리카공화국"},
};
// Names of more than one state of today: whoever means one of them says which.
constexpr const char16_t* severalStates[] = {u"Korea", u"Congo", u"Yugoslavia", u"Serbia and Montenegro",
                                             u"Czechoslovakia"};

const QHash<QString, QString>& codesByName() {
    static const QHash<QString, QString> all = [] {
        QHash<QString, QString> result;
        for (const QString& code : document::countryCodes())
            result.insert(records::fold(document::countryName(code)), code);
        for (const Alias& alias : aliases)
            for (const QString& name : QString::fromUtf16(alias.names).split(u';'))
                result.insert(records::fold(name), QString::fromUtf16(alias.code));
        for (const char16_t* name : severalStates)
            result.remove(records::fold(name));
        return result;
    }();
    return all;
}

// One letter left out, added, changed or swapped with its neighbour.
bool isOneSlip(QStringView one, QStringView other) {
    const auto [left, right] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
    const QStringView a(left, one.end()), b(right, other.end());
    if (a.isEmpty() || b.isEmpty())
        return a.size() + b.size() <= 1;
    const bool swapped = a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0] && a.sliced(2) == b.sliced(2);
    return a.sliced(1) == b.sliced(1) || a.sliced(1) == b || a == b.sliced(1) || swapped;
}

struct State {
    const char16_t* code;
    const char16_t* name;
};
constexpr State states[] = {
    {u"AL", u"Alabama"},        {u"AK", u"Alaska"},         {u"AZ", u"Arizona"},
    {u"AR", u"Arkansas"},       {u"CA", u"California"},     {u"CO", u"Colorado"},
    {u"CT", u"Connecticut"},    {u"DE", u"Delaware"},       {u"DC", u"District of Columbia"},
    {u"FL", u"Florida"},        {u"GA", u"Georgia"},        {u"HI", u"Hawaii"},
    {u"ID", u"Idaho"},          {u"IL", u"Illinois"},       {u"IN", u"Indiana"},
    {u"IA", u"Iowa"},           {u"KS", u"Kansas"},         {u"KY", u"Kentucky"},
    {u"LA", u"Louisiana"},      {u"ME", u"Maine"},          {u"MD", u"Maryland"},
    {u"MA", u"Massachusetts"},  {u"MI", u"Michigan"},       {u"MN", u"Minnesota"},
    {u"MS", u"Mississippi"},    {u"MO", u"Missouri"},       {u"MT", u"Montana"},
    {u"NE", u"Nebraska"},       {u"NV", u"Nevada"},         {u"NH", u"New Hampshire"},
    {u"NJ", u"New Jersey"},     {u"NM", u"New Mexico"},     {u"NY", u"New York"},
    {u"NC", u"North Carolina"}, {u"ND", u"North Dakota"},   {u"OH", u"Ohio"},
    {u"OK", u"Oklahoma"},       {u"OR", u"Oregon"},         {u"PA", u"Pennsylvania"},
    {u"RI", u"Rhode Island"},   {u"SC", u"South Carolina"}, {u"SD", u"South Dakota"},
    {u"TN", u"Tennessee"},      {u"TX", u"Texas"},          {u"UT", u"Utah"},
    {u"VT", u"Vermont"},        {u"VA", u"Virginia"},       {u"WA", u"Washington"},
    {u"WV", u"West Virginia"},  {u"WI", u"Wisconsin"},      {u"WY", u"Wyoming"},
};

} // namespace

QString countryFromName(const QString& text) {
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return {};
    const bool isCode = trimmed.size() == 2 || (trimmed.size() == 3 && (trimmed == trimmed.toUpper()));
    if (isCode)
        if (const QString code = document::countryCode(trimmed); !code.isEmpty() && trimmed == trimmed.toUpper())
            return code;
    const QString folded = records::fold(trimmed);
    const auto& known = codesByName();
    if (const auto found = known.constFind(folded); found != known.constEnd())
        return *found;
    for (const char16_t* name : severalStates)
        if (folded == records::fold(QString::fromUtf16(name)))
            return {};
    QString code;
    if (folded.size() >= 6)
        for (auto it = known.cbegin(); it != known.cend(); ++it)
            if (qAbs(it.key().size() - folded.size()) <= 1 && it.key().size() >= 6 && isOneSlip(folded, it.key())) {
                if (!code.isEmpty() && code != it.value())
                    return {};
                code = it.value();
            }
    return code;
}

QString countryFromScheduleC(const QString& code) {
    static const QHash<QString, QString> known{
        {u"5800"_s, u"KR"_s}, {u"5880"_s, u"JP"_s}, {u"5700"_s, u"CN"_s}, {u"5830"_s, u"TW"_s}, {u"4280"_s, u"DE"_s},
        {u"4279"_s, u"FR"_s}, {u"4120"_s, u"GB"_s}, {u"5330"_s, u"IN"_s}, {u"2010"_s, u"MX"_s}, {u"1220"_s, u"CA"_s}};
    return known.value(code);
}

QString usState(const QString& nameOrCode) {
    const QString folded = records::fold(nameOrCode);
    for (const State& state : states)
        if (folded == records::fold(QString::fromUtf16(state.name)) ||
            folded == QString::fromUtf16(state.code).toLower())
            return QString::fromUtf16(state.code);
    return {};
}

QString usStateName(const QString& code) {
    for (const State& state : states)
        if (code == QStringView(state.code))
            return QString::fromUtf16(state.name);
    return {};
}

} // namespace exchange
