// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/articles.h"
#include "ingest/clauses.h"
#include "ingest/inline.h"
#include "ingest/preface.h"
#include "ingest/prose.h"
#include "ingest/structure/builder.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace volets {

namespace {

/// The subject of a declaration also where no comma follows it: «L’Assemblée générale» on a line of its own.
bool isSubjectLine(const Paragraph &paragraph)
{
    constexpr qsizetype longest = 120;
    return paragraph.marker.kind == MarkerKind::None && paragraph.source.size() < longest &&
           (isEnactingLine(paragraph.source) || isEnactingLine(QString(paragraph.source + u',')));
}

/// «Whereas:», «considérant ce qui suit :», after which numbered recitals stand.
bool announcesRecitals(const Paragraph &paragraph)
{
    static const QRegularExpression words(QStringLiteral(R"(^[*_\s]*(?:whereas|considérant ce qui suit)\s*:)"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::UseUnicodePropertiesOption);
    return words.matchView(paragraph.source).hasMatch();
}

/// The place, the day and the names under a law: «Done at Bellerive, 14 July 2041», «Fait à …».
bool opensSignatures(const Paragraph &paragraph)
{
    static const QRegularExpression words(
        QStringLiteral(R"(^[*_\s]*(?:Done at|Fait à|Délibéré en séance)\b.{0,120}$)"));
    return paragraph.marker.kind == MarkerKind::None && words.matchView(paragraph.source).hasMatch();
}

/// A note to the official journal, under the text: «(1) OJ C 286, …».
bool isJournalNote(const Paragraph &paragraph)
{
    static const QRegularExpression words(QStringLiteral(R"(^(?:OJ|JO)\s[A-Z]{0,2}\s?\d)"));
    return paragraph.marker.kind == MarkerKind::Number && paragraph.marker.closed &&
           words.matchView(paragraph.source).hasMatch();
}

/// In what a bill inserts elsewhere each alinéa begins with a quotation mark.
bool beginsQuotedAlinea(QStringView line) { return line.trimmed().startsWith(u'«'); }

/// «II. – La charge …»
bool beginsRomanPart(QStringView line)
{
    const Marker marker = markerOf(line);
    return marker.kind == MarkerKind::Capital && romanValue(marker.label.toLower()) > 0 &&
           line.first(marker.length).trimmed().size() > marker.label.size() + 1;
}

/// A paragraph with its heading signs, as the patterns of heads expect it.
QString headLine(const Paragraph &paragraph)
{
    return paragraph.marker.kind == MarkerKind::Heading ? QString(paragraph.lead + u' ' + paragraph.source)
                                                        : paragraph.source;
}

bool isPreambleHeading(const Paragraph &paragraph)
{
    const QString words = plainHeading(paragraph.source).text.toLower();
    return words == u"préambule" || words == u"preamble" || words == u"الديباجة";
}

bool isMarkedItem(const Paragraph &paragraph)
{
    return paragraph.marker.kind != MarkerKind::None && paragraph.marker.kind != MarkerKind::Heading;
}

/// The level of a division that a paragraph heads, or 0.
int divisionOf(const Paragraph &paragraph)
{
    constexpr qsizetype longest = 200;
    const QString words = paragraph.source.trimmed();
    const bool heads =
        paragraph.marker.kind == MarkerKind::Heading ||
        (words.size() < longest && !words.endsWith(u'.') && !words.endsWith(u';') && !words.endsWith(u','));
    return heads && !isMarkedItem(paragraph) ? divisionLevel(headLine(paragraph)) : 0;
}

bool isAnnexDivision(const Paragraph &paragraph)
{
    static const QRegularExpression name(QStringLiteral(R"(^[#*_\s]*(?:annexe?|schedule)\b)"),
                                         QRegularExpression::CaseInsensitiveOption);
    return name.matchView(paragraph.source).hasMatch();
}

/// Takes out a table of contents, from its title, or from the words that announce it, to the first line that does not
/// come again further down.
std::vector<Paragraph> takeOutContents(std::vector<Paragraph> &paragraphs, ArticleForm form)
{
    const auto announces = [](const Paragraph &paragraph) {
        return isContentsHeading(paragraph.source) ||
               (introduces(paragraph.source) &&
                paragraph.source.contains(QLatin1StringView("table of contents"), Qt::CaseInsensitive));
    };
    const auto keyOf = [&](const Paragraph &paragraph) {
        const std::optional<ArticleHead> head = articleHead(headLine(paragraph), form);
        return head ? u"§ " + head->label : plainHeading(paragraph.source).text.toLower().simplified();
    };
    const auto first = std::ranges::find_if(paragraphs, announces);
    if (first == paragraphs.end())
        return {};
    QHash<QString, qsizetype> last; // where a line comes for the last time
    QSet<QString> before;           // what stands above the table: «SECTION 1. SHORT TITLE; TABLE OF CONTENTS.»
    for (qsizetype i = 0; i < qsizetype(paragraphs.size()); ++i) {
        last[keyOf(paragraphs[size_t(i)])] = i;
        if (i < first - paragraphs.begin())
            before += keyOf(paragraphs[size_t(i)]);
    }
    const auto comesAgain = [&](const Paragraph &paragraph) {
        const qsizetype at = &paragraph - paragraphs.data();
        if (isContentsLine(paragraph.source) || last.value(keyOf(paragraph)) > at || before.contains(keyOf(paragraph)))
            return true;
        // «SCHEDULE — Further provision», which is «SCHEDULE» and its title there
        const QString name = paragraph.source.section(u' ', 0, 0).toLower();
        return divisionOf(paragraph) > 0 && last.value(name) > at;
    };
    const auto begin = isContentsHeading(first->source) ? first : first + 1;
    const auto end = std::find_if_not(first + 1, paragraphs.end(), comesAgain);
    std::vector<Paragraph> contents(begin, end);
    paragraphs.erase(begin, end);
    return contents;
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
    static bool hasNumberedRecitals(const std::vector<Paragraph> &paragraphs)
    {
        const auto found = std::ranges::find_if(paragraphs, announcesRecitals);
        return found != paragraphs.end() && found + 1 != paragraphs.end() &&
               (found + 1)->marker.kind == MarkerKind::Number;
    }

    /// The front ends at the first division, article, consideration, formula or paragraph of prose.
    [[nodiscard]] size_t frontEnd(const std::vector<Paragraph> &paragraphs) const
    {
        constexpr qsizetype prose = 200;
        size_t at = 0;
        for (; at < paragraphs.size(); ++at) {
            const Paragraph &paragraph = paragraphs[at];
            // «visant à …» goes on with the title above it
            const bool goesOn = at > 0 && namesLaw(paragraphs[at - 1].source);
            if (headOf(paragraph) || divisionOf(paragraph) > 0 || isPreambleHeading(paragraph) ||
                isMotivesHeading(paragraph) || enactsLaw(paragraph.source) || isSubjectLine(paragraph) ||
                (!goesOn && openingOf(paragraph.source) == Opening::Preambular) || paragraph.source.size() > prose)
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

    /// What a bill's authors say for it stands before its articles.
    static bool isMotivesHeading(const Paragraph &paragraph)
    {
        static const QRegularExpression name(
            QStringLiteral(R"(^[#*_\s]*(?:exposé des motifs|explanatory (?:statement|memorandum)|summary)[*_\s]*$)"),
            QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
        return name.matchView(paragraph.source).hasMatch();
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

    /// What follows an article's number on its line, without a marker of its own: «4 (1) This Act …».
    static Paragraph restOf(const ArticleHead &head, Paragraph paragraph)
    {
        paragraph.marker = markerOf(head.rest);
        paragraph.lead = head.rest.first(paragraph.marker.length).trimmed();
        paragraph.source = head.rest.sliced(paragraph.marker.length);
        return paragraph;
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
        } else if (isPreambleHeading(paragraph) || isPreambleTitle(paragraph)) {
            m_builder.openHeading(m_enacted && m_form == ArticleForm::Number ? marginLevel : 1, paragraph);
        } else {
            m_builder.add(QStringLiteral("P%1").arg(++m_considerations), UnitKind::Preambular, paragraph);
        }
    }

    static bool isPreambleTitle(const Paragraph &paragraph)
    {
        constexpr qsizetype longest = 120;
        return paragraph.marker.kind == MarkerKind::None && looksLikeHeading(paragraph) &&
               paragraph.source.size() < longest;
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
        else if (m_form == ArticleForm::Number && m_alineas > 0 && isPreambleTitle(paragraph))
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
