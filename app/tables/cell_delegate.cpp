// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/cell_delegate.h"

#include "models/link_names.h"
#include "models/record_model.h"
#include "records/words.h"
#include <QComboBox>
#include <QLineEdit>
#include <QPersistentModelIndex>
#include <QPainter>
#include <QPainterPath>

using namespace Qt::StringLiterals;
using namespace records;

namespace tables {
namespace {

template <class Word>
void fill(QComboBox* box) {
    for (int i = 0; i < wordCount<Word>(); ++i)
        box->addItem(shown(Word(i)), word(Word(i)));
}

void fillWords(QComboBox* box, WordList words) {
    switch (words) {
    case WordList::None:
        return;
    case WordList::AgreementKind:
        return fill<AgreementKind>(box);
    case WordList::AgreementStatus:
        return fill<AgreementStatus>(box);
    case WordList::Level:
        return fill<Level>(box);
    case WordList::ActivityKind:
        return fill<ActivityKind>(box);
    case WordList::EventKind:
        return fill<EventKind>(box);
    case WordList::Direction:
        return fill<Direction>(box);
    }
}

}  // namespace

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyledItemDelegate::paint(painter, option, index);
    if (!index.data(models::RecordModel::UnsourcedRole).toBool())
        return;
    const QRectF cell(option.rect);
    constexpr double side = 6;
    QPainterPath corner(QPointF(cell.right() - side - 1.5, cell.top() + 1.5));
    corner.lineTo(cell.right() - 1.5, cell.top() + 1.5);
    corner.lineTo(cell.right() - 1.5, cell.top() + side + 1.5);
    corner.closeSubpath();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(option.palette.color(QPalette::PlaceholderText), 1));
    painter->drawPath(corner);
    painter->restore();
}

QWidget* CellDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    const auto words = WordList(index.data(models::RecordModel::WordsRole).toInt());
    const QString header = index.model()->headerData(index.column(), Qt::Horizontal).toString();
    if (words != WordList::None) {
        auto* box = new QComboBox(parent);
        box->setObjectName(u"cellEditor"_s);
        box->setAccessibleName(header);
        fillWords(box, words);
        return box;
    }
    auto* line = new QLineEdit(parent);
    line->setObjectName(u"cellEditor"_s);
    line->setAccessibleName(header);
    line->setFrame(false);
    connect(line, &QLineEdit::textEdited, this, &CellDelegate::typed);
    offerRecords(line, index);
    return line;
}

void CellDelegate::offerRecords(QLineEdit* line, const QModelIndex& index) const {
    const QVariant link = index.data(models::RecordModel::LinkRole);
    if (!link.isValid() || !m_links.search)
        return;
    const auto target = Table(link.toInt());
    auto* choice = new RecordChoice(line, models::linkChoices(*m_links.catalogue(), target), m_links.search);
    connect(choice, &RecordChoice::chosenFromList, line, [line] { line->setModified(true); });
    if (target != Table::Place && target != Table::Source)
        return;
    choice->offerNew(target == Table::Place ? tr("New place \u201c%1\u201d\u2026") : tr("New source \u201c%1\u201d\u2026"));
    connect(choice, &RecordChoice::newRequested, this, [this, target, line, cell = QPersistentModelIndex(index)](const QString& name) {
        auto* self = const_cast<CellDelegate*>(this);
        Q_EMIT self->closeEditor(line, QAbstractItemDelegate::RevertModelCache);
        Q_EMIT newRequested(target, name, cell);
    });
}

void CellDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        box->setCurrentIndex(box->findText(index.data(Qt::EditRole).toString()));
        return;
    }
    auto* line = qobject_cast<QLineEdit*>(editor);
    if (!line->isModified())
        line->setText(index.data(Qt::EditRole).toString());
}

void CellDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        model->setData(index, box->currentText());
        return;
    }
    // Before the editor goes: the popup gives the focus back to it.
    if (auto* choice = editor->findChild<RecordChoice*>())
        choice->hideSuggestions();
    model->setData(index, qobject_cast<QLineEdit*>(editor)->text());
}

void CellDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const {
    editor->setGeometry(option.rect);
}

}  // namespace tables
