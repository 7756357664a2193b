// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/articles.h"
#include "ingest/clauses.h"
#include "ingest/inline.h"
#include "ingest/preface.h"
#include "ingest/structure/builder.h"

#include <algorithm>

namespace volets {

namespace {

/// The subject of a declaration also where no comma follows it: «L’Assemblée générale» on a line of its own.
bool isSubjectLine(const Paragraph &paragraph)
{
    return paragraph.marker.kind == MarkerKind::None && paragraph.source.size() < 80 &&
           (isEnactingLine(paragraph.source) || isEnactingLine(QString(paragraph.source + u',')));
}

/// A law, bill, treaty or declaration in articles. An article's first paragraph has the article's address, the others
/// are counted as French law counts its alinéas: each line of an enumeration is one.
class LawReader
{
public:
    Structure read(Prefaced prefaced)
    {
        const Body body = takeOutFurniture(prefaced.source);
        m_builder.record(std::move(prefaced.repairs));
        m_builder.record(body.repairs);
        const std::vector<Paragraph> paragraphs = joinLines(body, [](QStringView line) {
            return articleHead(line).has_value() || divisionLevel(line) > 0 || openingOf(line) == Opening::Preambular;
        });
        size_t at = frontEnd(paragraphs);
        readFront({paragraphs.begin(), paragraphs.begin() + std::ptrdiff_t(at)}, m_builder);
        Structure &structure = m_builder.structure();
        if (!prefaced.title.isEmpty())
            structure.title = prefaced.title;
        if (!prefaced.date.isEmpty())
            structure.date = prefaced.date;
        for (; at < paragraphs.size(); ++at)
            readParagraph(paragraphs, at);
        return m_builder.finish();
    }

private:
    /// The front ends at the first division, article, consideration or paragraph of prose.
    static size_t frontEnd(const std::vector<Paragraph> &paragraphs)
    {
        const auto end = std::ranges::find_if(paragraphs, [&](const Paragraph &paragraph) {
            const QString line = headLine(paragraph);
            return articleHead(line) || divisionLevel(line) > 0 || isPreambleHeading(paragraph) ||
                   openingOf(paragraph.source) == Opening::Preambular || paragraph.source.size() > 200;
        });
        return size_t(end - paragraphs.begin());
    }

    /// A paragraph with its heading signs, as the patterns of heads expect it.
    static QString headLine(const Paragraph &paragraph)
    {
        return paragraph.marker.kind == MarkerKind::Heading ? QString(paragraph.lead + u' ' + paragraph.source)
                                                            : paragraph.source;
    }

    static bool isPreambleHeading(const Paragraph &paragraph)
    {
        const QString words = plainHeading(paragraph.source).text.toLower();
        return words == u"préambule" || words == u"preamble" || words == u"الديباجة";
    }

    void readParagraph(const std::vector<Paragraph> &paragraphs, size_t &at)
    {
        const Paragraph &paragraph = paragraphs[at];
        const bool bulleted = paragraph.marker.kind != MarkerKind::None && paragraph.marker.kind != MarkerKind::Heading;
        const QString line = headLine(paragraph);
        if (const std::optional<ArticleHead> head = bulleted ? std::nullopt : articleHead(line)) {
            openArticle(*head, paragraph);
        } else if (const int level = bulleted ? 0 : divisionLevel(line); level > 0 && looksLikeDivision(paragraph)) {
            openDivision(paragraphs, at, level);
        } else if (paragraph.marker.kind == MarkerKind::Heading ||
                   (m_article.isEmpty() && isPreambleHeading(paragraph))) {
            m_article.clear();
            m_builder.openHeading(paragraph.marker.kind == MarkerKind::Heading ? paragraph.marker.depth : 1, paragraph);
        } else if (m_article.isEmpty()) {
            readPreamble(paragraph);
        } else if (m_alineas == 0 && !m_titled && isArticleTitle(paragraphs, at)) {
            m_titled = true;
            m_builder.openHeading(articleTitleLevel, paragraph);
        } else {
            addAlinea(paragraph);
        }
    }

    static bool looksLikeDivision(const Paragraph &paragraph)
    {
        const QString words = paragraph.source.trimmed();
        return paragraph.marker.kind == MarkerKind::Heading ||
               (words.size() < 200 && !words.endsWith(u'.') && !words.endsWith(u';') && !words.endsWith(u','));
    }

    void openArticle(const ArticleHead &head, const Paragraph &paragraph)
    {
        m_builder.closeHeadings(articleTitleLevel);
        m_article = QStringLiteral("art") + head.label;
        m_articleIndex = -1;
        m_alineas = 0;
        m_titled = false;
        if (head.rest.isEmpty())
            return;
        Paragraph rest = paragraph;
        rest.source = head.rest;
        rest.marker = {};
        if (const bool title = head.rest.size() < 120 && isUnfinished(head.rest); title) {
            m_titled = true;
            m_builder.openHeading(articleTitleLevel, rest);
        } else {
            addAlinea(rest);
        }
    }

    /// «CHAPITRE II» and the line below it that names it are one heading.
    void openDivision(const std::vector<Paragraph> &paragraphs, size_t &at, int level)
    {
        m_article.clear();
        Paragraph heading = paragraphs[at];
        const bool marked = heading.marker.kind == MarkerKind::Heading;
        const bool bare = plainHeading(heading.source).text.size() < 24;
        if (!marked && bare && at + 1 < paragraphs.size()) {
            const Paragraph &next = paragraphs[at + 1];
            if (next.marker.kind == MarkerKind::None && looksLikeHeading(next) && !articleHead(next.source) &&
                divisionLevel(next.source) == 0) {
                heading.source += QStringLiteral(" – ") + next.source;
                ++at;
            }
        }
        m_builder.openHeading(marked ? heading.marker.depth : level, heading);
    }

    /// A short line between an article's number and its words: «Article 5 | Principes».
    static bool isArticleTitle(const std::vector<Paragraph> &paragraphs, size_t at)
    {
        const Paragraph &paragraph = paragraphs[at];
        return paragraph.marker.kind == MarkerKind::None && paragraph.source.size() < 120 &&
               looksLikeHeading(paragraph) && at + 1 < paragraphs.size() &&
               !articleHead(headLine(paragraphs[at + 1])) && divisionLevel(headLine(paragraphs[at + 1])) == 0;
    }

    void readPreamble(const Paragraph &paragraph)
    {
        if (isSubjectLine(paragraph)) {
            m_builder.add(QStringLiteral("P0"), UnitKind::Enacting, paragraph);
            m_subject = true;
        } else if (m_considerations > 0 && !m_subject && paragraph.source.endsWith(u':') &&
                   openingOf(paragraph.source) == Opening::None) {
            // «Sont convenus de ce qui suit :»
            m_builder.add(QStringLiteral("P0"), UnitKind::Enacting, paragraph);
            m_subject = true;
        } else if (m_subject && openingOf(paragraph.source) == Opening::Operative) {
            m_builder.add(QString::number(++m_operatives), UnitKind::Operative, paragraph);
        } else if (paragraph.marker.kind == MarkerKind::None && looksLikeHeading(paragraph) &&
                   paragraph.source.size() < 120) {
            m_builder.openHeading(1, paragraph);
        } else {
            m_builder.add(QStringLiteral("P%1").arg(++m_considerations), UnitKind::Preambular, paragraph);
        }
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

    static constexpr int articleTitleLevel = 20;

    StructureBuilder m_builder;
    QString m_article; ///< address of the article that is open
    int m_articleIndex = -1;
    int m_alineas = 0;
    int m_considerations = 0;
    int m_operatives = 0;
    bool m_titled = false;
    bool m_subject = false;
};

} // namespace

Structure readLaw(const SourceText &source) { return LawReader().read(takeOutPreface(source)); }

} // namespace volets
