// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mapping_page.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using exchange::MappedField;
using exchange::MappedTable;
using exchange::Mapping;
using exchange::Reads;

namespace window {
namespace {

enum Column { Heading, Field, Unit, Values, ReadAs, ColumnCount };
constexpr int valuesShown = 3;
const QString recognised = u"="_s, leftAside = u"-"_s; // beside the names of tables

// A list in a table is not to change when the wheel passes over it.
class StillBox : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void wheelEvent(QWheelEvent* event) override { event->ignore(); }
};

QStringList firstValues(const exchange::TextTable& table, int column) {
    QStringList values;
    for (const auto& row : table.rows)
        if (const QString text = row.cells.value(column).simplified(); !text.isEmpty() && values.size() < valuesShown)
            values << text.left(60);
    return values;
}

// In the middle of its cell, as high as anywhere else.
QWidget* centred(QWidget* widget) {
    auto* cell = new QWidget;
    auto* row = new QHBoxLayout(cell);
    row->setContentsMargins(2, 0, 6, 0);
    row->addWidget(widget);
    return cell;
}

} // namespace

MappingPage::MappingPage(QWidget* parent)
    : QWidget(parent)
    , m_about(new QLabel(this))
    , m_holds(new QComboBox(this))
    , m_columns(new QTableWidget(0, ColumnCount, this))
    , m_sameBox(new QWidget(this))
    , m_same(new QFormLayout(m_sameBox))
    , m_name(new QLineEdit(this))
    , m_missing(new QLabel(this)) {
    m_about->setObjectName(u"mappingAbout"_s);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setWordWrap(true);
    m_holds->setObjectName(u"mappingHolds"_s);
    m_columns->setObjectName(u"mappingColumns"_s);
    m_columns->setAccessibleName(tr("Columns of the file and what they become"));
    m_columns->setHorizontalHeaderLabels({tr("Column"), tr("Becomes"), tr("Unit"), tr("First values"), tr("Read as")});
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->setTabKeyNavigation(false);
    m_columns->setWordWrap(false);
    m_columns->setShowGrid(false);
    m_columns->verticalHeader()->hide();
    m_columns->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_columns->horizontalHeader()->setStretchLastSection(true);
    m_columns->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_same->setContentsMargins(0, 0, 0, 0);
    m_name->setObjectName(u"mappingName"_s);
    m_name->setPlaceholderText(tr("A name, for the next file of this kind"));
    m_missing->setObjectName(u"mappingMissing"_s);
    m_missing->setTextFormat(Qt::PlainText);
    m_missing->setWordWrap(true);
    auto* above = new QFormLayout;
    above->addRow(tr("&This file holds:"), m_holds);
    m_same->addRow(tr("&Keep these choices as:"), m_name);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_about);
    column->addLayout(above);
    column->addWidget(m_columns, 1);
    column->addWidget(m_sameBox);
    column->addWidget(m_missing);
    connect(m_holds, &QComboBox::activated, this, &MappingPage::chooseTable);
}

void MappingPage::showTable(const exchange::TextTable& table, const Mapping& mapping, const Offer& offer,
                            std::shared_ptr<const exchange::Gazetteer> gazetteer) {
    m_table = &table;
    m_mapping = mapping;
    m_gazetteer = std::move(gazetteer);
    m_about->setText(
        offer.recognised.isEmpty()
            ? tr("\u201c%1\u201d is not a table that Entente knows. Say what it holds and which of its "
                 "columns are which.")
                  .arg(table.name)
            : tr("\u201c%1\u201d is recognised. Another choice of columns can be made here.").arg(table.name));
    m_holds->clear();
    if (!offer.recognised.isEmpty())
        m_holds->addItem(tr("As recognised: %1").arg(offer.recognised), recognised);
    for (const MappedTable& one : exchange::mappedTables())
        m_holds->addItem(one.shown, one.name);
    if (offer.canBeLeftAside)
        m_holds->addItem(tr("Nothing to import: leave it aside"), leftAside);
    m_name->setText(mapping.name);
    m_holds->setCurrentIndex(qMax(0, m_holds->findData(offer.choice == Choice::Mapped      ? mapping.table
                                                       : offer.choice == Choice::LeftAside ? leftAside
                                                                                           : recognised)));
    fill();
}

MappingPage::Choice MappingPage::choice() const {
    const QString holds = m_holds->currentData().toString();
    return holds == recognised ? Choice::AsRecognised : holds == leftAside ? Choice::LeftAside : Choice::Mapped;
}

Mapping MappingPage::mapping() const {
    Mapping result = m_mapping;
    result.name = m_name->text().trimmed();
    return result;
}

void MappingPage::chooseTable() {
    const QString holds = m_holds->currentData().toString();
    if (choice() == Choice::Mapped && holds != m_mapping.table)
        m_mapping = exchange::suggestMapping(*m_table, holds, m_gazetteer.get());
    fill();
}

void MappingPage::fill() {
    const MappedTable* holds = choice() == Choice::Mapped ? exchange::mappedTable(m_mapping.table) : nullptr;
    m_columns->setRowCount(0);
    m_fields.clear();
    m_units.clear();
    m_columns->setEnabled(holds);
    m_name->setEnabled(holds);
    fillSame(holds ? *holds : MappedTable());
    if (!holds)
        return followChoices();
    m_columns->setRowCount(int(m_mapping.columns.size()));
    const int lines = m_columns->fontMetrics().lineSpacing() * valuesShown + 10;
    for (int row = 0; row < m_mapping.columns.size(); ++row) {
        const Mapping::Column& column = m_mapping.columns[row];
        const QString heading = column.header.simplified();
        for (const auto& [at, text] :
             {std::pair(Heading, heading), std::pair(Values, firstValues(*m_table, row).join(u'\n'))}) {
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(text);
            m_columns->setItem(row, at, item);
        }
        m_columns->setItem(row, ReadAs, new QTableWidgetItem);
        auto* field = new StillBox;
        field->setObjectName(u"mappingField%1"_s.arg(row));
        field->setAccessibleName(tr("What the column \u201c%1\u201d becomes").arg(heading));
        field->addItem(tr("Leave aside"), QString());
        for (const MappedField& one : holds->fields)
            field->addItem(one.shown, one.name);
        field->setCurrentIndex(qMax(0, field->findData(column.field)));
        field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        field->setMinimumContentsLength(18);
        m_columns->setCellWidget(row, Field, centred(field));
        m_fields.push_back(field);
        connect(field, &QComboBox::activated, this,
                [this, row, field] { chooseField(row, field->currentData().toString()); });
        auto* unit = new StillBox;
        unit->setObjectName(u"mappingUnit%1"_s.arg(row));
        unit->setAccessibleName(tr("Unit of the column \u201c%1\u201d").arg(heading));
        for (const auto& [multiplier, text] :
             {std::pair(qint64(1), tr("dollars")), std::pair(qint64(1'000), tr("thousand dollars")),
              std::pair(qint64(1'000'000), tr("million dollars")),
              std::pair(qint64(1'000'000'000), tr("billion dollars"))})
            unit->addItem(text, multiplier);
        unit->setCurrentIndex(qMax(0, unit->findData(column.multiplier)));
        m_columns->setCellWidget(row, Unit, centred(unit));
        m_units.push_back(unit);
        connect(unit, &QComboBox::activated, this, [this, row, unit] {
            m_mapping.columns[row].multiplier = unit->currentData().toLongLong();
            showReading(row);
            followChoices();
        });
        m_columns->setRowHeight(row, lines);
        showReading(row);
    }
    orderTabs();
    m_columns->resizeColumnToContents(Heading);
    m_columns->resizeColumnToContents(Values);
    m_columns->setColumnWidth(Heading, qBound(90, m_columns->columnWidth(Heading), 170));
    m_columns->setColumnWidth(Values, qBound(90, m_columns->columnWidth(Values), 190));
    m_columns->setColumnWidth(Field, 230);
    m_columns->setColumnWidth(Unit, 150);
    followChoices();
}

// A line for each field that may be one value for all rows.
void MappingPage::fillSame(const MappedTable& holds) {
    while (m_same->rowCount() > 1) // the last one is the name
        m_same->removeRow(0);
    for (const MappedField& field : holds.fields) {
        if (!field.mayBeSame)
            continue;
        const auto take = [this, name = field.name](const QString& text) {
            m_mapping.same.insert(name, text.trimmed());
            followChoices();
        };
        QWidget* line = nullptr;
        if (field.reads == Reads::Direction) {
            auto* box = new QComboBox;
            box->addItem(tr("Not said"), QString());
            for (const auto way : {records::Direction::Export, records::Direction::Import})
                box->addItem(records::shown(way), records::word(way));
            box->setCurrentIndex(qMax(0, box->findData(m_mapping.same.value(field.name))));
            connect(box, &QComboBox::activated, this, [box, take] { take(box->currentData().toString()); });
            line = box;
        } else {
            auto* edit = new QLineEdit(m_mapping.same.value(field.name));
            edit->setPlaceholderText(tr("The same in every row"));
            connect(edit, &QLineEdit::textEdited, this, take);
            line = edit;
        }
        line->setObjectName(u"mappingSame_%1"_s.arg(field.name));
        m_same->insertRow(m_same->rowCount() - 1, tr("%1:", "a field and its value").arg(field.shown), line);
    }
}

// Down the columns, then what is the same in every row, then the name.
void MappingPage::orderTabs() {
    QWidget* last = m_columns;
    const auto next = [&last](QWidget* widget) {
        setTabOrder(last, widget);
        last = widget;
    };
    for (size_t row = 0; row < m_fields.size(); ++row) {
        next(m_fields[row]);
        next(m_units[row]);
    }
    for (int row = 0; row < m_same->rowCount(); ++row)
        next(m_same->itemAt(row, QFormLayout::FieldRole)->widget());
}

void MappingPage::chooseField(int column, const QString& field) {
    const MappedField* chosen = exchange::mappedTable(m_mapping.table)->field(field);
    m_mapping.columns[column].field = field;
    // A field that one column only can be is taken from the one that was it.
    for (int other = 0; chosen && !chosen->isRepeated && other < m_mapping.columns.size(); ++other)
        if (other != column && m_mapping.columns[other].field == field) {
            m_mapping.columns[other].field.clear();
            m_fields[size_t(other)]->setCurrentIndex(0);
            showReading(other);
        }
    showReading(column);
    followChoices();
}

void MappingPage::showReading(int column) {
    const Mapping::Column& mapped = m_mapping.columns[column];
    const MappedField* field = exchange::mappedTable(m_mapping.table)->field(mapped.field);
    QStringList lines;
    for (const QString& value : firstValues(*m_table, column)) {
        if (!field)
            continue;
        const auto read = exchange::readCell(field->reads, value, mapped.multiplier);
        lines << (!read             ? u"\u26a0 "_s + read.error().sentence
                  : read->isEmpty() ? tr("nothing", "how an empty value is read")
                                    : *read);
    }
    QTableWidgetItem* item = m_columns->item(column, ReadAs);
    item->setText(lines.join(u'\n'));
    item->setToolTip(item->text());
    m_units[size_t(column)]->setVisible(field && field->reads == Reads::Money);
}

// What no column holds may be said for all rows; what is still missing is said.
void MappingPage::followChoices() {
    const MappedTable* holds = choice() == Choice::Mapped ? exchange::mappedTable(m_mapping.table) : nullptr;
    QString problem;
    for (const MappedField& field : holds ? holds->fields : std::vector<MappedField>()) {
        auto* line = field.mayBeSame ? m_sameBox->findChild<QWidget*>(u"mappingSame_%1"_s.arg(field.name)) : nullptr;
        if (!line)
            continue;
        const bool isColumn = std::any_of(m_mapping.columns.begin(), m_mapping.columns.end(),
                                          [&field](const auto& column) { return column.field == field.name; });
        const bool isHeading = field.name == u"about" &&
                               (m_mapping.hasField(u"favorable_of"_s) || m_mapping.hasField(u"thermometer_of"_s));
        const bool isOfUse = field.reads != Reads::Direction || m_mapping.hasField(u"value"_s);
        const bool isShown = !isColumn && !isHeading && isOfUse;
        m_same->setRowVisible(line, isShown);
        if (const auto read = exchange::readCell(field.reads, m_mapping.same.value(field.name));
            isShown && !read && problem.isEmpty())
            problem = read.error().sentence;
    }
    m_columns->setColumnHidden(
        Unit, !holds || std::none_of(m_mapping.columns.begin(), m_mapping.columns.end(), [holds](const auto& column) {
            const MappedField* field = holds->field(column.field);
            return field && field->reads == Reads::Money;
        }));
    m_missing->setText(!holds ? QString() : problem.isEmpty() ? m_mapping.missing() : problem);
    m_missing->setVisible(!m_missing->text().isEmpty());
    Q_EMIT changed();
}

} // namespace window
