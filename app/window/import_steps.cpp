// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/mappings.h"
#include "widgets/message_bar.h"
#include "window/import_dialog.h"
#include "window/workspace.h"
#include <QPushButton>
#include <QStackedWidget>

using exchange::Mapping;

// The steps before the plan.
namespace window {

// Tables of the same header are asked about once.
records::Result<void> ImportDialog::findSteps() {
    const auto unknown = exchange::unrecognised(m_workspace.document(), m_tables, options());
    if (!unknown)
        return tl::unexpected(unknown.error());
    for (const size_t table : *unknown) {
        const bool isAsked = std::any_of(m_steps.begin(), m_steps.end(), [&](const Step& step) {
            return m_tables[step.table].header == m_tables[table].header;
        });
        if (!isAsked)
            m_steps.push_back({table, {{}, m_tables.size() > 1, MappingPage::Choice::Mapped}, mappingFor(table)});
    }
    return {};
}

Mapping ImportDialog::mappingFor(size_t table) const {
    const exchange::TextTable& read = m_tables[table];
    if (const auto saved = document::mappings::all(m_workspace.document()))
        for (const auto& one : *saved)
            if (const auto mapping = Mapping::fromText(one.name, one.content); mapping && mapping->fits(read.header))
                return *mapping;
    return exchange::suggestMapping(read, {}, m_loadGazetteer().get());
}

// A file that is recognised can be read otherwise when it is the only one.
bool ImportDialog::canMap() const {
    return !m_steps.empty() || (m_tables.size() == 1 && !m_plan.inputs.isEmpty());
}

void ImportDialog::showStep(size_t step) {
    m_step = step;
    const bool isPlan = step >= m_steps.size();
    m_message->hide();
    if (isPlan) {
        replan();
    } else {
        const Step& shown = m_steps[step];
        m_mapping->showTable(m_tables[shown.table], shown.mapping, shown.offer, m_loadGazetteer());
    }
    m_pages->setCurrentIndex(isPlan ? 1 : 0);
    m_back->setVisible(isPlan ? canMap() : step > 0);
    m_next->setVisible(!isPlan);
    m_import->setVisible(isPlan);
    m_rejects->setVisible(isPlan);
    (isPlan ? m_import : m_next)->setDefault(true);
}

void ImportDialog::goBack() {
    if (m_steps.empty()) {
        const Mapping mapping = mappingFor(0);
        const MappingPage::Offer offer = mapping.name.isEmpty() ? MappingPage::Offer{m_plan.inputs.first().form, false,
                                                                                     MappingPage::Choice::AsRecognised}
                                                                : MappingPage::Offer{};
        m_steps.push_back({0, offer, mapping});
        return showStep(0);
    }
    showStep(m_step - 1);
}

void ImportDialog::goOn() {
    Step& step = m_steps[m_step];
    if (!m_mapping->isReady())
        return;
    step.offer.choice = m_mapping->choice();
    if (step.offer.choice == MappingPage::Choice::Mapped)
        step.mapping = m_mapping->mapping();
    step.isDone = true;
    showStep(m_step + 1);
}

} // namespace window
