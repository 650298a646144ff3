// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/new_record_dialogs.h"

#include "document/activities.h"
#include "document/agreements.h"
#include "document/iso3166.h"
#include "document/places.h"
#include "document/rows.h"
#include "exchange/country_names.h"
#include "tables/place_suggestions.h"
#include "tables/ui_new_activity.h"
#include "tables/ui_new_agreement.h"
#include "tables/ui_new_place.h"

using namespace Qt::StringLiterals;
using namespace records;

namespace tables {
namespace {

template <class Word>
void fill(QComboBox* box, Word chosen) {
    for (int i = 0; i < wordCount<Word>(); ++i)
        box->addItem(shown(Word(i)));
    box->setCurrentIndex(int(chosen));
}

Result<std::optional<Decimal>> optionalDecimal(const QString& text) {
    if (text.trimmed().isEmpty())
        return std::optional<Decimal>();
    return Decimal::parse(text).map([](const Decimal& number) { return std::optional(number); });
}

}  // namespace

NewAgreementDialog::NewAgreementDialog(const NewRecordWorld& world, QWidget* parent)
    : NewRecordDialog(parent), m_document(world.document), m_form(std::make_unique<Ui::NewAgreement>()) {
    m_form->setupUi(this);
    useMessage(m_form->message);
    m_place = placeChoice(world, m_form->place);
    m_partner = placeChoice(world, m_form->partner);
    m_source = sourceLines(world, m_form->source, m_form->whereIn, m_form->seen);
    m_place->choose(world.current);
    m_form->place->selectAll();  // typing replaces what is suggested
    fill(m_form->kind, AgreementKind::SisterCity);
    fill(m_form->status, AgreementStatus::Active);
    m_form->buttons->button(QDialogButtonBox::Ok)->setText(tr("Add the agreement"));
    resize(460, sizeHint().height());
}

NewAgreementDialog::~NewAgreementDialog() = default;

void NewAgreementDialog::accept() {
    Agreement agreement;
    for (RecordChoice* choice : {m_place, m_partner}) {
        const RecordRef place = take(*choice, tr("Choose a place from the list as you type, or add it first with New place."));
        if (!place.isValid())
            return;
        if (agreement.parties.contains(PlaceId{place.id}))
            return refuse(choice->line(), tr("An agreement needs two or more different places."));
        agreement.parties << PlaceId{place.id};
    }
    agreement.kind = AgreementKind(m_form->kind->currentIndex());
    agreement.status = AgreementStatus(m_form->status->currentIndex());
    agreement.note = m_form->note->text();
    if (!take(m_form->signedOn, PartialDate::fromTyped(m_form->signedOn->text()), agreement.signedOn))
        return;
    if (!take(m_form->endedOn, PartialDate::fromTyped(m_form->endedOn->text()), agreement.endedOn))
        return;
    if (agreement.endedOn.isKnown() && agreement.signedOn.isKnown() && agreement.endedOn.latest() < agreement.signedOn.earliest())
        return refuse(m_form->endedOn, tr("This is before it was signed (%1).").arg(agreement.signedOn.shown()));
    Citation citation;
    if (!take(m_source, citation))
        return;
    const QString label = tr("Add agreement %1 \u2013 %2").arg(document::titleOf(m_document, {Table::Place, agreement.parties[0].value}),
                                                           document::titleOf(m_document, {Table::Place, agreement.parties[1].value}));
    if (make(m_document, Table::Agreement, label, citation, [&] {
            return document::agreements::add(m_document, agreement).map([](AgreementId id) { return id.value; });
        }))
        NewRecordDialog::accept();
}

NewPlaceDialog::NewPlaceDialog(const NewRecordWorld& world, QWidget* parent)
    : NewRecordDialog(parent), m_document(world.document), m_form(std::make_unique<Ui::NewPlace>()) {
    m_form->setupUi(this);
    useMessage(m_form->message);
    fill(m_form->level, Level::City);
    m_source = sourceLines(world, m_form->source, m_form->whereIn, m_form->seen);
    m_form->name->setText(world.name);
    connect(new PlaceSuggestions(m_form->name), &PlaceSuggestions::chosen, this, &NewPlaceDialog::fillFrom);
    m_form->buttons->button(QDialogButtonBox::Ok)->setText(tr("Add the place"));
    resize(460, sizeHint().height());
}

NewPlaceDialog::~NewPlaceDialog() = default;

// Only what the gazetteer knows; what was typed before is replaced, since it belonged to another place.
void NewPlaceDialog::fillFrom(const exchange::GazetteerPlace& place) {
    m_form->name->setText(place.name);
    m_form->country->setText(document::countryName(place.country));
    m_form->region->setText(place.country == u"US" ? place.admin1 : QString());
    m_form->latitude->setText(place.latitude);
    m_form->longitude->setText(place.longitude);
    m_form->population->setText(place.population > 0 ? QString::number(place.population) : QString());
}

void NewPlaceDialog::accept() {
    Place place;
    place.name = m_form->name->text().trimmed();
    place.nativeName = m_form->nativeName->text().trimmed();
    place.level = Level(m_form->level->currentIndex());
    const QString country = m_form->country->text().trimmed();
    place.country = exchange::countryFromName(country);
    place.admin1 = m_form->region->text().trimmed();
    if (place.name.isEmpty())
        return refuse(m_form->name, tr("A place needs a name."));
    if (country.isEmpty())
        return refuse(m_form->country, tr("A place needs a country. Write its name or its two letters, such as South Korea or KR."));
    if (place.country.isEmpty())
        return refuse(m_form->country, tr("\u201c%1\u201d is not the name of one country. Write its name or its two letters, such as South Korea or KR.").arg(country));
    if (!take(m_form->latitude, optionalDecimal(m_form->latitude->text()), place.latitude) ||
        !take(m_form->longitude, optionalDecimal(m_form->longitude->text()), place.longitude))
        return;
    if (const QString text = m_form->population->text().remove(u',').trimmed(); !text.isEmpty()) {
        bool isNumber = false;
        place.population = text.toLongLong(&isNumber);
        if (!isNumber)
            return refuse(m_form->population, tr("\u201c%1\u201d is not a number of people. Write digits only.").arg(text));
    }
    Citation citation;
    if (!take(m_source, citation))
        return;
    if (make(m_document, Table::Place, tr("Add place %1").arg(place.name), citation, [&]() -> Result<qint64> {
            const auto above = document::places::country(m_document, place.country);
            if (!above)
                return tl::unexpected(above.error());
            place.parent = *above;
            return document::places::add(m_document, place).map([](PlaceId id) { return id.value; });
        }))
        NewRecordDialog::accept();
}

NewActivityDialog::NewActivityDialog(const NewRecordWorld& world, QWidget* parent)
    : NewRecordDialog(parent), m_document(world.document), m_form(std::make_unique<Ui::NewActivity>()) {
    m_form->setupUi(this);
    useMessage(m_form->message);
    QHash<RecordRef, QString> choices;
    for (const Agreement& agreement : world.catalogue->agreements().all()) {
        choices.insert({Table::Agreement, agreement.id.value},
                       u"%1 (%2)"_s.arg(world.catalogue->title(agreement), shown(agreement.kind).toLower()));
        m_parties.insert(agreement.id.value, agreement.parties);
    }
    m_agreement = new RecordChoice(m_form->agreement, choices, world.search);
    m_agreement->choose(world.current);
    m_source = sourceLines(world, m_form->source, m_form->whereIn, m_form->seen);
    fill(m_form->kind, ActivityKind::Delegation);
    m_form->buttons->button(QDialogButtonBox::Ok)->setText(tr("Add the activity"));
    resize(460, sizeHint().height());
}

NewActivityDialog::~NewActivityDialog() = default;

void NewActivityDialog::accept() {
    Activity activity;
    activity.title = m_form->title->text().trimmed();
    activity.kind = ActivityKind(m_form->kind->currentIndex());
    activity.outcome = m_form->outcome->text();
    activity.note = m_form->note->text();
    if (activity.title.isEmpty())
        return refuse(m_form->title, tr("An activity needs a title."));
    if (!take(m_form->start, PartialDate::fromTyped(m_form->start->text()), activity.start))
        return;
    if (!m_form->agreement->text().trimmed().isEmpty()) {
        const RecordRef agreement = take(*m_agreement, tr("Choose an agreement from the list as you type, or leave the line empty."));
        if (!agreement.isValid())
            return;
        activity.agreement.value = agreement.id;
    }
    activity.places = m_parties.value(activity.agreement.value);
    Citation citation;
    if (!take(m_source, citation))
        return;
    if (make(m_document, Table::Activity, tr("Add activity %1").arg(activity.title), citation, [&] {
            return document::activities::add(m_document, activity).map([](ActivityId id) { return id.value; });
        }))
        NewRecordDialog::accept();
}

}  // namespace tables
