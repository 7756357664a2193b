// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/structure/builder.h"

#include "ingest/articles.h"
#include "ingest/dates.h"
#include "ingest/inline.h"
#include "ingest/structure/asides.h"

#include <QRegularExpression>

#include <algorithm>
#include <limits>

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

/// Whether a paragraph before the first clause can be the document's title at all.
bool mayBeTitle(const QString &words) { return words.size() >= 4 && words.size() <= 400 && !isDateLine(words); }

/// How much one that can looks like it.
int titleScore(const Paragraph &paragraph, const QString &words)
{
    static const QRegularExpression kindOfText(
        QStringLiteral(
            "^(?:Projet de |Proposition de |Draft |Avant-projet de )?(?:Document "
            "final|Résolution|Déclaration|Recommandation|Charte|Convention|"
            "Appel|Communiqué|Engagement|Pacte|Constitution|Loi|Décret|Ordonnance|Règlement|Directive|Messages?|Note|"
            "Rapport|Politique|Stratégie|Code|"
            "Outcome document|Resolution|Declaration|Recommendation|Charter|Covenant|Compact|Communiqué|Law|Act|Bill|"
            "Regulation|Universal|Policy|Report|Strategy|Statement|Final|A Bill|An Act)\\b|^.{3,80} (?:Bill|Act)(?: "
            "\\d{4})?$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression masthead(
        QStringLiteral(
            "^(?:Distr\\b|Original\\b|Point \\d|Agenda item|Item \\d|Nations Unies|United Nations|Français|English|"
            "(?:Assemblée générale|General Assembly|Human Rights Council|Conseil des droits de l[’']homme|"
            "Economic and Social Council|Conseil économique et social|Security Council|Conseil de sécurité)"
            "(?:\\s+Distr\\b.*)?$|Point de l|.* session$|.*session\\b.{0,20}$|Constitution du \\d|"
            "Enregistré|.* législature$|.* Parliament,$|"
            "(?:Première|Deuxième|Troisième|Quatrième|Cinquième|Sixième) Commission$|"
            "(?:First|Second|Third|Fourth|Fifth|Sixth) Committee$)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression adoption(
        QStringLiteral("^(?:Résolution adoptée|Resolution adopted|Adoptée? |Adopted |\\[|"
                       "(?:Projet de résolution|Draft resolution)\\b.*\\b(?:déposé|présenté|submitted)\\b)"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression numbered(QStringLiteral("^\\d{1,3}/\\d{1,3}(?:\\.?\\s|\\.?(?=\\p{Lu}\\p{Ll}))"),
                                             QRegularExpression::UseUnicodePropertiesOption);
    int score = 0;
    score += paragraph.marker.kind == MarkerKind::Heading ? 6 - paragraph.marker.depth : 0;
    score += isBold(paragraph.source) ? 3 : isItalic(paragraph.source) ? 1 : 0;
    score += kindOfText.matchView(words).hasMatch() ? 4 : 0;
    score += numbered.matchView(words).hasMatch() ? 6 : 0;
    score += words.size() >= 20 ? 1 : 0;
    score -= masthead.matchView(words).hasMatch() || announcesDraft(words) ? 8 : 0;
    score -= adoption.matchView(words).hasMatch() ? 6 : 0;
    score -= (words.endsWith(u'.') || words.endsWith(u',')) && !namesLaw(words) ? 4 : 0;
    return score;
}

/// A masthead may name the day of another text: «CONSTITUTION DU 4 OCTOBRE 1958».
bool datesAnother(const QString &line) { return line.startsWith(u"Constitution du", Qt::CaseInsensitive); }

qsizetype emphasisLevel(QStringView source)
{
    const auto end = std::ranges::find_if(source, [](QChar sign) { return sign != u'*' && sign != u'_'; });
    return end - source.begin();
}

/// A title in a second line of the same make is one: «Document final … | 20e Forum …».
bool goesOnInSameMake(const std::vector<Paragraph> &front, const std::vector<QString> &words, size_t title)
{
    constexpr qsizetype longest = 120;
    if (title + 1 >= front.size())
        return false;
    const Paragraph &first = front[title];
    const Paragraph &second = front[title + 1];
    const QString &next = words[title + 1];
    const bool sameMake = first.marker.kind == MarkerKind::None && second.marker.kind == MarkerKind::None &&
                          second.gap <= 1 && emphasisLevel(first.source) == emphasisLevel(second.source);
    return sameMake && !next.startsWith(u'(') && !isDateLine(next) && !namesLaw(next) && next.size() < longest &&
           isUnfinished(next) && mayBeTitle(next) && titleScore(second, next) >= 0 && isUnfinished(words[title]);
}

/// «80/173. …» of «Resolution adopted … (A/80/459, para. 24)] 80/173. …», which an extraction put on one line.
QString withoutAdoption(const QString &title)
{
    static const QRegularExpression adoption(
        QStringLiteral("^(?:Résolution adoptée|Resolution adopted)\\b.*?\\s(\\d{1,3}/\\d{1,4}\\..+)$"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch found = adoption.match(title);
    return found.hasMatch() ? found.captured(1) : title;
}

/// The title that begins at a line of the front. It goes on below in lower case («PROPOSITION DE LOI | visant à …»),
/// after the mere name of its kind («A BILL | To require …»), or in the same make.
QString wholeTitle(const std::vector<Paragraph> &front, const std::vector<QString> &words, size_t title)
{
    constexpr size_t mostLines = 4;
    constexpr qsizetype mereName = 24;
    static const QRegularExpression authors(QStringLiteral("^présentée?s?\\b"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    QString whole = withoutAdoption(words[title]);
    const bool named = namesLaw(whole) && whole.size() < mereName;
    size_t next = title + 1;
    for (; next < front.size() && next - title < mostLines && isUnfinished(whole); ++next) {
        const bool goesOn = beginsInLowerCase(words[next]) || (named && next == title + 1);
        if (!goesOn || words[next].startsWith(u'(') || authors.match(words[next]).hasMatch())
            break;
        whole += u' ' + words[next];
    }
    if (next == title + 1 && goesOnInSameMake(front, words, title))
        whole += QStringLiteral(" – ") + words[next];
    static const QRegularExpression gluedNumber(QStringLiteral("^(\\d{1,3}/\\d{1,3}\\.?)(?=\\p{Lu}\\p{Ll})"),
                                                QRegularExpression::UseUnicodePropertiesOption);
    whole.replace(gluedNumber, QStringLiteral("\\1 "));
    while (whole.endsWith(u','))
        whole.chop(1);
    return whole;
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
        QStringLiteral("^\\W*(?:avant-)?(?:projet|proposition)\\b|^\\W*(?:zero |revised )?draft\\b|"
                       "\\s?:\\s*(?:projet de résolution|draft resolution)\\b"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    Structure &structure = builder.structure();
    int best = std::numeric_limits<int>::min();
    bool adoptionDated = false; // the day of adoption counts more than that of distribution
    size_t title = front.size();
    std::vector<QString> words;
    words.reserve(front.size());
    QHash<QString, int> times; // that a line stands there
    for (const Paragraph &paragraph : front) {
        const bool numbered = paragraph.marker.kind == MarkerKind::Number;
        words.push_back(
            plainHeading(numbered ? QString(paragraph.lead + u' ' + paragraph.source) : paragraph.source).text);
        ++times[words.back()];
    }
    for (size_t i = 0; i < front.size(); ++i) {
        const QString &line = words[i];
        if (mayBeTitle(line)) {
            // a draft names its subject twice: as an item of the agenda and above its first words
            const bool announced = i > 0 && (announcesDraft(words[i - 1]) || times[line] > 1);
            // where there is but one, how much it looks like a title says nothing
            const int score = front.size() == 1 ? 0 : titleScore(front[i], line) + (announced ? 6 : 0);
            if (score > best) {
                best = score;
                title = i;
            }
        }
        const bool adoption = adopted.matchView(line).hasMatch();
        const bool dated = adoption || (isDateLine(line) && !datesAnother(line));
        const QString date = dated ? findDate(line) : QString();
        if (!date.isEmpty() && (structure.date.isEmpty() || (adoption && !adoptionDated)))
            structure.date = date;
        adoptionDated |= adoption && !date.isEmpty();
        if (structure.status.isEmpty() && (announcesDraft(line) || draft.matchView(line).hasMatch()))
            structure.status = QStringLiteral("draft");
        else if (structure.status.isEmpty() && adoption)
            structure.status = QStringLiteral("adopted");
    }
    if (title < front.size()) {
        structure.title = wholeTitle(front, words, title);
        if (structure.date.isEmpty())
            structure.date = findDate(structure.title);
    }
    for (const QString &line : words) {
        if (structure.date.isEmpty() && !datesAnother(line))
            structure.date = findDate(line);
    }
}

} // namespace volets
