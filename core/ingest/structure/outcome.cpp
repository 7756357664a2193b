// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/clauses.h"
#include "ingest/dates.h"
#include "ingest/footnotemark.h"
#include "ingest/inline.h"
#include "ingest/pagenotes.h"
#include "ingest/structure/builder.h"

#include <QRegularExpression>

#include <algorithm>

namespace volets {

namespace {

/// One level of an enumeration that is open: «b)» of paragraph 3, «ii)» of that.
struct OpenItem
{
    MarkerKind kind = MarkerKind::Letter;
    QString label;
    QString id;
    int index = -1;
    int indent = 0;
};

bool isFootnote(const Paragraph &paragraph)
{
    if (paragraph.isNote)
        return true;
    return paragraph.marker.kind == MarkerKind::None && footnoteMark(paragraph.source);
}

/// «PP3», as a draft labels the paragraphs of its preamble.
bool isLabelledConsideration(const Paragraph &paragraph)
{
    return paragraph.marker.kind == MarkerKind::Number && paragraph.marker.label.startsWith(u"PP");
}

bool isConsideration(const Paragraph &paragraph)
{
    if (isLabelledConsideration(paragraph))
        return true;
    const MarkerKind kind = paragraph.marker.kind;
    return kind != MarkerKind::Letter && kind != MarkerKind::Roman && kind != MarkerKind::Heading &&
           openingOf(paragraph.source) == Opening::Preambular;
}

/// What stands under a resolution and is none of its words: the meeting, the date, a rule.
bool isClosing(const QString &source)
{
    static const QRegularExpression closing(
        QStringLiteral(
            R"(^(?:.{0,20}(?:séance plénière|plenary meeting|séance$|meeting$).{0,20}|[_—–\-*\s]{3,}|\[.{0,120}\]|)"
            R"(devenue? résolution\b.{0,120}|(?:le président|la présidente),?|signée?\s*:.{0,80})$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return isDateLine(plainWords(source).text) || closing.matchView(source.trimmed()).hasMatch();
}

/// «Sur la gouvernance des ports :», above the paragraphs on one topic.
bool namesTopic(const Paragraph &paragraph)
{
    constexpr qsizetype longest = 120;
    static const QRegularExpression topic(
        QStringLiteral(
            R"(^[*_\s]*(?:Sur|Concernant|En ce qui concerne|(?:S[’']agissant|En matière) d(?:e|u|es)?|Quant (?:à|aux?)|)"
            R"(Regarding|Concerning|With regard to|As regards|On)\b[^:;.]*:[*_\s]*$)"),
        QRegularExpression::UseUnicodePropertiesOption);
    return paragraph.marker.kind == MarkerKind::None && paragraph.source.size() < longest &&
           topic.match(paragraph.source).hasMatch();
}

/// «… 80/173.», the number of a resolution above its title.
bool endsInNumber(QStringView words)
{
    static const QRegularExpression number(QStringLiteral(R"(\s\d{1,4}/\d{1,4}\.$)"));
    return number.matchView(words).hasMatch();
}

/// A paragraph whose marker is none after all: its words with what was taken for one.
Paragraph withLead(Paragraph paragraph)
{
    paragraph.source = paragraph.lead + u' ' + paragraph.source;
    return paragraph;
}

/// A resolution or outcome document: a front, its subject («Nous, …»), considerations, numbered paragraphs with items,
/// annexes; footnotes anywhere.
class OutcomeReader
{
public:
    explicit OutcomeReader(std::vector<Paragraph> paragraphs)
        : m_paragraphs(std::move(paragraphs))
    {
        mendPageBreaks();
    }

    Structure read(std::vector<Repair> furniture)
    {
        m_builder.record(std::move(furniture));
        size_t at = findStart();
        readFrontMatter(at);
        if (at < m_paragraphs.size() && isSubject(at)) {
            m_clause = {MarkerKind::None,
                        {},
                        QStringLiteral("P0"),
                        m_builder.add(QStringLiteral("P0"), UnitKind::Enacting, m_paragraphs[at]),
                        0};
            ++at;
        }
        for (; at < m_paragraphs.size(); ++at) {
            if ((m_part == Part::Preamble && headsParagraphs(at)) || headsTopic(at))
                openHeading(m_paragraphs[at]);
            else
                readParagraph(m_paragraphs[at]);
        }
        return m_builder.finish();
    }

private:
    enum class Part { Preamble, Operative };

    /// A clause that a page break cut has its end after the footnotes of that page.
    void mendPageBreaks()
    {
        std::vector<Paragraph> mended;
        mended.reserve(m_paragraphs.size());
        size_t words = 0; // one past the last paragraph that is no footnote
        for (Paragraph &paragraph : m_paragraphs) {
            const bool footnote = isFootnote(paragraph);
            if (!footnote && words > 0 && words < mended.size() && paragraph.marker.kind == MarkerKind::None &&
                beginsInLowerCase(paragraph.source) && breaksOff(mended[words - 1], paragraph)) {
                appendAfterBreak(mended[words - 1], paragraph.source);
                continue;
            }
            mended.push_back(std::move(paragraph));
            if (!footnote)
                words = mended.size();
        }
        m_paragraphs = std::move(mended);
    }

    /// Before a page break a comma or a colon ends nothing either.
    static bool breaksOff(const Paragraph &before, const Paragraph &after)
    {
        const QString words = before.source.trimmed();
        if (isUnfinished(words) || !after.afterPage)
            return isUnfinished(words);
        const bool numbered = before.marker.kind != MarkerKind::None;
        return words.endsWith(u':') ||
               (words.endsWith(u',') && (numbered || openingOf(after.source) != Opening::Preambular));
    }

    /// The subject, or else the first consideration, or else the first operative paragraph. The subject of an annexed
    /// text is not that of the whole.
    [[nodiscard]] size_t findStart() const
    {
        bool clauses = false;
        for (size_t i = 0; i < m_paragraphs.size() && !(clauses && isAnnexHeading(m_paragraphs[i].source)); ++i) {
            if (isNamedSubject(i))
                return i;
            clauses |= isConsideration(m_paragraphs[i]) || m_paragraphs[i].marker.kind == MarkerKind::Number;
        }
        for (size_t i = 0; i < m_paragraphs.size(); ++i) {
            if (isSubject(i))
                return i;
            if (isConsideration(m_paragraphs[i]) && i + 1 < m_paragraphs.size() && isConsideration(m_paragraphs[i + 1]))
                return i;
            if (m_paragraphs[i].marker.kind == MarkerKind::Number &&
                openingOf(m_paragraphs[i].source) == Opening::Operative)
                return i;
        }
        return 0;
    }

    /// A subject that is known by its words; without its comma, by those of the clause below it too.
    [[nodiscard]] bool isNamedSubject(size_t at) const
    {
        const Paragraph &paragraph = m_paragraphs[at];
        if (paragraph.marker.kind != MarkerKind::None || isConsideration(paragraph))
            return false;
        if (isEnactingLine(paragraph.source))
            return true;
        if (!isBareSubject(paragraph.source) || at + 1 == m_paragraphs.size())
            return false;
        const Paragraph &next = m_paragraphs[at + 1];
        return next.marker.kind == MarkerKind::None && openingOf(next.source) != Opening::None &&
               !beginsInLowerCase(next.source);
    }

    /// The subject of the whole: known by its words, or because a comma ties it to the considerations that follow.
    [[nodiscard]] bool isSubject(size_t at) const
    {
        if (isNamedSubject(at))
            return true;
        const Paragraph &paragraph = m_paragraphs[at];
        if (paragraph.marker.kind != MarkerKind::None || isConsideration(paragraph))
            return false;
        const QString words = plainWords(paragraph.source).text;
        return words.endsWith(u',') && words.size() < 600 && at + 1 < m_paragraphs.size() &&
               isConsideration(m_paragraphs[at + 1]);
    }

    /// A line that no sign closes, above the first numbered paragraph: a title, even where it opens with a participle
    /// («Taking stock»).
    [[nodiscard]] bool headsParagraphs(size_t at) const
    {
        constexpr qsizetype longest = 120;
        const Paragraph &paragraph = m_paragraphs[at];
        return paragraph.marker.kind == MarkerKind::None && m_considerations > 0 && paragraph.source.size() < longest &&
               isUnfinished(paragraph.source) && !beginsInLowerCase(paragraph.source) && at + 1 < m_paragraphs.size() &&
               m_paragraphs[at + 1].marker.kind == MarkerKind::Number && !isLabelledConsideration(m_paragraphs[at + 1]);
    }

    /// A topic's name heads paragraphs of its own; above items it is the words that they complete.
    [[nodiscard]] bool headsTopic(size_t at) const
    {
        return namesTopic(m_paragraphs[at]) && at + 1 < m_paragraphs.size() &&
               openingOf(m_paragraphs[at + 1].source) != Opening::None &&
               (m_paragraphs[at + 1].marker.kind == MarkerKind::None ||
                m_paragraphs[at + 1].marker.kind == MarkerKind::Number);
    }

    void readFrontMatter(size_t end)
    {
        const std::vector<Paragraph> front(m_paragraphs.begin(), m_paragraphs.begin() + std::ptrdiff_t(end));
        readFront(front, m_builder);
        for (const Paragraph &paragraph : front) {
            const QString words = plainWords(paragraph.source).text;
            const bool statement = paragraph.marker.kind == MarkerKind::None && words.size() > 80 &&
                                   words.endsWith(u'.') && !endsInNumber(words);
            if (isFootnote(paragraph))
                readFootnote(paragraph);
            else if (statement && words != m_builder.structure().title)
                m_builder.add(QStringLiteral("note"), UnitKind::Note, paragraph);
            else
                m_builder.dropFront(paragraph);
        }
    }

    void readParagraph(const Paragraph &paragraph)
    {
        if (isFootnote(paragraph))
            readFootnote(paragraph);
        else if (!m_builder.units().empty() && isAnnexHeading(paragraph.source))
            openAnnex(paragraph);
        else if (m_part == Part::Preamble)
            readPreamble(paragraph);
        else
            readOperative(paragraph);
    }

    void readFootnote(const Paragraph &paragraph)
    {
        const std::optional<FootnoteMark> mark = footnoteMark(paragraph.source);
        if (!mark && isStarNote(paragraph.source) && !hasStar()) {
            m_builder.dropFront(paragraph); // called by the sponsors' names, or by the masthead
            return;
        }
        if (!mark) {
            m_builder.addPageNote(paragraph);
            return;
        }
        Paragraph words = paragraph;
        words.source.remove(0, mark->length);
        m_builder.add(QStringLiteral("fn") + mark->number, UnitKind::Footnote, words);
    }

    /// Whether the words so far call a note by a star.
    [[nodiscard]] bool hasStar()
    {
        return std::ranges::any_of(m_builder.units(), [](const Unit &unit) { return unit.text.contains(u'*'); });
    }

    void openAnnex(const Paragraph &paragraph)
    {
        m_part = Part::Operative;
        m_prefix = QStringLiteral("A%1.").arg(++m_annexes);
        m_chapter.clear();
        m_clause = {};
        m_items.clear();
        m_numbered = 0;
        m_further = 0;
        m_builder.closeHeadings();
        m_builder.openHeading(1, paragraph);
    }

    void readPreamble(const Paragraph &paragraph)
    {
        const MarkerKind kind = paragraph.marker.kind;
        const bool item = kind == MarkerKind::Letter || kind == MarkerKind::Roman || kind == MarkerKind::Bullet;
        if (isConsideration(paragraph)) {
            addConsideration(paragraph);
        } else if (item) {
            addItem(paragraph);
        } else if (kind == MarkerKind::Number || ((m_considerations > 0 || !m_clause.id.isEmpty()) &&
                                                  openingOf(paragraph.source) == Opening::Operative)) {
            m_part = Part::Operative;
            readOperative(paragraph);
        } else if (looksLikeHeading(paragraph)) {
            openHeading(paragraph);
        } else {
            addConsideration(kind == MarkerKind::Capital ? withLead(paragraph) : paragraph);
        }
    }

    void addConsideration(const Paragraph &paragraph)
    {
        ++m_considerations;
        const QString id = isLabelledConsideration(paragraph) ? paragraph.marker.label.sliced(1)
                                                              : QStringLiteral("P%1").arg(m_considerations);
        m_clause = {MarkerKind::None, {}, id, m_builder.add(id, UnitKind::Preambular, paragraph), paragraph.indent};
        m_items.clear();
    }

    void readOperative(const Paragraph &paragraph)
    {
        switch (paragraph.marker.kind) {
        case MarkerKind::Number:
            if (isItemNumber(paragraph))
                addItem(paragraph);
            else
                addOperative(paragraph, paragraph.marker.label);
            return;
        case MarkerKind::Letter:
        case MarkerKind::Roman:
        case MarkerKind::Bullet:
            addItem(paragraph);
            return;
        case MarkerKind::Heading:
        case MarkerKind::Capital:
        case MarkerKind::None:
            break;
        }
        if (isClosing(paragraph.source)) {
            m_builder.drop(QStringLiteral("closing-line"), paragraph);
            if (m_builder.structure().date.isEmpty())
                m_builder.structure().date = findDate(paragraph.source);
        } else if (looksLikeHeading(paragraph)) {
            openHeading(paragraph);
        } else if (m_numbered == 0 && m_prefix.isEmpty() && openingOf(paragraph.source) == Opening::Operative) {
            addOperative(paragraph, QStringLiteral("[%1]").arg(++m_unnumbered));
        } else {
            addFurtherWords(paragraph.marker.kind == MarkerKind::Capital ? withLead(paragraph) : paragraph);
        }
    }

    /// A number that is closed otherwise than those of the paragraphs («1)» among «1.»), or has parts, numbers an item.
    [[nodiscard]] bool isItemNumber(const Paragraph &paragraph) const
    {
        if (m_clause.index < 0 || m_numbered == 0)
            return false;
        const Marker &marker = paragraph.marker;
        if (marker.sign != m_sign || marker.label.contains(u'.'))
            return true;
        // a list that is numbered like the paragraphs themselves begins anew below one that announces it
        const int number = leadingNumber(marker.label);
        const int current = leadingNumber(m_clause.label);
        if (!m_items.empty() && m_items.front().kind == MarkerKind::Number)
            return number == leadingNumber(m_items.back().label) + 1 &&
                   (number != current + 1 || openingOf(paragraph.source) != Opening::Operative);
        return number == 1 && current >= 1 && m_items.empty() &&
               m_builder.units()[size_t(m_clause.index)].text.endsWith(u':') &&
               openingOf(paragraph.source) != Opening::Operative;
    }

    void addOperative(const Paragraph &paragraph, const QString &number)
    {
        if (paragraph.marker.kind == MarkerKind::Number) {
            if (m_numbered++ == 0)
                m_sign = paragraph.marker.sign;
        }
        QString id = m_prefix + number;
        // numbering that begins anew in each chapter is told apart by the chapter
        if (m_builder.hasId(id) && !m_chapter.isEmpty())
            id = m_prefix + m_chapter + u'.' + number;
        const UnitKind kind = m_prefix.isEmpty() ? UnitKind::Operative : UnitKind::Annex;
        m_clause = {MarkerKind::Number, number, id, m_builder.add(id, kind, paragraph), paragraph.indent};
        m_items.clear();
        m_further = 0;
    }

    void addItem(const Paragraph &paragraph)
    {
        const QString last = m_builder.units().empty() ? QString() : m_builder.units().back().text;
        if (paragraph.lead == u"*" && last.endsWith(u'.')) {
            m_builder.add(QStringLiteral("fn*"), UnitKind::Footnote, paragraph); // a star's note, not a list of one
            return;
        }
        const MarkerKind kind = itemKind(paragraph.marker);
        openLevel(kind, paragraph);
        const OpenItem &above = m_items.empty() ? m_clause : m_items.back();
        QString label = paragraph.marker.label;
        if (kind == MarkerKind::Bullet)
            label = QString::number(m_bullets.value(above.id) + 1);
        else if (kind == MarkerKind::Number)
            label = label.section(u'.', -1);
        if (kind == MarkerKind::Bullet)
            ++m_bullets[above.id];
        const QString id = above.id.isEmpty() ? QString(m_prefix + label) : QString(above.id + u'.' + label);
        const int index = m_builder.add(id, UnitKind::Item, paragraph, above.index);
        m_items.push_back({kind, paragraph.marker.label, id, index, paragraph.indent});
    }

    /// «i)» is a letter after «h)», and a roman number otherwise.
    [[nodiscard]] MarkerKind itemKind(const Marker &marker) const
    {
        if (marker.kind != MarkerKind::Letter || romanValue(marker.label) == 0)
            return marker.kind;
        for (auto open = m_items.rbegin(); open != m_items.rend(); ++open) {
            if (open->kind == MarkerKind::Roman && romanValue(open->label) + 1 == romanValue(marker.label))
                return MarkerKind::Roman;
            if (open->kind == MarkerKind::Letter && open->label.front().unicode() + 1 == marker.label.front().unicode())
                return MarkerKind::Letter;
        }
        return marker.label == u"i" ? MarkerKind::Roman : MarkerKind::Letter;
    }

    /// Closes the items that end where one of this kind begins; what stays open is above it.
    void openLevel(MarkerKind kind, const Paragraph &paragraph)
    {
        for (size_t level = 0; level < m_items.size(); ++level) {
            const bool deeper = kind == MarkerKind::Bullet && paragraph.indent > m_items[level].indent + 1;
            if (m_items[level].kind == kind && !deeper) {
                m_items.resize(level);
                return;
            }
        }
        // another kind of marker at the same distance from the margin stands beside, not below
        const auto beside = std::ranges::find_if(m_items, [&](const OpenItem &item) {
            return kind == MarkerKind::Bullet && paragraph.indent > 0 && item.indent == paragraph.indent;
        });
        m_items.erase(beside, m_items.end());
    }

    /// Words after the items that belong to the paragraph above them, or an annex's paragraph without a number.
    void addFurtherWords(const Paragraph &paragraph)
    {
        const QString above = m_clause.id.isEmpty() ? m_prefix : QString(m_clause.id + u'.');
        m_builder.add(above + QStringLiteral("[%1]").arg(++m_further), UnitKind::Paragraph, paragraph, m_clause.index);
        m_items.clear();
    }

    void openHeading(const Paragraph &paragraph)
    {
        m_builder.openHeading(headingLevel(paragraph), paragraph);
        m_items.clear();
        if (m_clause.id.isEmpty() || m_part == Part::Preamble)
            return;
        m_clause = {};
        m_further = 0;
    }

    /// Roman chapters stand above lettered ones, and both above titles without a number.
    int headingLevel(const Paragraph &paragraph)
    {
        const int annex = m_prefix.isEmpty() ? 0 : 1;
        if (paragraph.marker.kind == MarkerKind::Heading)
            return annex + paragraph.marker.depth;
        if (paragraph.marker.kind != MarkerKind::Capital)
            return annex + (isBold(paragraph.source) ? 9 : 10);
        const QString &label = paragraph.marker.label;
        const bool afterItsLetter =
            !m_letter.isNull() && label.size() == 1 && label.front().unicode() == m_letter.unicode() + 1;
        if (romanValue(label.toLower()) > 0 && !afterItsLetter) {
            m_chapter = label;
            m_letter = QChar();
            return annex + 7;
        }
        m_letter = label.front();
        return annex + 8;
    }

    std::vector<Paragraph> m_paragraphs;
    StructureBuilder m_builder;
    Part m_part = Part::Preamble;
    OpenItem m_clause; ///< the paragraph that items belong to
    std::vector<OpenItem> m_items;
    QHash<QString, int> m_bullets; ///< bullets counted so far under an address
    QString m_prefix;              ///< of addresses in an annex: "A1."
    QString m_chapter;             ///< label of the roman chapter that is open
    QChar m_letter;                ///< of the last lettered chapter
    int m_considerations = 0;
    int m_numbered = 0;
    int m_unnumbered = 0;
    int m_further = 0;
    int m_annexes = 0;
    QChar m_sign; ///< that closes the paragraphs' numbers
};

} // namespace

Structure readOutcome(const SourceText &source)
{
    Body body = takeOutFurniture(source);
    std::vector<Paragraph> paragraphs = joinLines(body, [](QStringView line) {
        return openingOf(line) == Opening::Preambular || isEnactingLine(line) || isBareSubject(line) ||
               isAnnexHeading(line) || opensNumberedPart(line) || footnoteMark(line) ||
               (isClosing(line.toString()) && !isDateLine(line));
    });
    return OutcomeReader(std::move(paragraphs)).read(std::move(body.repairs));
}

} // namespace volets
