// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/message_bar.h"
#include "window/import_dialog.h"
#include "window/workspace.h"
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>

using exchange::Mapping;

// The steps before the plan.
namespace window {

void ImportDialog::takeSteps(const importing::Read& read) {
    m_tables = read.tables;
    for (size_t i = 0; i < read.unknown.size(); ++i)
        m_steps.push_back({read.unknown[i], {{}, m_tables->size() > 1, MappingPage::Choice::Mapped}, read.mappings[i]});
}

// A file that is recognised can be read otherwise when it is the only one.
bool ImportDialog::canMap() const {
    return !m_steps.empty() || (m_tables->size() == 1 && !m_plan.inputs.isEmpty());
}

void ImportDialog::showStep(size_t step) {
    m_step = step;
    const bool isPlan = step >= m_steps.size();
    m_message->hide();
    if (isPlan) {
        replan();
    } else {
        const Step& shown = m_steps[step];
        m_mapping->showTable((*m_tables)[shown.table], shown.mapping, shown.offer, m_loadGazetteer());
    }
    if (isPlan && m_plan.inputs.isEmpty()) {
        m_waiting->setText(tr("Comparing the rows with the document\u2026")); // until there is something to show
        m_pages->setCurrentWidget(m_waiting);
    } else {
        m_pages->setCurrentIndex(isPlan ? 1 : 0);
    }
    m_back->setVisible(isPlan ? canMap() : step > 0);
    m_next->setVisible(!isPlan);
    m_import->setVisible(isPlan);
    m_rejects->setVisible(isPlan);
    enableButtons();
    (isPlan ? m_import : m_next)->setDefault(true);
}

void ImportDialog::goBack() {
    m_later->stop();
    if (!m_steps.empty())
        return showStep(m_step - 1);
    const auto suggest = [tables = m_tables, target = target(), gazetteer = m_loadGazetteer] {
        return importing::mappingFor(tables->front(), target, gazetteer);
    };
    m_work->start([this, suggest](const exchange::Progress&) -> std::function<void()> {
        return [this, mapping = suggest()] {
            m_progress->hide();
            const MappingPage::Offer offer =
                mapping.name.isEmpty()
                    ? MappingPage::Offer{m_plan.inputs.first().form, false, MappingPage::Choice::AsRecognised}
                    : MappingPage::Offer{};
            m_steps.push_back({0, offer, mapping});
            showStep(0);
        };
    });
    enableButtons();
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
