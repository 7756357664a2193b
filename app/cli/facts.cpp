// SPDX-License-Identifier: GPL-3.0-or-later
#include "facts/facts.h"

#include "cli/arguments.h"
#include "cli/subcommands.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

namespace volets {

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonArray toJson(const std::vector<Finding> &findings, const QString &text)
{
    QJsonArray json;
    for (const Finding &finding : findings)
        json.append(QJsonObject{{u"start"_s, finding.span.start},
                                {u"length"_s, finding.span.length},
                                {u"words"_s, finding.span.of(text).toString()},
                                {u"value"_s, finding.value}});
    return json;
}

QJsonObject toJson(const Document &document, int unit, const UnitFacts &facts)
{
    const QString &text = document.units[std::size_t(unit)].text;
    return {{u"unit"_s, unitName(document, unit)},
            {u"verbs"_s, QJsonArray::fromStringList(facts.verbs)},
            {u"strength"_s, facts.strength},
            {u"preambular"_s, facts.preambular},
            {u"inherited"_s, facts.inherited},
            {u"addressees"_s, QJsonArray::fromStringList(facts.addressees)},
            {u"acts"_s, QJsonArray::fromStringList(facts.acts)},
            {u"deadlines"_s, toJson(facts.deadlines, text)},
            {u"reporting"_s, facts.reporting},
            {u"hedges"_s, toJson(facts.hedges, text)},
            {u"references"_s, toJson(facts.references, text)}};
}

QString values(const std::vector<Finding> &findings)
{
    QStringList values;
    for (const Finding &finding : findings)
        values.append(finding.value);
    return values.join(u", "_s);
}

/// The facts of a unit that has any, on one line: "2024:4.c  demander (4) → FGI; institutionalise".
void print(const Document &document, int unit, const UnitFacts &facts, QTextStream &out)
{
    QStringList parts;
    if (!facts.verbs.isEmpty()) {
        QString verb = facts.verbs.join(u", "_s);
        if (facts.strength > 0)
            verb += u" (%1)"_s.arg(facts.strength);
        if (!facts.addressees.isEmpty())
            verb += u" → "_s + facts.addressees.join(u", "_s);
        parts.append(verb);
    }
    if (!facts.acts.isEmpty())
        parts.append(facts.acts.join(u", "_s));
    for (const auto *findings : {&facts.references, &facts.deadlines, &facts.hedges})
        if (!findings->empty())
            parts.append(values(*findings));
    if (!parts.isEmpty())
        out << unitName(document, unit) << "  " << parts.join(u"; "_s) << '\n';
}

} // namespace

int factsCommand(const QStringList &arguments, Streams &streams)
{
    const auto named = readNamed(u"facts"_s, arguments, streams);
    if (!named)
        return named.error();
    QJsonArray units;
    for (const DocumentPtr &document : named->documents) {
        const std::vector<UnitFacts> found = facts(*document);
        for (std::size_t i = 0; i < found.size(); ++i) {
            if (named->json)
                units.append(toJson(*document, int(i), found[i]));
            else
                print(*document, int(i), found[i], streams.out);
        }
    }
    if (named->json)
        streams.out << QJsonDocument(QJsonObject{{u"units"_s, units}}).toJson();
    return Done;
}

} // namespace volets
