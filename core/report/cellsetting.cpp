// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/cellsetting.h"

#include "report/pdfproperties.h"
#include "text/visible.h"

#include <QCoreApplication>

#include <algorithm>

namespace volets {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// What a screen reader says in place of a marked run.
QString spoken(const MarkedRun &run)
{
    const QString words = run.text.trimmed();
    switch (run.mark) {
    case MarkKind::Plain:
        break;
    case MarkKind::Added:
        return Words::tr("added: %1").arg(words);
    case MarkKind::Removed:
        return Words::tr("removed: %1").arg(words);
    case MarkKind::Changed:
        return run.instead.isEmpty() ? Words::tr("changed: %1").arg(words)
                                     : Words::tr("changed: %1 (before: %2)").arg(words, run.instead.trimmed());
    case MarkKind::MovedHere:
        return Words::tr("moved here: %1").arg(words);
    case MarkKind::MovedAway:
        return Words::tr("moved from here: %1").arg(words);
    case MarkKind::LeftOut:
        return Words::tr("(words left out)");
    }
    return {};
}

/// The year that ends a mention does not go to a line of its own.
QString shownMention(const ReportCell &cell)
{
    return QString(cell.mention).replace(QStringLiteral(" · "), QStringLiteral("\u00A0·\u00A0"));
}

} // namespace

CellSetting::CellSetting(const ReportTable &table, const Preset &preset, const Typesetter &type, TagTree &tags)
    : m_table(table)
    , m_preset(preset)
    , m_type(type)
    , m_tags(tags)
{}

SetParagraph CellSetting::rowNumber(int number, int rowNode, double width)
{
    const int head = m_tags.add("P", m_tags.add({.tag = "TH", .parent = rowNode, .headsRow = true}));
    m_tags.makeTarget(head);
    m_numberNodes[number] = head;
    return m_type.set({{.text = QString::number(number), .node = head}}, {.size = m_preset.size * 0.88}, width);
}

CellStack CellSetting::cell(const ReportCell &cell, const ReportColumn &column, double width, int cellNode)
{
    CellStack stack;
    if (!cell.extracts.empty() &&
        std::ranges::all_of(cell.extracts, [](const Extract &extract) { return extract.runs.empty(); })) {
        stack.add(places(cell, column, width, cellNode), false);
        return stack;
    }
    for (std::size_t e = 0; e < cell.extracts.size(); ++e)
        stack.add(extract(cell.extracts[e], column, width, cellNode), false, int(e));
    if (!cell.mention.isEmpty())
        // what the words are about never stands alone on a line
        stack.add(mention(cell, width, m_tags.add("P", cellNode)), true);
    return stack;
}

CellStack CellSetting::notes(const ReportRow &row, double width, int cellNode)
{
    CellStack stack;
    for (const ReportNote &note : row.notes) {
        const int paragraph = m_tags.add("P", cellNode);
        int letter = paragraph;
        if (const auto place = m_noted.find(note.letter); place != m_noted.end()) {
            letter = m_tags.addLink(paragraph, place->second);
            if (TagNode &back = m_tags.at(place->second); back.target < 0)
                back.target = letter;
        }
        stack.add(m_type.set({{.text = note.letter + u'.', .bold = true, .node = letter},
                              {.text = u' ' + note.text, .node = m_tags.addWords(paragraph)}},
                             {.size = m_preset.size * 0.92}, width),
                  false);
    }
    return stack;
}

SetParagraph CellSetting::mention(const ReportCell &cell, double width, int node) const
{
    return m_type.set({{.text = shownMention(cell), .italic = true, .node = node}},
                      {.size = m_preset.size, .align = Align::Center}, width);
}

/// A cell that quotes nothing: its places and what links them, in one paragraph.
SetParagraph CellSetting::places(const ReportCell &cell, const ReportColumn &column, double width, int cellNode)
{
    const int paragraph = m_tags.add("P", cellNode);
    std::vector<StyledText> texts;
    for (const Extract &extract : cell.extracts) {
        texts.push_back(place(extract, column, paragraph));
        texts.back().bold = false; // nothing but places: none stands out
        texts.push_back(blank(paragraph));
    }
    if (!cell.mention.isEmpty())
        texts.push_back({.text = shownMention(cell), .italic = true, .node = m_tags.addWords(paragraph)});
    return m_type.set(texts, {.size = m_preset.size}, width);
}

SetParagraph CellSetting::extract(const Extract &extract, const ReportColumn &column, double width, int cellNode)
{
    const int paragraph = m_tags.add("P", cellNode);
    std::vector<StyledText> texts{place(extract, column, paragraph)};
    texts.push_back(blank(paragraph));
    if (extract.citedIn > 0) {
        texts.push_back({.text = u'(' + citedInWords(extract) + u')',
                         .italic = true,
                         .node = m_tags.addLink(paragraph, m_numberNodes.at(extract.citedIn))});
        return m_type.set(texts, {.size = m_preset.size}, width);
    }
    addQuotation(extract, column, paragraph, texts);
    return m_type.set(texts, {.size = m_preset.size, .justified = m_preset.justified}, width);
}

/// The words of a unit, run by run, below `paragraph`.
void CellSetting::addQuotation(const Extract &extract, const ReportColumn &column, int paragraph,
                               std::vector<StyledText> &texts)
{
    TagNode quote{.tag = "Quote", .parent = paragraph};
    quote.properties = {{property::unit, column.key + u':' + extract.unit}};
    if (extract.againstColumn >= 0)
        quote.properties.emplace_back(property::against, m_table.columns[std::size_t(extract.againstColumn)].key +
                                                             u':' + extract.againstUnit);
    if (column.language != m_table.language)
        quote.language = column.language;
    const int quoteNode = m_tags.add(std::move(quote));
    for (const MarkedRun &run : extract.runs) {
        TagNode part{.parent = quoteNode};
        if (run.mark != MarkKind::Plain) {
            part.tag = "Span";
            part.spoken = spoken(run);
            if (run.mark == MarkKind::LeftOut || !isOwn(run.mark))
                part.properties = {
                    {property::mark, QString(run.mark == MarkKind::LeftOut ? property::leftOut : property::foreign)}};
        }
        const int partNode = m_tags.add(std::move(part));
        std::vector<StyledText> pieces = styled(run);
        for (StyledText &text : pieces) {
            text.language = column.language;
            // the bars around removed words are no words
            text.node = pieces.size() > 1 && &text != &pieces[1] ? -1 : partNode;
            texts.push_back(text);
        }
    }
}

/// The place of an extract as the page names it.
StyledText CellSetting::place(const Extract &extract, const ReportColumn &column, int paragraph)
{
    TagNode place{.tag = "Span", .parent = paragraph};
    place.properties = {{property::place, column.key + u':' + extract.unit}};
    int index = m_tags.add(std::move(place));
    if (!extract.observations.isEmpty()) {
        // the first note's own link, which is set later, leads back to this one
        index = m_tags.addLink(index);
        for (const QString &letter : extract.observations)
            m_noted.try_emplace(letter, index);
    }
    return {.text = extract.place + u'.', .bold = true, .node = index};
}

StyledText CellSetting::blank(int paragraph)
{
    return {.text = QStringLiteral(" "), .node = m_tags.addWords(paragraph)};
}

std::vector<StyledText> CellSetting::styled(const MarkedRun &run) const
{
    StyledText styled{.text = withPlaceholders(run.text)};
    const MarkScheme scheme = m_preset.marks;
    switch (run.mark) {
    case MarkKind::Plain:
    case MarkKind::LeftOut:
        break;
    case MarkKind::Added:
        styled.under = scheme == MarkScheme::UnderlineStrike ? Stroke::Single : Stroke::None;
        styled.bold = scheme != MarkScheme::UnderlineStrike;
        styled.italic = scheme == MarkScheme::BoldItalicBar;
        break;
    case MarkKind::Removed:
        if (scheme == MarkScheme::BoldItalicBar)
            return {{.text = QStringLiteral("▌")}, styled, {.text = QStringLiteral("▐")}};
        styled.through = Stroke::Single;
        break;
    case MarkKind::Changed:
        styled.under = Stroke::Dotted;
        break;
    case MarkKind::MovedHere:
        styled.under = Stroke::Double;
        break;
    case MarkKind::MovedAway:
        styled.through = Stroke::Double;
        break;
    }
    return {styled};
}

} // namespace volets
