// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/dates.h"
#include "ingest/inline.h"
#include "ingest/prose.h"
#include "ingest/reader.h"
#include "ingest/structure/asides.h"
#include "ingest/structure/brieflines.h"
#include "ingest/structure/builder.h"
#include "ingest/structure/itemlist.h"
#include "ingest/structure/outline.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <climits>
#include <optional>

namespace volets {

namespace {

/// A policy brief or report: a cover, a summary or none, headings, numbered paragraphs with bullets at several depths,
/// boxes, figures with their cells, footnotes at the foot of each page (so between the halves of a paragraph), annexes.
class BriefReader
{
public:
    explicit BriefReader(const SourceText &source)
    {
        Body body = takeOutFurniture(source, [](QStringView line) {
            const QString words = plainHeading(line).text;
            return isAside(line) || figureIn(words) || annexIn(words);
        });
        m_builder.record(std::move(body.repairs));
        std::erase_if(body.lines, [](const BodyLine &line) { return isRuler(line.text); });
        m_asides = takeOutAsides(body.lines);
        m_paragraphs = joinLines(body, [](QStringView line) {
            const QString words = plainHeading(line).text;
            return figureIn(words) || annexIn(words) || isSummaryHeading(words) || !figureRemark(words).isEmpty() ||
                   headsChapter(line);
        });
        takeOutPageNotes();
        m_marked = std::ranges::count_if(m_paragraphs,
                                         [](const Paragraph &p) { return p.marker.kind == MarkerKind::Heading; }) >= 3;
    }

    Structure read()
    {
        for (m_at = readCover(); m_at < m_paragraphs.size(); ++m_at) {
            readParagraph(m_paragraphs[m_at]);
            const int nextLine = m_at + 1 < m_paragraphs.size() ? m_paragraphs[m_at + 1].line : INT_MAX;
            addAsidesBefore(nextLine);
        }
        return finish();
    }

private:
    /// A unit whose words may still grow.
    struct Draft
    {
        QString id;
        UnitKind kind;
        QStringList headings;
        Paragraph paragraph;
        int parent;
    };

    enum class Part { Summary, Body, Annex };
    enum class AnnexKind { Text, Numbered, References };

    /// The number that the next paragraph of the text should have, as its own digits tell.
    [[nodiscard]] bool followsInOrder(const QString &label) const
    {
        const int last = leadingNumber(label.section(u'.', -1));
        const QString chapter = label.section(u'.', 0, -2);
        if (m_number.isEmpty())
            return last >= 1;
        const int previous = leadingNumber(m_number.section(u'.', -1));
        if (chapter == m_number.section(u'.', 0, -2))
            return (last > previous && last <= previous + 10) ||
                   (last == previous && label != m_number && label.startsWith(m_number));
        return last == 1;
    }

    /// Cover and title page: everything before the summary, the first heading of the text or its first numbered
    /// paragraph.
    size_t readCover()
    {
        size_t end = 0;
        while (end < m_paragraphs.size() && !opensText(end))
            ++end;
        if (end == m_paragraphs.size())
            end = std::min<size_t>(1, end);
        // a plain title right above the first numbered paragraph heads it, unless it is the only one
        const bool heads =
            end > 1 && isNumbered(m_paragraphs[end]) && looksLikeHeading(m_paragraphs[end - 1]) &&
            std::ranges::count_if(m_paragraphs.begin(), m_paragraphs.begin() + qsizetype(end), looksLikeHeading) > 1 &&
            m_paragraphs[end - 1].gap > 0 && findDate(m_paragraphs[end - 1].source).isEmpty();
        if (heads)
            --end;
        std::vector<Paragraph> cover(m_paragraphs.begin(), m_paragraphs.begin() + qsizetype(end));
        std::erase_if(cover,
                      [](const Paragraph &p) { return isContentsLine(p.source) || isContentsHeading(p.source); });
        readFront(cover, m_builder);
        for (size_t i = 0; i < end; ++i) {
            const Paragraph &paragraph = m_paragraphs[i];
            const bool contents = isContentsLine(paragraph.source) || isContentsHeading(paragraph.source);
            if (!contents && paragraph.source.size() > 160 && !looksLikeHeading(paragraph))
                add(QStringLiteral("[%1]").arg(++m_unnumbered), UnitKind::Paragraph, paragraph);
            else
                m_builder.drop(contents ? QStringLiteral("table-of-contents") : QStringLiteral("cover"), paragraph);
        }
        addAsidesBefore(end < m_paragraphs.size() ? m_paragraphs[end].line : INT_MAX);
        return end;
    }

    [[nodiscard]] bool opensText(size_t i) const
    {
        const Paragraph &paragraph = m_paragraphs[i];
        const QString words = wordsOf(paragraph);
        if (isContentsLine(paragraph.source) || isContentsHeading(words))
            return false;
        if (isSummaryHeading(words) || annexIn(words))
            return true;
        static const QRegularExpression opening(
            QStringLiteral(
                R"(^(?:(?:[IA1]|[Cc]hapitre (?:1|I)|[Cc]hapter (?:1|I))\s*[.:–-]?\s*)?(?:introduction|avant-propos|préambule|contexte|foreword|preface|background|context)\b.{0,60}$)"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        const bool heading = looksLikeHeading(paragraph);
        if (heading && opening.match(words).hasMatch())
            return true;
        if (heading && paragraph.marker.kind == MarkerKind::Capital &&
            (paragraph.marker.label == u"I" || paragraph.marker.label == u"A") && !nextIsContents(i))
            return true;
        if (isNumbered(paragraph) && (paragraph.marker.label == u"1" || paragraph.marker.label == u"1.1") &&
            !nextIsContents(i))
            return paragraph.source.size() > 60 || !isUnfinished(paragraph.source) || (heading && m_marked);
        // with marked headings, the first one after the title opens the text
        return paragraph.marker.kind == MarkerKind::Heading && paragraph.marker.depth > 1 && i > 0 &&
               std::any_of(m_paragraphs.begin(), m_paragraphs.begin() + qsizetype(i),
                           [](const Paragraph &p) { return p.marker.kind == MarkerKind::Heading; });
    }

    [[nodiscard]] bool nextIsContents(size_t i) const
    {
        return i + 1 < m_paragraphs.size() && isContentsLine(m_paragraphs[i + 1].source);
    }

    void readParagraph(const Paragraph &paragraph)
    {
        const QString words = wordsOf(paragraph);
        if (isContentsLine(paragraph.source) || isContentsHeading(words)) {
            m_builder.drop(QStringLiteral("table-of-contents"), paragraph);
        } else if (const auto figure = figureIn(words); figure && !isItem(paragraph)) {
            openFigure(*figure, paragraph);
        } else if (!m_figure.isEmpty() && !figureRemark(words).isEmpty()) {
            add(m_figure + u'.' + figureRemark(words), UnitKind::Figure, paragraph, m_figureUnit);
        } else if (const auto annex = annexIn(words); annex && !isItem(paragraph)) {
            openAnnex(*annex, paragraph);
        } else if (isSummaryHeading(words) && m_part != Part::Annex) {
            openHeading(paragraph, words);
            m_part = Part::Summary;
        } else if (const auto box = boxIn(words); box && !isItem(paragraph)) {
            openBox(*box, paragraph);
        } else if (m_part == Part::Annex) {
            readInAnnex(paragraph);
        } else {
            readInBody(paragraph, words);
        }
    }

    void readInBody(const Paragraph &paragraph, const QString &words)
    {
        if (paragraph.marker.kind == MarkerKind::Heading) {
            openHeading(paragraph, words);
        } else if (isNumbered(paragraph)) {
            readNumbered(paragraph, words);
        } else if (isItem(paragraph)) {
            addItem(paragraph);
        } else if (m_open >= 0 && paragraph.marker.kind == MarkerKind::None && goesOn(paragraph)) {
            append(paragraph);
        } else if (looksLikeHeading(paragraph) &&
                   !(m_marked && !isBold(paragraph.source) && paragraph.marker.kind == MarkerKind::None)) {
            if (paragraph.marker.kind == MarkerKind::None && opensBox())
                openBox({{}, paragraph.source}, paragraph);
            else
                openHeading(paragraph, words);
        } else {
            addUnnumbered(paragraph);
        }
    }

    void readNumbered(const Paragraph &paragraph, const QString &words)
    {
        const bool nextIsNumbered = nextOf([](const Paragraph &p) { return isNumbered(p); });
        const bool heading = looksLikeHeading(paragraph) && paragraph.source.size() < 120;
        if (heading && (!followsInOrder(paragraph.marker.label) || nextIsNumbered || m_number.contains(u'.')) &&
            !(nextIsNumbered && m_at + 1 < m_paragraphs.size() &&
              followsOn(paragraph.marker.label, m_paragraphs[m_at + 1].marker.label))) {
            openHeading(paragraph, words);
            return;
        }
        if (!followsInOrder(paragraph.marker.label) ||
            (paragraph.marker.closed && m_open >= 0 && introduces(m_drafts[size_t(m_open)].paragraph.source))) {
            addItem(paragraph);
            return;
        }
        m_part = Part::Body;
        m_box.clear();
        m_figure.clear();
        m_items.clear();
        m_number = paragraph.marker.label;
        m_paragraphUnit = add(m_number, UnitKind::Paragraph, paragraph);
        m_open = m_paragraphUnit;
    }

    static bool followsOn(const QString &label, const QString &next)
    {
        return label.section(u'.', 0, -2) == next.section(u'.', 0, -2) &&
               next.section(u'.', -1).toInt() == label.section(u'.', -1).toInt() + 1;
    }

    template <typename Predicate> [[nodiscard]] bool nextOf(Predicate &&is) const
    {
        return m_at + 1 < m_paragraphs.size() && is(m_paragraphs[m_at + 1]);
    }

    /// True where a paragraph without a number is the rest of the one that is open.
    [[nodiscard]] bool goesOn(const Paragraph &paragraph) const
    {
        const QString &open = m_drafts[size_t(m_open)].paragraph.source;
        if (continues(open, paragraph.source))
            return true;
        // right after a foot of page, unless it is set like a title
        return paragraph.afterPage && m_part == Part::Body && m_box.isEmpty() && !looksLikeHeading(paragraph);
    }

    /// A plain title among numbered paragraphs heads a box where paragraphs without a number follow it.
    [[nodiscard]] bool opensBox() const
    {
        if (m_part != Part::Body || m_number.isEmpty())
            return false;
        size_t i = m_at + 1;
        while (i < m_paragraphs.size() && !m_paragraphs[i].marker && !looksLikeHeading(m_paragraphs[i]))
            ++i;
        if (i == m_at + 1)
            return false;
        // the numbers go on after it, or the text ends
        while (i < m_paragraphs.size() && isItem(m_paragraphs[i]))
            ++i;
        return i == m_paragraphs.size() || isNumbered(m_paragraphs[i]) || looksLikeHeading(m_paragraphs[i]);
    }

    void openHeading(const Paragraph &paragraph, const QString &words)
    {
        m_builder.openHeading(m_outline.levelOf(paragraph, words), paragraph);
        closeParts();
        if (m_part == Part::Summary)
            m_part = Part::Body;
    }

    void closeParts()
    {
        m_box.clear();
        m_figure.clear();
        m_items.clear();
        m_open = -1;
        m_paragraphUnit = -1;
    }

    void addItem(const Paragraph &paragraph)
    {
        if (!m_box.isEmpty()) {
            m_open = add(QStringLiteral("%1.%2").arg(m_box).arg(++m_boxParts), UnitKind::Box, paragraph, m_boxUnit);
            return;
        }
        if (m_part == Part::Summary) {
            m_open = add(QStringLiteral("R%1").arg(++m_summaries), UnitKind::Summary, paragraph);
            return;
        }
        const QString words = plainWords(paragraph.source).text;
        const bool lettered = paragraph.marker.kind == MarkerKind::Letter ||
                              paragraph.marker.kind == MarkerKind::Roman || paragraph.marker.kind == MarkerKind::Number;
        const QString base = m_paragraphUnit >= 0 ? m_drafts[size_t(m_paragraphUnit)].id : QStringLiteral("[0]");
        m_items.place(paragraph.indent, words, lettered ? paragraph.marker.label : QString());
        m_open = add(base + u'.' + m_items.path(), UnitKind::Item, paragraph, m_items.parent(m_paragraphUnit));
        m_items.setUnit(m_open);
    }

    void append(const Paragraph &paragraph)
    {
        Paragraph &open = m_drafts[size_t(m_open)].paragraph;
        appendAfterBreak(open, paragraph.source);
        if (!m_items.isEmpty())
            m_items.setWords(plainWords(open.source).text);
    }

    void addUnnumbered(const Paragraph &paragraph)
    {
        if (!m_box.isEmpty()) {
            m_open = add(QStringLiteral("%1.%2").arg(m_box).arg(++m_boxParts), UnitKind::Box, paragraph, m_boxUnit);
        } else if (m_part == Part::Summary) {
            m_open = add(QStringLiteral("R%1").arg(++m_summaries), UnitKind::Summary, paragraph);
        } else if (m_paragraphUnit >= 0 && m_items.isEmpty()) {
            append(paragraph);
        } else if (m_paragraphUnit >= 0) {
            // what a paragraph says after its list
            const QString id = m_drafts[size_t(m_paragraphUnit)].id;
            m_open = add(id + QStringLiteral(".end"), UnitKind::Item, paragraph, m_paragraphUnit);
        } else {
            m_open = add(QStringLiteral("[%1]").arg(++m_unnumbered), UnitKind::Paragraph, paragraph);
        }
    }

    void openBox(const NamedPart &part, const Paragraph &paragraph)
    {
        m_items.clear();
        m_figure.clear();
        const int own = part.number.isEmpty() ? 0 : numberOf(part.number);
        m_boxes = own > 0 ? own : m_boxes + 1;
        m_box = QStringLiteral("box%1").arg(m_boxes);
        m_boxParts = 0;
        m_boxUnit = -1;
        m_open = -1;
        Paragraph title = paragraph;
        title.source = part.title;
        if (title.source.isEmpty() && nextOf([](const Paragraph &p) { return !p.marker && looksLikeHeading(p); }))
            title = m_paragraphs[++m_at];
        if (!title.source.isEmpty())
            m_boxUnit = add(m_box + QStringLiteral(".title"), UnitKind::Box, title);
    }

    void openFigure(const NamedPart &part, const Paragraph &paragraph)
    {
        static const QRegularExpression table(QStringLiteral("^(?:tableau|table)\\b"),
                                              QRegularExpression::CaseInsensitiveOption |
                                                  QRegularExpression::UseUnicodePropertiesOption);
        const bool isTable = table.match(wordsOf(paragraph)).hasMatch();
        m_figure = (isTable ? QStringLiteral("tab") : QStringLiteral("fig")) + part.number;
        m_cells = 0;
        Paragraph caption = paragraph;
        caption.source = part.title;
        const auto isCaption = [](const Paragraph &p) {
            return !p.marker && p.source.size() < 250 && figureRemark(wordsOf(p)).isEmpty();
        };
        if (caption.source.isEmpty() && nextOf(isCaption))
            caption = m_paragraphs[++m_at];
        m_figureUnit = add(m_figure, UnitKind::Figure, caption);
    }

    void addCells(const Paragraph &paragraph)
    {
        if (m_figure.isEmpty()) {
            m_figure = QStringLiteral("tab[%1]").arg(++m_unnamedTables);
            m_figureUnit = -1;
            m_cells = 0;
        }
        for (const QString &cell : cellsOf(paragraph.source)) {
            Paragraph words = paragraph;
            words.source = cell;
            words.repairs.clear();
            add(m_figure + u'.' + QString::number(++m_cells), UnitKind::FigureCell, words, m_figureUnit);
        }
    }

    void openAnnex(const NamedPart &part, const Paragraph &paragraph)
    {
        closeParts();
        m_part = Part::Annex;
        m_annexes = part.number.isEmpty() ? m_annexes + 1 : std::max(1, numberOf(part.number));
        m_annex = QStringLiteral("A%1").arg(m_annexes);
        m_annexParts = 0;
        m_annexSection = 0;
        m_sectionParts = 0;
        m_outline.clear();
        m_builder.closeHeadings();
        Paragraph heading = paragraph;
        Paragraph title = paragraph;
        title.source = part.title;
        if (!part.title.isEmpty())
            heading.source.truncate(heading.source.lastIndexOf(part.title));
        static const QRegularExpression separator(QStringLiteral(R"([\s.:–—*_-]+$)"),
                                                  QRegularExpression::UseUnicodePropertiesOption);
        heading.source.remove(separator);
        m_builder.openHeading(1, heading);
        if (title.source.isEmpty() &&
            nextOf([](const Paragraph &p) { return !isItem(p) && !isNumbered(p) && looksLikeHeading(p); }))
            title = m_paragraphs[++m_at];
        m_annexKind = kindOfAnnex();
        if (!title.source.isEmpty()) {
            if (m_annexKind != AnnexKind::Text)
                add(m_annex + QStringLiteral(".title"), UnitKind::Title, title);
            else
                add(QStringLiteral("%1.%2").arg(m_annex).arg(++m_annexParts), UnitKind::Annex, title);
        }
    }

    /// What an annex is made of: references where nearly all of it is items, paragraphs with numbers of their own, or
    /// text.
    [[nodiscard]] AnnexKind kindOfAnnex() const
    {
        int items = 0, others = 0, numbered = 0;
        for (size_t i = m_at + 1; i < m_paragraphs.size() && !annexIn(wordsOf(m_paragraphs[i])); ++i) {
            if (isItem(m_paragraphs[i]))
                ++items;
            else if (!looksLikeHeading(m_paragraphs[i]))
                ++(isNumbered(m_paragraphs[i]) ? numbered : others);
        }
        if (items > 4 * (others + numbered))
            return AnnexKind::References;
        return numbered > 0 ? AnnexKind::Numbered : AnnexKind::Text;
    }

    void readInAnnex(const Paragraph &paragraph)
    {
        const bool item = isItem(paragraph);
        if (!item && !isNumbered(paragraph) && m_open >= 0 && goesOn(paragraph)) {
            append(paragraph);
            return;
        }
        if (!item && m_box.isEmpty() && looksLikeHeading(paragraph) &&
            nextOf([](const Paragraph &p) { return !annexIn(wordsOf(p)).has_value(); })) {
            openAnnexSection(paragraph);
            return;
        }
        if (!m_box.isEmpty()) {
            addUnnumbered(paragraph);
            return;
        }
        if (m_annexKind == AnnexKind::References && item) {
            m_open =
                add(QStringLiteral("%1.%2").arg(m_annex).arg(++m_references[m_annex]), UnitKind::Reference, paragraph);
        } else if (m_annexKind == AnnexKind::Numbered && isNumbered(paragraph)) {
            m_open = add(m_annex + u'.' + paragraph.marker.label, UnitKind::Annex, paragraph);
        } else if (m_annexSection > 0) {
            m_open = add(QStringLiteral("%1.%2.%3").arg(m_annex).arg(m_annexSection).arg(++m_sectionParts),
                         UnitKind::Annex, paragraph);
        } else {
            m_open = add(QStringLiteral("%1.%2").arg(m_annex).arg(++m_annexParts), UnitKind::Annex, paragraph);
        }
    }

    /// In an annex a section's number is part of the addresses below it, so its heading goes without.
    void openAnnexSection(const Paragraph &paragraph)
    {
        const int own = isNumbered(paragraph) ? paragraph.marker.label.toInt() : 0;
        m_annexSection = own > 0 ? own : m_annexSection + 1;
        m_sectionParts = 0;
        m_figure.clear();
        m_open = -1;
        Paragraph heading = paragraph;
        if (isNumbered(paragraph)) {
            heading.marker = {};
            heading.lead.clear();
        }
        m_builder.openHeading(2, heading);
    }

    /// Notes whose figures are not raised come among the paragraphs.
    void takeOutPageNotes()
    {
        for (const Paragraph &paragraph : m_paragraphs)
            if (paragraph.isNote)
                m_asides.push_back(pageNote(paragraph));
        std::erase_if(m_paragraphs, [](const Paragraph &paragraph) { return paragraph.isNote; });
        std::ranges::stable_sort(m_asides, {}, [](const Aside &aside) { return aside.paragraph.line; });
    }

    void addAsidesBefore(int line)
    {
        for (; m_aside < m_asides.size() && m_asides[m_aside].paragraph.line < line; ++m_aside) {
            const Aside &aside = m_asides[m_aside];
            if (aside.footnote.isEmpty())
                addCells(aside.paragraph);
            else
                add(QStringLiteral("fn") + aside.footnote, UnitKind::Footnote, aside.paragraph);
        }
    }

    int add(const QString &id, UnitKind kind, const Paragraph &paragraph, int parent = -1)
    {
        m_drafts.push_back({id, kind, m_builder.headings(), paragraph, parent});
        return int(m_drafts.size()) - 1;
    }

    Structure finish()
    {
        for (const Draft &draft : m_drafts)
            m_builder.add(draft.id, draft.kind, draft.paragraph, draft.headings, draft.parent);
        return std::move(m_builder.structure());
    }

    StructureBuilder m_builder;
    Outline m_outline;
    std::vector<Paragraph> m_paragraphs;
    std::vector<Aside> m_asides;
    std::vector<Draft> m_drafts;
    ItemList m_items;
    size_t m_at = 0;
    size_t m_aside = 0;
    Part m_part = Part::Body;
    bool m_marked = false;    ///< headings are marked as such
    QString m_number;         ///< of the last numbered paragraph
    int m_paragraphUnit = -1; ///< the numbered paragraph that items belong to
    int m_open = -1;          ///< the unit that words without a marker may go on with
    int m_unnumbered = 0;
    int m_summaries = 0;
    QString m_box;
    int m_boxes = 0, m_boxParts = 0, m_boxUnit = -1;
    QString m_figure;
    int m_figureUnit = -1, m_cells = 0, m_unnamedTables = 0;
    QString m_annex;
    int m_annexes = 0, m_annexParts = 0, m_annexSection = 0, m_sectionParts = 0;
    AnnexKind m_annexKind = AnnexKind::Text;
    QHash<QString, int> m_references;
};

} // namespace

Structure readBrief(const SourceText &source) { return BriefReader(source).read(); }

} // namespace volets
