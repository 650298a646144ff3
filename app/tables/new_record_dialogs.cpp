// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/new_record_dialogs.h"

#include "document/activities.h"
#include "document/agreements.h"
#include "document/places.h"
#include "tables/ui_new_activity.h"
#include "tables/ui_new_agreement.h"
#include "tables/ui_new_place.h"
#include <QCompleter>

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

QList<std::pair<QString, RecordRef>> placeChoices(const explore::Catalogue& catalogue) {
    QList<std::pair<QString, RecordRef>> choices;
    for (const Place& place : catalogue.places().all())
        if (place.level != Level::Country && place.level != Level::Aggregate)
            choices.emplace_back(catalogue.placeShown(place.id), RecordRef{Table::Place, place.id.value});
    return choices;
}

// The first problem among the parsed fields is said; what was typed stays.
template <class T>
bool take(const Result<T>& parsed, T& into, widgets::MessageBar* message) {
    if (parsed)
        into = *parsed;
    else
        message->showError(parsed.error().text());
    return parsed.has_value();
}

bool takeOptional(const QString& text, std::optional<Decimal>& into, widgets::MessageBar* message) {
    if (text.trimmed().isEmpty())
        return true;
    Decimal number;
    if (!take(Decimal::parse(text), number, message))
        return false;
    into = number;
    return true;
}

}  // namespace

RecordChoice::RecordChoice(QLineEdit* line, const QList<std::pair<QString, RecordRef>>& choices) : m_line(line), m_choices(choices) {
    QStringList names;
    for (const auto& [name, record] : choices)
        names << name;
    auto* completer = new QCompleter(names, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
}

RecordRef RecordChoice::chosen() const {
    const QString text = m_line->text().trimmed();
    RecordRef found;
    int matches = 0;
    for (const auto& [name, record] : m_choices) {
        if (name.compare(text, Qt::CaseInsensitive) == 0)
            return record;
        if (!text.isEmpty() && name.startsWith(text, Qt::CaseInsensitive)) {
            found = record;
            ++matches;
        }
    }
    return matches == 1 ? found : RecordRef();
}

void RecordChoice::choose(RecordRef record) {
    for (const auto& [name, choice] : m_choices)
        if (choice == record && record.isValid())
            m_line->setText(name);
}

NewAgreementDialog::NewAgreementDialog(document::Document& document, const explore::Catalogue& catalogue, RecordRef current, QWidget* parent)
    : NewRecordDialog(parent), m_document(document), m_form(std::make_unique<Ui::NewAgreement>()) {
    m_form->setupUi(this);
    m_form->message->hide();
    m_place = std::make_unique<RecordChoice>(m_form->place, placeChoices(catalogue));
    m_partner = std::make_unique<RecordChoice>(m_form->partner, placeChoices(catalogue));
    m_place->choose(current);
    fill(m_form->kind, AgreementKind::SisterCity);
    fill(m_form->status, AgreementStatus::Active);
    m_form->buttons->button(QDialogButtonBox::Ok)->setText(tr("Add the agreement"));
    resize(460, sizeHint().height());
}

NewAgreementDialog::~NewAgreementDialog() = default;

void NewAgreementDialog::accept() {
    Agreement agreement;
    for (const RecordChoice* choice : {m_place.get(), m_partner.get()}) {
        const RecordRef place = choice->chosen();
        if (!place.isValid()) {
            m_form->message->showError(tr("One of the two places is not in the document. Choose it from the list as you type, or add it first with New place."));
            return;
        }
        agreement.parties << PlaceId{place.id};
    }
    agreement.kind = AgreementKind(m_form->kind->currentIndex());
    agreement.status = AgreementStatus(m_form->status->currentIndex());
    agreement.note = m_form->note->text();
    if (!take(PartialDate::fromTyped(m_form->signedOn->text()), agreement.signedOn, m_form->message))
        return;
    AgreementId id;
    if (!take(document::agreements::add(m_document, agreement), id, m_form->message))
        return;
    Q_EMIT created({Table::Agreement, id.value});
    NewRecordDialog::accept();
}

NewPlaceDialog::NewPlaceDialog(document::Document& document, const explore::Catalogue&, RecordRef, QWidget* parent)
    : NewRecordDialog(parent), m_document(document), m_form(std::make_unique<Ui::NewPlace>()) {
    m_form->setupUi(this);
    m_form->message->hide();
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
    if (!takeOptional(m_form->latitude->text(), place.latitude, m_form->message) ||
        !takeOptional(m_form->longitude->text(), place.longitude, m_form->message))
        return;
    if (const QString text = m_form->population->text().remove(u',').trimmed(); !text.isEmpty()) {
        bool isNumber = false;
        place.population = text.toLongLong(&isNumber);
        if (!isNumber)
            return m_form->message->showError(tr("\u201c%1\u201d is not a number of people. Write digits only.").arg(text));
    }
    PlaceId id;
    const auto added = [&]() -> Result<PlaceId> {
        Result<PlaceId> made = PlaceId();
        const auto done = m_document.edit(tr("Add place %1").arg(place.name), [&]() -> Result<void> {
            const auto country = document::places::country(m_document, place.country);
            if (!country)
                return tl::unexpected(country.error());
            place.parent = *country;
            made = document::places::add(m_document, place);
            return made ? Result<void>() : tl::unexpected(made.error());
        });
        return done ? made : tl::unexpected(done.error());
    }();
    if (!take(added, id, m_form->message))
        return;
    Q_EMIT created({Table::Place, id.value});
    NewRecordDialog::accept();
}

NewActivityDialog::NewActivityDialog(document::Document& document, const explore::Catalogue& catalogue, RecordRef current, QWidget* parent)
    : NewRecordDialog(parent), m_document(document), m_form(std::make_unique<Ui::NewActivity>()) {
    m_form->setupUi(this);
    m_form->message->hide();
    QList<std::pair<QString, RecordRef>> choices;
    for (const Agreement& agreement : catalogue.agreements().all()) {
        choices.emplace_back(u"%1 (%2)"_s.arg(catalogue.title(agreement), shown(agreement.kind).toLower()), RecordRef{Table::Agreement, agreement.id.value});
        m_parties.insert(agreement.id.value, agreement.parties);
    }
    m_agreement = std::make_unique<RecordChoice>(m_form->agreement, choices);
    m_agreement->choose(current);
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
    if (!take(PartialDate::fromTyped(m_form->start->text()), activity.start, m_form->message))
        return;
    const RecordRef agreement = m_agreement->chosen();
    if (!agreement.isValid() && !m_form->agreement->text().trimmed().isEmpty())
        return m_form->message->showError(tr("There is no such agreement. Choose it from the list as you type, or leave the line empty."));
    activity.agreement.value = agreement.id;
    activity.places = m_parties.value(agreement.id);
    ActivityId id;
    if (!take(document::activities::add(m_document, activity), id, m_form->message))
        return;
    Q_EMIT created({Table::Activity, id.value});
    NewRecordDialog::accept();
}

}  // namespace tables
