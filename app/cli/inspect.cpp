// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/subcommands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <map>

namespace volets {

namespace {

/// The sentences of this file, in a context that the translation tools can find.
struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Inspect)
};

QJsonObject toJson(const Unit &unit)
{
    return {{QStringLiteral("id"), unit.id},
            {QStringLiteral("kind"), name(unit.kind)},
            {QStringLiteral("headings"), QJsonArray::fromStringList(unit.headings)},
            {QStringLiteral("text"), unit.text}};
}

QJsonObject toJson(const Repair &repair)
{
    return {{QStringLiteral("rule"), repair.rule},
            {QStringLiteral("unit"), repair.unit},
            {QStringLiteral("before"), repair.before},
            {QStringLiteral("after"), repair.after}};
}

template <typename Values> QJsonArray listToJson(const Values &values)
{
    QJsonArray list;
    for (const auto &value : values)
        list.append(toJson(value));
    return list;
}

QJsonObject toJson(const Document &document)
{
    return {{QStringLiteral("key"), document.key},
            {QStringLiteral("title"), document.title},
            {QStringLiteral("shortTitle"), document.shortTitle},
            {QStringLiteral("date"), document.date},
            {QStringLiteral("language"), document.language},
            {QStringLiteral("status"), document.status},
            {QStringLiteral("genre"), name(document.genre)},
            {QStringLiteral("source"), document.sourceName},
            {QStringLiteral("sha256"), QString::fromLatin1(document.sha256)},
            {QStringLiteral("units"), listToJson(document.units)},
            {QStringLiteral("repairs"), listToJson(document.repairs)}};
}

/// The start of a text on one line, cut at a word.
QString opening(const QString &text, qsizetype length)
{
    QString line = text;
    line.replace(u'\n', u' ');
    if (line.size() <= length)
        return line;
    const qsizetype cut = line.lastIndexOf(u' ', length - 1);
    return line.first(cut > 0 ? cut : length - 1) + u'…';
}

/// «54 units: 10 preambular, 44 item»; the parts under the names of the interchange format.
QString counted(const QString &total, const std::map<QString, int> &parts)
{
    QStringList words;
    for (const auto &[part, count] : parts)
        words += QStringLiteral("%1 %2").arg(count).arg(part);
    return words.isEmpty() ? total : Words::tr("%1: %2", "count, then its parts").arg(total, words.join(u", "));
}

void print(const Document &document, QTextStream &out)
{
    constexpr qsizetype width = 78;
    out << document.key << "  " << document.title << '\n';
    QStringList facts{name(document.genre)};
    for (const QString &fact : {document.date, document.language, document.status, document.sourceName}) {
        if (!fact.isEmpty())
            facts += fact;
    }
    out << "  " << facts.join(QStringLiteral(" · ")) << "\n  SHA-256 " << document.sha256 << "\n\n";

    std::map<QString, int> kinds;
    qsizetype widest = 4;
    for (const Unit &unit : document.units) {
        ++kinds[name(unit.kind)];
        widest = std::max(widest, std::min<qsizetype>(unit.id.size(), 14));
    }
    out << "  " << counted(Words::tr("%n unit(s)", nullptr, int(document.units.size())), kinds) << "\n\n";

    QStringList path;
    for (const Unit &unit : document.units) {
        for (qsizetype level = 0; level < unit.headings.size(); ++level) {
            if (path.first(std::min(path.size(), level + 1)) != unit.headings.first(level + 1))
                out << "\n  " << QString(2 * level, u' ') << unit.headings[level] << '\n';
        }
        path = unit.headings;
        out << "  " << unit.id.leftJustified(widest) << "  " << opening(unit.text, width - widest) << '\n';
    }

    std::map<QString, int> rules;
    for (const Repair &repair : document.repairs)
        ++rules[repair.rule];
    out << "\n  " << counted(Words::tr("%n repair(s)", nullptr, int(document.repairs.size())), rules) << "\n\n";
}

} // namespace

int inspect(const QStringList &arguments, Streams &streams)
{
    const std::expected<NamedDocuments, ExitCode> named = readNamed(QStringLiteral("inspect"), arguments, streams);
    if (!named)
        return named.error();
    if (named->json) {
        QJsonArray list;
        for (const DocumentPtr &document : named->documents)
            list.append(toJson(*document));
        streams.out << QJsonDocument(QJsonObject{{QStringLiteral("documents"), list}}).toJson();
        return Done;
    }
    for (const DocumentPtr &document : named->documents)
        print(*document, streams.out);
    return Done;
}

} // namespace volets
