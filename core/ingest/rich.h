// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "ingest/lines.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace volets {

/// How a stretch of words looks, as far as it says something of the structure.
struct RichLook
{
    bool bold = false;
    bool raised = false; ///< above the line: the call to a note, or the end of «17e»

    bool operator==(const RichLook &) const = default;
};

/// Puts a formatted text into the lines that the grammars of plain texts read, whatever file it comes from: one line a
/// paragraph with a blank line between, headings as «## », items with their number or bullet and indented by their
/// depth, notes at the end with a raised figure, rows of tables as «| a | b |». What of the words looks like mark-up is
/// escaped, so that the grammars give the words back as they were.
class RichText
{
public:
    /// Words of the open paragraph; runs of white space count as one space, no-break spaces stay.
    void write(QStringView words, RichLook look = {});
    /// Ends the open paragraph, if it has words.
    void endParagraph();

    // What the paragraph is whose words come next.
    void beParagraph();
    void beHeading(int level);                    ///< from 1
    void beItem(const QString &label, int depth); ///< «a)», «-»; depth from 0

    // Tables; words of a cell stand between beginCell and endCell, tables in cells are told as paragraphs.
    void beginTable();
    void beginRow();
    void beginCell();
    void endCell();
    void endTable();

    /// Words that stand apart from the open paragraph: of a note, which is numbered in the order of its calls, or of a
    /// box. beginNote writes the call into the open paragraph.
    void beginNote();
    void beginBox();
    void endApart();

    /// Everything as lines. Fails with a sentence naming `shown` where the text is nested beyond reading, has no words
    /// or more of them than a text has.
    [[nodiscard]] Result<SourceText> finish(const QString &shown);

private:
    struct Stretch
    {
        QString words;
        RichLook look;
    };
    struct Open
    {
        int heading = 0;
        QString label;
        int depth = 0;
        std::vector<Stretch> stretches;
    };
    struct Line
    {
        QString text;  ///< with its marks
        QString words; ///< without
        bool isItem = false;
    };
    struct Frame
    {
        Open open;
        std::vector<Line> lines;
        std::vector<Line> after; ///< of boxes that the open paragraph anchors
        int note = 0;            ///< number of the note that the frame is about, or 0
    };
    struct Table
    {
        std::vector<std::vector<std::vector<Line>>> rows; ///< cells as their paragraphs
    };

    [[nodiscard]] static Line lineOf(const Open &open);
    [[nodiscard]] Frame &frame() { return m_frames.back(); }
    void push();
    Frame pop();

    std::vector<Frame> m_frames = std::vector<Frame>(1);
    std::vector<Table> m_tables; ///< that are open
    std::vector<Line> m_notes;
    int m_noteCount = 0;
    qsizetype m_size = 0; ///< characters so far
    bool m_tooDeep = false;
};

/// The label of an item or heading: value 3 is «3», «c», «C», «iii» or «III» by `format`, one of "1aAiI".
[[nodiscard]] QString countedLabel(int value, QChar format);

} // namespace volets
