// SPDX-FileCopyrightText: 2026 The Entente developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/formatted_text.h"

using namespace Qt::StringLiterals;

namespace report {
namespace {

constexpr qreal indent = 10;

Paragraph paragraphOf(const PageStyle& style, const QString& words) {
    Paragraph paragraph;
    for (const TextRun& run : textRuns(words)) {
        QFont font = run.isBold ? style.bold : style.body;
        font.setItalic(run.isItalic);
        paragraph.add(run.words, font, style.theme.text);
    }
    return paragraph;
}

}  // namespace

std::vector<TextRun> textRuns(const QString& paragraph) {
    std::vector<TextRun> runs;
    TextRun run;
    const auto finish = [&] {
        if (!run.words.isEmpty())
            runs.push_back(run);
        run.words.clear();
    };
    for (qsizetype i = 0; i < paragraph.size();) {
        const bool isDouble = paragraph.mid(i, 2) == u"**";
        const bool isMark = paragraph[i] == u'*';
        bool& state = isDouble ? run.isBold : run.isItalic;
        const QString mark = isDouble ? u"**"_s : u"*"_s;
        const qsizetype after = i + mark.size();
        // A mark opens before a letter where it is closed later on, and closes what is open.
        const bool opens = isMark && !state && after < paragraph.size() && !paragraph[after].isSpace() && paragraph.indexOf(mark, after + 1) > 0;
        if (isMark && (state || opens)) {
            finish();
            state = !state;
            i = after;
            continue;
        }
        run.words += paragraph.mid(i, isDouble ? 2 : 1);
        i += isDouble ? 2 : 1;
    }
    finish();
    return runs;
}

std::vector<Block> formattedBlocks(const PageStyle& style, const QString& text, qreal width) {
    std::vector<Block> blocks;
    QStringList open;  // lines of the paragraph
    qreal before = 6;
    const auto finish = [&] {
        if (!open.isEmpty())
            append(blocks, textBlocks(paragraphOf(style, open.join(u'\n')), width, before));
        open.clear();
        before = 6;
    };
    for (const QString& line : text.split(u'\n')) {
        const QString words = line.trimmed();
        if (words.startsWith(u"# ")) {
            finish();
            blocks.push_back(headingBlock(style, words.mid(2).trimmed(), width));
            before = 2;
        } else if (words.startsWith(u"- ")) {
            finish();
            append(blocks, rowBlocks({{Paragraph(u"\u2022"_s, style.body, style.theme.muted), 0, indent}, {paragraphOf(style, words.mid(2).trimmed()), indent, width - indent}}, 2));
        } else if (words.isEmpty()) {
            finish();
        } else {
            open << words;
        }
    }
    finish();
    return blocks;
}

}  // namespace report
