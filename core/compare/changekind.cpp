// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/changekind.h"

#include "compare/modals.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace volets {

namespace {

using namespace Qt::StringLiterals;

/// The words of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChangeKind)
};

/// True where a date tells which text of a body is meant: «la résolution 12/345 du 3 août 2030», «Regulation 12/345 of
/// 3 August 2030», «la Charte des ports du 3 août 2030».
bool datesAReference(const Finding &date, const UnitFacts &facts, QStringView text)
{
    static const QRegularExpression numbered(u"\\d(?:\\s+\\p{Lu})?\\s+(?:en\\s+date\\s+)?(?:du|of|dated)\\s+$"_s,
                                             QRegularExpression::UseUnicodePropertiesOption);
    constexpr qsizetype longest = 16; // between the two
    const QStringView before = text.first(date.span.start);
    return numbered.matchView(before.last(std::min(longest, before.size()))).hasMatch() ||
           std::ranges::any_of(facts.references, [&](const Finding &reference) {
               const qsizetype between = date.span.start - reference.span.end();
               return between >= 0 && between <= longest &&
                      std::ranges::none_of(before.last(between), [](QChar c) { return c.isPunct(); });
           });
}

/// What a unit sets a term to, in normal form.
QStringList terms(const UnitFacts &facts, QStringView text)
{
    QStringList list;
    for (const Finding &deadline : facts.deadlines)
        if (!datesAReference(deadline, facts, text))
            list += deadline.value;
    list.sort();
    return list;
}

std::pair<int, bool> strengthOf(const UnitFacts &facts) { return {facts.strength, facts.pressed}; }

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

/// Without the labels of items at both ends: «les aéroports ; c)» → «les aéroports ;».
QStringView withoutLabels(QStringView words)
{
    static const QRegularExpression first(u"^\\s*\\(?\\w{1,4}\\)\\s*"_s);
    static const QRegularExpression last(u"(?<!\\w)\\(?\\w{1,4}\\)\\s*$"_s);
    words = words.sliced(first.matchView(words).capturedLength());
    return words.chopped(last.matchView(words).capturedLength()).trimmed();
}

/// True where `words` are one term of a list with its separator: «, les collèges», «les collèges,», «et les lycées».
bool isTerm(QStringView words)
{
    constexpr qsizetype longest = 120;
    static const QRegularExpression nothing(u"^[\\s,;]*(?:(?:et|ou|and|or)\\b)?[\\s,;]*$"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    words = withoutLabels(words);
    if (words.size() > longest || nothing.matchView(words).hasMatch())
        return false;
    if (words.startsWith(u',') != words.endsWith(u',') || words.startsWith(u';') != words.endsWith(u';'))
        return true; // a comma on both sides sets a remark apart; on one side it parts the terms of a list
    const QString first = words.first(std::max<qsizetype>(words.indexOf(u' '), 0)).toString().toLower();
    return first == u"et" || first == u"ou" || first == u"and" || first == u"or";
}

/// True where the text around `position` is a list: two separators at least in its sentence.
bool isInList(QStringView text, qsizetype position)
{
    const auto ends = [](QChar c) { return c == u'.' || c == u'!' || c == u'?' || c == u'\n'; };
    qsizetype from = position;
    while (from > 0 && !ends(text[from - 1]))
        --from;
    qsizetype to = position;
    while (to < text.size() && !ends(text[to]))
        ++to;
    static const QRegularExpression separator(u"[,;](?:\\s+(?:et|ou|and|or)\\b)?|\\b(?:et|ou|and|or)\\b"_s,
                                              QRegularExpression::CaseInsensitiveOption |
                                                  QRegularExpression::UseUnicodePropertiesOption);
    int separators = 0;
    for (auto found = separator.globalMatchView(text.sliced(from, to - from)); found.hasNext(); found.next())
        ++separators;
    return separators >= 2;
}

/// True where a term came to a list or left it. A reservation or a deadline between commas is none.
bool changesList(const UnitFacts &before, const UnitFacts &after, const EditScript &script, QStringView oldText,
                 QStringView newText)
{
    const auto isListed = [](const UnitFacts &facts, Span span, QStringView text) {
        const auto holds = [&](const Finding &finding) {
            return finding.span.start < span.end() && span.start < finding.span.end();
        };
        const auto setsTerm = [&](const Finding &deadline) {
            return holds(deadline) && !datesAReference(deadline, facts, text);
        };
        return isTerm(span.of(text)) && isInList(text, span.start) && std::ranges::none_of(facts.hedges, holds) &&
               std::ranges::none_of(facts.deadlines, setsTerm);
    };
    return std::ranges::any_of(script.edits, [&](const Edit &edit) {
        return (edit.op == Edit::Op::Insert && isListed(after, edit.after, newText)) ||
               (edit.op == Edit::Op::Delete && isListed(before, edit.before, oldText));
    });
}

/// True where words came, went or took another form; words that moved and a sentence's first letter say nothing new.
bool rewords(const EditScript &script, QStringView oldText, QStringView newText)
{
    const auto says = [](QStringView words) {
        return std::ranges::any_of(words, [](QChar c) { return c.isLetterOrNumber(); });
    };
    return std::ranges::any_of(script.edits, [&](const Edit &edit) {
        const QStringView old = edit.before.of(oldText);
        const QStringView now = edit.after.of(newText);
        return ((edit.op == Edit::Op::Delete || edit.op == Edit::Op::Insert) && (says(old) || says(now))) ||
               (edit.op == Edit::Op::Inflect && old.trimmed().compare(now.trimmed(), Qt::CaseInsensitive) != 0);
    });
}

/// True where words came or went before the end of what asks and names who is asked.
bool changesAsking(const UnitFacts &before, const UnitFacts &after, const EditScript &script)
{
    return std::ranges::any_of(script.edits, [&](const Edit &edit) {
        return (edit.op == Edit::Op::Delete && edit.before.start < before.asking.end()) ||
               (edit.op == Edit::Op::Insert && edit.after.start < after.asking.end());
    });
}

/// True where the words that one side only has negate, in French or English; «ne … que» limits.
bool negates(const EditScript &script, Edit::Op op, QStringView text)
{
    static const QRegularExpression negation(
        u"\\b(?:ne|jamais|aucune?|not|never|cannot|no(?!\\s*[\\d.°º]))\\b|\\bn[’']"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression limit(u"\\bque\\b|\\bqu[’']"_s, QRegularExpression::CaseInsensitiveOption |
                                                                        QRegularExpression::UseUnicodePropertiesOption);
    bool found = false;
    for (const Edit &edit : script.edits) {
        if (edit.op != op)
            continue;
        const QStringView words = (op == Edit::Op::Delete ? edit.before : edit.after).of(text);
        found = found || negation.matchView(words).hasMatch() || words.contains(u"n’t") || words.contains(u"n't");
        if (limit.matchView(words).hasMatch())
            return false;
    }
    return found;
}

/// The strongest modal verb among the words that one side only has.
int modalOf(const EditScript &script, Edit::Op op, QStringView text)
{
    int strongest = 0;
    for (const Edit &edit : script.edits)
        if (edit.op == op)
            strongest =
                std::max(strongest, modalStrength((op == Edit::Op::Delete ? edit.before : edit.after).of(text)));
    return strongest;
}

} // namespace

QString name(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::VerbStronger:
        return u"verb-stronger"_s;
    case ChangeKind::VerbWeaker:
        return u"verb-weaker"_s;
    case ChangeKind::Verb:
        return u"verb"_s;
    case ChangeKind::Negation:
        return u"negation"_s;
    case ChangeKind::Addressee:
        return u"addressee"_s;
    case ChangeKind::HedgeAdded:
        return u"hedge-added"_s;
    case ChangeKind::HedgeDropped:
        return u"hedge-dropped"_s;
    case ChangeKind::Deadline:
        return u"deadline"_s;
    case ChangeKind::Enumeration:
        return u"enumeration"_s;
    case ChangeKind::Moved:
        return u"moved"_s;
    case ChangeKind::WordingOnly:
        return u"wording"_s;
    }
    Q_UNREACHABLE_RETURN(QString());
}

QString changeWords(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::VerbStronger:
        return Words::tr("stronger verb");
    case ChangeKind::VerbWeaker:
        return Words::tr("weaker verb");
    case ChangeKind::Verb:
        return Words::tr("other verb");
    case ChangeKind::Negation:
        return Words::tr("negation");
    case ChangeKind::Addressee:
        return Words::tr("other addressee");
    case ChangeKind::HedgeAdded:
        return Words::tr("reservation added");
    case ChangeKind::HedgeDropped:
        return Words::tr("reservation dropped");
    case ChangeKind::Deadline:
        return Words::tr("deadline");
    case ChangeKind::Enumeration:
        return Words::tr("term of a list");
    case ChangeKind::Moved:
        return Words::tr("words moved");
    case ChangeKind::WordingOnly:
        return Words::tr("wording");
    }
    Q_UNREACHABLE_RETURN(QString());
}

std::vector<ChangeKind> changeKinds(const UnitFacts &before, const UnitFacts &after, const EditScript &script,
                                    QStringView oldText, QStringView newText)
{
    const auto has = [&](Edit::Op op) {
        return std::ranges::any_of(script.edits, [&](const Edit &edit) { return edit.op == op; });
    };
    std::vector<ChangeKind> kinds;
    if (std::ranges::all_of(script.edits, [](const Edit &edit) { return edit.op == Edit::Op::Keep; }))
        return kinds;
    if (!has(Edit::Op::Delete) && !has(Edit::Op::Insert) && !has(Edit::Op::MoveTo))
        return {ChangeKind::WordingOnly}; // other forms of the same words
    const int oldModal = modalOf(script, Edit::Op::Delete, oldText);
    const int newModal = modalOf(script, Edit::Op::Insert, newText);
    const bool reworded = rewords(script, oldText, newText);
    if (reworded && before.strength > 0 && after.strength > 0 && strengthOf(before) != strengthOf(after))
        kinds.push_back(strengthOf(before) < strengthOf(after) ? ChangeKind::VerbStronger : ChangeKind::VerbWeaker);
    else if (oldModal > 0 && newModal > 0 && oldModal != newModal)
        kinds.push_back(oldModal < newModal ? ChangeKind::VerbStronger : ChangeKind::VerbWeaker);
    else if (reworded && sorted(before.verbs) != sorted(after.verbs))
        kinds.push_back(ChangeKind::Verb);
    if (negates(script, Edit::Op::Delete, oldText) != negates(script, Edit::Op::Insert, newText))
        kinds.push_back(ChangeKind::Negation);
    const bool asksOthers = before.inherited || after.inherited || changesAsking(before, after, script);
    if (asksOthers && sorted(before.addressees) != sorted(after.addressees))
        kinds.push_back(ChangeKind::Addressee);
    if (after.hedges.size() > before.hedges.size())
        kinds.push_back(ChangeKind::HedgeAdded);
    else if (after.hedges.size() < before.hedges.size())
        kinds.push_back(ChangeKind::HedgeDropped);
    if (terms(before, oldText) != terms(after, newText))
        kinds.push_back(ChangeKind::Deadline);
    if (changesList(before, after, script, oldText, newText))
        kinds.push_back(ChangeKind::Enumeration);
    if (has(Edit::Op::MoveTo))
        kinds.push_back(ChangeKind::Moved);
    if (kinds.empty())
        kinds.push_back(ChangeKind::WordingOnly);
    return kinds;
}

} // namespace volets
