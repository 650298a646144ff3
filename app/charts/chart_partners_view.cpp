// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of partners beside the chart that compares them.
#include "charts/chart_view.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace charts {

void ChartView::makePartners() {
    m_partnersPanel = new QWidget(this);
    m_partnersPanel->setObjectName(u"chartPartnersPanel"_s);
    m_partnersPanel->setFixedWidth(180);
    auto* find = new QLineEdit(m_partnersPanel);
    find->setObjectName(u"chartFindPartner"_s);
    find->setPlaceholderText(tr("Find a partner"));
    find->setAccessibleName(tr("Find a partner to compare"));
    find->setClearButtonEnabled(true);
    m_partners = new QListWidget(m_partnersPanel);
    m_partners->setObjectName(u"chartPartners"_s);
    m_partners->setAccessibleName(tr("Partners that are compared"));
    auto* label = new QLabel(tr("Co&mpared partners"), m_partnersPanel);
    label->setBuddy(m_partners);
    auto* column = new QVBoxLayout(m_partnersPanel);
    column->setContentsMargins(0, 4, 12, 12);
    column->setSpacing(8);
    column->addWidget(label);
    column->addWidget(find);
    column->addWidget(m_partners, 1);
    m_partnersPanel->hide();
    connect(find, &QLineEdit::textChanged, this, [this](const QString& text) {
        for (int row = 0; row < m_partners->count(); ++row)
            m_partners->item(row)->setHidden(!m_partners->item(row)->text().contains(text.trimmed(), Qt::CaseInsensitive));
    });
    connect(m_partners, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
        const QString slug = item->data(Qt::UserRole).toString();
        m_compared.removeAll(slug);
        if (item->checkState() == Qt::Checked)
            m_compared << slug;
        outdate();
    });
}

void ChartView::compare(Comparison comparison) {
    if (comparison != Comparison::None && m_compared.isEmpty())
        m_compared = partnersToCompare(*m_exploration.catalogue(), m_reading, m_pair, m_exploration.shown());
    outdate();
}

// Those that are compared stand first, so that what is drawn is seen without looking for it.
void ChartView::listPartners() {
    const bool isCompared = choices().comparison != Comparison::None;
    m_partnersPanel->setVisible(isCompared);
    if (!isCompared)
        return;
    const explore::Catalogue& catalogue = *m_exploration.catalogue();
    QStringList slugs = m_compared;
    for (const records::PlaceId id : partnersOf(catalogue, m_reading, m_pair.first))
        if (const QString slug = catalogue.slug({records::Table::Place, id.value}); !m_compared.contains(slug))
            slugs << slug;
    QStringList listed;
    for (int row = 0; row < m_partners->count(); ++row)
        listed << m_partners->item(row)->data(Qt::UserRole).toString();
    const QSignalBlocker quiet(m_partners);
    // A list that has the same partners keeps its order, so that nothing moves under the pointer.
    if (QSet<QString>(listed.begin(), listed.end()) != QSet<QString>(slugs.begin(), slugs.end())) {
        m_partners->clear();
        for (const QString& slug : slugs) {
            auto* item = new QListWidgetItem(catalogue.title(catalogue.fromSlug(slug)), m_partners);
            item->setData(Qt::UserRole, slug);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        }
    }
    for (int row = 0; row < m_partners->count(); ++row)
        m_partners->item(row)->setCheckState(m_compared.contains(m_partners->item(row)->data(Qt::UserRole).toString()) ? Qt::Checked : Qt::Unchecked);
}

}  // namespace charts
