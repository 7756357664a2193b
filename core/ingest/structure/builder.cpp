// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/structure/builder.h"

#include "ingest/dates.h"
#include "ingest/inline.h"
#include "ingest/structure/asides.h"

#include <QRegularExpression>

#include <algorithm>

namespace volets {

namespace {

/// True for a line that calls the text below it a draft resolution: «Cabo Verde and Chile: draft resolution».
bool announcesDraft(const QString &line)
{
    static const QRegularExpression draft(QStringLiteral("(?:draft resolution|projet de résolution)\\W*$"),
                                          QRegularExpression::CaseInsensitiveOption |
                                              QRegularExpression::UseUnicodePropertiesOption);
    return draft.matchView(line).hasMatch();
}

/// How much a paragraph before the first clause looks like the document's title.
int titleScore(const Paragraph &paragraph, const QString &words)
{
    static const QRegularExpression kindOfText(
        QStringLiteral(
            "^(?:Projet de |Proposition de |Draft |Avant-projet de )?(?:Document "
            "final|Résolution|Déclaration|Recommandation|Charte|Convention|"
            "Appel|Communiqué|Engagement|Pacte|Constitution|Loi|Décret|Ordonnance|Règlement|Directive|Messages?|Note|"
            "Rapport|Politique|Stratégie|Code|"
            "Outcome document|Resolution|Declaration|Recommendation|Charter|Covenant|Compact|Communiqué|Law|Act|Bill|"
            "Regulation|Universal|Policy|Report|Strategy|Statement|Final)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression masthead(
        QStringLiteral(
            "^(?:Distr\\b|Original\\b|Point \\d|Agenda item|Item \\d|Nations Unies|United Nations|Français|English|"
            "Assemblée générale$|General Assembly$|Point de l|.* session$|.*[Ss]ession\\b.{0,20}$)"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression adoption(
        QStringLiteral("^(?:Résolution adoptée|Resolution adopted|Adoptée? |Adopted |\\[)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression numbered(QStringLiteral("^\\d{1,3}/\\d{1,3}\\.?\\s"));
    if (words.size() < 4 || words.size() > 400 || isDateLine(words))
        return -100;
    int score = 0;
    score += paragraph.marker.kind == MarkerKind::Heading ? 6 - paragraph.marker.depth : 0;
    score += isBold(paragraph.source) ? 3 : isItalic(paragraph.source) ? 1 : 0;
    score += kindOfText.matchView(words).hasMatch() ? 4 : 0;
    score += numbered.matchView(words).hasMatch() ? 6 : 0;
    score += words.size() >= 20 ? 1 : 0;
    score -= masthead.matchView(words).hasMatch() || announcesDraft(words) ? 8 : 0;
    score -= adoption.matchView(words).hasMatch() ? 6 : 0;
    score -= words.endsWith(u'.') || words.endsWith(u',') ? 4 : 0;
    return score;
}

qsizetype emphasisLevel(QStringView source)
{
    const auto end = std::ranges::find_if(source, [](QChar sign) { return sign != u'*' && sign != u'_'; });
    return end - source.begin();
}

} // namespace

int StructureBuilder::add(const QString &id, UnitKind kind, const Paragraph &paragraph, int parent)
{
    return add(id, kind, paragraph, headings(), parent);
}

int StructureBuilder::add(const QString &id, UnitKind kind, const Paragraph &paragraph, const QStringList &headings,
                          int parent)
{
    PlainWords words = plainWords(paragraph.source);
    const int repetition = ++m_repetitions[id];
    QString address = repetition == 1 ? id : id + u'~' + QString::number(repetition);
    while (repetition > 1 && m_repetitions.contains(address))
        address += u'*';
    if (repetition > 1)
        ++m_repetitions[address];
    record(paragraph.repairs, address);
    record(std::move(words.repairs), address);
    m_structure.units.push_back({address, kind, headings, words.text, parent});
    return int(m_structure.units.size()) - 1;
}

int StructureBuilder::addPageNote(const Paragraph &paragraph)
{
    const Aside note = pageNote(paragraph);
    return add(QStringLiteral("fn") + note.footnote, UnitKind::Footnote, note.paragraph);
}

void StructureBuilder::closeHeadings(int level)
{
    while (!m_headings.empty() && m_headings.back().level >= level) {
        // nothing may vanish: a heading without text under it goes on record
        if (!m_headings.back().used)
            m_structure.repairs.push_back({QStringLiteral("heading-without-text"), {}, m_headings.back().text, {}});
        m_headings.pop_back();
    }
}

Structure StructureBuilder::finish()
{
    closeHeadings();
    return std::move(m_structure);
}

void StructureBuilder::openHeading(int level, const Paragraph &paragraph)
{
    closeHeadings(level);
    const bool numbered = paragraph.marker.kind != MarkerKind::Heading && paragraph.marker.kind != MarkerKind::Bullet;
    const QString source =
        numbered && !paragraph.lead.isEmpty() ? paragraph.lead + u' ' + paragraph.source : paragraph.source;
    PlainWords words = plainHeading(source);
    m_headings.push_back({level, words.text, false});
    record(std::move(words.repairs));
}

QStringList StructureBuilder::headings()
{
    QStringList path;
    for (Heading &heading : m_headings) {
        heading.used = true;
        path += heading.text;
    }
    return path;
}

void StructureBuilder::drop(const QString &rule, const Paragraph &paragraph)
{
    const bool marked = !paragraph.lead.isEmpty() && paragraph.marker.kind != MarkerKind::Heading;
    m_structure.repairs.push_back(
        {rule, {}, marked ? QString(paragraph.lead + u' ' + paragraph.source) : paragraph.source, {}});
}

void StructureBuilder::dropFront(const Paragraph &paragraph)
{
    if (!m_structure.title.contains(plainHeading(paragraph.source).text))
        drop(QStringLiteral("front-matter"), paragraph);
}

void StructureBuilder::record(std::vector<Repair> repairs, const QString &unit)
{
    for (Repair &repair : repairs) {
        repair.unit = unit;
        m_structure.repairs.push_back(std::move(repair));
    }
}

bool looksLikeHeading(const Paragraph &paragraph)
{
    if (paragraph.marker.kind == MarkerKind::Heading)
        return true;
    const QStringView source = QStringView(paragraph.source).trimmed();
    if (source.isEmpty() || source.size() > 160 || source.startsWith(u'|') || source.startsWith(u'(') ||
        beginsInLowerCase(source) || isDateLine(source))
        return false;
    if (isBold(source))
        return true;
    static constexpr QStringView closing = u".,;:!…";
    return !closing.contains(source.back()) && !paragraph.marker.closed;
}

void readFront(const std::vector<Paragraph> &front, StructureBuilder &builder)
{
    static const QRegularExpression adopted(QStringLiteral("\\b(?:adoptée?s?|adopted)\\b"),
                                            QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression draft(
        QStringLiteral("^\\W*(?:avant-)?(?:projet|proposition)\\b|^\\W*(?:zero |revised )?draft\\b"),
        QRegularExpression::CaseInsensitiveOption);
    Structure &structure = builder.structure();
    int best = -50;
    bool adoptionDated = false; // the day of adoption counts more than that of distribution
    size_t title = front.size();
    std::vector<QString> words;
    words.reserve(front.size());
    for (size_t i = 0; i < front.size(); ++i) {
        const Paragraph &paragraph = front[i];
        const bool numbered = paragraph.marker.kind == MarkerKind::Number;
        words.push_back(
            plainHeading(numbered ? QString(paragraph.lead + u' ' + paragraph.source) : paragraph.source).text);
        const bool announced = i > 0 && announcesDraft(words[i - 1]);
        const int score = titleScore(paragraph, words.back()) + (announced ? 6 : 0);
        if (score > best) {
            best = score;
            title = i;
        }
        const bool adoption = adopted.matchView(words.back()).hasMatch();
        const QString date = adoption || isDateLine(words.back()) ? findDate(words.back()) : QString();
        if (!date.isEmpty() && (structure.date.isEmpty() || (adoption && !adoptionDated)))
            structure.date = date;
        adoptionDated |= adoption && !date.isEmpty();
        if (structure.status.isEmpty() && (announcesDraft(words.back()) || draft.matchView(words.back()).hasMatch()))
            structure.status = QStringLiteral("draft");
        else if (structure.status.isEmpty() && adoption)
            structure.status = QStringLiteral("adopted");
    }
    if (title < front.size()) {
        structure.title = words[title];
        // a title over two lines of the same make is one: «Document final … | 20e Forum …»
        const bool sameMake = title + 1 < front.size() && front[title].marker.kind == MarkerKind::None &&
                              front[title + 1].marker.kind == MarkerKind::None && front[title + 1].gap <= 1 &&
                              emphasisLevel(front[title].source) == emphasisLevel(front[title + 1].source);
        if (sameMake && !words[title + 1].startsWith(u'(') && !isDateLine(words[title + 1]) &&
            words[title + 1].size() < 120 && isUnfinished(words[title + 1]) &&
            titleScore(front[title + 1], words[title + 1]) >= 0 && isUnfinished(words[title]))
            structure.title += QStringLiteral(" – ") + words[title + 1];
    }
    for (const QString &line : words) {
        if (structure.date.isEmpty())
            structure.date = findDate(line);
    }
}

} // namespace volets
