// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/new_record_dialogs.h"

#include "document/activities.h"
#include "document/agreements.h"
#include "document/places.h"
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

QHash<RecordRef, QString> placeChoices(const explore::Catalogue& catalogue) {
    QHash<RecordRef, QString> choices;
    for (const Place& place : catalogue.places().all())
        if (place.level != Level::Country && place.level != Level::Aggregate)
            choices.insert({Table::Place, place.id.value}, catalogue.placeShown(place.id));
    return choices;
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
    const auto choices = placeChoices(*world.catalogue);
    m_place = new RecordChoice(m_form->place, choices, world.search);
    m_partner = new RecordChoice(m_form->partner, choices, world.search);
    m_place->choose(world.current);
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
    AgreementId id;
    if (!take(document::agreements::add(m_document, agreement), id))
        return;
    Q_EMIT created({Table::Agreement, id.value});
    NewRecordDialog::accept();
}

NewPlaceDialog::NewPlaceDialog(const NewRecordWorld& world, QWidget* parent)
    : NewRecordDialog(parent), m_document(world.document), m_form(std::make_unique<Ui::NewPlace>()) {
    m_form->setupUi(this);
    useMessage(m_form->message);
    fill(m_form->level, Level::City);
    m_form->buttons->button(QDialogButtonBox::Ok)->setText(tr("Add the place"));
    resize(460, sizeHint().height());
}

NewPlaceDialog::~NewPlaceDialog() = default;

void NewPlaceDialog::accept() {
    Place place;
    place.name = m_form->name->text().trimmed();
    place.nativeName = m_form->nativeName->text().trimmed();
    place.level = Level(m_form->level->currentIndex());
    place.country = m_form->country->text().trimmed().toUpper();
    place.admin1 = m_form->region->text().trimmed();
    if (place.name.isEmpty())
        return refuse(m_form->name, tr("A place needs a name."));
    if (place.country.isEmpty())
        return refuse(m_form->country, tr("A place needs a country. Use its two letters, such as KR or US."));
    if (!take(m_form->latitude, optionalDecimal(m_form->latitude->text()), place.latitude) ||
        !take(m_form->longitude, optionalDecimal(m_form->longitude->text()), place.longitude))
        return;
    if (const QString text = m_form->population->text().remove(u',').trimmed(); !text.isEmpty()) {
        bool isNumber = false;
        place.population = text.toLongLong(&isNumber);
        if (!isNumber)
            return refuse(m_form->population, tr("\u201c%1\u201d is not a number of people. Write digits only.").arg(text));
    }
    Result<PlaceId> made = PlaceId();
    const auto done = m_document.edit(tr("Add place %1").arg(place.name), [&]() -> Result<void> {
        const auto country = document::places::country(m_document, place.country);
        if (!country)
            return tl::unexpected(country.error());
        place.parent = *country;
        made = document::places::add(m_document, place);
        return made ? Result<void>() : tl::unexpected(made.error());
    });
    if (!done && !place.parent.isValid() && !isFileFailure(done.error().code))
        return refuse(m_form->country, done.error().text());
    if (!done)
        return refuse(done.error());
    Q_EMIT created({Table::Place, made->value});
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
    ActivityId id;
    if (!take(document::activities::add(m_document, activity), id))
        return;
    Q_EMIT created({Table::Activity, id.value});
    NewRecordDialog::accept();
}

}  // namespace tables
