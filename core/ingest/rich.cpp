// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/rich.h"

#include "ingest/inline.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <ranges>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Reader)
};

constexpr std::size_t deepest = 64;              ///< tables in cells, boxes in notes
constexpr qsizetype mostCharacters = 20'000'000; ///< as many as the largest plain text has
constexpr qsizetype longestCell = 300;           ///< longer ones are paragraphs that a table only lays out

bool isBlank(QChar c) { return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f' || c == u'\v'; }

/// Runs of white space as one space; one at either end stays.
QString oneSpace(QStringView text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (!isBlank(c))
            result += c;
        else if (result.isEmpty() || result.back() != u' ')
            result += u' ';
    }
    return result;
}

/// Raised figures for the call to a note, with or without brackets: «12», «[12]», «(12)»; letters stay letters.
QString raisedWords(const QString &words)
{
    static const QRegularExpression call(QStringLiteral(R"(^\s*[\[(]?([0-9]{1,4})[\])]?\s*$)"));
    const auto match = call.match(words);
    return match.hasMatch() ? raisedFigures(match.capturedView(1)) : words;
}

/// The words so that the grammars read them as they are.
QString escaped(const QString &words)
{
    QString text = words;
    if (plainWords(words).text != words.trimmed()) {
        text.clear();
        for (const QChar c : words) {
            if (QStringView(u"\\*_[<^&").contains(c))
                text += u'\\';
            text += c;
        }
    }
    if (text.startsWith(u'#') || text.startsWith(u'|'))
        text.prepend(u'\\');
    return text;
}

} // namespace

void RichText::write(QStringView words, RichLook look)
{
    if (words.isEmpty() || m_size > mostCharacters)
        return;
    m_size += words.size();
    std::vector<Stretch> &stretches = frame().open.stretches;
    if (stretches.empty() || stretches.back().look != look)
        stretches.push_back({{}, look});
    stretches.back().words += words;
}

RichText::Line RichText::lineOf(const Open &open)
{
    QString words;
    bool bold = true;
    for (const Stretch &stretch : open.stretches) {
        words += stretch.look.raised ? raisedWords(stretch.words) : stretch.words;
        bold = bold && (stretch.look.bold || stretch.words.trimmed().isEmpty());
    }
    words = oneSpace(words);
    Line line{.text = {}, .words = words.trimmed()};
    if (line.words.isEmpty())
        return line;
    line.isItem = !open.label.isEmpty() && open.heading == 0;
    line.text = escaped(line.words);
    if (bold && open.heading == 0 && line.words.size() < 300)
        line.text = QStringLiteral("**%1**").arg(line.text);
    if (!open.label.isEmpty())
        line.text = open.label + u' ' + line.text;
    if (open.heading > 0)
        line.text = QString(std::min(open.heading, 6), u'#') + u' ' + line.text;
    else if (line.isItem)
        line.text = QString(open.depth * 4, u' ') + line.text;
    return line;
}

void RichText::endParagraph()
{
    Frame &top = frame();
    if (Line line = lineOf(top.open); !line.words.isEmpty()) {
        top.lines.push_back(std::move(line));
        std::ranges::move(top.after, std::back_inserter(top.lines));
        top.after.clear();
        top.open = {};
    } else {
        top.open.stretches.clear(); // what it is waits for its first words
    }
}

void RichText::beParagraph()
{
    endParagraph();
    frame().open = {};
}

void RichText::beHeading(int level)
{
    endParagraph();
    frame().open.heading = level;
}

void RichText::beItem(const QString &label, int depth)
{
    endParagraph();
    frame().open.label = label;
    frame().open.depth = depth;
}

void RichText::push()
{
    m_tooDeep = m_tooDeep || m_frames.size() >= deepest;
    m_frames.emplace_back();
}

RichText::Frame RichText::pop()
{
    endParagraph();
    std::ranges::move(frame().after, std::back_inserter(frame().lines));
    Frame popped = std::move(m_frames.back());
    if (m_frames.size() > 1)
        m_frames.pop_back();
    else
        m_frames.back() = {};
    return popped;
}

void RichText::beginTable()
{
    endParagraph();
    m_tooDeep = m_tooDeep || m_tables.size() >= deepest;
    m_tables.emplace_back();
}

void RichText::beginRow()
{
    if (!m_tables.empty())
        m_tables.back().rows.emplace_back();
}

void RichText::beginCell() { push(); }

void RichText::endCell()
{
    Frame cell = pop();
    if (!m_tables.empty() && !m_tables.back().rows.empty())
        m_tables.back().rows.back().push_back(std::move(cell.lines));
    else
        std::ranges::move(cell.lines, std::back_inserter(frame().lines));
}

void RichText::endTable()
{
    if (m_tables.empty())
        return;
    const Table table = std::move(m_tables.back());
    m_tables.pop_back();
    static const QRegularExpression label(QStringLiteral(R"(^(?:\(?[0-9A-Za-z]{1,4}[.)°]{1,2}|[•–-])$)"));
    std::vector<Line> &lines = frame().lines;
    for (const auto &row : table.rows) {
        const auto words = std::ranges::count_if(row, [](const auto &cell) { return !cell.empty(); });
        const bool inLine = std::ranges::all_of(row, [](const auto &cell) {
            return cell.empty() || (cell.size() == 1 && cell.front().words.size() <= longestCell);
        });
        if (words == 2 && row.front().size() == 1 && label.match(row.front().front().words).hasMatch()) {
            // a number in a column of its own
            for (const auto &cell : row | std::views::drop(1))
                for (const Line &line : cell)
                    lines.push_back(&line == &cell.front() ? Line{.text = row.front().front().words + u' ' + line.text,
                                                                  .words = line.words,
                                                                  .isItem = true}
                                                           : line);
        } else if (words > 1 && inLine) {
            QStringList cells;
            for (const auto &cell : row)
                cells += cell.empty() ? QString() : escaped(cell.front().words).replace(u'|', QStringLiteral("\\|"));
            const QString line = QStringLiteral("| %1 |").arg(cells.join(QStringLiteral(" | ")));
            lines.push_back({.text = line, .words = line, .isItem = true});
        } else {
            for (const auto &cell : row)
                std::ranges::copy(cell, std::back_inserter(lines));
        }
    }
}

void RichText::beginNote()
{
    write(QString::number(++m_noteCount), {.raised = true});
    push();
    frame().note = m_noteCount;
}

void RichText::beginBox() { push(); }

void RichText::endApart()
{
    Frame apart = pop();
    if (apart.note == 0) {
        // what a box says stands after the paragraph that holds its anchor
        const bool within = !frame().open.stretches.empty();
        std::ranges::move(apart.lines, std::back_inserter(within ? frame().after : frame().lines));
        return;
    }
    QStringList words;
    for (const Line &line : apart.lines)
        words += line.words;
    const QString text = escaped(words.join(u' '));
    m_notes.push_back({.text = raisedFigures(QString::number(apart.note)) + u' ' + text, .words = text});
}

Result<SourceText> RichText::finish(const QString &shown)
{
    while (!m_tables.empty())
        endTable();
    endParagraph();
    if (m_tooDeep)
        return fail(
            Words::tr("%1 is nested deeper than any text is: save it as plain text and open that file.").arg(shown));
    if (m_size > mostCharacters)
        return fail(
            Words::tr(
                "%1 has more than %2 characters, the limit for one text: split it, or keep only the part to compare.")
                .arg(shown, QLocale().toString(mostCharacters)));
    std::vector<Line> lines = std::move(frame().lines);
    std::ranges::move(m_notes, std::back_inserter(lines));
    if (lines.empty())
        return fail(Words::tr("%1 has no words: choose a file that has a text.").arg(shown));
    SourceText source;
    source.encoding = QStringLiteral("UTF-8");
    source.hasPages = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        // items follow each other without a blank line, as in plain texts
        if (i > 0 && !(lines[i].isItem && lines[i - 1].isItem))
            source.lines.push_back({QString(), int(source.lines.size()) + 1});
        source.lines.push_back({lines[i].text, int(source.lines.size()) + 1});
    }
    return source;
}

QString countedLabel(int value, QChar format)
{
    if (value <= 0)
        return QString::number(value);
    switch (format.unicode()) {
    case u'a':
    case u'A': {
        // «aa» follows «z»
        QString letters(std::min((value - 1) / 26 + 1, 8), QChar(char16_t(u'a' + (value - 1) % 26)));
        return format == u'A' ? letters.toUpper() : letters;
    }
    case u'i':
    case u'I': {
        static constexpr std::array<std::pair<int, const char *>, 13> signs{{{1000, "m"},
                                                                             {900, "cm"},
                                                                             {500, "d"},
                                                                             {400, "cd"},
                                                                             {100, "c"},
                                                                             {90, "xc"},
                                                                             {50, "l"},
                                                                             {40, "xl"},
                                                                             {10, "x"},
                                                                             {9, "ix"},
                                                                             {5, "v"},
                                                                             {4, "iv"},
                                                                             {1, "i"}}};
        QString roman;
        for (const auto &[worth, letters] : signs)
            for (; value >= worth && roman.size() < 20; value -= worth)
                roman += QLatin1StringView(letters);
        return format == u'I' ? roman.toUpper() : roman;
    }
    default:
        return QString::number(value);
    }
}

} // namespace volets
