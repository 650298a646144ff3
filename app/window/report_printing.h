// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/report_pages.h"
#include "window/report_dialog.h"
#include <QPrinter>

namespace window {

// Reports on their way to a printer, one after another.
struct ReportDialog::Printing {
    explicit Printing(report::BatchPlan from, std::unique_ptr<QPrinter> to)
        : plan(std::move(from)), printer(std::move(to)), pages(std::make_unique<report::ReportPages>(*printer, plan.input.imprint)) {}

    report::BatchPlan plan;
    std::unique_ptr<QPrinter> printer;
    std::unique_ptr<report::ReportPages> pages;
    size_t next = 0;
};

}  // namespace window
