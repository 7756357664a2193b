// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/clauses.h"
#include "ingest/dates.h"
#include "ingest/inline.h"
#include "ingest/preface.h"
#include "ingest/structure/builder.h"

#include <QRegularExpression>

#include <algorithm>

namespace volets {

namespace {

/// Any other text: paragraphs with the numbers they have, or «[12]» where they have none.
class GenericReader
{
public:
    Structure read(Prefaced prefaced)
    {
        const Body body = takeOutFurniture(prefaced.source);
        m_builder.record(std::move(prefaced.repairs));
        m_builder.record(body.repairs);
        const std::vector<Paragraph> paragraphs = joinLines(body, [](QStringView) { return false; });
        m_numbersCount = numbersCount(paragraphs);
        const size_t front = frontEnd(paragraphs);
        readFront({paragraphs.begin(), paragraphs.begin() + std::ptrdiff_t(front)}, m_builder);
        Structure &structure = m_builder.structure();
        if (!prefaced.title.isEmpty())
            structure.title = prefaced.title;
        if (!prefaced.date.isEmpty())
            structure.date = prefaced.date;
        for (size_t i = 0; i < paragraphs.size(); ++i) {
            if (i >= front || paragraphs.size() == 1 || !readFrontLine(paragraphs[i]))
                readParagraph(paragraphs, i);
        }
        return m_builder.finish();
    }

private:
    /// Titles stand before the first paragraph of whole sentences.
    static size_t frontEnd(const std::vector<Paragraph> &paragraphs)
    {
        size_t end = 0;
        while (end < paragraphs.size() && end < 12 && paragraphs[end].source.size() < 200 &&
               (looksLikeHeading(paragraphs[end]) || isDateLine(paragraphs[end].source)))
            ++end;
        return std::max<size_t>(end, paragraphs.empty() ? 0 : 1);
    }

    /// Numbers are addresses where they count up through the whole text; in lists that begin anew they are not.
    static bool numbersCount(const std::vector<Paragraph> &paragraphs)
    {
        int last = 0;
        int rising = 0;
        int falling = 0;
        for (const Paragraph &paragraph : paragraphs) {
            if (paragraph.marker.kind != MarkerKind::Number || paragraph.marker.bulleted ||
                paragraph.marker.label.contains(u'.'))
                continue;
            const int number = leadingNumber(paragraph.marker.label);
            ++(number > last ? rising : falling);
            last = number;
        }
        return rising >= 3 && falling * 10 <= rising;
    }

    /// The title and the date stand above all and are told apart; nothing else of the front is. A sentence that a text
    /// without a title goes by is its first paragraph all the same.
    bool readFrontLine(const Paragraph &paragraph)
    {
        const QString words = plainHeading(paragraph.source).text;
        const bool title = paragraph.source.size() < 200 && words == m_builder.structure().title &&
                           (paragraph.marker.kind == MarkerKind::Heading || looksLikeHeading(paragraph));
        if (!title && !isDateLine(words))
            return false;
        m_builder.drop(title ? QStringLiteral("title") : QStringLiteral("date"), paragraph);
        return true;
    }

    void readParagraph(const std::vector<Paragraph> &paragraphs, size_t at)
    {
        const Paragraph &paragraph = paragraphs[at];
        if (paragraph.isNote)
            m_builder.addPageNote(paragraph);
        else if (isRule(paragraph))
            m_builder.drop(QStringLiteral("rule"), paragraph);
        else if (isHeading(paragraphs, at))
            openHeading(paragraph);
        else
            addParagraph(paragraph);
    }

    /// A line drawn across the page, or between the head of a table and its rows.
    static bool isRule(const Paragraph &paragraph)
    {
        static constexpr QStringView signs = u"-_*=|: –—";
        const auto isSign = [](QChar sign) { return signs.contains(sign); };
        return std::ranges::all_of(paragraph.lead, isSign) && std::ranges::all_of(paragraph.source, isSign);
    }

    /// A heading by mark-up, or a short line of its own with prose below it.
    static bool isHeading(const std::vector<Paragraph> &paragraphs, size_t at)
    {
        const Paragraph &paragraph = paragraphs[at];
        if (paragraph.marker.kind == MarkerKind::Heading || isAnnexHeading(paragraph.source))
            return true;
        const bool plain = paragraph.marker.kind == MarkerKind::None || paragraph.marker.kind == MarkerKind::Capital ||
                           (paragraph.marker.kind == MarkerKind::Number && !paragraph.marker.bulleted);
        if (!plain || paragraph.source.size() > 120 || !mayHead(paragraph.source) || !looksLikeHeading(paragraph))
            return false;
        size_t below = at + 1;
        while (below < paragraphs.size() && paragraphs[below].isNote)
            ++below; // a heading may stand last on its page
        if (below == paragraphs.size())
            return false;
        const Paragraph &next = paragraphs[below];
        if (paragraph.marker.kind == MarkerKind::Number && next.marker.kind == MarkerKind::Bullet)
            return true; // «2. Ports», with bullets below
        return next.source.size() > paragraph.source.size() && next.marker.kind != paragraph.marker.kind
                   ? true
                   : next.marker.kind == MarkerKind::None && next.source.size() > 120;
    }

    /// A cell, a quotation, an address of the web or a sign heads nothing.
    static bool mayHead(QStringView source)
    {
        return !source.startsWith(u'|') && !source.startsWith(u'>') && !source.contains(u"://") &&
               std::ranges::any_of(source, [](QChar c) { return c.isLetterOrNumber(); });
    }

    void openHeading(const Paragraph &paragraph)
    {
        m_chapeau = -1;
        const int level = isAnnexHeading(paragraph.source)               ? 1
                          : paragraph.marker.kind == MarkerKind::Heading ? paragraph.marker.depth
                          : paragraph.marker.kind == MarkerKind::Number  ? 6 + int(paragraph.marker.label.count(u'.'))
                          : paragraph.marker.kind == MarkerKind::Capital ? 6
                                                                         : 12;
        m_builder.openHeading(level, paragraph);
    }

    void addParagraph(const Paragraph &paragraph)
    {
        const MarkerKind kind = paragraph.marker.kind;
        const bool listed = kind == MarkerKind::Bullet || kind == MarkerKind::Letter || kind == MarkerKind::Roman ||
                            paragraph.marker.bulleted || (kind == MarkerKind::Number && !m_numbersCount);
        if (listed && m_chapeau >= 0 && !m_builder.units()[size_t(m_chapeau)].id.startsWith(u'[')) {
            // an item of a numbered paragraph has its number
            const QString label = paragraph.marker.label.isEmpty() || kind == MarkerKind::Number
                                      ? QString::number(++m_items)
                                      : paragraph.marker.label;
            m_builder.add(m_builder.units()[size_t(m_chapeau)].id + u'.' + label, UnitKind::Item, paragraph, m_chapeau);
            return;
        }
        const bool numbered =
            kind == MarkerKind::Number && m_numbersCount && !listed && !m_builder.hasId(paragraph.marker.label);
        const QString id = numbered ? paragraph.marker.label : QString(u'[' + QString::number(++m_unnumbered) + u']');
        const int index = m_builder.add(id, UnitKind::Paragraph, paragraph, listed ? m_chapeau : -1);
        if (listed)
            return;
        m_chapeau = m_builder.units().back().text.endsWith(u':') ? index : -1;
        m_items = 0;
    }

    StructureBuilder m_builder;
    int m_unnumbered = 0;
    int m_items = 0; ///< of the list that is open
    bool m_numbersCount = false;
    int m_chapeau = -1; ///< of the list that may follow
};

} // namespace

Structure readOther(const SourceText &source) { return GenericReader().read(takeOutPreface(source)); }

} // namespace volets
