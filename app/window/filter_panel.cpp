// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/filter_panel.h"

#include "explore/facets.h"
#include "widgets/message_bar.h"
#include "window/signing_histogram.h"
#include <QBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QToolButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;
using namespace records;

namespace window {
namespace {

constexpr int keyRole = Qt::UserRole + 1;
constexpr int valueRole = Qt::UserRole + 2;
constexpr int firstShownYear = 1930;
constexpr int mostPlaces = 12; // beside those that are chosen; the others are found by the search

QSpinBox* yearBox(QWidget* parent, const QString& name, const QString& shown, const QString& empty) {
    auto* box = new QSpinBox(parent);
    box->setObjectName(name);
    box->setAccessibleName(shown);
    box->setRange(firstShownYear - 1, 2100);
    box->setSpecialValueText(empty);
    box->setKeyboardTracking(false);
    return box;
}

}  // namespace

FilterPanel::FilterPanel(explore::Exploration& exploration, QWidget* parent)
    : QWidget(parent), m_exploration(exploration), m_count(new QLabel(this)), m_clear(new QToolButton(this)), m_tree(new QTreeWidget(this)),
      m_histogram(new SigningHistogram(this)), m_from(yearBox(this, u"signedFrom"_s, tr("Signed from"), tr("from any year"))),
      m_to(yearBox(this, u"signedTo"_s, tr("Signed to"), tr("to any year"))), m_text(new QLineEdit(this)), m_message(new widgets::MessageBar(this)) {
    setObjectName(u"filterPanel"_s);
    m_count->setObjectName(u"filterCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a longer number must not move the map
    m_clear->setObjectName(u"filterClear"_s);
    m_clear->setText(tr("Show all"));
    m_clear->setToolTip(tr("Take every condition away"));
    m_clear->setAutoRaise(true);
    m_tree->setObjectName(u"facets"_s);
    m_tree->setAccessibleName(tr("Conditions of the filter"));
    m_tree->setColumnCount(2);
    m_tree->header()->hide();
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_tree->header()->setSectionResizeMode(1, QHeaderView::Fixed);  // counts; measuring them all takes longer than drawing them
    m_tree->header()->resizeSection(1, fontMetrics().horizontalAdvance(u"88,888"_s) + 8);
    m_tree->setIndentation(14);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_tree->setSelectionMode(QAbstractItemView::NoSelection);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_text->setObjectName(u"filterText"_s);
    m_text->setAccessibleName(tr("Filter as text"));
    m_text->setPlaceholderText(tr("country:KR signed:2000.."));
    m_text->setToolTip(tr("The whole filter in one line. A blank means and, | means or, - means not."));
    auto* signedLabel = new QLabel(tr("&Signed between"), this);
    signedLabel->setBuddy(m_from);
    auto* textLabel = new QLabel(tr("Filter as &text"), this);
    textLabel->setBuddy(m_text);

    auto* top = new QHBoxLayout;
    top->addWidget(m_count, 1);
    top->addWidget(m_clear);
    auto* years = new QHBoxLayout;
    years->addWidget(m_from);
    years->addWidget(m_to);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(8);
    column->addLayout(top);
    column->addWidget(m_tree, 1);
    column->addWidget(signedLabel);
    column->addWidget(m_histogram);
    column->addLayout(years);
    column->addWidget(textLabel);
    column->addWidget(m_text);
    column->addWidget(m_message);

    connect(m_clear, &QToolButton::clicked, this, [this] { m_exploration.setFilter({}); });
    connect(m_tree, &QTreeWidget::itemChanged, this, &FilterPanel::toggled);
    connect(m_text, &QLineEdit::editingFinished, this, &FilterPanel::takeText);
    connect(m_from, &QSpinBox::valueChanged, this, &FilterPanel::takeYears);
    connect(m_to, &QSpinBox::valueChanged, this, &FilterPanel::takeYears);
    connect(m_histogram, &SigningHistogram::rangeChosen, this, [this](const explore::YearRange& range) {
        explore::Filter filter = m_exploration.filter();
        filter.signedBetween = range;
        m_exploration.setFilter(filter);
    });
    connect(&exploration, &explore::Exploration::changed, this, &FilterPanel::follow);
    rebuild();
}

void FilterPanel::setTheme(const picture::Theme& theme) {
    m_histogram->setTheme(theme);
}

void FilterPanel::focusText() {
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterPanel::follow(explore::Aspects aspects) {
    if (aspects & (explore::Aspects(explore::Aspect::Records) | explore::Aspect::Filter))
        rebuild();
}

QString FilterPanel::shownValue(const QString& key, const QString& value) const {
    if (key == u"country")
        return m_exploration.catalogue()->countryName(value);
    if (key == u"kind")
        return shown(fromWord<AgreementKind>(value).value_or(AgreementKind::Other));
    if (key == u"status")
        return shown(fromWord<AgreementStatus>(value).value_or(AgreementStatus::Unknown));
    if (key == u"climate")
        return evidence::shown(evidence::climateGroupFromWord(value).value_or(evidence::ClimateGroup::NoReading));
    if (key == u"place")
        return m_exploration.catalogue()->title(m_exploration.catalogue()->fromSlug(value));
    if (key == u"is")
        return tr("Incomplete records");
    return value;
}

explore::BitSet FilterPanel::withoutConditionsOn(const QString& key) const {
    const explore::Filter others = m_exploration.filter().without(key);
    return others == m_exploration.filter() ? m_exploration.shown() : others.evaluate(*m_exploration.catalogue());
}

// A facet's counts apply all other facets.
void FilterPanel::fillFacet(const QString& key, const QString& title) {
    const explore::Catalogue& catalogue = *m_exploration.catalogue();
    const explore::Filter& filter = m_exploration.filter();
    const explore::BitSet others = withoutConditionsOn(key);
    const QStringList chosen = filter.chosen(key);
    const auto values = explore::facetCounts(catalogue, others, key, chosen, key == u"place" ? mostPlaces : -1);
    if (values.empty())
        return;
    // Put into the tree when it is complete: each change of an item that is in it is signalled.
    auto* group = new QTreeWidgetItem({title});
    group->setFlags(Qt::ItemIsEnabled);
    QFont bold = font();
    bold.setBold(true);
    group->setFont(0, bold);
    for (const auto& [value, count] : values) {
        auto* item = new QTreeWidgetItem(group, {shownValue(key, value), locale().toString(count)});
        item->setData(0, keyRole, key);
        item->setData(0, valueRole, value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        item->setCheckState(0, chosen.contains(value) ? Qt::Checked : Qt::Unchecked);
        item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_tree->addTopLevelItem(group);
    group->setExpanded(!chosen.isEmpty() || key == u"country" || key == u"climate");
}

void FilterPanel::rebuild() {
    m_filling = true;
    const explore::Catalogue& catalogue = *m_exploration.catalogue();
    const explore::Filter& filter = m_exploration.filter();
    const auto counted = [&](const QString& sentence) {
        return sentence.arg(locale().toString(m_exploration.shown().count()), locale().toString(catalogue.agreements().size()));
    };
    m_count->setText(counted(tr("%1 of %2")));
    m_count->setToolTip(counted(tr("%1 of %2 agreements")));
    m_count->setAccessibleName(m_count->toolTip());
    m_clear->setEnabled(!filter.isEmpty());
    m_tree->clear();
    fillFacet(u"country"_s, tr("Country"));
    fillFacet(u"place"_s, tr("Place"));
    fillFacet(u"kind"_s, tr("Kind"));
    fillFacet(u"status"_s, tr("Status"));
    fillFacet(u"climate"_s, tr("Climate at signing"));
    fillFacet(u"focus"_s, tr("Focus"));
    fillFacet(u"is"_s, tr("Completeness"));
    const explore::BitSet others = withoutConditionsOn(u"signed"_s);
    std::vector<int> years(size_t(QDate::currentDate().year() - firstShownYear + 1), 0);
    for (qsizetype row = 0; row < catalogue.agreements().size(); ++row) {
        const int year = catalogue.agreements().at(row).signedOn.year() - firstShownYear;
        if (others.test(row) && year >= 0 && year < int(years.size()))
            ++years[size_t(year)];
    }
    m_histogram->setCounts(firstShownYear, years, filter.signedBetween);
    m_from->setValue(filter.signedBetween.from.value_or(m_from->minimum()));
    m_to->setValue(filter.signedBetween.to.value_or(m_to->minimum()));
    m_text->setText(filter.print());
    m_text->setCursorPosition(0);
    m_filling = false;
}

void FilterPanel::toggled(QTreeWidgetItem* item) {
    const QString key = item->data(0, keyRole).toString();
    if (m_filling || key.isEmpty())
        return;
    QStringList values = m_exploration.filter().chosen(key);
    const QString value = item->data(0, valueRole).toString();
    if (item->checkState(0) == Qt::Checked)
        values << value;
    else
        values.removeAll(value);
    // After the tree is done with the item: setting the filter makes the items anew.
    QMetaObject::invokeMethod(this, [this, key, values] { m_exploration.setFilter(m_exploration.filter().with(key, values)); }, Qt::QueuedConnection);
}

void FilterPanel::takeText() {
    if (m_filling || m_text->text() == m_exploration.filter().print())
        return;
    const auto filter = explore::Filter::parse(m_text->text());
    if (!filter) {
        m_message->showError(filter.error().text());
        return;
    }
    m_message->close();
    m_exploration.setFilter(*filter);
}

void FilterPanel::takeYears() {
    if (m_filling)
        return;
    explore::Filter filter = m_exploration.filter();
    filter.signedBetween.from = m_from->value() > m_from->minimum() ? std::optional(m_from->value()) : std::nullopt;
    filter.signedBetween.to = m_to->value() > m_to->minimum() ? std::optional(m_to->value()) : std::nullopt;
    m_exploration.setFilter(filter);
}

}  // namespace window
