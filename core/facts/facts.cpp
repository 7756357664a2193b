// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/facts.h"

#include "facts/lexicon.h"
#include "text/normalizer.h"

#include <algorithm>
#include <array>

namespace volets {

namespace {

/// Lower case with plain apostrophes, every character in its place, so that offsets hold.
QString plainLower(QStringView text)
{
    QString plain(text.size(), Qt::Uninitialized);
    std::ranges::transform(text, plain.begin(), [](QChar c) {
        if (c == u'’')
            return QChar(u'\'');
        if (c == u'\u00a0' || c == u'\u202f')
            return QChar(u' ');
        return c.toLower();
    });
    return plain;
}

/// A text in lower case in which many expressions are looked for: each is tried only where a word begins as it does.
class Words
{
public:
    explicit Words(const QString &text)
        : m_text(text)
    {
        for (qsizetype at = 0; at < text.size(); ++at)
            if (at == 0 || !text[at - 1].isLetterOrNumber())
                m_starts[bucket(text[at])].push_back(at);
    }

    /// Where whole words begin that are `words`, at `from` or behind it; −1: nowhere.
    [[nodiscard]] qsizetype indexOf(QStringView words, qsizetype from = 0) const
    {
        const std::vector<qsizetype> &starts = m_starts[bucket(words.front())];
        for (auto at = std::ranges::lower_bound(starts, from); at != starts.end(); ++at) {
            const QStringView rest = m_text.sliced(*at);
            if (rest.startsWith(words) && (rest.size() == words.size() || !rest[words.size()].isLetterOrNumber()))
                return *at;
        }
        return -1;
    }
    [[nodiscard]] QStringView text() const { return m_text; }

private:
    static constexpr std::size_t buckets = 64;
    static std::size_t bucket(QChar c) { return c.unicode() % buckets; }

    QStringView m_text;
    std::array<std::vector<qsizetype>, buckets> m_starts; ///< by the first character
};

/// Where one may look for the ruling verb: an operative or preambular clause opens with it, or repeats it after a comma
/// or «et»; running prose has its modal verbs anywhere.
bool mayRule(VerbClass verbClass, QStringView text, qsizetype at)
{
    if (verbClass == VerbClass::Modal)
        return true;
    constexpr qsizetype opening = 24;
    const QStringView before = text.first(at).trimmed();
    return at <= opening || before.endsWith(u',') || before.endsWith(u';') || before.endsWith(u" et") ||
           before.endsWith(u" and") || before.endsWith(u"nous");
}

bool isRuled(UnitKind role)
{
    return role == UnitKind::Operative || role == UnitKind::Preambular || role == UnitKind::Enacting;
}

/// True where an adverb presses the verb [at, at + length), with one word between them at most: «also strongly urges»,
/// «prie également instamment».
bool isPressed(const FactLexicon &lexicon, const Words &lower, qsizetype at, qsizetype length)
{
    constexpr qsizetype nearby = 32; // characters that an adverb and one more word take
    const auto isClose = [&](qsizetype from, qsizetype to) {
        return from <= to && lower.text().sliced(from, to - from).trimmed().count(u' ') == 0;
    };
    return std::ranges::any_of(lexicon.pressing, [&](const QString &adverb) {
        const qsizetype ahead = lower.indexOf(adverb, std::max<qsizetype>(at - nearby, 0));
        const qsizetype behind = lower.indexOf(adverb, at + length);
        return (ahead >= 0 && isClose(ahead + adverb.size(), at)) || (behind >= 0 && isClose(at + length, behind));
    });
}

void findVerbs(const FactLexicon &lexicon, UnitKind role, const Words &lower, UnitFacts &facts)
{
    struct Found
    {
        qsizetype at;
        qsizetype length;
        int verb;
    };
    std::vector<Found> found;
    for (const FactLexicon::Form &form : lexicon.forms) {
        const LexiconVerb &verb = lexicon.verbs[std::size_t(form.verb)];
        if ((verb.verbClass == VerbClass::Modal) == isRuled(role))
            continue;
        const qsizetype at = lower.indexOf(form.words);
        if (at < 0 || !mayRule(verb.verbClass, lower.text(), at))
            continue;
        const bool covered = std::ranges::any_of(
            found, [&](const Found &other) { return at >= other.at && at < other.at + other.length; });
        if (!covered)
            found.push_back({at, form.words.size(), form.verb});
    }
    std::ranges::sort(found, {}, &Found::at);
    for (const Found &one : found) {
        const LexiconVerb &verb = lexicon.verbs[std::size_t(one.verb)];
        if (!facts.verbs.contains(verb.lemma))
            facts.verbs.append(verb.lemma);
        facts.strength = std::max(facts.strength, verb.strength);
        facts.pressed |= verb.strength > 0 && isPressed(lexicon, lower, one.at, one.length);
        facts.preambular |= verb.verbClass == VerbClass::Preambular;
    }
    if (role == UnitKind::Operative && facts.strength > 0)
        facts.asking = {0, found.front().at + found.front().length};
}

/// The first word, pronouns passed over: «lui présenter», «s’assurer», «ne pas ouvrir».
QStringView verbAfter(QStringView words)
{
    constexpr std::array pronouns{u"lui ", u"nous ", u"vous ", u"se ", u"y ", u"en ", u"ne ",
                                  u"pas ", u"s’",    u"s'",    u"n’",  u"n'", u"not "};
    for (bool passed = true; passed;) {
        passed = false;
        for (const QStringView pronoun : pronouns) {
            if (words.startsWith(pronoun)) {
                words = words.sliced(pronoun.size());
                passed = true;
            }
        }
    }
    const auto end = std::ranges::find_if_not(words, [](QChar c) { return c.isLetter(); });
    return words.first(end - words.begin());
}

/// The addressees of a demand stand between its verb and what is asked («demandons au FGI et à l’UIP de …»): all that
/// are named before the infinitive, so among the first words.
void findAddressees(const FactLexicon &lexicon, UnitKind role, const QString &text, std::span<const ContentWord> words,
                    UnitFacts &facts)
{
    if (role != UnitKind::Operative || facts.strength == 0)
        return;
    qsizetype limit = text.size();
    for (const QStringView infinitive : {u" de ", u" d’", u" d'", u" à ", u" to "}) {
        // «au FGI de faire»: the particle that comes after the first addressee, before a word that is none.
        constexpr qsizetype afterVerb = 12;
        for (qsizetype at = text.indexOf(infinitive, afterVerb); at >= 0; at = text.indexOf(infinitive, at + 1)) {
            const QStringView word = verbAfter(QStringView(text).sliced(at + infinitive.size()));
            if (word.endsWith(u"er") || word.endsWith(u"ir") || word.endsWith(u"re") ||
                (infinitive == u" to " && word != u"the")) {
                limit = std::min(limit, at);
                break;
            }
        }
    }
    for (const auto &hit : lexicon.addresseeWords.match(words)) {
        if (words[std::size_t(hit.first)].shown.start >= limit)
            break;
        if (!facts.addressees.contains(lexicon.addressees[hit.id]))
            facts.addressees.append(lexicon.addressees[hit.id]);
        facts.asking = Span::fromTo(0, words[std::size_t(hit.last)].shown.end());
    }
}

Span spanOf(std::span<const ContentWord> words, const PhraseMatcher::Hit &hit)
{
    return Span::fromTo(words[std::size_t(hit.first)].shown.start, words[std::size_t(hit.last)].shown.end());
}

void findActs(const FactLexicon &lexicon, std::span<const ContentWord> words, UnitFacts &facts)
{
    for (const auto &hit : lexicon.actWords.match(words)) {
        facts.actWords.push_back({spanOf(words, hit), lexicon.acts[hit.id]});
        if (!facts.acts.contains(lexicon.acts[hit.id]))
            facts.acts.append(lexicon.acts[hit.id]);
    }
    facts.reporting = facts.acts.contains(QLatin1StringView("report"));
}

void findReferences(const FactLexicon &lexicon, const QString &text, std::span<const ContentWord> words,
                    UnitFacts &facts)
{
    for (const auto &hit : lexicon.namedWords.match(words))
        facts.references.push_back({spanOf(words, hit), lexicon.named[hit.id]});
    for (const QRegularExpression &symbol : lexicon.symbols) {
        for (auto it = symbol.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            facts.references.push_back(
                {{match.capturedStart(), match.capturedLength()}, match.captured().simplified().toLower()});
        }
    }
    std::ranges::sort(facts.references, {}, &Finding::span);
}

QString isoDate(const FactLexicon &lexicon, const QRegularExpressionMatch &match)
{
    const auto month = lexicon.months.indexOf(match.captured(2).toLower()) + 1;
    QString iso = match.captured(3) + u'-' + QStringLiteral("%1").arg(month, 2, 10, QLatin1Char('0'));
    if (match.hasCaptured(1))
        iso += u'-' + QStringLiteral("%1").arg(match.captured(1).toInt(), 2, 10, QLatin1Char('0'));
    return iso;
}

void findDeadlines(const FactLexicon &lexicon, const QString &text, UnitFacts &facts)
{
    const auto add = [&](const QRegularExpressionMatch &match, const QString &value) {
        const Span span{match.capturedStart(), match.capturedLength()};
        if (std::ranges::none_of(facts.deadlines, [&](const Finding &f) { return f.span.overlaps(span); }))
            facts.deadlines.push_back({span, value});
    };
    if (!lexicon.months.isEmpty())
        for (auto it = lexicon.dates.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            add(match, isoDate(lexicon, match));
        }
    for (const QRegularExpression &term : lexicon.terms)
        for (auto it = term.globalMatch(text); it.hasNext();) {
            const auto match = it.next();
            add(match, match.hasCaptured(1) ? match.captured(1) : match.captured().toLower());
        }
    std::ranges::sort(facts.deadlines, {}, &Finding::span);
}

void findHedges(const FactLexicon &lexicon, const Words &lower, UnitFacts &facts)
{
    for (const QString &hedge : lexicon.hedges)
        for (qsizetype at = lower.indexOf(hedge); at >= 0; at = lower.indexOf(hedge, at + 1))
            facts.hedges.push_back({{at, hedge.size()}, hedge});
    std::ranges::sort(facts.hedges, {}, &Finding::span);
}

/// From behind the asking words to the first word that opens an aside, but not before a few words are said.
void findHeart(const FactLexicon &lexicon, const Words &lower, UnitFacts &facts)
{
    constexpr qsizetype fewWords = 24;
    const qsizetype start = facts.asking.end();
    qsizetype end = lower.text().size();
    for (const QString &aside : lexicon.asides) {
        const qsizetype at = lower.indexOf(aside, start + fewWords);
        if (at >= 0)
            end = std::min(end, at);
    }
    facts.heart = Span::fromTo(start, end);
}

} // namespace

std::vector<UnitFacts> facts(const Document &document)
{
    const auto lexicon = factLexicon(document.language);
    const Stemmer stemmer(document.language);
    std::vector<UnitFacts> all(document.units.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Unit &unit = document.units[i];
        UnitFacts &facts = all[i];
        const QString plain = plainLower(unit.text);
        const Words lower(plain);
        const std::vector<ContentWord> words = contentWords(unit.text, document.language, stemmer);
        UnitKind role = roleOf(document, unit);
        findVerbs(*lexicon, role, lower, facts);
        if (role != unit.kind && facts.verbs.isEmpty()) { // an annexed text may say what shall be, and ask nobody
            role = unit.kind;
            findVerbs(*lexicon, role, lower, facts);
        }
        findAddressees(*lexicon, role, unit.text, words, facts);
        findActs(*lexicon, words, facts);
        findReferences(*lexicon, unit.text, words, facts);
        findDeadlines(*lexicon, unit.text, facts);
        findHedges(*lexicon, lower, facts);
        findHeart(*lexicon, lower, facts);
        // Chapeaux come before their items, so what an item inherits is known.
        if (unit.parent >= 0 && std::size_t(unit.parent) < i && facts.verbs.isEmpty() && facts.addressees.isEmpty()) {
            const UnitFacts &chapeau = all[std::size_t(unit.parent)];
            facts.verbs = chapeau.verbs;
            facts.strength = chapeau.strength;
            facts.pressed = chapeau.pressed;
            facts.preambular = chapeau.preambular;
            facts.addressees = chapeau.addressees;
            facts.inherited = !facts.verbs.isEmpty() || !facts.addressees.isEmpty();
        }
    }
    return all;
}

} // namespace volets
