// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "report/page_style.h"

namespace report {

// What a person wrote, with simple marks: a line that begins with "# " is a heading, one with "- " a point of a list; **bold** and
// *italic* within a paragraph; an empty line parts paragraphs, a line end stays. A mark without its partner stands as it is.
std::vector<Block> formattedBlocks(const PageStyle& style, const QString& text, qreal width);

// The runs of a paragraph by their marks, which are taken out.
struct TextRun {
    QString words;
    bool isBold = false, isItalic = false;
    friend bool operator==(const TextRun&, const TextRun&) = default;
};
std::vector<TextRun> textRuns(const QString& paragraph);

}  // namespace report
