// SPDX-License-Identifier: GPL-3.0-or-later
//
// Messages of a meeting: a front, then themes, each with a line of references, a description («the theme») and messages
// as bullets, under sub-headings or none. Converters set headings at random depths, so the grammar goes by the two
// labels that recur under each theme, and by depth only where a text has no labels.
#include "ingest/dates.h"
#include "ingest/inline.h"
#include "ingest/prose.h"
#include "ingest/reader.h"
#include "ingest/structure/builder.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <optional>

namespace volets {

namespace {

constexpr qsizetype longestHeading = 160;

bool isThemeLabel(const QString &words)
{
    static const QRegularExpression pattern(
        QStringLiteral(R"(^(?:le |les |the |about the |à propos du )?(?:sous-|sub-?)?th[eè]mes?\s*:?$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(words).hasMatch();
}

bool isMessagesLabel(const QString &words)
{
    static const QRegularExpression pattern(QStringLiteral(R"(\bmessages?\b|\btakeaways?\b|\bpoints à retenir\b)"),
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::UseUnicodePropertiesOption);
    return words.size() <= 80 && pattern.match(words).hasMatch();
}

bool isNumberedTheme(const QString &words)
{
    static const QRegularExpression pattern(
        QStringLiteral(
            R"(^(?:sous-|sub-?)?(?:th[eè]me|axe|track|pillar|pilier|volet)\s+(?:n[°o]\s*)?(?:\d+|[IVX]+)\b)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(words).hasMatch();
}

/// «RIV 3, 4 - EAU C5, C9 ; Rivers, Data»: codes of goals and action lines, however they are linked.
bool isReferences(const QString &words)
{
    static const QRegularExpression codes(
        QStringLiteral(R"(\b\p{Lu}[\p{Lu}\p{N}+]{1,7}\s*:?\s+\p{Lu}{0,2}\d{1,3}(?:\.\d+)?(?=[\s,;.–-]|$))"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression named(QStringLiteral(R"(^(?:r[ée]f[ée]rences?|liens?|related|links?)\s*:)"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::UseUnicodePropertiesOption);
    if (named.match(words).hasMatch())
        return true;
    const QRegularExpressionMatch first = codes.match(words);
    return first.hasMatch() && first.capturedStart() < 12 && !words.endsWith(u'.');
}

/// The labels and the titles above them: they recur, but are no furniture.
QSet<QString> linesOfTheOutline(const SourceText &source)
{
    QSet<QString> outline;
    QString previous;
    for (const SourceLine &line : source.lines) {
        const QString words = plainHeading(line.text).text;
        if (words.isEmpty())
            continue;
        if (isThemeLabel(words) || isMessagesLabel(words))
            outline += {words, previous};
        if (isNumberedTheme(words))
            outline += words;
        previous = words;
    }
    return outline;
}

class MessagesReader
{
public:
    explicit MessagesReader(const SourceText &source)
    {
        Body body = takeOutFurniture(source, [kept = linesOfTheOutline(source)](QStringView line) {
            return kept.contains(plainHeading(line).text);
        });
        m_builder.record(std::move(body.repairs));
        std::erase_if(body.lines, [](const BodyLine &line) { return isRuler(line.text); });
        m_paragraphs = joinLines(body, [](QStringView) { return false; });
        m_marked = std::ranges::count(m_paragraphs, MarkerKind::Heading,
                                      [](const Paragraph &p) { return p.marker.kind; }) >= 3;
        dropContents();
        rejoin();
        findThemes();
    }

    Structure read()
    {
        readFrontMatter();
        for (size_t t = 0; t < m_themes.size(); ++t) {
            const size_t end = t + 1 < m_themes.size() ? m_themes[t + 1] : m_paragraphs.size();
            readTheme(int(t) + 1, m_themes[t], end);
        }
        return std::move(m_builder.structure());
    }

private:
    [[nodiscard]] static QString wordsOf(const Paragraph &paragraph)
    {
        const bool numbered =
            paragraph.marker.kind == MarkerKind::Number || paragraph.marker.kind == MarkerKind::Capital;
        return plainHeading(numbered ? QString(paragraph.lead + u' ' + paragraph.source) : paragraph.source).text;
    }

    [[nodiscard]] bool isHeading(const Paragraph &paragraph) const
    {
        switch (paragraph.marker.kind) {
        case MarkerKind::Heading:
            return true;
        case MarkerKind::None:
        case MarkerKind::Capital:
        case MarkerKind::Number:
            break;
        default:
            return false;
        }
        if (paragraph.source.size() > longestHeading || isContentsLine(paragraph.source))
            return false;
        if (isBold(paragraph.source))
            return true;
        return !m_marked && looksLikeHeading(paragraph) && !isReferences(wordsOf(paragraph));
    }

    [[nodiscard]] static bool isItem(const Paragraph &paragraph)
    {
        const MarkerKind kind = paragraph.marker.kind;
        return kind == MarkerKind::Bullet || kind == MarkerKind::Number || kind == MarkerKind::Letter ||
               kind == MarkerKind::Roman;
    }

    void dropContents()
    {
        QSet<QString> headings;
        for (const Paragraph &paragraph : m_paragraphs) {
            if (isHeading(paragraph))
                headings.insert(wordsOf(paragraph));
        }
        bool inContents = false;
        bool withPages = false;
        std::erase_if(m_paragraphs, [&](const Paragraph &paragraph) {
            const QString words = wordsOf(paragraph);
            if (isContentsHeading(words))
                inContents = true;
            else if (paragraph.marker.kind == MarkerKind::Heading)
                inContents = false;
            else if (inContents && isContentsLine(paragraph.source))
                withPages = true;
            else if (inContents)
                // without page numbers, a table of contents ends where its first heading comes again
                inContents = !withPages && headings.contains(words) && !m_listed.contains(words);
            if (!inContents && !isContentsLine(paragraph.source))
                return false;
            m_listed.insert(words);
            m_builder.drop(QStringLiteral("table-of-contents"), paragraph);
            return true;
        });
    }

    /// Puts halves together that a page break or a running head stood between.
    void rejoin()
    {
        QSet<QString> seen;
        std::vector<Paragraph> joined;
        for (size_t i = 0; i < m_paragraphs.size(); ++i) {
            Paragraph &paragraph = m_paragraphs[i];
            const bool openSentence =
                !joined.empty() && !isHeading(joined.back()) && isUnfinished(joined.back().source);
            if (isHeading(paragraph)) {
                const QString words = wordsOf(paragraph);
                const bool cuts = openSentence && i + 1 < m_paragraphs.size() && !m_paragraphs[i + 1].marker &&
                                  !isHeading(m_paragraphs[i + 1]);
                if (cuts && seen.contains(words)) {
                    m_builder.drop(QStringLiteral("page-furniture"), paragraph);
                    appendAfterBreak(joined.back(), m_paragraphs[i + 1].source);
                    m_builder.record(std::move(m_paragraphs[++i].repairs));
                    continue;
                }
                seen.insert(words);
            } else if (!paragraph.marker && !joined.empty() && !isHeading(joined.back()) &&
                       continues(joined.back().source, paragraph.source)) {
                appendAfterBreak(joined.back(), paragraph.source);
                continue;
            }
            joined.push_back(std::move(paragraph));
        }
        m_paragraphs = std::move(joined);
    }

    void findThemes()
    {
        std::vector<size_t> headings;
        for (size_t i = 0; i < m_paragraphs.size(); ++i) {
            if (isHeading(m_paragraphs[i]))
                headings.push_back(i);
        }
        const auto wordsAt = [&](size_t i) { return wordsOf(m_paragraphs[i]); };
        for (size_t h = 0; h + 1 < headings.size(); ++h) {
            if (headings[h + 1] == headings[h] + 1 && isThemeLabel(wordsAt(headings[h + 1])))
                m_themes.push_back(headings[h]);
        }
        if (!m_themes.empty())
            return;
        for (const size_t h : headings) {
            if (isNumberedTheme(wordsAt(h)))
                m_themes.push_back(h);
        }
        if (!m_themes.empty())
            return;
        for (size_t h = 0; h + 1 < headings.size(); ++h) {
            if (!isMessagesLabel(wordsAt(headings[h])) && isMessagesLabel(wordsAt(headings[h + 1])) &&
                !hasMessages(headings[h], headings[h + 1]))
                m_themes.push_back(headings[h]);
        }
        if (m_themes.size() < 2)
            findThemesByNumber(headings);
        if (m_themes.size() < 2)
            findThemesByDepth(headings);
    }

    /// No labels: titles that count up from «1.» and have messages below them.
    void findThemesByNumber(const std::vector<size_t> &headings)
    {
        m_themes.clear();
        bool messages = false;
        for (size_t h = 0; h < headings.size(); ++h) {
            const Marker &marker = m_paragraphs[headings[h]].marker;
            if (marker.kind != MarkerKind::Number || leadingNumber(marker.label) != int(m_themes.size()) + 1)
                continue;
            m_themes.push_back(headings[h]);
            messages |= hasMessages(headings[h], h + 1 < headings.size() ? headings[h + 1] : m_paragraphs.size());
        }
        if (!messages)
            m_themes.clear();
    }

    /// True where whole sentences stand as items; a list of titles has none.
    [[nodiscard]] bool hasMessages(size_t from, size_t to) const
    {
        return std::any_of(
            m_paragraphs.begin() + qsizetype(from), m_paragraphs.begin() + qsizetype(to),
            [](const Paragraph &p) { return isItem(p) && p.source.size() > 60 && !isUnfinished(p.source); });
    }

    /// No labels, no numbers: themes are the highest headings of which two or more have messages below them.
    void findThemesByDepth(const std::vector<size_t> &headings)
    {
        const auto depthOf = [&](size_t i) {
            const Marker &marker = m_paragraphs[i].marker;
            return marker.kind == MarkerKind::Heading ? marker.depth : 7;
        };
        for (int depth = 1; depth <= 7; ++depth) {
            m_themes.clear();
            for (size_t h = 0; h < headings.size(); ++h) {
                if (depthOf(headings[h]) != depth)
                    continue;
                size_t end = h + 1;
                while (end < headings.size() && depthOf(headings[end]) > depth)
                    ++end;
                const size_t to = end < headings.size() ? headings[end] : m_paragraphs.size();
                if (hasMessages(headings[h], to))
                    m_themes.push_back(headings[h]);
            }
            if (m_themes.size() >= 2 || (depth == 7 && !m_themes.empty()))
                return;
        }
        m_themes.clear();
        const auto first = std::ranges::find_if(m_paragraphs, isItem);
        if (first != m_paragraphs.end())
            m_themes.push_back(size_t(first - m_paragraphs.begin()));
    }

    void readFrontMatter()
    {
        const size_t end = m_themes.empty() ? m_paragraphs.size() : m_themes.front();
        Structure &structure = m_builder.structure();
        QString words;
        int count = 0;
        int chapeau = -1;
        for (size_t i = 0; i < end; ++i) {
            const Paragraph &paragraph = m_paragraphs[i];
            if (isHeading(paragraph)) {
                const QString heading = wordsOf(paragraph);
                const bool better = isMessagesLabel(heading) && !isMessagesLabel(structure.title);
                if (structure.title.isEmpty() || better)
                    structure.title = heading;
                m_builder.openHeading(1, paragraph);
                continue;
            }
            if (isDateLine(paragraph.source)) {
                m_builder.drop(QStringLiteral("date-line"), paragraph);
            } else {
                const bool item = isItem(paragraph);
                const int unit = m_builder.add(QStringLiteral("F%1").arg(++count), UnitKind::Front,
                                               item ? withoutIcon(paragraph) : paragraph, item ? chapeau : -1);
                if (!item)
                    chapeau = introduces(paragraph.source) ? unit : -1;
            }
            words += paragraph.source + u'\n';
        }
        if (structure.title.isEmpty() && end > 0)
            structure.title = wordsOf(m_paragraphs.front());
        structure.date = findClosingDay(words);
        if (structure.date.isEmpty())
            structure.date = findDate(words);
        m_builder.closeHeadings();
    }

    /// In a list of titles an icon stands before each, as before the headings.
    [[nodiscard]] Paragraph withoutIcon(Paragraph paragraph) const
    {
        const QStringView icon = leadingIcon(paragraph.source);
        if (icon.isEmpty())
            return paragraph;
        paragraph.repairs.push_back({QStringLiteral("icon"), {}, icon.trimmed().toString(), {}});
        paragraph.source.remove(0, icon.size());
        return paragraph;
    }

    void readTheme(int theme, size_t start, size_t end)
    {
        m_builder.closeHeadings();
        size_t i = start;
        if (isHeading(m_paragraphs[start])) {
            m_builder.openHeading(1, m_paragraphs[start]);
            ++i;
        }
        const QString id = QString::number(theme);
        const QString themeWords = wordsOf(m_paragraphs[start]);
        const bool labelled =
            std::any_of(m_paragraphs.begin() + qsizetype(i), m_paragraphs.begin() + qsizetype(end),
                        [&](const Paragraph &p) { return isHeading(p) && isMessagesLabel(wordsOf(p)); });
        Section section(id);
        bool inMessages = false;
        int descriptions = 0;
        int references = 0;
        QString messagesLabel;
        for (; i < end; ++i) {
            const Paragraph &paragraph = m_paragraphs[i];
            if (isHeading(paragraph)) {
                const QString words = wordsOf(paragraph);
                if (!inMessages && isThemeLabel(words)) {
                    m_builder.openHeading(2, paragraph);
                } else if (!inMessages && labelled && isMessagesLabel(words)) {
                    m_builder.openHeading(2, paragraph);
                    messagesLabel = words;
                    inMessages = true;
                } else if (words == messagesLabel || words == themeWords) {
                    m_builder.drop(QStringLiteral("page-furniture"), paragraph);
                } else {
                    m_builder.openHeading(labelled ? 3 : 2, paragraph);
                    section.open();
                    inMessages = inMessages || !labelled;
                }
                continue;
            }
            if (inMessages || isItem(paragraph)) {
                inMessages = true;
                addMessage(section, paragraph);
            } else if (descriptions == 0 && isReferences(plainWords(paragraph.source).text)) {
                ++references;
                m_builder.add(numbered(id + QStringLiteral(".refs"), references), UnitKind::References, paragraph);
            } else {
                ++descriptions;
                m_builder.add(numbered(id + QStringLiteral(".theme"), descriptions), UnitKind::Theme, paragraph);
            }
        }
    }

    static QString numbered(const QString &id, int count)
    {
        return count == 1 ? id : id + u'.' + QString::number(count);
    }

    /// Where the messages of a theme stand: T.S.B, with items of a message one level deeper.
    struct Section
    {
        explicit Section(QString theme, int section = 0)
            : id(std::move(theme))
            , number(section)
        {}
        void open() { *this = Section(id, number + 1); }

        QString id;
        int number;
        int messages = 0;
        int items = 0;
        int parent = -1;
        int indent = -1;
        QChar sign;
        bool introduced = false;
    };

    void addMessage(Section &section, const Paragraph &paragraph)
    {
        const QChar sign = paragraph.lead.isEmpty() ? QChar() : paragraph.lead.front();
        if (section.indent < 0 && isItem(paragraph)) {
            section.indent = paragraph.indent;
            section.sign = sign;
        }
        const bool deeper =
            paragraph.indent >= section.indent + 2 || (section.introduced && paragraph.indent > section.indent);
        const bool otherSign = sign != section.sign && (section.introduced || section.items > 0);
        if (isItem(paragraph) && section.parent >= 0 && (deeper || otherSign)) {
            m_builder.add(QStringLiteral("%1.%2.%3.%4")
                              .arg(section.id)
                              .arg(section.number)
                              .arg(section.messages)
                              .arg(++section.items),
                          UnitKind::Item, paragraph, section.parent);
            return;
        }
        section.items = 0;
        section.parent =
            m_builder.add(QStringLiteral("%1.%2.%3").arg(section.id).arg(section.number).arg(++section.messages),
                          UnitKind::Message, paragraph);
        section.introduced = introduces(paragraph.source);
    }

    StructureBuilder m_builder;
    std::vector<Paragraph> m_paragraphs;
    std::vector<size_t> m_themes; ///< places of their headings
    QSet<QString> m_listed;       ///< what a table of contents names
    bool m_marked = false;        ///< headings are marked as such, so that no plain line is one
};

} // namespace

Structure readMessages(const SourceText &source) { return MessagesReader(source).read(); }

} // namespace volets
