// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/articles.h"
#include "ingest/clauses.h"
#include "ingest/inline.h"
#include "ingest/preface.h"
#include "ingest/structure/builder.h"
#include "ingest/structure/lawcontents.h"
#include "ingest/structure/lawlines.h"

#include <algorithm>

namespace volets {

namespace {

bool hasNumberedRecitals(const std::vector<Paragraph> &paragraphs)
{
    const auto found = std::ranges::find_if(paragraphs, announcesRecitals);
    return found != paragraphs.end() && found + 1 != paragraphs.end() && (found + 1)->marker.kind == MarkerKind::Number;
}

/// What follows an article's number on its line, without a marker of its own: «4 (1) This Act …».
Paragraph restOf(const ArticleHead &head, Paragraph paragraph)
{
    paragraph.marker = markerOf(head.rest);
    paragraph.lead = head.rest.first(paragraph.marker.length).trimmed();
    paragraph.source = head.rest.sliced(paragraph.marker.length);
    return paragraph;
}

/// A law, bill, treaty or declaration in articles. An article's first paragraph has the article's address, the others
/// are counted as French law counts its alinéas: each line of an enumeration is one.
class LawReader
{
public:
    explicit LawReader(ArticleForm form)
        : m_form(form)
    {}

    Structure read(Prefaced prefaced)
    {
        const Body body = takeOutFurniture(prefaced.source, [&](QStringView line) {
            return articleHead(line, m_form) || divisionLevel(line) > 0 || namesLaw(line);
        });
        m_builder.record(std::move(prefaced.repairs));
        m_builder.record(body.repairs);
        std::vector<Paragraph> paragraphs = joinLines(body, [&](QStringView line) {
            return articleHead(line, m_form) || divisionLevel(line) > 0 || openingOf(line) == Opening::Preambular ||
                   enactsLaw(line) || beginsQuotedAlinea(line) || beginsRomanPart(line);
        });
        for (const Paragraph &paragraph : takeOutContents(paragraphs, m_form))
            m_builder.drop(QStringLiteral("table-of-contents"), paragraph);
        m_recitalsNumbered = hasNumberedRecitals(paragraphs);
        size_t at = frontEnd(paragraphs);
        readFrontMatter({paragraphs.begin(), paragraphs.begin() + std::ptrdiff_t(at)}, prefaced);
        for (; at < paragraphs.size(); ++at)
            readParagraph(paragraphs, at);
        return m_builder.finish();
    }

private:
    /// The front ends at the first division, article, consideration, formula or paragraph of prose.
    [[nodiscard]] size_t frontEnd(const std::vector<Paragraph> &paragraphs) const
    {
        constexpr qsizetype prose = 200;
        size_t at = 0;
        for (; at < paragraphs.size(); ++at) {
            const Paragraph &paragraph = paragraphs[at];
            // «visant à …» goes on with the title above it; a title may be as long as prose, but no sign ends it
            const bool goesOn =
                at > 0 && (namesLaw(paragraphs[at - 1].source) ||
                           (isUnfinished(paragraphs[at - 1].source) && beginsInLowerCase(paragraph.source)));
            if (headOf(paragraph) || divisionOf(paragraph) > 0 || isPreambleHeading(paragraph) ||
                isMotivesHeading(paragraph) || enactsLaw(paragraph.source) || isSubjectLine(paragraph) ||
                (!goesOn && openingOf(paragraph.source) == Opening::Preambular) ||
                (paragraph.source.size() > prose && !isUnfinished(paragraph.source)))
                break;
        }
        return at;
    }

    void readFrontMatter(const std::vector<Paragraph> &front, const Prefaced &prefaced)
    {
        readFront(front, m_builder);
        Structure &structure = m_builder.structure();
        if (!prefaced.title.isEmpty())
            structure.title = prefaced.title;
        if (!prefaced.date.isEmpty())
            structure.date = prefaced.date;
        for (const Paragraph &paragraph : front)
            m_builder.dropFront(paragraph);
    }

    /// The head of an article; bare numbers must come in their order, and after the words that enact the law.
    [[nodiscard]] std::optional<ArticleHead> headOf(const Paragraph &paragraph) const
    {
        if (isMarkedItem(paragraph))
            return std::nullopt;
        std::optional<ArticleHead> head = articleHead(headLine(paragraph), m_form);
        if (!head || m_form != ArticleForm::Number)
            return head;
        const int number = leadingNumber(head->label);
        const bool inserted = number == m_lastNumber && head->label.back().isLetter();
        return m_enacted && m_annexes == 0 && (number == m_lastNumber + 1 || inserted) ? head : std::nullopt;
    }

    void readParagraph(const std::vector<Paragraph> &paragraphs, size_t &at)
    {
        const Paragraph &paragraph = paragraphs[at];
        if (paragraph.isNote)
            m_builder.addPageNote(paragraph);
        else if (isJournalNote(paragraph))
            m_builder.add(QStringLiteral("fn") + paragraph.marker.label, UnitKind::Footnote, paragraph);
        else if (const std::optional<ArticleHead> head = headOf(paragraph))
            openArticle(*head, paragraphs, at);
        else if (const int level = divisionOf(paragraph); level > 0)
            openDivision(paragraphs, at, level);
        else if (paragraph.marker.kind == MarkerKind::Heading)
            openMarkedHeading(paragraph);
        else if (m_signed)
            m_builder.drop(QStringLiteral("closing-line"), paragraph);
        else if (m_annexes > 0)
            readAnnex(paragraph);
        else if (m_article.isEmpty())
            readPreamble(paragraph);
        else if (m_alineas == 0 && !m_titled && isArticleTitle(paragraphs, at))
            openArticleTitle(paragraph);
        else
            readAlinea(paragraph);
    }

    void openArticle(const ArticleHead &head, const std::vector<Paragraph> &paragraphs, size_t at)
    {
        constexpr qsizetype longestTitle = 120;
        const Paragraph &paragraph = paragraphs[at];
        m_builder.closeHeadings(articleTitleLevel);
        m_article = QStringLiteral("art") + head.label;
        m_articleDepth = paragraph.marker.depth;
        m_lastNumber = leadingNumber(head.label);
        m_articleIndex = -1;
        m_alineas = 0;
        m_titled = false;
        m_signed = false;
        if (head.rest.isEmpty())
            return;
        const Paragraph rest = restOf(head, paragraph);
        // «3 The purpose of this Act is | (a) to …»
        const bool listBelow = m_form == ArticleForm::Number && at + 1 < paragraphs.size() &&
                               paragraphs[at + 1].marker.kind == MarkerKind::Letter;
        if (!rest.marker && !listBelow && head.rest.size() < longestTitle && isUnfinished(head.rest))
            openArticleTitle(rest);
        else
            addAlinea(rest);
    }

    void openArticleTitle(const Paragraph &paragraph)
    {
        m_titled = true;
        m_builder.openHeading(articleTitleLevel, paragraph);
    }

    /// A heading by mark-up: an article's title or a part of it where it is set below the article's own.
    void openMarkedHeading(const Paragraph &paragraph)
    {
        const bool below = !m_article.isEmpty() && m_articleDepth > 0 && paragraph.marker.depth > m_articleDepth;
        if (below) {
            openArticleTitle(paragraph);
            return;
        }
        m_article.clear();
        m_builder.openHeading(paragraph.marker.depth, paragraph);
    }

    /// «CHAPITRE II» and the line below it that names it are one heading.
    void openDivision(const std::vector<Paragraph> &paragraphs, size_t &at, int level)
    {
        m_article.clear();
        m_signed = false;
        Paragraph heading = paragraphs[at];
        if (isAnnexDivision(heading))
            openAnnex();
        const bool marked = heading.marker.kind == MarkerKind::Heading;
        const bool bare = plainHeading(heading.source).text.size() < 24;
        if (!marked && bare && at + 1 < paragraphs.size()) {
            const Paragraph &next = paragraphs[at + 1];
            if (next.marker.kind == MarkerKind::None && looksLikeHeading(next) && !headOf(next) &&
                divisionOf(next) == 0) {
                heading.source += QStringLiteral(" – ") + next.source;
                ++at;
            }
        }
        const bool inAnnex = m_annexes > 0 && !isAnnexDivision(heading);
        m_builder.openHeading((marked ? heading.marker.depth : level) + (inAnnex ? 1 : 0), heading);
    }

    void openAnnex()
    {
        ++m_annexes;
        m_annexIndex = -1;
        m_annexItems = 0;
        m_annexParagraphs = 0;
    }

    /// Numbered paragraphs of an annex have their numbers; what follows one is counted below it.
    void readAnnex(const Paragraph &paragraph)
    {
        const QString prefix = QStringLiteral("A%1.").arg(m_annexes);
        const std::optional<ArticleHead> head =
            paragraph.marker ? std::nullopt : articleHead(paragraph.source, ArticleForm::Number);
        const bool numbered = paragraph.marker.kind == MarkerKind::Number && !paragraph.marker.closed;
        if (numbered || head) {
            m_annexIndex = m_builder.add(prefix + (head ? head->label : paragraph.marker.label), UnitKind::Annex,
                                         head ? restOf(*head, paragraph) : paragraph);
            m_annexItems = 0;
        } else if (!isMarkedItem(paragraph) && looksLikeHeading(paragraph)) {
            m_builder.openHeading(3, paragraph);
        } else if (m_annexIndex >= 0) {
            const QString above = m_builder.units()[size_t(m_annexIndex)].id;
            m_builder.add(above + u'.' + QString::number(++m_annexItems), UnitKind::Item, paragraph, m_annexIndex);
        } else {
            m_builder.add(prefix + QStringLiteral("[%1]").arg(++m_annexParagraphs), UnitKind::Annex, paragraph);
        }
    }

    /// A short line between an article's number and its words: «Article 5 | Principes».
    [[nodiscard]] bool isArticleTitle(const std::vector<Paragraph> &paragraphs, size_t at) const
    {
        constexpr qsizetype longest = 120;
        const Paragraph &paragraph = paragraphs[at];
        return paragraph.marker.kind == MarkerKind::None && paragraph.source.size() < longest &&
               looksLikeHeading(paragraph) && at + 1 < paragraphs.size() && !headOf(paragraphs[at + 1]) &&
               divisionLevel(headLine(paragraphs[at + 1])) == 0;
    }

    void readPreamble(const Paragraph &paragraph)
    {
        const bool enacts = enactsLaw(paragraph.source);
        m_enacted |= enacts;
        // «Sont convenus de ce qui suit :»
        const bool agrees = m_considerations > 0 && !m_subject && paragraph.source.endsWith(u':') &&
                            openingOf(paragraph.source) == Opening::None && !isMarkedItem(paragraph);
        if (isSubjectLine(paragraph) || enacts || agrees) {
            if (enacts)
                m_builder.closeHeadings();
            m_builder.add(QStringLiteral("P0"), UnitKind::Enacting, paragraph);
            m_subject = true;
            m_recital = -1;
        } else if (m_recitalsNumbered) {
            readRecital(paragraph);
        } else if (m_subject && openingOf(paragraph.source) == Opening::Operative) {
            m_builder.add(QString::number(++m_operatives), UnitKind::Operative, paragraph);
        } else if (isPreambleHeading(paragraph) || isTitleLine(paragraph)) {
            m_builder.openHeading(m_enacted && m_form == ArticleForm::Number ? marginLevel : 1, paragraph);
        } else {
            m_builder.add(QStringLiteral("P%1").arg(++m_considerations), UnitKind::Preambular, paragraph);
        }
    }

    /// Where recitals have numbers these are their addresses, and what stands before them is counted in brackets.
    void readRecital(const Paragraph &paragraph)
    {
        ++m_considerations;
        if (paragraph.marker.kind == MarkerKind::Number) {
            m_recital = m_builder.add(u'P' + paragraph.marker.label, UnitKind::Preambular, paragraph);
            m_recitalItems = 0;
        } else if (m_recital >= 0) {
            const QString above = m_builder.units()[size_t(m_recital)].id;
            m_builder.add(above + u'.' + QString::number(++m_recitalItems), UnitKind::Item, paragraph, m_recital);
        } else {
            m_builder.add(QStringLiteral("[%1]").arg(m_considerations), UnitKind::Preambular, paragraph);
        }
    }

    void readAlinea(const Paragraph &paragraph)
    {
        m_signed = opensSignatures(paragraph);
        if (m_signed)
            m_builder.drop(QStringLiteral("closing-line"), paragraph);
        else if (m_form == ArticleForm::Number && m_alineas > 0 && isTitleLine(paragraph))
            m_builder.openHeading(marginLevel, paragraph); // «Purpose», above «3 The purpose …»
        else
            addAlinea(paragraph);
    }

    void addAlinea(const Paragraph &paragraph)
    {
        if (++m_alineas == 1) {
            m_articleIndex = m_builder.add(m_article, UnitKind::Article, paragraph);
            m_article = m_builder.units().back().id;
            return;
        }
        m_builder.add(m_article + u'.' + QString::number(m_alineas), UnitKind::Item, paragraph, m_articleIndex);
    }

    static constexpr int marginLevel = 19;
    static constexpr int articleTitleLevel = 20;

    StructureBuilder m_builder;
    ArticleForm m_form;
    QString m_article;      ///< address of the article that is open
    int m_articleDepth = 0; ///< of its heading by mark-up
    int m_articleIndex = -1;
    int m_alineas = 0;
    int m_lastNumber = 0; ///< of the articles
    int m_considerations = 0;
    int m_operatives = 0;
    int m_recital = -1; ///< the numbered one that is open
    int m_recitalItems = 0;
    int m_annexes = 0;
    int m_annexIndex = -1; ///< the numbered paragraph that is open
    int m_annexItems = 0;
    int m_annexParagraphs = 0;
    bool m_recitalsNumbered = false;
    bool m_titled = false;
    bool m_subject = false;
    bool m_enacted = false;
    bool m_signed = false; ///< the place, day and names under the text have begun
};

} // namespace

Structure readLaw(const SourceText &source) { return LawReader(articleFormOf(source)).read(takeOutPreface(source)); }

} // namespace volets
